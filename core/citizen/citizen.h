// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/citizen/citizen_number.h"
#include "core/citizen/partial_date.h"

#include <QString>
#include <optional>

namespace motcua::citizen {

/// A person as one source tells: the QR code, the chip, a registry or the clerk's typing. Empty or nothing =
/// not told. Texts are NFC, trimmed and without control characters (see normaliseName) when they come from a
/// parser of this project.
struct Citizen {
    /// Nothing for a child without a number yet, or a foreigner.
    std::optional<CitizenNumber> number;
    /// The former identity card: 9 digits, sometimes 12.
    QString oldNumber;
    QString name;
    PartialDate birthDate;
    std::optional<Sex> sex;
    QString nationality;
    QString ethnicity;
    QString religion;
    /// 2021 card: place of origin (quê quán); 2024 card: place of birth registration.
    QString origin;
    QString residence;
    QString features;
    std::optional<Date> issueDate;
    std::optional<Date> expiryDate;
    bool noExpiry = false;
    QString father;
    QString mother;
    QString spouse;
    QString serial;
    /// Whoever has no citizen number: what paper they showed (`Hộ chiếu`, `Giấy khai sinh`, …) and its
    /// number.
    QString documentType;
    QString documentNumber;

    bool operator==(const Citizen&) const = default;
};

} // namespace motcua::citizen
