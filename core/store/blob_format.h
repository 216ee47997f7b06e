// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// How a blob lies in its file: kMagic, the header of the sealing, then sealed pieces of kPiece bytes of
/// content, of which a shorter one (an empty one when the content ends on a boundary) is the last. Internal
/// to core/store.
namespace motcua::store::blob_format {

inline constexpr QByteArrayView kMagic("MCB1", 4);
inline constexpr qsizetype kPiece = 64 * 1024;

} // namespace motcua::store::blob_format
