// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

class QObject;

namespace motcua::ui {

/// Measures how long the event loop of the thread that makes it keeps an event waiting: a window that does
/// not answer. From another thread, by small events one after another; logs counts, nothing else.
class Watchdog {
public:
    static constexpr std::chrono::milliseconds kLimit{50};

    /// `pause` between two questions: 10 ms in tests, longer in the program, which is then told of long
    /// stalls.
    explicit Watchdog(std::chrono::milliseconds pause = std::chrono::milliseconds(10));
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    /// Stalls above the limit, and the longest wait, since the beginning or the last reset().
    int stalls() const { return m_stalls; }
    std::chrono::milliseconds longest() const { return std::chrono::milliseconds(m_longest); }
    void reset();

private:
    void loop(const std::stop_token& stop, std::chrono::milliseconds pause);
    void note(std::chrono::milliseconds waited);

    std::unique_ptr<QObject> m_mailbox;
    std::mutex m_mutex;
    std::condition_variable_any m_news;
    bool m_answered = true;
    std::atomic<int> m_stalls{0};
    std::atomic<qint64> m_longest{0};
    std::jthread m_thread; ///< last: ends first
};

} // namespace motcua::ui
