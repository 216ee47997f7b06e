// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <compare>

namespace motcua::citizen {

enum class Sex { male, female };

/// The personal identification number (số định danh cá nhân): `PPP G YY NNNNNN`, twelve digits without a
/// check digit. P province or country of birth registration, G sex and century, Y year of birth (Circular
/// 59/2021/TT-BCA art. 4). Law 26/2023 art. 12 guarantees only the twelve digits, so everything but text() is
/// for soft checks and hints.
class CitizenNumber {
public:
    /// Exactly twelve ASCII digits. Errors: CITIZEN_NUMBER_INVALID.
    static Result<CitizenNumber> parse(QStringView text);

    QString text() const;
    /// The last six digits: the chip's access number (facts/card.md §1.4). Put it into a Secret before
    /// keeping it.
    QString canCode() const;

    /// 1 … 96 a province of before 01/07/2025, from 100 on a country.
    int provinceCode() const;
    /// Empty for countries and unassigned codes. Provinces that merged on 01/07/2025 keep their old code and
    /// name here.
    QString provinceName() const;
    bool isRegisteredAbroad() const { return provinceCode() >= 100; }
    Sex sex() const;
    int birthYear() const;

    auto operator<=>(const CitizenNumber&) const = default;

private:
    explicit CitizenNumber(quint64 value) : m_value(value) {}
    quint64 m_value;
};

/// The name of a three-digit code of Circular 07/2016/TT-BCA annex 1; empty when unassigned.
QString provinceName(int code);

} // namespace motcua::citizen
