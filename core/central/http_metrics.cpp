// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/http_metrics.h"

namespace motcua::central {
namespace {

void add(QByteArray& text, const char* name, const char* type, quint64 value) {
    const QByteArray key = QByteArray("motcua_http_") + name;
    text += "# TYPE " + key + ' ' + type + '\n' + key + ' ' + QByteArray::number(value) + '\n';
}

} // namespace

QByteArray metricsText(const HttpCounters& counters) {
    QByteArray text;
    add(text, "connections", "gauge", static_cast<quint64>(std::max(counters.connections, 0)));
    add(text, "connections_accepted_total", "counter", counters.accepted);
    add(text, "connections_refused_total", "counter", counters.refused);
    add(text, "connections_timed_out_total", "counter", counters.timedOut);
    add(text, "received_bytes_total", "counter", counters.bytesIn);
    add(text, "sent_bytes_total", "counter", counters.bytesOut);
    text += "# TYPE motcua_http_answers_total counter\n";
    for (size_t i = 0; i < counters.byClass.size(); ++i)
        text += "motcua_http_answers_total{class=\"" +
                (i == 0 ? QByteArray("cut") : QByteArray::number(i) + "xx") + "\"} " +
                QByteArray::number(counters.byClass[i]) + '\n';
    return text;
}

} // namespace motcua::central
