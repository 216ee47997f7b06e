// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/camera_frames.h"

#include "core/qr/symbol_picture.h"
#include "core/qr/symbol_writer.h"

#include <QBuffer>
#include <cstring>

namespace motcua::tests {
namespace {

using Format = QVideoFrameFormat;

/// The bytes of one pixel in the first plane; `*` stands for the grey value.
QByteArray pixelPattern(Format::PixelFormat pixels) {
    switch (pixels) {
    case Format::Format_YUYV:
        return QByteArrayLiteral("*\x80");
    case Format::Format_UYVY:
    case Format::Format_Y16:
    case Format::Format_P010:
    case Format::Format_P016:
        return QByteArrayLiteral("\x80*");
    case Format::Format_AYUV:
    case Format::Format_AYUV_Premultiplied:
        return QByteArrayLiteral("\xff*\x80\x80");
    case Format::Format_ARGB8888:
    case Format::Format_ARGB8888_Premultiplied:
    case Format::Format_XRGB8888:
    case Format::Format_ABGR8888:
    case Format::Format_XBGR8888:
        return QByteArrayLiteral("\xff***");
    case Format::Format_BGRA8888:
    case Format::Format_BGRA8888_Premultiplied:
    case Format::Format_BGRX8888:
    case Format::Format_RGBA8888:
    case Format::Format_RGBX8888:
        return QByteArrayLiteral("***\xff");
    default:
        return QByteArrayLiteral("*");
    }
}

void writeJpeg(const QImage& grey, QVideoFrame& frame) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    grey.save(&buffer, "JPEG", 95);
    const auto room = static_cast<qsizetype>(frame.mappedBytes(0));
    std::memcpy(frame.bits(0), bytes.constData(), static_cast<size_t>(std::min(bytes.size(), room)));
}

} // namespace

QImage pictureOf(const QString& text, int module, QSize size) {
    QImage picture(size, QImage::Format_Grayscale8);
    picture.fill(90);
    const auto symbol = qr::writeQr(text.toUtf8(), qr::ErrorCorrection::medium);
    if (!symbol) return picture;
    const qr::GreyPicture code = qr::toPicture(*symbol, module);
    const QPoint corner((size.width() - code.width()) / 2, (size.height() - code.height()) / 2);
    for (int y = std::max(0, -corner.y()); y < std::min(code.height(), size.height() - corner.y()); ++y)
        for (int x = std::max(0, -corner.x()); x < std::min(code.width(), size.width() - corner.x()); ++x)
            picture.scanLine(y + corner.y())[x + corner.x()] = code.row(y)[x] ? 225 : 30; // ink and paper
    return picture;
}

QVideoFrame frameOf(const QImage& grey, Format::PixelFormat pixels) {
    QVideoFrame frame(Format(grey.size(), pixels));
    if (!frame.map(QVideoFrame::WriteOnly)) return {};
    if (pixels == Format::Format_Jpeg) {
        writeJpeg(grey, frame);
        frame.unmap();
        return frame;
    }
    for (int plane = 1; plane < frame.planeCount(); ++plane)
        std::memset(frame.bits(plane), 128, static_cast<size_t>(frame.mappedBytes(plane)));
    const QByteArray pattern = pixelPattern(pixels);
    for (int y = 0; y < grey.height(); ++y) {
        uchar* out = frame.bits(0) + static_cast<qsizetype>(y) * frame.bytesPerLine(0);
        for (int x = 0; x < grey.width(); ++x)
            for (const char byte : pattern)
                *out++ = byte == '*' ? grey.constScanLine(y)[x] : static_cast<uchar>(byte);
    }
    frame.unmap();
    return frame;
}

} // namespace motcua::tests
