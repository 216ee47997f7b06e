// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/confirmation_tasks.h"

#include "core/calendar/office_hours.h"

namespace motcua::residence {
namespace {

constexpr int kCommuneAnswersWithin = 3, kLookAgainWithin = 1;

#define MOTCUA_OPEN_TASKS "FROM lookup_task t JOIN dossier d ON d.no = t.dossier WHERE d.is_open = 1"

} // namespace

std::optional<LocalTime> confirmationDeadline(dossier::LookupOutcome outcome, LocalTime at,
                                              std::optional<LocalTime> due,
                                              const dossier::DeskCalendar& desk) {
    const auto endOf = [&](int workingDays) {
        return calendar::closingOf(desk.hours, calendar::addWorkingDays(desk.days, dateOf(at), workingDays));
    };
    switch (outcome) {
    case dossier::LookupOutcome::found:
    case dossier::LookupOutcome::inconsistent:
        return std::nullopt;
    case dossier::LookupOutcome::notFound:
        return endOf(kCommuneAnswersWithin);
    case dossier::LookupOutcome::pending:
        break;
    }
    const LocalTime by = endOf(kLookAgainWithin);
    return due && *due > at ? std::min(by, *due) : by;
}

Result<std::vector<ConfirmationTask>> openTasks(store::Database& database, Instant now, records::Page page) {
    MOTCUA_TRY(auto rows, database.prepare("SELECT " MOTCUA_DOSSIER_COLUMNS
                                           ", t.action, t.person, t.outcome, t.purpose, "
                                           "t.confirm_by " MOTCUA_OPEN_TASKS
                                           " ORDER BY t.confirm_by, t.dossier, t.person LIMIT ? OFFSET ?"));
    rows.bindAll(page.limit, page.offset);
    std::vector<ConfirmationTask> tasks;
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return tasks;
        ConfirmationTask task;
        MOTCUA_TRY(task.dossier, records::readRow(rows));
        MOTCUA_TRY(task.open.action, rows.uuid(24));
        task.open.person = static_cast<dossier::Person>(rows.int64(25));
        task.open.outcome = static_cast<dossier::LookupOutcome>(rows.int64(26));
        task.open.purpose = rows.text(27);
        task.open.confirmBy = toLocal(rows.instant(28));
        task.isLate = rows.instant(28) < now;
        tasks.push_back(std::move(task));
    }
}

Result<qint64> openTaskCount(store::Database& database) {
    return database.number("SELECT count(*) " MOTCUA_OPEN_TASKS);
}

} // namespace motcua::residence
