// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/files.h"
#include "core/tlv/der_reader.h"

namespace motcua::emrtd {

/// The content of a file's outermost element, lengths in any definite form; 00 and FF after it are padding of
/// the chip's memory. Errors: EMRTD_FILE_INVALID.
Result<tlv::DerReader> openFile(File file, QByteArrayView bytes);

/// EMRTD_FILE_INVALID with the file's name and where it breaks.
std::unexpected<Error> invalidFile(File file, const QString& where);

/// A text as chips write them: UTF-8, or UTF-16 where `isBmp`; NFC, trimmed. Nothing when the bytes are no
/// such text, hold control characters, or have more than `limit` letters: a text is read whole or not at all.
std::optional<QString> decodeText(QByteArrayView bytes, qsizetype limit, bool isBmp = false);

} // namespace motcua::emrtd
