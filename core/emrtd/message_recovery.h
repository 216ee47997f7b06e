// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace motcua::emrtd {

/// Whether a message representative that RSA gave back is one of ISO/IEC 9796-2 digital signature scheme 1
/// over a message that ends in `challenge` (ICAO 9303-11 §6.1.2.2). Partial recovery (6A): the challenge was
/// not signed into the representative, it follows what was recovered. Total recovery (4A, 4B … BA): it must
/// stand at the recovered message's end. Internal to core/emrtd.
bool isSignedMessage(QByteArrayView representative, QByteArrayView challenge);

} // namespace motcua::emrtd
