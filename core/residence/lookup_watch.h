// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/calendar/office_hours.h"
#include "core/dossier/names.h"
#include "core/store/database.h"

#include <vector>

/// How often who looks people up: the limit while working, and what a supervisor should ask about afterwards.
/// Kept apart from the audit log so that both are short queries; nothing of the people themselves is in it.
namespace motcua::residence {

/// The table of this folder in schema version 3 (store::Migration).
extern const char kTables3[];

struct LookupEntry {
    Uuid id; ///< of the request
    Instant at{};
    Uuid officer;
    std::optional<Uuid> dossier; ///< nothing: made before there was one
    QString procedure;
    dossier::LookupOutcome outcome{};
    bool operator==(const LookupEntry&) const = default;
};

/// Inside the caller's transaction. Errors: STORE_….
Result<> noteLookup(store::Database& database, const LookupEntry& entry);
/// The dossier a look-up of before has led to.
Result<> noteDossierOf(store::Database& database, const Uuid& lookup, const Uuid& dossier);

/// More than a counter needs on its fullest day, so that it only stops what is no work at a counter.
struct LookupLimits {
    int inTenMinutes = 30;
    int inADay = 400;
};
/// Errors: RESIDENCE_TOO_MANY, STORE_….
Result<> requireWithinLimits(store::Database& database, const Uuid& officer, Instant now,
                             const LookupLimits& limits = {});

enum class LookupFlag { withoutDossier, outsideHours, manyInAnHour, oftenUnanswered };
/// `without_dossier`, `outside_hours`, `many_in_an_hour`, `often_unanswered`.
QLatin1StringView flagName(LookupFlag flag);

/// From how many on something is shown; a single slip is no anomaly.
struct WatchRules {
    int withoutDossier = 3;
    int outsideHours = 1;
    int inAnHour = 40;
    int unanswered = 10;
    std::chrono::hours dossierWithin{24}; ///< a visit that led to no dossier is ordinary until then
};

struct OfficerLookups {
    Uuid officer;
    int lookups = 0;
    int withoutDossier = 0;
    int outsideHours = 0;
    int mostInAnHour = 0;
    int unanswered = 0;
    std::vector<LookupFlag> flags;
    bool operator==(const OfficerLookups&) const = default;
};

/// When an office works.
struct WatchHours {
    const calendar::WorkCalendar& days;
    const calendar::OfficeSchedule& hours;
    bool saturdayDuty = true;
};

/// Every officer who looked somebody up in [from, to), the most striking first. Reads at most 200,000
/// look-ups. Errors: STORE_….
Result<std::vector<OfficerLookups>> watchLookups(store::Database& database, Instant from, Instant to,
                                                 Instant now, const WatchHours& hours,
                                                 const WatchRules& rules = {});

} // namespace motcua::residence
