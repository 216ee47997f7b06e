// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/emblem.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QtEndian>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargestFile = 4 * 1024 * 1024;
constexpr int kLargestSide = 8000;
constexpr qsizetype kPngHead = 24; // signature, and IHDR as far as the height

std::unexpected<Error> noEmblem() { return fail(Code::FIELD_INVALID, u"emblem"_s); }

/// By the file's bytes, not by its name.
bool isKnownFormat(const QByteArray& format) {
    return format == "png" || format == "jpeg" || format == "jpg" || format == "svg";
}

} // namespace

Result<QByteArray> readEmblem(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::FILE_UNREADABLE);
    if (file.size() > kLargestFile) return noEmblem();
    QByteArray bytes = file.read(kLargestFile);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!isKnownFormat(reader.format()) || size.isEmpty() ||
        std::max(size.width(), size.height()) > kLargestSide)
        return noEmblem();
    // Drawings are drawn at the size that is kept, pictures only made smaller.
    const QSize kept = size.scaled(kEmblemSide, kEmblemSide, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (reader.format() == "svg" || kept.width() < size.width()) reader.setScaledSize(kept);
    const QImage picture = reader.read().convertToFormat(QImage::Format_ARGB32);
    if (picture.isNull()) return noEmblem();
    // The pixels alone: a picture carries remarks, which would go into the PNG.
    const QImage pixels(picture.constBits(), picture.width(), picture.height(), picture.bytesPerLine(),
                        picture.format());
    QByteArray png;
    QBuffer out(&png);
    out.open(QIODevice::WriteOnly);
    if (!pixels.save(&out, "PNG") || !isEmblem(png)) return noEmblem();
    return png;
}

bool isEmblem(const QByteArray& png) {
    if (png.isEmpty()) return true;
    if (png.size() < kPngHead || png.size() > kEmblemBytes || !png.startsWith("\x89PNG\r\n\x1a\n"))
        return false;
    const auto width = qFromBigEndian<quint32>(png.constData() + 16);
    const auto height = qFromBigEndian<quint32>(png.constData() + 20);
    return width >= 1 && height >= 1 && width <= quint32(kEmblemSide) && height <= quint32(kEmblemSide);
}

QImage emblemImage(const QByteArray& png) {
    if (png.isEmpty() || !isEmblem(png)) return {};
    return QImage::fromData(png, "PNG");
}

} // namespace motcua::document
