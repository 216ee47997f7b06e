// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/camera_format.h"

#include <gtest/gtest.h>

namespace motcua::scanner {
namespace {

using Pixels = QVideoFrameFormat;
constexpr auto kNv12 = Pixels::Format_NV12;
constexpr auto kYuyv = Pixels::Format_YUYV;
constexpr auto kJpeg = Pixels::Format_Jpeg;

struct Case {
    const char* name;
    std::vector<CameraFormat> formats;
    std::size_t best;
};

TEST(CameraFormat, bestFormat_isLargeFastAndEasy) {
    const std::vector<Case> cases{
        {"one small format is enough", {{{640, 480}, 30, kYuyv}}, 0},
        {"a usual USB 2 camera: 720p is fast only in MJPEG",
         {{{640, 480}, 30, kYuyv}, {{1280, 720}, 10, kYuyv}, {{1280, 720}, 30, kJpeg}},
         2},
        {"no larger than needed", {{{1920, 1080}, 30, kNv12}, {{1280, 720}, 30, kNv12}}, 1},
        {"YUV before MJPEG", {{{1280, 720}, 30, kJpeg}, {{1280, 720}, 15, kYuyv}}, 1},
        {"brightness of its own before packed", {{{1280, 720}, 30, kYuyv}, {{1280, 720}, 30, kNv12}}, 1},
        {"the largest where none is large", {{{320, 240}, 30, kYuyv}, {{800, 600}, 30, kYuyv}}, 1},
        {"none is fast: the large one", {{{640, 480}, 5, kYuyv}, {{1280, 720}, 5, kYuyv}}, 1},
        {"the faster one of alike", {{{640, 480}, 15, kYuyv}, {{640, 480}, 30, kYuyv}}, 1},
        {"14.985 counts as 15", {{{640, 480}, 30, kNv12}, {{1280, 720}, 14.985F, kNv12}}, 1},
        {"RGB before MJPEG", {{{640, 480}, 30, kJpeg}, {{640, 480}, 30, Pixels::Format_BGRX8888}}, 1},
    };
    for (const Case& c : cases)
        EXPECT_EQ(bestFormat(c.formats), c.best) << c.name;
}

TEST(CameraFormat, noFormats_haveNoBest) { EXPECT_EQ(bestFormat({}), std::nullopt); }

} // namespace
} // namespace motcua::scanner
