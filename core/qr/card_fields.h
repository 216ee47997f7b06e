// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace motcua::qr {

/// Where each field of an ID card's text stands between its bars (facts/card.md §4).
struct CardField {
    enum Index : qsizetype { number, oldNumber, name, birth, sex, residence, issue };
};
constexpr qsizetype kFewestCardFields = CardField::issue + 1;
constexpr qsizetype kCardNumberDigits = 12;

/// The number that health insurance cards (BHYT) begin with: ten digits, formerly two letters and 13 digits.
constexpr qsizetype kInsuranceDigits = 10, kOldInsuranceLetters = 2, kOldInsuranceDigits = 13;

} // namespace motcua::qr
