// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/card_text.h"

namespace motcua::tests {

// Codes as scanners send them. Everybody is fictitious.
inline const QByteArray kCard2021 = cardText().toUtf8();
inline const QByteArray kCardWithoutOldNumber =
    "079301000017||Trần Thị Bé Năm|03022001|Nữ|Số 2, Ấp 3, Xã C, TP. Hồ Chí Minh|01072021";
inline const QByteArray kCard2024 =
    "058058000029|098058000029|Đỗ Đức Dương|02041958|Nam|Số 7, Ấp Đông, Xã D, Ninh Thuận|20082024||||";
inline const QByteArray kHealthInsurance =
    "DN4010100000001|4e677579e1bb856e2056c4836e20416e|15/01/1996|1|5675206875796e|01 - 001|-|-|-|-|4|-|-|$";
inline const QByteArray kDossierCode = "000.00.01.H34-261123-0001";

} // namespace motcua::tests
