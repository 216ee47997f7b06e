// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace motcua::tlv {

/// Tag and length of a file as they were read off a card: at most three octets of tag, then one to five of
/// length.
inline constexpr qsizetype kLongestFileHeader = 8;

/// The size, header and content, of the one element a file of a card consists of, from the file's first
/// bytes; more bytes and padding after it do no harm. Lengths may be in any definite form of BER (up to four
/// octets, not only the shortest): some cards fill in a fixed number of octets. Errors: TLV_TRUNCATED when
/// the header goes on beyond `firstBytes` (kLongestFileHeader bytes always suffice), TLV_TAG_INVALID also for
/// padding in place of a file, TLV_LENGTH_INVALID for the indefinite form.
Result<qsizetype> fileSize(QByteArrayView firstBytes);

} // namespace motcua::tlv
