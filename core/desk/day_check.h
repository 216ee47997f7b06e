// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

/// What is worth a look before the first citizen; printers, readers and scanners are the window's to ask.
struct DayCheck {
    int ordinalsLeft = 0;            ///< of today's codes of this desk; then codes are provisional
    std::optional<int> backupDays;   ///< since the last backup; nothing: there was none
    bool clockPlausible = true;      ///< not before the last recorded step
    std::optional<Instant> lastStep; ///< what the clock was held against
    qint64 diskFree = 0;             ///< bytes where the data folder lies
    QString catalogueVersion;
    Date catalogueFrom{};           ///< in use since
    bool holidaysCovered = true;    ///< the next 60 days have holiday data
    bool holidaysProjected = false; ///< some of them are not decided yet
    int drafts = 0;                 ///< visits held, or left by a power cut
    qint64 resultsWaiting = 0;      ///< ready to be picked up
    qint64 unclaimed = 0;           ///< … for longer than kUnclaimedDays
    qint64 late = 0;
    qint64 apologies = 0; ///< must go out today (form 04), or the dossiers become late
    bool operator==(const DayCheck&) const = default;

    bool diskShort() const { return diskFree < 500LL * 1024 * 1024; }
    bool backupDue() const { return !backupDays || *backupDays >= 1; }
};
/// Errors: STORE_…, RECORDS_NO_CATALOGUE.
Result<DayCheck> checkDay(Workplace& workplace);

} // namespace motcua::desk
