// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/partial_date.h"

#include <optional>

namespace motcua::citizen {

/// Until when a card is valid. Exactly one is set.
struct CardValidity {
    std::optional<Date> expiryDate;
    bool noExpiry = false;
    bool operator==(const CardValidity&) const = default;
};

/// Computed because the QR code does not carry it. A card lasts to the holder's next birthday among 25, 40,
/// 60 (Law 59/2014 art. 21) and, for cards issued from 01/07/2024, 14 (Law 26/2023 art. 21); one issued
/// within the two years before such a birthday lasts to the following one, after 60 without end. Nothing when
/// the birth date is not full, the issue date is missing, or the card would be older than its holder.
std::optional<CardValidity> cardValidity(const PartialDate& birth, std::optional<Date> issued);

} // namespace motcua::citizen
