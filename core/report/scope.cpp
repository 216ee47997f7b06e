// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/scope.h"

namespace motcua::report {

Result<> checkPeriod(const Period& period) {
    constexpr std::chrono::days kLongest{3653};
    if (period.to < period.from || period.to - period.from > kLongest) return fail(Code::REPORT_PERIOD);
    return {};
}

QString periodText(const Period& period) {
    return QStringLiteral("Từ %1 đến %2").arg(vietnameseDate(period.from), vietnameseDate(period.to));
}

} // namespace motcua::report
