// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sync_work.h"

#include "core/base/error_name.h"
#include "core/officer/accounts.h"
#include "core/records/reference.h"
#include "core/records/sync_standing.h"
#include "core/sync/account.h"
#include "core/sync/work_list.h"

namespace motcua::desk {
namespace {

using Officers = std::vector<officer::Officer>;

/// One that a newer service has and this program does not know is told by its name.
Error errorNamed(const QString& name) {
    const auto code = codeNamed(name);
    return code ? Error{*code, {}} : Error{Code::SYNC_ANSWER, name};
}

Result<SyncDossier> dossierNamed(store::Database& database, const Uuid& id) {
    MOTCUA_TRY(auto rows,
               database.prepare("SELECT " MOTCUA_DOSSIER_COLUMNS " FROM dossier d WHERE d.id = ?"));
    MOTCUA_TRY(const bool isListed, rows.bindAll(id).step());
    if (!isListed) return SyncDossier{};
    MOTCUA_TRY(const records::DossierRow row, records::readRow(rows));
    return SyncDossier{records::referenceOf(row), row.applicant, row.code, row.procedureName};
}

SyncStep stepOf(const dossier::Action& action, const Officers& officers) {
    const auto who = std::ranges::find(officers, action.actor, &officer::Officer::id);
    return {action, who == officers.end() ? QString() : who->fullName};
}

Result<std::vector<WaitingSteps>> waitingSteps(store::Database& database) {
    struct Group {
        Uuid dossier;
        WaitingSteps steps;
    };
    std::vector<Group> groups;
    {
        MOTCUA_TRY(auto rows,
                   database.prepare("SELECT a.dossier, count(*), min(a.at), max(a.sync), max(w.reason) FROM "
                                    "action a LEFT JOIN sync_wait w ON w.no = a.no WHERE a.sync < 2 "
                                    "GROUP BY a.dossier ORDER BY min(a.sequence) LIMIT ?"));
        rows.bindAll(kMostSyncWork);
        for (;;) {
            MOTCUA_TRY(const bool more, rows.step());
            if (!more) break;
            Group group;
            MOTCUA_TRY(group.dossier, rows.uuid(0));
            group.steps.steps = rows.int64(1);
            group.steps.oldest = rows.instant(2);
            group.steps.isHeld = rows.int64(3) == static_cast<int>(records::Standing::waiting);
            if (!rows.isNull(4)) group.steps.officerReason = errorNamed(rows.text(4)).code;
            groups.push_back(std::move(group));
        }
    }
    std::vector<WaitingSteps> waiting;
    for (Group& group : groups) {
        MOTCUA_TRY(group.steps.dossier, dossierNamed(database, group.dossier));
        waiting.push_back(std::move(group.steps));
    }
    return waiting;
}

Result<> addTasks(store::Database& database, std::vector<sync::WorkItem> items, const Officers& officers,
                  std::vector<SyncTask>& tasks) {
    for (const sync::WorkItem& item : items) {
        SyncTask task;
        task.kind = item.standing == records::Standing::conflict ? SyncTask::Kind::difference
                                                                 : SyncTask::Kind::refused;
        MOTCUA_TRY(task.dossier, dossierNamed(database, item.mine.dossier));
        task.mine = stepOf(item.mine, officers);
        for (const dossier::Action& action : item.others)
            task.theirs.push_back(stepOf(action, officers));
        task.mayDecide = item.standing != records::Standing::unconfirmed;
        task.reason = task.mayDecide ? errorNamed(item.reason) : Error{Code::CENTRAL_EPOCH, {}};
        task.waitingBehind = item.waitingBehind;
        tasks.push_back(std::move(task));
    }
    return {};
}

} // namespace

Result<SyncWork> syncWork(Workplace& workplace) {
    store::Database& database = workplace.database();
    MOTCUA_TRY(const auto officers, officer::Accounts(database).list());
    SyncWork work;
    MOTCUA_TRY(work.waiting, waitingSteps(database));
    MOTCUA_TRY(auto conflicts, sync::conflicts(database, kMostSyncWork));
    MOTCUA_CHECK(addTasks(database, std::move(conflicts), officers, work.tasks));
    MOTCUA_TRY(auto parked, sync::parked(database, kMostSyncWork));
    MOTCUA_CHECK(addTasks(database, std::move(parked), officers, work.tasks));
    return work;
}

Result<bool> isAtService(Workplace& workplace, const Uuid& dossier) {
    MOTCUA_TRY(const auto account, sync::loadAccount(workplace.database()));
    if (!account) return true;
    MOTCUA_TRY(auto open, workplace.database().prepare(
                              "SELECT EXISTS(SELECT 1 FROM action a LEFT JOIN paper p ON p.no = a.no "
                              "WHERE a.dossier = ? AND (a.sync NOT IN (?, ?) OR p.state = 0))"));
    MOTCUA_CHECK(open.bindAll(dossier, static_cast<int>(records::Standing::accepted),
                              static_cast<int>(records::Standing::settled))
                     .step());
    return !open.boolean(0);
}

} // namespace motcua::desk
