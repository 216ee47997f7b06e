// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::citizen {

/// The two levels of an address since 01/07/2025; empty: the address does not tell.
struct ResidencePlace {
    QString commune;  ///< with its kind: `Xã Đăk Pxi`
    QString province; ///< without it: `Quảng Ngãi`
    bool operator==(const ResidencePlace&) const = default;
};

/// Of an address as cards and forms write it, parts from small to large between commas: `Số 1, Thôn Đông, Xã
/// Đăk Pxi, Quảng Ngãi`. Also of an authority's name: `UBND xã Đăk Pxi`, `UBND tỉnh Quảng Ngãi`. A district
/// between the two is left out.
ResidencePlace placeOf(const QString& address);
/// Surely not the same: what one of them does not tell is no difference. Marks and case do not count.
bool isElsewhere(const ResidencePlace& home, const ResidencePlace& office);

} // namespace motcua::citizen
