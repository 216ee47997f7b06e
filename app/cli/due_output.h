// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/due_date.h"

#include <QJsonObject>

namespace motcua::cli {

/// `{received, start, due, projected, steps[{at, rule, source, text}]}`, and `standing`, `uncovered_year`.
QJsonObject dueJson(const calendar::DueDate& date);
QString dueText(const calendar::DueDate& date);

} // namespace motcua::cli
