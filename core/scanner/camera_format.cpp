// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/camera_format.h"

#include <tuple>

namespace motcua::scanner {
namespace {

using Format = QVideoFrameFormat;

constexpr float kEnoughRate = 15, kUsefulRate = 30;
constexpr int kWidth = 1280, kHeight = 720;

int ease(Format::PixelFormat pixels) {
    switch (pixels) {
    case Format::Format_YUV420P:
    case Format::Format_YUV422P:
    case Format::Format_YV12:
    case Format::Format_NV12:
    case Format::Format_NV21:
    case Format::Format_Y8:
        return 3;
    case Format::Format_YUYV:
    case Format::Format_UYVY:
        return 2;
    case Format::Format_Jpeg:
    case Format::Format_Invalid:
        return 0;
    default:
        return 1;
    }
}

/// Higher is better, the first member first.
auto rank(const CameraFormat& format) {
    // drivers say 29.97 and 14.985
    const float rate = format.rate + 0.1F;
    const bool isEnough = rate >= kEnoughRate;
    const bool isLarge = format.size.width() >= kWidth && format.size.height() >= kHeight;
    const qint64 area = qint64(format.size.width()) * format.size.height();
    return std::tuple(isEnough, isLarge, isLarge ? -area : area, ease(format.pixels),
                      std::min(rate, kUsefulRate));
}

} // namespace

std::optional<std::size_t> bestFormat(const std::vector<CameraFormat>& formats) {
    const auto best = std::ranges::max_element(formats, {}, rank);
    if (best == formats.end()) return std::nullopt;
    return static_cast<std::size_t>(best - formats.begin());
}

} // namespace motcua::scanner
