// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/json_log.h"

#include "core/base/json.h"

#include <cstdio>

namespace motcua::central_app {
namespace {

QLatin1StringView nameOf(log::Level level) {
    switch (level) {
    case log::Level::debug:
        return QLatin1StringView("debug");
    case log::Level::info:
        return QLatin1StringView("info");
    case log::Level::warning:
        return QLatin1StringView("warning");
    case log::Level::error:
        break;
    }
    return QLatin1StringView("error");
}

} // namespace

JsonLog::JsonLog(const Clock& clock) : m_clock(clock) {
    log::setSink([this](log::Level level, const QByteArray& line) {
        write(level, "message", {{QStringLiteral("text"), QString::fromUtf8(line)}});
    });
}

JsonLog::~JsonLog() { log::setSink({}); }

void JsonLog::write(log::Level level, log::Literal event, QJsonObject fields) const {
    fields[QStringLiteral("time")] = json::orNull(std::optional(m_clock.now()));
    fields[QStringLiteral("level")] = nameOf(level);
    fields[QStringLiteral("event")] = QLatin1StringView(event.text());
    const QByteArray line = json::compact(fields) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr); // whole: stdio locks
}

} // namespace motcua::central_app
