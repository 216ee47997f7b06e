// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/day_check.h"

#include "core/desk/daily_desk.h"
#include "core/desk/service_link.h"
#include "core/desk/settings_table.h"
#include "core/desk/waiting.h"
#include "core/records/code_counter.h"
#include "core/records/code_lease.h"

#include <QStorageInfo>

namespace motcua::desk {
namespace {

constexpr std::chrono::days kAhead{60};
/// Clocks are set, and two desks differ a little.
constexpr std::chrono::minutes kClockTolerance{2};

Result<int> ordinalsLeft(Workplace& workplace, Date today) {
    const records::Station& station = workplace.station();
    MOTCUA_TRY(const bool isLeased, records::hasLeases(workplace.database()));
    if (isLeased) {
        MOTCUA_TRY(const auto stock,
                   leaseStock(workplace.database(), station, station.officeCode, today, today));
        return stock.empty() ? 0 : stock.front().left;
    }
    MOTCUA_TRY(const auto range, dossier::StandaloneRange::ofDesk(station.desk));
    MOTCUA_TRY(const auto given, records::lastOrdinals(workplace.database(), station.officeCode));
    const auto last = given.find({today, station.desk});
    const auto next = range.next(last == given.end() ? 0 : last->second);
    return next ? range.last - *next + 1 : 0;
}

Result<std::optional<Instant>> lastStep(Workplace& workplace) {
    MOTCUA_TRY(auto row, workplace.database().prepare("SELECT at FROM action ORDER BY no DESC LIMIT 1"));
    MOTCUA_TRY(const bool found, row.step());
    if (!found) return std::nullopt;
    return row.instant(0);
}

Result<> catalogueInto(Workplace& workplace, DayCheck& check, Date today) {
    MOTCUA_TRY(check.catalogueVersion, workplace.catalogueVersion());
    MOTCUA_TRY(auto row, workplace.database().prepare(
                             "SELECT effective_from FROM catalogue ORDER BY imported DESC, no DESC LIMIT 1"));
    MOTCUA_CHECK(row.step());
    MOTCUA_TRY(check.catalogueFrom, parseDate(row.text(0)));
    MOTCUA_TRY(const auto* holidays, workplace.holidays());
    check.holidaysCovered = holidays->calendar.isCovered(today, today + kAhead);
    check.holidaysProjected = holidays->calendar.hasProjected(today, today + kAhead);
    return {};
}

} // namespace

Result<DayCheck> checkDay(Workplace& workplace) {
    const Instant now = workplace.clock().now();
    const Date today = dateOf(toLocal(now));
    MOTCUA_CHECK(noteClockAlone(workplace));
    DayCheck check;
    MOTCUA_TRY(check.ordinalsLeft, ordinalsLeft(workplace, today));
    MOTCUA_TRY(const auto stored, readSettings(workplace.database()));
    if (const auto backup = parseDate(stored.settings.lastBackup))
        check.backupDays = static_cast<int>((today - *backup).count());
    MOTCUA_TRY(check.lastStep, lastStep(workplace));
    check.clockPlausible = !check.lastStep || now + kClockTolerance >= *check.lastStep;
    check.diskFree = QStorageInfo(workplace.folder().path()).bytesAvailable();
    MOTCUA_CHECK(catalogueInto(workplace, check, today));
    MOTCUA_TRY(const qint64 drafts, workplace.database().number("SELECT count(*) FROM visit WHERE over = 0"));
    check.drafts = static_cast<int>(drafts);
    MOTCUA_TRY(check.resultsWaiting, records::queueCount(workplace.database(), records::Queue::ready, now));
    MOTCUA_TRY(check.unclaimed, waitingCount(workplace, kUnclaimedDays));
    MOTCUA_TRY(check.late, records::queueCount(workplace.database(), records::Queue::late, now));
    MOTCUA_TRY(const auto daily, dailyOf(workplace));
    check.apologies = daily.count(report::DailyList::apology);
    return check;
}

} // namespace motcua::desk
