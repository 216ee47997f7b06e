// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/qr/picture.h"

#include <QByteArrayView>

class QImage;

namespace motcua::qr {

/// A picture as grey values, transparent parts on white. Any format of QImage.
GreyPicture toGrey(const QImage& image);

/// A picture file (PNG, JPEG, BMP, PBM, WebP … what Qt's plug-ins read), turned upright as its EXIF says.
/// Files above 64 MiB and pictures above 100 megapixels are refused before they are decoded. Errors:
/// FILE_UNREADABLE, QR_PICTURE_UNREADABLE.
Result<GreyPicture> loadPicture(const QString& path);
Result<GreyPicture> loadPicture(QByteArrayView fileContent);

} // namespace motcua::qr
