// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/watchdog.h"

#include "core/base/log.h"

#include <QObject>

namespace motcua::ui {

using Steady = std::chrono::steady_clock;

Watchdog::Watchdog(std::chrono::milliseconds pause)
    : m_mailbox(std::make_unique<QObject>()),
      m_thread([this, pause](const std::stop_token& stop) { loop(stop, pause); }) {}

Watchdog::~Watchdog() {
    m_thread.request_stop();
    m_thread.join();
}

void Watchdog::reset() {
    m_stalls = 0;
    m_longest = 0;
}

void Watchdog::note(std::chrono::milliseconds waited) {
    if (waited.count() > m_longest) m_longest = waited.count();
    if (waited <= kLimit) return;
    ++m_stalls;
    log::info("window_stalled", {{"ms", waited.count()}});
}

void Watchdog::loop(const std::stop_token& stop, std::chrono::milliseconds pause) {
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        m_answered = false;
        const auto asked = Steady::now();
        QMetaObject::invokeMethod(
            m_mailbox.get(),
            [this, asked] {
                note(std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - asked));
                const std::scoped_lock answer(m_mutex);
                m_answered = true;
                m_news.notify_all();
            },
            Qt::QueuedConnection);
        if (!m_news.wait(lock, stop, [this] { return m_answered; })) return;
        m_news.wait_for(lock, stop, pause, [] { return false; });
    }
}

} // namespace motcua::ui
