// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/frame_reader.h"
#include "core/scanner/codes_in_view.h"

#include <QSize>
#include <QVideoFrame>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace motcua::scanner {

/// What one frame showed.
struct Finding {
    /// What was read in this very frame.
    std::optional<qr::Payload> payload;
    /// The payload was not in view before: the one scan of a code that is held before the camera.
    bool isNew = false;
    /// Where the code lies in the picture as it is shown (turned and mirrored as the frame asks); also for a
    /// code that was seen and could not be read.
    std::optional<qr::Outline> outline;
    FrameTime taken;
    QSize size; ///< of the picture as it is shown
};

/// Decodes the frames of a camera on a thread of its own, the newest only: a frame that comes while another
/// one is looked at replaces the one that waits.
class FrameWorker {
public:
    /// Called on the worker's thread: a window posts them on to its own. Must not destroy the worker.
    struct Callbacks {
        /// Once for each frame that was looked at.
        std::function<void(const Finding&)> looked = {};
        /// The first of a row of frames that are no pictures: CAMERA_FRAME_UNREADABLE.
        std::function<void(const Error&)> unreadable = {};
    };
    struct Counts {
        quint64 given = 0;
        quint64 dropped = 0; ///< replaced by a newer one before anybody looked
        quint64 looked = 0;
        quint64 unreadable = 0;
    };

    /// The clock gives the day against which dates are judged; it must outlive the worker.
    FrameWorker(const Clock& clock, Callbacks callbacks);
    /// Interrupts the frame under way. No callback is under way or to come afterwards.
    ~FrameWorker();
    FrameWorker(const FrameWorker&) = delete;
    FrameWorker& operator=(const FrameWorker&) = delete;

    /// From any thread; never waits for the decoding.
    void give(QVideoFrame frame, FrameTime taken = std::chrono::steady_clock::now());
    Counts counts() const;

private:
    struct Waiting {
        QVideoFrame frame;
        FrameTime taken;
    };
    void work(const std::stop_token& stop);
    void look(const Waiting& waiting, const std::stop_token& stop);

    const Callbacks m_callbacks;
    qr::FrameReader m_reader;
    CodesInView m_inView;
    bool m_lastUnreadable = false;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_news;
    std::optional<Waiting> m_slot;
    Counts m_counts;
    std::jthread m_thread; ///< last, so that it ends first
};

} // namespace motcua::scanner
