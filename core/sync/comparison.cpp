// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/comparison.h"

#include "core/base/json.h"
#include "core/records/sync_standing.h"
#include "core/sync/recovery.h"

#include <set>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kKey = "comparison"_L1;
constexpr qint64 kOfOneTransaction = 50; ///< dossiers

Result<int> confirmedHere(store::Database& database, const Uuid& dossier) {
    MOTCUA_TRY(const auto standing, records::loadStanding(database, dossier));
    if (standing.revoked) return 0;
    return records::knownVersions(database, dossier, 0);
}

/// The service tells of it: whatever was thought, it is this office's.
Result<> want(store::Database& database, const Uuid& dossier) {
    MOTCUA_TRY(auto standing, records::loadStanding(database, dossier));
    if (standing.revoked) {
        standing.revoked = false;
        MOTCUA_CHECK(records::saveStanding(database, dossier, standing));
    }
    return database.run("INSERT OR IGNORE INTO sync_wanted(dossier) VALUES(?)", dossier);
}

/// True when it differed.
Result<bool> mendOne(store::Database& database, const Uuid& dossier, int there, Instant now) {
    MOTCUA_TRY(const int here, confirmedHere(database, dossier));
    if (here == there) return false;
    const auto done = here < there ? want(database, dossier) : loseVersions(database, dossier, there, now);
    if (!done) return std::unexpected(done.error());
    return true;
}

} // namespace

Result<ComparisonState> loadComparison(store::Database& database) {
    ComparisonState state;
    MOTCUA_TRY(const QByteArray text, stateValue(database, kKey));
    if (text.isEmpty()) return state;
    const auto object = json::parseObject(text);
    if (!object) return fail(Code::SYNC_STATE);
    if (const auto day = parseDate((*object)["day"_L1].toString())) state.day = *day;
    const auto momentOf = [&](QLatin1StringView key) {
        return Instant{std::chrono::milliseconds{(*object)[key].toInteger()}};
    };
    if (object->contains("at"_L1))
        state.last = Comparison{momentOf("at"_L1), (*object)["mended"_L1].toInteger(),
                                (*object)["different"_L1].toInteger()};
    if (object->contains("not_before"_L1)) state.notBefore = momentOf("not_before"_L1);
    state.isOfHistory = (*object)["history"_L1].toBool();
    return state;
}

Result<> saveComparison(store::Database& database, const ComparisonState& state) {
    QJsonObject object;
    if (state.day) object.insert("day"_L1, formatDate(*state.day));
    if (state.last) {
        object.insert("at"_L1, static_cast<qint64>(state.last->at.time_since_epoch().count()));
        object.insert("mended"_L1, state.last->mended);
        object.insert("different"_L1, state.last->different);
    }
    if (state.notBefore)
        object.insert("not_before"_L1, static_cast<qint64>(state.notBefore->time_since_epoch().count()));
    if (state.isOfHistory) object.insert("history"_L1, true);
    return keepStateValue(database, kKey, json::compact(object));
}

bool isComparisonDue(const ComparisonState& state, Instant now) {
    constexpr std::chrono::hours kAtMost{24}; // a clock that was set back must not put it off for years
    if (state.notBefore && now < *state.notBefore && *state.notBefore - now < kAtMost) return false;
    return state.day != dateOf(toLocal(now));
}

Result<std::map<Uuid, int>> confirmedVersions(store::Database& database) {
    std::map<Uuid, int> confirmed;
    std::set<Uuid> withHole;
    {
        MOTCUA_TRY(auto rows,
                   database.prepare(
                       "SELECT a.dossier, count(a.service_version), max(a.service_version) FROM action a "
                       "LEFT JOIN sync_dossier s ON s.dossier = a.dossier WHERE a.service_version IS NOT "
                       "NULL AND coalesce(s.revoked, 0) = 0 GROUP BY a.dossier"));
        for (;;) {
            MOTCUA_TRY(const bool more, rows.step());
            if (!more) break;
            MOTCUA_TRY(const Uuid dossier, rows.uuid(0));
            if (rows.int64(1) == rows.int64(2))
                confirmed[dossier] = static_cast<int>(rows.int64(1));
            else
                withHole.insert(dossier);
        }
    }
    for (const Uuid& dossier : withHole) {
        MOTCUA_TRY(const int version, records::knownVersions(database, dossier, 0));
        if (version > 0) confirmed[dossier] = version;
    }
    return confirmed;
}

std::vector<size_t> differences(const std::map<Uuid, int>& confirmed, const QStringList& sums) {
    wire::Digest digest;
    for (const auto& [dossier, version] : confirmed)
        digest.add(dossier, version);
    std::vector<size_t> different;
    for (size_t i = 0; i < wire::Digest::kBuckets; ++i)
        if (sums.value(static_cast<qsizetype>(i)) != digest.sum(i)) different.push_back(i);
    return different;
}

Result<qint64> mend(store::Database& database, std::span<const Uuid> here, const wire::DigestListing& listing,
                    Instant now) {
    std::map<Uuid, int> all = listing.dossiers;
    for (const Uuid& dossier : here)
        all.try_emplace(dossier, 0);
    qint64 mended = 0;
    for (auto at = all.begin(); at != all.end();) {
        MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
        for (qint64 i = 0; i < kOfOneTransaction && at != all.end(); ++i, ++at) {
            MOTCUA_TRY(const bool differed, mendOne(database, at->first, at->second, now));
            if (differed) ++mended;
        }
        MOTCUA_CHECK(transaction.commit());
    }
    return mended;
}

} // namespace motcua::sync
