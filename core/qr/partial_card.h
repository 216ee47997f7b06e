// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/citizen.h"

namespace motcua::qr {

/// What is left of a card's code whose letters were lost on the way: the fields of ASCII digits, which
/// survive every code page and input method. Enough to open the chip (access number, dates); the name is then
/// asked from the chip or a look-up.
struct PartialCard {
    citizen::CitizenNumber number;
    /// 9 or 12 digits; empty when there is none or it did not arrive whole.
    QString oldNumber;
    /// Only when it agrees with the number's sex-and-century digit and year. Without it no other date is
    /// believed either.
    citizen::PartialDate birthDate;
    /// By the number's digit; nothing when the card's own word says otherwise.
    std::optional<citizen::Sex> sex;
    std::optional<Date> issueDate;
    /// Computed from birth and issue.
    std::optional<Date> expiryDate;
    bool noExpiry = false;
    /// The name that the typed keys of Telex or VNI can only mean. A person must confirm it; it is never used
    /// unasked. Empty when a word of it is no syllable.
    QString proposedName;

    bool operator==(const PartialCard&) const = default;
};

/// For text that parseCardPayload refused as QR_DAMAGED or QR_FIELD_INVALID: nothing unless it begins with
/// twelve digits and a bar. `today` judges the issue date.
std::optional<PartialCard> readPartialCard(QStringView text, Date today);

/// A name typed as keys, `Nguyeexn Vawn An`, with the capitals as typed. Nothing unless one of the two
/// methods makes a Vietnamese syllable of every word and changes at least one.
std::optional<QString> nameFromTypedKeys(QStringView keys);

} // namespace motcua::qr
