// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/live_frames.h"

#include "core/scanner/frame_conversion.h"

namespace motcua::scanner {

void LiveFrames::take(const QVideoFrame& frame) {
    // An empty frame is how a pipeline says that it stops.
    if (!frame.isValid()) return;
    const QVideoFrame own = detached(frame);
    const std::lock_guard lock(m_mutex);
    if (!m_worker) return;
    m_worker->give(own);
    m_newest = own;
    if (std::exchange(m_isPosted, true)) return;
    QMetaObject::invokeMethod(
        &m_owner, [self = shared_from_this()] { self->showNewest(); }, Qt::QueuedConnection);
}

void LiveFrames::close() {
    const std::lock_guard lock(m_mutex);
    m_worker = nullptr;
    m_newest = {};
}

void LiveFrames::showNewest() {
    QVideoFrame frame;
    {
        const std::lock_guard lock(m_mutex);
        m_isPosted = false;
        std::swap(frame, m_newest);
        if (!m_worker) return;
    }
    m_show(frame);
}

} // namespace motcua::scanner
