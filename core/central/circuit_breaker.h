// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <mutex>

namespace motcua::central {

/// Stops asking a service that does not answer, so that clerks are told at once instead of waiting for it one
/// after the other. After `failures` in a row it stays open for a while; then one request is let through, and
/// what becomes of it decides. Pure policy; may be shared by threads.
class CircuitBreaker {
public:
    struct Rules {
        int failures = 4;
        std::chrono::milliseconds openFor{20'000};        ///< doubled with each failed try …
        std::chrono::milliseconds openForAtMost{300'000}; ///< … up to this
        std::chrono::milliseconds tryLasts{60'000}; ///< a try that never reports back is given up after this
    };
    /// The clock must outlive it.
    explicit CircuitBreaker(const Clock& clock) : m_clock(clock) {}
    CircuitBreaker(const Clock& clock, Rules rules) : m_clock(clock), m_rules(rules) {}

    /// Whether a request may go out now; who is told yes must report back.
    bool mayTry();
    void succeeded();
    void failed();
    bool isOpen() const;

private:
    const Clock& m_clock;
    Rules m_rules{};
    mutable std::mutex m_mutex;
    int m_failures = 0;
    std::chrono::milliseconds m_openFor{0};
    Instant m_nextTry{};
};

} // namespace motcua::central
