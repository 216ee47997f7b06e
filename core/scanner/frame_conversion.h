// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/qr/picture.h"

#include <QSize>
#include <QVideoFrame>
#include <memory>

namespace motcua::scanner {

/// The picture of a camera's frame as grey values, for as long as this object lives. Where a frame keeps its
/// brightness in a plane of its own (YUV420P, NV12, YV12, Y8 …) the view lies on the frame's own memory,
/// which stays mapped meanwhile; every other format is copied and its memory given back at once.
class GreyFrame {
public:
    /// Any format Qt knows. Video range (16 … 235) is left as it is. Error: CAMERA_FRAME_UNREADABLE, also for
    /// a frame shorter than its format says.
    static Result<GreyFrame> of(const QVideoFrame& frame);

    /// As the camera gave it: neither turned nor mirrored.
    qr::GreyView view() const { return m_view; }

private:
    struct Unmap {
        void operator()(QVideoFrame* frame) const;
    };
    using Mapped = std::unique_ptr<QVideoFrame, Unmap>;

    explicit GreyFrame(qr::GreyPicture picture);
    GreyFrame(Mapped frame, qr::GreyView view) : m_frame(std::move(frame)), m_view(view) {}

    Mapped m_frame;
    qr::GreyPicture m_picture;
    qr::GreyView m_view;
};

/// The same frame in memory of its own. A camera's frame may lie in memory shared with the service it comes
/// from, which is gone the moment the camera is unplugged: reading it then ends the process (PipeWire 0.3).
/// Compressed frames, and such as cannot be mapped, are given back as they are.
QVideoFrame detached(const QVideoFrame& frame);

/// How a frame asks to be shown: turned clockwise first, then mirrored left to right.
struct FrameTurn {
    int clockwise = 0; ///< 0, 90, 180, 270 degrees
    bool mirrored = false;

    bool operator==(const FrameTurn&) const = default;
};

FrameTurn turnOf(const QVideoFrame& frame);
/// The size of the picture as it is shown, and a place of the frame in it: what QVideoFrame::toImage() gives.
QSize shownSize(QSize frame, FrameTurn turn);
qr::Outline shownOutline(const qr::Outline& outline, QSize frame, FrameTurn turn);

} // namespace motcua::scanner
