// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scanner/frame_worker.h"

#include <QObject>

namespace motcua::scanner {

/// Where the frames of a camera come in, on whichever thread Qt's plug-in likes: they go to the worker at
/// once and, the newest only, to the owner's thread.
class LiveFrames : public std::enable_shared_from_this<LiveFrames> {
public:
    using Show = std::function<void(const QVideoFrame&)>;

    /// `show` is called on the thread of `owner`. Both must outlive the open inlet.
    LiveFrames(FrameWorker& worker, QObject& owner, Show show)
        : m_worker(&worker), m_owner(owner), m_show(std::move(show)) {}

    /// From any thread; does not wait.
    void take(const QVideoFrame& frame);
    /// On the owner's thread: no frame goes to the worker or to `show` afterwards.
    void close();

private:
    void showNewest();

    std::mutex m_mutex;
    FrameWorker* m_worker; ///< nothing when closed
    QObject& m_owner;
    const Show m_show;
    QVideoFrame m_newest;
    bool m_isPosted = false;
};

} // namespace motcua::scanner
