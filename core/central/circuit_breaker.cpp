// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/circuit_breaker.h"

#include <algorithm>

namespace motcua::central {

bool CircuitBreaker::mayTry() {
    const std::scoped_lock lock(m_mutex);
    if (m_failures < m_rules.failures) return true;
    const Instant now = m_clock.now();
    // a clock that was set back must not keep it open for longer than it ever would be
    if (now < m_nextTry && m_nextTry - now <= std::max(m_openFor, m_rules.tryLasts)) return false;
    m_nextTry = now + m_rules.tryLasts;
    return true;
}

void CircuitBreaker::succeeded() {
    const std::scoped_lock lock(m_mutex);
    m_failures = 0;
    m_openFor = std::chrono::milliseconds{0};
}

void CircuitBreaker::failed() {
    const std::scoped_lock lock(m_mutex);
    if (++m_failures < m_rules.failures) return;
    m_failures = m_rules.failures;
    m_openFor = m_openFor.count() == 0 ? m_rules.openFor : std::min(2 * m_openFor, m_rules.openForAtMost);
    m_nextTry = m_clock.now() + m_openFor;
}

bool CircuitBreaker::isOpen() const {
    const std::scoped_lock lock(m_mutex);
    return m_failures >= m_rules.failures;
}

} // namespace motcua::central
