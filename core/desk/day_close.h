// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/approval.h"
#include "core/report/daily.h"

namespace motcua::desk {

/// The tables of the end of the day, in schema version 3.
extern const char kDayTables3[];

/// What was taken and given back on a day, in whole đồng, by how.
struct DayCash {
    qint64 cash = 0; ///< less what was given back in cash: what must lie in the till
    qint64 transfer = 0, online = 0;
    int payments = 0;
    bool operator==(const DayCash&) const = default;
};
/// Of today, and of one officer (id in text) or all. Errors: STORE_….
Result<DayCash> dayCash(Workplace& workplace, const QString& officer = {});

struct DayClosing {
    qint64 countedCash = 0;
    QString differenceReason{}; ///< required when it is not what must be there
};

/// The day as it was closed.
struct DaySheet {
    Date day{};
    Instant closedAt{};
    QString closedBy; ///< full name
    DayCash money;
    qint64 countedCash = 0;
    QString differenceReason;
    std::array<qint64, report::kDailyLists> lists{};
    QString auditHead; ///< audit::headText() before the closing: to be kept on paper
    bool operator==(const DaySheet&) const = default;
};

/// Once a day, by a supervisor with a fresh login or one beside the officer; the head of the audit log is
/// made lasting. Errors: DESK_DAY_CLOSED, OFFICER_NOT_PERMITTED, OFFICER_LOGIN_NOT_FRESH,
/// DOSSIER_REASON_SHORT when the till differs without a reason of ten characters, STORE_….
Result<DaySheet> closeDay(Workplace& workplace, const DayClosing& closing,
                          const std::optional<Approval>& approval = {});
/// Of a day that was closed; nothing when it was not. Errors: STORE_….
Result<std::optional<DaySheet>> daySheet(Workplace& workplace, Date day);
/// The sheet to be printed and signed.
report::Table daySheetTable(const DaySheet& sheet, const QString& office);

/// What goes to the handling units today: a group a unit, forwarded ones first, then what still lies here.
/// For a supervisor. It names citizens: with an audit entry. Errors: STORE_…, OFFICER_NOT_PERMITTED.
Result<report::Table> handOverTable(Workplace& workplace);

} // namespace motcua::desk
