// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/frame_worker.h"

#include "core/scanner/frame_conversion.h"

namespace motcua::scanner {

FrameWorker::FrameWorker(const Clock& clock, Callbacks callbacks)
    : m_callbacks(std::move(callbacks)), m_reader(clock),
      m_thread([this](const std::stop_token& stop) { work(stop); }) {}

FrameWorker::~FrameWorker() {
    m_thread.request_stop();
    m_thread.join();
}

void FrameWorker::give(QVideoFrame frame, FrameTime taken) {
    // The old frame's memory goes back to the camera after the lock.
    std::optional<Waiting> fresh(Waiting{std::move(frame), taken});
    {
        const std::lock_guard lock(m_mutex);
        ++m_counts.given;
        std::swap(m_slot, fresh);
        if (fresh) ++m_counts.dropped;
    }
    m_news.notify_one();
}

FrameWorker::Counts FrameWorker::counts() const {
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

void FrameWorker::work(const std::stop_token& stop) {
    for (;;) {
        std::optional<Waiting> next;
        {
            std::unique_lock lock(m_mutex);
            if (!m_news.wait(lock, stop, [&] { return m_slot.has_value(); }) || stop.stop_requested()) return;
            std::swap(next, m_slot);
        }
        look(*next, stop);
    }
}

void FrameWorker::look(const Waiting& waiting, const std::stop_token& stop) {
    const auto grey = GreyFrame::of(waiting.frame);
    {
        const std::lock_guard lock(m_mutex);
        ++(grey ? m_counts.looked : m_counts.unreadable);
    }
    if (!grey) {
        if (!std::exchange(m_lastUnreadable, true) && m_callbacks.unreadable)
            m_callbacks.unreadable(grey.error());
        return;
    }
    m_lastUnreadable = false;

    qr::PictureReading reading = m_reader.read(grey->view(), qr::kFrameTime, stop);
    if (stop.stop_requested()) return;
    const CodesInView::Change change = m_inView.see(reading, waiting.taken);
    // Another card may come next; its frames must not be mixed with those of the last one.
    if (change.isEmptied) m_reader.reset();

    const QSize size(grey->view().width, grey->view().height);
    const FrameTurn turn = turnOf(waiting.frame);
    if (reading.outline) reading.outline = shownOutline(*reading.outline, size, turn);
    if (m_callbacks.looked)
        m_callbacks.looked({std::move(reading.payload), change.isNew, reading.outline, waiting.taken,
                            shownSize(size, turn)});
}

} // namespace motcua::scanner
