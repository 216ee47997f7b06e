// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/qr/picture.h"

#include <QByteArrayView>

class QImage;

namespace motcua::qr {

/// A picture as grey values, transparent parts on white. Any format of QImage.
GreyPicture toGrey(const QImage& image);

/// A picture file (PNG, JPEG, BMP, PBM, PGM, PPM, GIF, WebP, TIFF; the first picture where there are
/// several), turned upright as its EXIF says. Files above 64 MiB and pictures above kMostPixels are refused
/// before they are decoded; above 32 megapixels a picture comes with half its sides, if it is JPEG or PNG,
/// where one in colour of another format is refused. Takes up to 400 MB, of which 32 MB stay; a progressive
/// JPEG's coefficients are libjpeg's and come to 600 MB more at the very most. Errors: FILE_UNREADABLE (also
/// what is no regular file), QR_PICTURE_UNREADABLE.
Result<GreyPicture> loadPicture(const QString& path);
Result<GreyPicture> loadPicture(QByteArrayView fileContent);

} // namespace motcua::qr
