// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/camera_frames.h"

#include <QBuffer>
#include <QPainter>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
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

QString cardText(const QString& number) {
    return number +
           QStringLiteral(
               "|012345678|Nguyễn Văn An|15011996|Nam|Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội|15062021");
}

QImage pictureOf(const QString& text, int module, QSize size) {
    QImage picture(size, QImage::Format_Grayscale8);
    picture.fill(90);
    if (text.isEmpty()) return picture;
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setEncoding(ZXing::CharacterSet::UTF8).setMargin(4);
    const ZXing::BitMatrix modules = writer.encode(text.toStdWString(), 0, 0);
    QPainter painter(&picture);
    const QRect code(0, 0, modules.width() * module, modules.height() * module);
    painter.translate((size.width() - code.width()) / 2, (size.height() - code.height()) / 2);
    painter.fillRect(code, QColor(225, 225, 225));
    for (int y = 0; y < modules.height(); ++y)
        for (int x = 0; x < modules.width(); ++x)
            if (modules.get(x, y))
                painter.fillRect(x * module, y * module, module, module, QColor(30, 30, 30));
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
