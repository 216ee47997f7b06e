// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <QJsonValue>

namespace motcua::report {

/// For scripts and sheets: `1234`, `99.82`, `2026-11-24`, `2026-11-24T09:00:00+07:00`; empty for what is not
/// known.
QString plainText(const Cell& cell);
/// For people, as Vietnamese offices write: `1.234`, `99,82`, `24/11/2026 09:00`; `–` for what is not known.
QString shownText(const Cell& cell, CellKind kind);
/// null for what is not known.
QJsonValue jsonValue(const Cell& cell);

} // namespace motcua::report
