// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_file.h"

#include "core/qr/picture_reader.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QPainter>

namespace motcua::qr {
namespace {

constexpr qint64 kLargestFile = 64LL * 1024 * 1024;
/// Above this a picture is halved while it is decoded: QImageReader gives no picture more than 128 MB (a
/// limit of the whole process, which other decoders rely on), and colours take 4 bytes a pixel. Half of
/// kMostPixels' sides makes 100 MB.
constexpr qint64 kMostWhole = 32'000'000;

/// Plug-ins of Qt's that hold pixels and nothing else. Others draw (SVG, PDF), hold several pictures (ICO) or
/// open other files.
constexpr QByteArrayView kFormats[] = {"png",    "jpeg", "bmp",    "pbm", "pbmraw", "pgm",
                                       "pgmraw", "ppm",  "ppmraw", "gif", "webp",   "tiff"};

bool isTaken(const QByteArray& format) {
    return std::find(std::begin(kFormats), std::end(kFormats), format) != std::end(kFormats);
}

qint64 pixelsOf(QSize size) { return qint64{size.width()} * size.height(); }

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
    if (!isTaken(reader.format())) return fail(Code::QR_PICTURE_UNREADABLE, QStringLiteral("format"));
    reader.setAutoTransform(true);
    // BMP's height may be negative; where a format tells no size beforehand, the 128 MB hold
    if (const QSize size = reader.size(); size.isValid()) {
        if (pixelsOf(size) > kMostPixels)
            return fail(Code::QR_PICTURE_UNREADABLE, QStringLiteral("too large"));
        if (pixelsOf(size) > kMostWhole) reader.setScaledSize(size / 2);
    }
    const QImage image = reader.read();
    if (image.isNull()) return fail(Code::QR_PICTURE_UNREADABLE, reader.errorString());
    if (pixelsOf(image.size()) > kMostPixels)
        return fail(Code::QR_PICTURE_UNREADABLE, QStringLiteral("too large"));
    return toGrey(image);
}

Result<GreyPicture> loadPicture(const QString& path) {
    QFile file(path);
    // pipes and devices never end
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(Code::FILE_UNREADABLE, path);
    if (file.size() > kLargestFile) return fail(Code::QR_PICTURE_UNREADABLE, QStringLiteral("too large"));
    return loadPicture(QByteArrayView(file.read(kLargestFile)));
}

} // namespace motcua::qr
