// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/work_list.h"

#include "core/records/code_counter.h"
#include "core/records/dossier_records.h"
#include "core/sync/officer_list.h"
#include "core/sync/state.h"

#include <algorithm>

namespace motcua::sync {
namespace {

using records::Standing;
using records::StoredAction;

enum class Decided { theirs = 1, triedAgain = 2 };

Result<WorkItem> itemOf(store::Database& database, const Uuid& action) {
    MOTCUA_TRY(const auto found, records::findAction(database, action));
    if (!found) return fail(Code::SYNC_CONFLICT_UNKNOWN);
    WorkItem item;
    item.mine = found->action;
    item.standing = found->standing;
    MOTCUA_TRY(auto refusal, database.prepare("SELECT reason, heard FROM sync_refusal WHERE no = ?"));
    MOTCUA_TRY(const bool hasReason, refusal.bindAll(found->no).step());
    if (hasReason) {
        item.reason = refusal.text(0);
        item.heard = refusal.instant(1);
    }
    MOTCUA_TRY(const auto log, records::loadLog(database, found->action.dossier));
    for (const StoredAction& each : log) {
        const bool isLater = each.serviceVersion > found->knownVersion;
        if (each.pulled && each.standing == Standing::accepted && isLater) item.others.push_back(each.action);
        // also those made before it, when it is itself another try of what they wait for
        if (each.standing == Standing::waiting) ++item.waitingBehind;
    }
    if (const auto* corrected = std::get_if<dossier::Corrected>(&item.mine.payload))
        for (const dossier::FieldChange& change : corrected->changes)
            item.fields.push_back({change.field, change.oldValue, change.newValue});
    MOTCUA_TRY(auto code, database.prepare("SELECT code FROM dossier WHERE id = ?"));
    MOTCUA_TRY(const bool isListed, code.bindAll(found->action.dossier).step());
    if (isListed) item.dossierCode = code.text(0);
    return item;
}

Result<std::vector<WorkItem>> itemsOf(store::Database& database, const char* sql, int limit) {
    MOTCUA_TRY(const std::vector<Uuid> ids, idsOf(database, sql, limit));
    std::vector<WorkItem> items;
    for (const Uuid& id : ids) {
        MOTCUA_TRY(WorkItem item, itemOf(database, id));
        items.push_back(std::move(item));
    }
    return items;
}

Result<StoredAction> openOne(store::Database& database, const Uuid& action) {
    MOTCUA_TRY(auto found, records::findAction(database, action));
    const bool isOpen = found && records::isRefused(found->standing) && !found->pulled &&
                        found->standing != Standing::settled;
    if (!isOpen) return fail(Code::SYNC_CONFLICT_UNKNOWN);
    return *std::move(found);
}

Result<> settle(store::Database& database, qint64 no, const Decision& decision, Decided how,
                const Uuid& successor) {
    MOTCUA_CHECK(
        database.run("UPDATE action SET sync = ? WHERE no = ?", static_cast<int>(Standing::settled), no));
    MOTCUA_CHECK(forgetWait(database, no));
    MOTCUA_CHECK(database.run("INSERT OR IGNORE INTO sync_refusal(no, reason, version, heard, decision) "
                              "VALUES(?, '', 0, ?, 0)",
                              no, decision.at));
    return database.run("UPDATE sync_refusal SET decision = ?, decided = ?, decided_by = ?, successor = ? "
                        "WHERE no = ?",
                        static_cast<int>(how), decision.at, decision.officer, successor, no);
}

Result<> raiseRevision(store::Database& database, const Uuid& dossier) {
    MOTCUA_TRY(auto standing, records::loadStanding(database, dossier));
    ++standing.revision;
    MOTCUA_CHECK(records::saveStanding(database, dossier, standing));
    return records::deriveAnew(database, dossier);
}

/// A code that is another dossier's is not tried again.
Result<> giveFreshCode(store::Database& database, const records::Station& station, Instant at,
                       dossier::Payload& payload) {
    dossier::DossierCode* code = nullptr;
    if (auto* received = std::get_if<dossier::Received>(&payload)) code = &received->code;
    if (auto* replaced = std::get_if<dossier::CodeReplaced>(&payload)) code = &replaced->code;
    if (!code) return {};
    MOTCUA_TRY(const auto agency, dossier::AgencyCode::parse(code->agency()));
    MOTCUA_TRY(*code, records::nextCode(database, station, agency, dateOf(toLocal(at))));
    return {};
}

dossier::Action again(const StoredAction& old, const Decision& decision, UuidSource& ids, int base) {
    dossier::Action action = old.action;
    action.id = ids.next();
    action.actor = decision.officer;
    action.at = decision.at;
    action.baseVersion = base;
    return action;
}

} // namespace

Result<std::vector<WorkItem>> conflicts(store::Database& database, int limit) {
    return itemsOf(database, "SELECT id FROM action WHERE sync > 2 AND sync = 3 ORDER BY no LIMIT ?", limit);
}

Result<std::vector<WorkItem>> parked(store::Database& database, int limit) {
    return itemsOf(database, "SELECT id FROM action WHERE sync > 2 AND sync IN (4, 5, 7) ORDER BY no LIMIT ?",
                   limit);
}

Result<> keepTheirs(store::Database& database, const Decision& decision) {
    MOTCUA_TRY(const StoredAction mine, openOne(database, decision.action));
    MOTCUA_CHECK(settle(database, mine.no, decision, Decided::theirs, {}));
    return raiseRevision(database, mine.action.dossier);
}

Result<Uuid> tryAgain(store::Database& database, const records::Station& station, const Decision& decision,
                      UuidSource& ids) {
    MOTCUA_TRY(const StoredAction mine, openOne(database, decision.action));
    MOTCUA_TRY(const WorkItem item, itemOf(database, decision.action));
    const Uuid id = mine.action.dossier;
    MOTCUA_TRY(const auto before, records::loadLog(database, id));
    std::vector<StoredAction> chain{mine};
    for (const StoredAction& each : before)
        if (each.standing == Standing::waiting && each.no > mine.no) chain.push_back(each);
    for (const StoredAction& each : chain)
        MOTCUA_CHECK(settle(database, each.no, decision, Decided::triedAgain, {}));

    MOTCUA_TRY(auto log, records::loadLog(database, id));
    MOTCUA_TRY(records::Dossier dossier, records::replay(std::move(log)));
    MOTCUA_TRY(const auto standing, records::loadStanding(database, id));
    dossier.knownVersion = standing.known;
    dossier.revision = standing.revision;
    std::vector<dossier::Action> actions;
    dossier::State state = dossier.state;
    for (const StoredAction& each : chain) {
        dossier::Action action = again(each, decision, ids, state.version);
        if (item.reason == QLatin1StringView(errorText(Code::CENTRAL_CODE_TAKEN).name))
            MOTCUA_CHECK(giveFreshCode(database, station, decision.at, action.payload));
        const auto applied = dossier::applyInPlace(state, action);
        if (!applied && each.no == mine.no) return std::unexpected(applied.error());
        if (!applied) {
            // it stays with the refused ones, where it is seen
            MOTCUA_CHECK(database.run("UPDATE action SET sync = ? WHERE no = ?",
                                      static_cast<int>(Standing::rejected), each.no));
            continue;
        }
        MOTCUA_CHECK(settle(database, each.no, decision, Decided::triedAgain, action.id));
        actions.push_back(std::move(action));
    }
    const Uuid first = actions.front().id;
    MOTCUA_TRY(auto change, records::prepareChange(dossier, actions));
    MOTCUA_CHECK(records::writeChange(database, std::move(change)));
    MOTCUA_CHECK(raiseRevision(database, id));
    return first;
}

} // namespace motcua::sync
