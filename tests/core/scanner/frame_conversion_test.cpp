// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/frame_conversion.h"

#include "tests/support/camera_frames.h"
#include "tests/support/event_loop.h" // toImage() wants an application

#include <gtest/gtest.h>

namespace motcua::scanner {
namespace {

using Format = QVideoFrameFormat;
using tests::frameOf;

/// A picture whose every pixel tells where it is.
QImage slope(QSize size = {46, 32}) {
    QImage image(size, QImage::Format_Grayscale8);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.scanLine(y)[x] = static_cast<uchar>(3 * x + 2 * y);
    return image;
}

int largestDifference(const QImage& image, qr::GreyView view) {
    int largest = image.size() == QSize(view.width, view.height) ? 0 : 256;
    for (int y = 0; largest < 256 && y < view.height; ++y)
        for (int x = 0; x < view.width; ++x)
            largest = std::max(largest, std::abs(int(image.constScanLine(y)[x]) - int(view.row(y)[x])));
    return largest;
}

TEST(GreyFrame, everyFormat_givesTheSameGrey) {
    const QImage image = slope();
    for (int i = Format::Format_ARGB8888; i < Format::NPixelFormats; ++i) {
        const auto pixels = static_cast<Format::PixelFormat>(i);
        if (pixels == Format::Format_SamplerExternalOES || pixels == Format::Format_SamplerRect ||
            pixels == Format::Format_YUV420P10 || pixels == Format::Format_Jpeg)
            continue;
        const QVideoFrame frame = frameOf(image, pixels);
        const auto grey = GreyFrame::of(frame);
        ASSERT_TRUE(grey) << Format::pixelFormatToString(pixels).toStdString();
        EXPECT_LE(largestDifference(image, grey->view()), 1)
            << Format::pixelFormatToString(pixels).toStdString();
    }
}

TEST(GreyFrame, jpeg_isDecoded) {
    // large enough for its content, small enough for its place in the frame
    const QImage image = slope({160, 120});
    const auto grey = GreyFrame::of(frameOf(image, Format::Format_Jpeg));
    ASSERT_TRUE(grey);
    EXPECT_LE(largestDifference(image, grey->view()), 12);
}

TEST(GreyFrame, planeOfBrightness_isReadWhereItLiesAndGivenBack) {
    QVideoFrame frame = frameOf(slope(), Format::Format_NV12);
    {
        const auto grey = GreyFrame::of(frame);
        ASSERT_TRUE(grey);
        EXPECT_TRUE(frame.isMapped());
        EXPECT_EQ(grey->view().pixels, frame.bits(0));
        EXPECT_EQ(grey->view().stride, frame.bytesPerLine(0));
    }
    EXPECT_FALSE(frame.isMapped());
}

TEST(GreyFrame, copiedFormats_areGivenBackAtOnce) {
    for (const auto pixels : {Format::Format_YUYV, Format::Format_BGRX8888, Format::Format_Jpeg}) {
        const QVideoFrame frame = frameOf(slope({160, 120}), pixels);
        const auto grey = GreyFrame::of(frame);
        ASSERT_TRUE(grey);
        EXPECT_FALSE(frame.isMapped());
    }
}

TEST(GreyFrame, coloursAreWeighted) {
    QVideoFrame frame(Format({16, 2}, Format::Format_RGBX8888));
    ASSERT_TRUE(frame.map(QVideoFrame::WriteOnly));
    for (int y = 0; y < 2; ++y)
        for (int x = 0; x < 16; ++x) {
            uchar* pixel = frame.bits(0) + y * frame.bytesPerLine(0) + 4 * x;
            pixel[0] = x == 0 ? 255 : 0;
            pixel[1] = x == 1 ? 255 : 0;
            pixel[2] = x == 2 ? 255 : 0;
            pixel[3] = 255;
        }
    frame.unmap();
    const auto grey = GreyFrame::of(frame);
    ASSERT_TRUE(grey);
    EXPECT_EQ(grey->view().row(1)[0], 76);
    EXPECT_EQ(grey->view().row(1)[1], 149);
    EXPECT_EQ(grey->view().row(1)[2], 28);
}

TEST(GreyFrame, whatIsNoPicture_isUnreadable) {
    EXPECT_EQ(GreyFrame::of(QVideoFrame()).error().code, Code::CAMERA_FRAME_UNREADABLE);
    QVideoFrame noJpeg(Format({64, 64}, Format::Format_Jpeg));
    ASSERT_TRUE(noJpeg.map(QVideoFrame::WriteOnly));
    std::fill_n(noJpeg.bits(0), noJpeg.mappedBytes(0), uchar(0));
    noJpeg.unmap();
    EXPECT_EQ(GreyFrame::of(noJpeg).error().code, Code::CAMERA_FRAME_UNREADABLE);
    EXPECT_FALSE(noJpeg.isMapped());
}

void turn(QVideoFrame& frame, FrameTurn turn) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    frame.setRotation(static_cast<QtVideo::Rotation>(turn.clockwise));
#else
    frame.setRotationAngle(static_cast<QVideoFrame::RotationAngle>(turn.clockwise));
#endif
    frame.setMirrored(turn.mirrored);
}

TEST(Detached, frame_isTheSameInItsOwnMemory) {
    const QImage image = slope();
    for (int i = Format::Format_ARGB8888; i <= Format::Format_P016; ++i) {
        const auto pixels = static_cast<Format::PixelFormat>(i);
        QVideoFrame frame = frameOf(image, pixels);
        turn(frame, {90, true});
        QVideoFrame own = detached(frame);
        EXPECT_FALSE(frame.isMapped());
        EXPECT_FALSE(own.isMapped());
        EXPECT_EQ(turnOf(own), (FrameTurn{90, true}));
        const auto grey = GreyFrame::of(own);
        ASSERT_TRUE(grey) << Format::pixelFormatToString(pixels).toStdString();
        EXPECT_LE(largestDifference(image, grey->view()), 1);
        ASSERT_TRUE(frame.map(QVideoFrame::ReadOnly) && own.map(QVideoFrame::ReadOnly));
        EXPECT_NE(frame.bits(0), own.bits(0));
        for (int plane = 0; plane < frame.planeCount(); ++plane)
            EXPECT_EQ(QByteArrayView(frame.bits(plane), frame.mappedBytes(plane)),
                      QByteArrayView(own.bits(plane), own.mappedBytes(plane)));
        frame.unmap();
        own.unmap();
    }
}

TEST(Detached, framesWithoutPlanes_areGivenBack) {
    EXPECT_FALSE(detached(QVideoFrame()).isValid());
    const QVideoFrame jpeg = frameOf(slope({160, 120}), Format::Format_Jpeg);
    EXPECT_EQ(detached(jpeg), jpeg);
}

/// The one bright spot of a dark picture.
QPoint brightSpot(const QImage& image) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) > 200) return {x, y};
    return {-1, -1};
}

TEST(FrameTurn, outline_liesWhereQtShowsIt) {
    QImage image(64, 32, QImage::Format_Grayscale8);
    image.fill(0);
    image.scanLine(4)[10] = 255;
    const QPointF spot(10.5, 4.5);
    for (const int clockwise : {0, 90, 180, 270})
        for (const bool mirrored : {false, true}) {
            QVideoFrame frame = frameOf(image, Format::Format_BGRX8888);
            const FrameTurn asked{clockwise, mirrored};
            turn(frame, asked);
            ASSERT_EQ(turnOf(frame), asked);
            const QImage shown = frame.toImage();
            EXPECT_EQ(shown.size(), shownSize(image.size(), asked));
            const qr::Outline outline = shownOutline({spot, spot, spot, spot}, image.size(), asked);
            EXPECT_EQ(QPoint(int(outline[0].x()), int(outline[0].y())), brightSpot(shown))
                << clockwise << (mirrored ? " mirrored" : "");
        }
}

} // namespace
} // namespace motcua::scanner
