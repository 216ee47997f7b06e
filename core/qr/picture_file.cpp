// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_file.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QPainter>

namespace motcua::qr {
namespace {

constexpr qint64 kLargestFile = 64LL * 1024 * 1024;
constexpr qint64 kMostPixels = 100'000'000;

} // namespace

GreyPicture toGrey(const QImage& image) {
    QImage opaque = image;
    if (image.hasAlphaChannel()) {
        opaque = QImage(image.size(), QImage::Format_RGB32);
        opaque.fill(Qt::white);
        QPainter(&opaque).drawImage(0, 0, image);
    }
    const QImage grey = opaque.convertToFormat(QImage::Format_Grayscale8);
    GreyPicture picture(grey.width(), grey.height());
    for (int y = 0; y < grey.height(); ++y)
        std::copy_n(grey.constScanLine(y), grey.width(), picture.row(y));
    return picture;
}

Result<GreyPicture> loadPicture(QByteArrayView fileContent) {
    QByteArray bytes = QByteArray::fromRawData(fileContent.data(), fileContent.size());
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    // some formats tell their size only while decoding; the allocation limit holds for those
    if (const QSize size = reader.size();
        size.isValid() && qint64(size.width()) * size.height() > kMostPixels)
        return fail(Code::QR_PICTURE_UNREADABLE, QStringLiteral("too large"));
    const QImage image = reader.read();
    if (image.isNull() || qint64(image.width()) * image.height() > kMostPixels)
        return fail(Code::QR_PICTURE_UNREADABLE, reader.errorString());
    return toGrey(image);
}

Result<GreyPicture> loadPicture(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::FILE_UNREADABLE, path);
    if (file.size() > kLargestFile) return fail(Code::QR_PICTURE_UNREADABLE, QStringLiteral("too large"));
    return loadPicture(QByteArrayView(file.read(kLargestFile)));
}

} // namespace motcua::qr
