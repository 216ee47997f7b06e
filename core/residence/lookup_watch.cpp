// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/lookup_watch.h"

#include <algorithm>
#include <array>
#include <deque>

namespace motcua::residence {

using namespace std::chrono;

const char kTables3[] = R"sql(
CREATE TABLE lookup_log(             -- look-ups of people: by whom, when, for what; nothing of the people
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,         -- of the request
    at INTEGER NOT NULL,
    officer BLOB NOT NULL,
    dossier BLOB,                    -- the one it was made for, or that came of it
    procedure TEXT NOT NULL,
    outcome INTEGER NOT NULL
);
CREATE INDEX lookup_log_officer ON lookup_log(officer, at);
CREATE INDEX lookup_log_at ON lookup_log(at, officer, dossier, outcome);
)sql";

namespace {

Result<qint64> countSince(store::Database& database, const Uuid& officer, Instant since) {
    MOTCUA_TRY(auto row, database.prepare("SELECT count(*) FROM lookup_log WHERE officer = ? AND at > ?"));
    row.bindAll(officer, since);
    MOTCUA_CHECK(row.step());
    return row.int64(0);
}

/// The look-ups of one officer while they go by in order of time.
struct Tally {
    OfficerLookups figures;
    std::deque<Instant> lastHour;
};

void add(Tally& tally, Instant at, bool hasDossier, bool isAnswered, Instant now, const WatchHours& hours,
         const WatchRules& rules) {
    OfficerLookups& figures = tally.figures;
    ++figures.lookups;
    if (!hasDossier && now - at > rules.dossierWithin) ++figures.withoutDossier;
    if (!isAnswered) ++figures.unanswered;
    const LocalTime local = toLocal(at);
    if (calendar::nextOpening(hours.days, hours.hours, local, hours.saturdayDuty) != local)
        ++figures.outsideHours;
    tally.lastHour.push_back(at);
    while (at - tally.lastHour.front() >= std::chrono::hours{1})
        tally.lastHour.pop_front();
    figures.mostInAnHour = std::max(figures.mostInAnHour, static_cast<int>(tally.lastHour.size()));
}

void judge(OfficerLookups& figures, const WatchRules& rules) {
    const auto flag = [&](bool isStriking, LookupFlag kind) {
        if (isStriking) figures.flags.push_back(kind);
    };
    flag(figures.withoutDossier >= rules.withoutDossier, LookupFlag::withoutDossier);
    flag(figures.outsideHours >= rules.outsideHours, LookupFlag::outsideHours);
    flag(figures.mostInAnHour >= rules.inAnHour, LookupFlag::manyInAnHour);
    flag(figures.unanswered >= rules.unanswered, LookupFlag::oftenUnanswered);
}

} // namespace

Result<> noteLookup(store::Database& database, const LookupEntry& entry) {
    return database.run("INSERT INTO lookup_log(id, at, officer, dossier, procedure, outcome) "
                        "VALUES(?, ?, ?, ?, ?, ?)",
                        entry.id, entry.at, entry.officer, entry.dossier, entry.procedure,
                        static_cast<int>(entry.outcome));
}

Result<> noteDossierOf(store::Database& database, const Uuid& lookup, const Uuid& dossier) {
    return database.run("UPDATE lookup_log SET dossier = ? WHERE id = ?", dossier, lookup);
}

Result<> requireWithinLimits(store::Database& database, const Uuid& officer, Instant now,
                             const LookupLimits& limits) {
    MOTCUA_TRY(const qint64 recent, countSince(database, officer, now - minutes{10}));
    if (recent >= limits.inTenMinutes) return fail(Code::RESIDENCE_TOO_MANY);
    MOTCUA_TRY(const qint64 today, countSince(database, officer, now - hours{24}));
    if (today >= limits.inADay) return fail(Code::RESIDENCE_TOO_MANY);
    return {};
}

QLatin1StringView flagName(LookupFlag flag) {
    constexpr std::array kNames{"without_dossier", "outside_hours", "many_in_an_hour", "often_unanswered"};
    return QLatin1StringView(kNames[static_cast<size_t>(flag)]);
}

Result<std::vector<OfficerLookups>> watchLookups(store::Database& database, Instant from, Instant to,
                                                 Instant now, const WatchHours& hours,
                                                 const WatchRules& rules) {
    MOTCUA_TRY(auto rows, database.prepare("SELECT at, officer, dossier, outcome FROM lookup_log "
                                           "WHERE at >= ? AND at < ? ORDER BY at LIMIT 200000"));
    rows.bindAll(from, to);
    std::vector<Tally> tallies;
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        MOTCUA_TRY(const Uuid officer, rows.uuid(1));
        auto tally =
            std::ranges::find_if(tallies, [&](const Tally& one) { return one.figures.officer == officer; });
        if (tally == tallies.end()) {
            tallies.push_back({{.officer = officer, .flags = {}}, {}});
            tally = std::prev(tallies.end());
        }
        const auto outcome = static_cast<dossier::LookupOutcome>(rows.int64(3));
        add(*tally, rows.instant(0), !rows.isNull(2), outcome != dossier::LookupOutcome::pending, now, hours,
            rules);
    }
    std::vector<OfficerLookups> all;
    for (Tally& tally : tallies) {
        judge(tally.figures, rules);
        all.push_back(std::move(tally.figures));
    }
    std::ranges::stable_sort(all, [](const OfficerLookups& a, const OfficerLookups& b) {
        return std::pair(a.flags.size(), a.lookups) > std::pair(b.flags.size(), b.lookups);
    });
    return all;
}

} // namespace motcua::residence
