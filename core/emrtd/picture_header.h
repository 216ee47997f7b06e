// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/portrait.h"

namespace motcua::emrtd {

/// By the first bytes: JPEG, JPEG 2000 in its file format or as a bare codestream.
PortraitFormat pictureFormat(QByteArrayView bytes);

/// Where the first picture begins in other data; -1 for none.
qsizetype findPicture(QByteArrayView data);

/// 0 × 0 when unknown.
struct PictureSize {
    int width = 0;
    int height = 0;
    bool operator==(const PictureSize&) const = default;
};
PictureSize pictureSize(QByteArrayView bytes);

} // namespace motcua::emrtd
