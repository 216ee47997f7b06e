// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/sync_answer.h"

#include <array>
#include <map>
#include <mutex>

namespace motcua::central {

struct Route;

/// What `GET /metrics` tells: numbers without names, in Prometheus' text format 0.0.4.
class Metrics {
public:
    /// `route` null: a path that is none. For all threads.
    void count(const Route* route, int status, qint64 nanoseconds);
    void count(std::span<const wire::Verdict> verdicts);
    QByteArray text() const;

private:
    static constexpr size_t kVerdicts = 5, kBuckets = 9;
    mutable std::mutex m_mutex;
    std::map<std::pair<const Route*, int>, qint64> m_requests;
    std::array<qint64, kVerdicts> m_verdicts{};
    std::array<qint64, kBuckets> m_durations{}; ///< the last: longer than all bounds
    qint64 m_nanoseconds = 0;
};

} // namespace motcua::central
