// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QVideoFrameFormat>
#include <optional>
#include <vector>

namespace motcua::scanner {

/// One way a camera can deliver its pictures.
struct CameraFormat {
    QSize size;
    float rate = 0; ///< the most frames a second
    QVideoFrameFormat::PixelFormat pixels = QVideoFrameFormat::Format_Invalid;

    bool operator==(const CameraFormat&) const = default;
};

/// The place in the list of the one to read cards with: at least 15 frames a second where there is one; then
/// the smallest of at least 1280x720, else the largest there is; then what costs least to make grey: a plane
/// of brightness before packed YUV before RGB before MJPEG; then up to 30 frames a second. Nothing for an
/// empty list.
std::optional<std::size_t> bestFormat(const std::vector<CameraFormat>& formats);

} // namespace motcua::scanner
