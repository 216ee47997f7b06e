// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tlv/der_reader.h"

namespace motcua::tlv {

/// Identifier and length octets; not for other folders.
struct Header {
    Tag tag;
    /// Of the header itself.
    qsizetype size;
    /// Of the content, which nobody has looked for yet.
    qsizetype length;
};

struct HeaderError {
    Code code;
    /// The octet it is about.
    qsizetype at;
};

std::expected<Header, HeaderError> readHeader(QByteArrayView bytes, LengthForm form);

} // namespace motcua::tlv
