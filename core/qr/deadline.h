// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace motcua::qr {

/// When looking at a picture has to end: the time is over or nobody waits for it any more.
class Deadline {
public:
    using Clock = std::chrono::steady_clock;

    Deadline(std::chrono::milliseconds limit, std::stop_token stop)
        : m_start(Clock::now()), m_limit(limit), m_stop(std::move(stop)) {}

    bool over() const { return m_stop.stop_requested() || elapsed() >= m_limit; }
    std::chrono::microseconds elapsed() const {
        return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_start);
    }

private:
    Clock::time_point m_start;
    std::chrono::milliseconds m_limit;
    std::stop_token m_stop;
};

} // namespace motcua::qr
