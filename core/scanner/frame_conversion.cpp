// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/frame_conversion.h"

#include "core/qr/picture_file.h"

#include <QImage>
#include <QVideoFrameFormat>

namespace motcua::scanner {
namespace {

using Format = QVideoFrameFormat;

/// Where the brightness of a pixel stands in the first plane: every `step` bytes, from `offset` on.
struct Brightness {
    int step, offset;
};

/// Where the colours of a pixel of 4 bytes stand.
struct Colours {
    int red, green, blue;
};

std::optional<Brightness> brightnessIn(Format::PixelFormat format) {
    switch (format) {
    case Format::Format_YUV420P:
    case Format::Format_YUV422P:
    case Format::Format_YV12:
    case Format::Format_NV12:
    case Format::Format_NV21:
    case Format::Format_IMC1:
    case Format::Format_IMC2:
    case Format::Format_IMC3:
    case Format::Format_IMC4:
    case Format::Format_Y8:
        return Brightness{1, 0};
    case Format::Format_YUYV:
        return Brightness{2, 0};
    case Format::Format_UYVY:
    // 16 bits, the high byte second
    case Format::Format_Y16:
    case Format::Format_P010:
    case Format::Format_P016:
        return Brightness{2, 1};
    case Format::Format_AYUV:
    case Format::Format_AYUV_Premultiplied:
        return Brightness{4, 1};
    default:
        return std::nullopt;
    }
}

std::optional<Colours> coloursIn(Format::PixelFormat format) {
    switch (format) {
    case Format::Format_ARGB8888:
    case Format::Format_ARGB8888_Premultiplied:
    case Format::Format_XRGB8888:
        return Colours{1, 2, 3};
    case Format::Format_BGRA8888:
    case Format::Format_BGRA8888_Premultiplied:
    case Format::Format_BGRX8888:
        return Colours{2, 1, 0};
    case Format::Format_ABGR8888:
    case Format::Format_XBGR8888:
        return Colours{3, 2, 1};
    case Format::Format_RGBA8888:
    case Format::Format_RGBX8888:
        return Colours{0, 1, 2};
    default:
        return std::nullopt;
    }
}

/// Whether the first plane really holds `height` rows of `rowBytes`; some drivers end a frame early.
bool isWhole(const QVideoFrame& frame, int rowBytes) {
    const qint64 stride = frame.bytesPerLine(0);
    return frame.bits(0) && stride >= rowBytes &&
           stride * (frame.height() - 1) + rowBytes <= frame.mappedBytes(0);
}

template <class Grey> qr::GreyPicture copied(const QVideoFrame& frame, int step, Grey grey) {
    qr::GreyPicture picture(frame.width(), frame.height());
    for (int y = 0; y < frame.height(); ++y) {
        const uchar* in = frame.bits(0) + static_cast<qsizetype>(y) * frame.bytesPerLine(0);
        std::uint8_t* out = picture.row(y);
        for (int x = 0; x < frame.width(); ++x, in += step)
            out[x] = grey(in);
    }
    return picture;
}

/// The weights of ITU-R BT.601.
std::uint8_t greyOf(const uchar* pixel, Colours at) {
    return static_cast<std::uint8_t>((77 * pixel[at.red] + 150 * pixel[at.green] + 29 * pixel[at.blue]) >> 8);
}

std::unexpected<Error> unreadable(const QVideoFrame& frame) {
    return fail(Code::CAMERA_FRAME_UNREADABLE, Format::pixelFormatToString(frame.pixelFormat()));
}

} // namespace

void GreyFrame::Unmap::operator()(QVideoFrame* frame) const {
    frame->unmap();
    delete frame; // NOLINT(cppcoreguidelines-owning-memory): this is the owner's deleter
}

GreyFrame::GreyFrame(qr::GreyPicture picture) : m_picture(std::move(picture)), m_view(m_picture.view()) {}

Result<GreyFrame> GreyFrame::of(const QVideoFrame& given) {
    const auto format = given.pixelFormat();
    const auto brightness = brightnessIn(format);
    const auto colours = coloursIn(format);
    if (!brightness && !colours && format != Format::Format_Jpeg) {
        const QImage image = given.toImage();
        if (image.isNull()) return unreadable(given);
        return GreyFrame(qr::toGrey(image));
    }

    auto copy = std::make_unique<QVideoFrame>(given);
    if (!copy->isValid() || !copy->map(QVideoFrame::ReadOnly)) return unreadable(given);
    Mapped frame(copy.release());
    if (format == Format::Format_Jpeg) {
        auto picture = qr::loadPicture(QByteArrayView(frame->bits(0), frame->mappedBytes(0)));
        if (!picture) return unreadable(given);
        return GreyFrame(std::move(*picture));
    }
    const int step = colours ? 4 : brightness->step;
    if (!isWhole(*frame, given.width() * step)) return unreadable(given);
    if (colours)
        return GreyFrame(copied(*frame, step, [&](const uchar* pixel) { return greyOf(pixel, *colours); }));
    if (step > 1)
        return GreyFrame(copied(*frame, step, [&](const uchar* pixel) { return pixel[brightness->offset]; }));
    const qr::GreyView view{frame->bits(0), frame->width(), frame->height(), frame->bytesPerLine(0)};
    return GreyFrame(std::move(frame), view);
}

QVideoFrame detached(const QVideoFrame& frame) {
    QVideoFrame from = frame, to(frame.surfaceFormat());
    if (frame.pixelFormat() == Format::Format_Jpeg || !from.map(QVideoFrame::ReadOnly)) return frame;
    if (!to.map(QVideoFrame::WriteOnly)) {
        from.unmap();
        return frame;
    }
    bool isSame = from.planeCount() == to.planeCount();
    for (int plane = 0; isSame && plane < to.planeCount(); ++plane) {
        const qsizetype in = from.bytesPerLine(plane), out = to.bytesPerLine(plane);
        isSame = in > 0 && out > 0;
        if (!isSame) break;
        const qsizetype rows = std::min(from.mappedBytes(plane) / in, to.mappedBytes(plane) / out);
        for (qsizetype y = 0; y < rows; ++y)
            std::copy_n(from.bits(plane) + y * in, std::min(in, out), to.bits(plane) + y * out);
    }
    to.unmap();
    from.unmap();
    if (!isSame) return frame;
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    to.setRotation(frame.rotation());
#else
    to.setRotationAngle(frame.rotationAngle());
#endif
    to.setMirrored(frame.mirrored());
    return to;
}

FrameTurn turnOf(const QVideoFrame& frame) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    return {static_cast<int>(frame.rotation()), frame.mirrored()};
#else
    return {static_cast<int>(frame.rotationAngle()), frame.mirrored()};
#endif
}

QSize shownSize(QSize frame, FrameTurn turn) {
    return turn.clockwise % 180 == 0 ? frame : frame.transposed();
}

qr::Outline shownOutline(const qr::Outline& outline, QSize frame, FrameTurn turn) {
    const double width = frame.width(), height = frame.height();
    const double shownWidth = shownSize(frame, turn).width();
    qr::Outline shown = outline;
    for (QPointF& point : shown) {
        const QPointF p = point;
        if (turn.clockwise == 90) point = {height - p.y(), p.x()};
        if (turn.clockwise == 180) point = {width - p.x(), height - p.y()};
        if (turn.clockwise == 270) point = {p.y(), width - p.x()};
        if (turn.mirrored) point.setX(shownWidth - point.x());
    }
    return shown;
}

} // namespace motcua::scanner
