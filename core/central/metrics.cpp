// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/metrics.h"

#include "core/central/routes.h"

#include <algorithm>

namespace motcua::central {
namespace {

constexpr std::array kBounds{0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0}; // seconds

void head(QByteArray& text, const char* name, const char* type, const char* help) {
    text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void sample(QByteArray& text, const QByteArray& name, const QByteArray& value) {
    text += name + ' ' + value + '\n';
}

} // namespace

void Metrics::count(const Route* route, int status, qint64 nanoseconds) {
    static_assert(kBuckets == kBounds.size() + 1);
    const auto bucket = std::ranges::lower_bound(kBounds, static_cast<double>(nanoseconds) / 1e9);
    const std::scoped_lock lock(m_mutex);
    ++m_requests[{route, status}];
    ++m_durations[static_cast<size_t>(bucket - kBounds.begin())];
    m_nanoseconds += nanoseconds;
}

void Metrics::count(std::span<const wire::Verdict> verdicts) {
    const std::scoped_lock lock(m_mutex);
    for (const wire::Verdict& verdict : verdicts)
        ++m_verdicts[static_cast<size_t>(verdict.kind)];
}

QByteArray Metrics::text() const {
    const std::scoped_lock lock(m_mutex);
    QByteArray text;
    head(text, "motcua_requests_total", "counter", "Requests by route and status.");
    for (const auto& [key, count] : m_requests) {
        const auto& [route, status] = key;
        sample(text,
               QByteArray("motcua_requests_total{method=\"") + (route ? route->method : "") + "\",route=\"" +
                   (route ? route->path : "") + "\",status=\"" + QByteArray::number(status) + "\"}",
               QByteArray::number(count));
    }
    head(text, "motcua_operations_total", "counter", "Operations of counters by verdict.");
    for (size_t i = 0; i < m_verdicts.size(); ++i)
        sample(text,
               "motcua_operations_total{verdict=\"" +
                   QString(wire::verdictName(static_cast<wire::VerdictKind>(i))).toLatin1() + "\"}",
               QByteArray::number(m_verdicts[i]));
    head(text, "motcua_request_seconds", "histogram", "How long requests took.");
    qint64 count = 0;
    for (size_t i = 0; i < m_durations.size(); ++i) {
        count += m_durations[i];
        const QByteArray bound = i < kBounds.size() ? QByteArray::number(kBounds[i]) : QByteArray("+Inf");
        sample(text, "motcua_request_seconds_bucket{le=\"" + bound + "\"}", QByteArray::number(count));
    }
    sample(text, "motcua_request_seconds_sum",
           QByteArray::number(static_cast<double>(m_nanoseconds) / 1e9, 'f', 6));
    sample(text, "motcua_request_seconds_count", QByteArray::number(count));
    return text;
}

} // namespace motcua::central
