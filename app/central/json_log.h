// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/log.h"

#include <QJsonObject>

namespace motcua::central_app {

/// One JSON object a line on standard error, for whatever collects them: `time`, `level`, `event`, and what
/// belongs to the event. For all threads.
class JsonLog {
public:
    /// Also takes over the lines of core/base/log.h, for as long as it lives.
    explicit JsonLog(const Clock& clock);
    ~JsonLog();
    JsonLog(const JsonLog&) = delete;
    JsonLog& operator=(const JsonLog&) = delete;

    /// `fields` hold nothing of a person's.
    void write(log::Level level, log::Literal event, QJsonObject fields = {}) const;

private:
    const Clock& m_clock;
};

} // namespace motcua::central_app
