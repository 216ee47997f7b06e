// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/profile.h"

namespace motcua::cardsim {

/// EF.CardAccess, ICAO 9303-11 §9.2.11.1.
QByteArray cardAccessFile(const Profile& profile);
/// The SecurityInfos of DG14 (without its tag): those of EF.CardAccess and the chip's public key. `publicKey`
/// is the point or element of chip authentication, empty without it.
QByteArray dg14Infos(const Profile& profile, QByteArrayView publicKey);
/// Those of EF.CardSecurity: with the key by its standardised parameters (ICAO 9303-11 App. I).
QByteArray cardSecurityInfos(const Profile& profile, QByteArrayView publicKey);

/// 0.4.0.127.0.7.2.2.3.{1 DH, 2 ECDH}.c
QString oidOf(const ChipAuthenticationSetting& setting);

} // namespace motcua::cardsim
