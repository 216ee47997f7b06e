// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/report_table.h"
#include "core/report/table.h"

#include <array>

namespace motcua::report {

/// The lists of the supervisor's screen. Their figures are the lengths of the lists: both come from one walk.
enum class DailyList {
    received,      ///< today
    toForward,     ///< to the handling units, today
    toForwardNext, ///< received after 15:00: at the start of the next working day (Decree 118/2025 art. 18.2)
    forwarded,     ///< today
    inWork,
    dueToday,
    dueNext, ///< on the next working day
    late,
    apology, ///< due on the next working day and not put off: the apology of form 04 must go out today
             ///< (art. 19.6)
    supplement,
    ready,
    unclaimed,
    online,  ///< handed in online, to be answered within 8 working hours (art. 17.2)
    unsent,  ///< own steps that the central service does not have
    lookups, ///< data of people still to be confirmed
};
inline constexpr int kDailyLists = 15;
/// `received`, `to_forward`, …
QLatin1StringView dailyListName(DailyList list);
/// `Tiếp nhận hôm nay`, …
QString vietnameseDailyList(DailyList list);

/// What a figure may be narrowed to, and what its rows may be.
enum class DailyBy { desk, officer, field, procedure, unit };

struct DailyDay {
    Instant now{};
    Instant begin{}, end{};         ///< of today
    Instant nextBegin{}, nextEnd{}; ///< of the next working day
    bool hasService = false;        ///< else nothing is to be sent
};

struct DailyLine {
    qint64 no = 0;
    quint32 lists = 0; ///< bit by DailyList
    int desk = 0;
    QString officer; ///< id in text
    QString field, procedure, procedureName, unit;
    std::optional<Instant> received;
    std::optional<Instant> deadline; ///< due date, or when the supplement or the answer ends
    bool isIn(DailyList list) const { return (lists & (1U << static_cast<int>(list))) != 0; }
};

struct Daily {
    DailyDay day;
    std::vector<DailyLine> lines; ///< by deadline, those without one last
    qint64 count(DailyList list) const;
};

/// One walk over what is open, and over what was received or forwarded today. Errors: STORE_….
Result<Daily> dailyLines(store::Database& database, const DailyDay& day);

/// The figures by one of the groups, as a report. `nameOf` as in flowReport().
Table dailyReport(const Daily& daily, DailyBy by, const QStringList& scope,
                  const std::function<QString(const QString&)>& nameOf);

/// Dossiers finished on a day, and how many of them in time.
struct DayShare {
    Date day{};
    qint64 finished = 0, inTime = 0;
};
/// The last `days` days up to today. Errors: STORE_….
Result<std::vector<DayShare>> onTimeShares(store::Database& database, const DailyDay& day, int days);

/// Dossiers received today by the hour, 0 to 23.
std::array<int, 24> loadByHour(const Daily& daily);

} // namespace motcua::report
