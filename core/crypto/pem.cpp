// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/pem.h"

namespace motcua::crypto {

std::vector<QByteArray> pemBlocks(const QByteArray& text, QByteArrayView label) {
    const QByteArray begin = QByteArray("-----BEGIN ").append(label).append("-----");
    const QByteArray end = QByteArray("-----END ").append(label).append("-----");
    std::vector<QByteArray> blocks;
    qsizetype at = text.indexOf(begin);
    while (at >= 0) {
        const qsizetype from = at + begin.size();
        const qsizetype until = text.indexOf(end, from);
        if (until < 0) break;
        QByteArray base64 = text.sliced(from, until - from);
        for (const char space : {'\r', '\n', '\t', ' '})
            base64.replace(space, QByteArrayView());
        const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        if (decoded && !(*decoded).isEmpty()) blocks.push_back(*decoded);
        at = text.indexOf(begin, until);
    }
    return blocks;
}

} // namespace motcua::crypto
