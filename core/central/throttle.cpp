// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/throttle.h"

#include <algorithm>

namespace motcua::central {

bool Throttle::allows(const QByteArray& who, Instant now) {
    const std::scoped_lock lock(m_mutex);
    while (!m_failures.empty() && now - m_failures.front().at >= m_limits.within)
        m_failures.pop_front();
    return std::ssize(m_failures) < m_limits.ofAll &&
           std::ranges::count(m_failures, who, &Failure::who) < m_limits.ofOne;
}

void Throttle::failed(const QByteArray& who, Instant now) {
    const std::scoped_lock lock(m_mutex);
    if (std::ssize(m_failures) >= m_limits.ofAll) m_failures.pop_front();
    m_failures.push_back({now, who});
}

} // namespace motcua::central
