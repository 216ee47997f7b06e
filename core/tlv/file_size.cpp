// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/file_size.h"

#include "core/tlv/header.h"

namespace motcua::tlv {

Result<qsizetype> fileSize(QByteArrayView firstBytes) {
    const auto header = readHeader(firstBytes, LengthForm::anyDefinite);
    if (!header) return fail(header.error().code, QStringLiteral("byte %1").arg(header.error().at));
    return header->size + header->length;
}

} // namespace motcua::tlv
