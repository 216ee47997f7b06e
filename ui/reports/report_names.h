// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/reports.h"

namespace motcua::ui {

/// `06a - by field`, …: as the list of reports shows it.
QString reportTitle(desk::ReportKind kind);

enum class PeriodChoice { thisMonth, lastMonth, thisQuarter, lastQuarter, thisYear, own };
inline constexpr int kPeriodChoices = 6;
QString periodName(PeriodChoice choice);
/// Whole months, quarters, years that today lies in or after; nothing for `own`.
std::optional<report::Period> periodOf(PeriodChoice choice, Date today);

} // namespace motcua::ui
