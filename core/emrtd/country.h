// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace motcua::emrtd {

/// Whether the issuing state of a machine readable zone (`VNM`, `D` or `D<<`; ICAO 9303-3 §5) is the country
/// of a certificate (ISO 3166 alpha-2, any case). False for what is not in either list.
bool sameCountry(QStringView mrzState, QStringView alpha2);

} // namespace motcua::emrtd
