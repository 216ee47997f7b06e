// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/pace_setting.h"

namespace motcua::cardsim {

int cipherArc(crypto::BlockCipher cipher) {
    switch (cipher) {
    case crypto::BlockCipher::tripleDes:
        return 1;
    case crypto::BlockCipher::aes128:
        return 2;
    case crypto::BlockCipher::aes192:
        return 3;
    case crypto::BlockCipher::aes256:
        break;
    }
    return 4;
}

QString PaceSetting::oid() const {
    int arc = mapping == Mapping::generic ? 1 : mapping == Mapping::integrated ? 3 : 5;
    if (isElliptic()) ++arc;
    return QStringLiteral("0.4.0.127.0.7.2.2.4.%1.%2").arg(arc).arg(cipherArc(cipher));
}

} // namespace motcua::cardsim
