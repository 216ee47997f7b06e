// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/engine.h"

#include "core/sync/clock_watch.h"
#include "core/sync/recovery.h"
#include "core/sync/taking.h"

#include <algorithm>
#include <set>

namespace motcua::sync {
namespace {

using records::Standing;

/// Steps of one transaction: tens of milliseconds, so that a desk that wants to write hardly notices.
constexpr qsizetype kSteps = 200;

/// Runs `each` over a list in transactions of its own.
template <class List, class Each>
Result<> inPieces(store::Database& database, const List& list, const Breath& breath, Each each) {
    for (qsizetype first = 0; first < std::ssize(list); first += kSteps) {
        if (first > 0 && breath) breath();
        MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
        const qsizetype count = std::min(kSteps, std::ssize(list) - first);
        MOTCUA_CHECK(each(std::span(list).subspan(static_cast<size_t>(first), static_cast<size_t>(count))));
        MOTCUA_CHECK(transaction.commit());
    }
    return {};
}

void addCounts(RunReport& counts, const Taking& taking) {
    counts.accepted += taking.accepted;
    counts.conflicts += taking.conflicts;
    counts.parked += taking.parked;
    counts.pulled += taking.pulled;
}

Result<> measureClock(store::Database& database, SyncState& state, Instant service, Instant now) {
    const qint64 offset = (service - now).count();
    const std::optional<qint64> before =
        state.lastContact ? std::optional(state.clockOffsetMs) : std::optional<qint64>();
    const auto isMuch = [](qint64 ms) { return std::chrono::milliseconds{std::abs(ms)} > kClockTolerance; };
    state.clockJumped = isMuch(offset) || (before && isMuch(offset - *before));
    state.clockOffsetMs = offset;
    return clockMeasured(database, before, offset, now);
}

Result<> tellWhole(Taking& taking, const wire::WholeDossier& whole) {
    int version = 0;
    for (const dossier::Action& action : whole.operations) {
        if (action.dossier != whole.dossier) return fail(Code::SYNC_ANSWER, action.id.toString());
        MOTCUA_CHECK(taking.told(action, ++version));
    }
    return {};
}

/// What the service has said of one wanted dossier, in a transaction of its own: it may be long.
template <class Take>
Result<qint64> endWanting(store::Database& database, const Uuid& dossier, Instant now, Take take) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    Taking taking(database, now, false);
    MOTCUA_CHECK(take(taking));
    MOTCUA_CHECK(database.run("DELETE FROM sync_wanted WHERE dossier = ?", dossier));
    MOTCUA_CHECK(taking.finish());
    MOTCUA_CHECK(transaction.commit());
    return taking.pulled;
}

} // namespace

Result<Taken> takeAnswer(store::Database& database, const wire::SyncRequest& request,
                         const wire::SyncAnswer& answer, Instant now, const Breath& breath) {
    if (answer.verdicts.size() != request.operations.size())
        return fail(Code::SYNC_ANSWER, QStringLiteral("verdicts"));
    MOTCUA_TRY(SyncState state, loadState(database));
    const bool isReadingAnew = state.recovery == Recovery::reading;
    Taken taken;
    taken.counts.pushed = std::ssize(request.operations);
    MOTCUA_CHECK(inPieces(database, answer.verdicts, breath, [&](auto piece) -> Result<> {
        Taking taking(database, now, isReadingAnew);
        for (const wire::Verdict& verdict : piece)
            MOTCUA_CHECK(taking.verdict(verdict));
        MOTCUA_CHECK(taking.finish());
        addCounts(taken.counts, taking);
        taken.held += taking.held;
        return {};
    }));
    MOTCUA_CHECK(inPieces(database, answer.entries, breath, [&](auto piece) -> Result<> {
        Taking taking(database, now, isReadingAnew);
        for (const wire::FeedEntry& entry : piece) {
            int version = entry.version - static_cast<int>(entry.operations.size());
            for (const dossier::Action& action : entry.operations)
                MOTCUA_CHECK(taking.told(action, ++version));
            if (entry.operations.empty()) MOTCUA_CHECK(taking.revoked(entry.dossier));
        }
        MOTCUA_CHECK(taking.finish());
        addCounts(taken.counts, taking);
        return {};
    }));

    const bool wasAsking = state.recovery == Recovery::asking;
    if (wasAsking) MOTCUA_CHECK(sendAgainAfter(database, answer.lastSequence));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_TRY(taken.newIncarnation, startAnewIfOlder(database, answer.lastSequence));
    MOTCUA_CHECK(measureClock(database, state, answer.time, now));
    state.lastContact = now;
    state.lastError.reset();
    state.failures = 0;
    state.nextTry.reset();
    state.epoch = answer.epoch;
    state.pollSeconds = answer.pollSeconds;
    state.mostOperations = 0;
    for (auto at = answer.cursors.begin(); at != answer.cursors.end(); ++at)
        state.cursors.insert(at.key(), at.value());
    if (taken.newIncarnation) state.cursors.clear();
    taken.more = answer.more || taken.newIncarnation || wasAsking;
    if (wasAsking) {
        // what this answer told was not marked yet, and is read once more
        state.recovery = Recovery::reading;
        state.cursors.clear();
    }
    MOTCUA_CHECK(saveState(database, state));
    MOTCUA_CHECK(transaction.commit());
    if (isReadingAnew && !taken.more) MOTCUA_CHECK(finishReadingAnew(database, now));
    return taken;
}

Result<qint64> takePage(store::Database& database, std::span<const Uuid> wanted,
                        const wire::DossierPage& page, Instant now) {
    std::set<Uuid> open(wanted.begin(), wanted.end());
    for (const Uuid& id : page.rest)
        open.erase(id);
    // an answer without anything would be asked for without end
    if (page.dossiers.empty() && open.empty()) return fail(Code::SYNC_ANSWER, QStringLiteral("rest"));
    qint64 pulled = 0;
    for (const wire::WholeDossier& whole : page.dossiers) {
        if (std::ranges::find(wanted, whole.dossier) == wanted.end())
            return fail(Code::SYNC_ANSWER, whole.dossier.toString());
        MOTCUA_TRY(const qint64 told, takeWhole(database, whole, now));
        pulled += told;
        open.erase(whole.dossier);
    }
    for (const Uuid& id : open)
        MOTCUA_CHECK(endWanting(database, id, now, [&](Taking& taking) { return taking.revoked(id); }));
    return pulled;
}

Result<qint64> takeWhole(store::Database& database, const wire::WholeDossier& whole, Instant now) {
    return endWanting(database, whole.dossier, now, [&](Taking& taking) { return tellWhole(taking, whole); });
}

Result<std::vector<Uuid>> wantedDossiers(store::Database& database, int count, const Uuid& after) {
    std::vector<Uuid> ids;
    MOTCUA_TRY(auto rows,
               database.prepare("SELECT dossier FROM sync_wanted WHERE dossier > ? ORDER BY dossier "
                                "LIMIT ?"));
    rows.bindAll(after, count);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return ids;
        MOTCUA_TRY(const Uuid id, rows.uuid(0));
        ids.push_back(id);
    }
}

Result<bool> takeRefusal(store::Database& database, const wire::SyncRequest& request, const Error& refusal,
                         Instant now) {
    const auto sent = std::ssize(request.operations);
    switch (refusal.code) {
    case Code::CENTRAL_EPOCH:
        return startReadingAnew(database, refusal.detail);
    case Code::CENTRAL_GAP:
        return closeGap(database, refusal.detail.toLongLong());
    case Code::CENTRAL_OPERATION_CHANGED:
        if (const auto id = Uuid::parse(refusal.detail)) return park(database, *id, refusal.code, now);
        return false;
    case Code::CENTRAL_REQUEST:
    case Code::CENTRAL_TOO_LARGE:
    case Code::WIRE_MESSAGE_INVALID:
    case Code::WIRE_TOO_LARGE: {
        if (sent == 0) return false;
        if (sent == 1) return park(database, request.operations.front().id, refusal.code, now);
        MOTCUA_TRY(SyncState state, loadState(database));
        state.mostOperations = static_cast<int>(sent / 2);
        MOTCUA_CHECK(saveState(database, state));
        return true;
    }
    default:
        return false;
    }
}

} // namespace motcua::sync
