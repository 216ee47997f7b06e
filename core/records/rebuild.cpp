// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rebuild.h"

#include "core/records/action_log.h"
#include "core/records/dossier_records.h"
#include "core/records/report_table.h"
#include "core/records/schema.h"

#include <algorithm>

namespace motcua::records {
namespace {

/// Replays dossier by dossier; the actions of one lie together. Those none of whose actions counts are left
/// out.
Result<qint64> forEachDossier(store::Database& database,
                              const std::function<Result<>(const Dossier&)>& visit) {
    std::vector<StoredAction> log;
    qint64 count = 0;
    const auto finish = [&]() -> Result<> {
        if (log.empty()) return {};
        MOTCUA_TRY(const Dossier dossier, replay(std::exchange(log, {})));
        if (dossier.state.version == 0) return {};
        ++count;
        return visit(dossier);
    };
    MOTCUA_CHECK(forEachAction(database, [&](const StoredAction& stored) -> Result<> {
        if (!log.empty() && log.front().action.dossier != stored.action.dossier) MOTCUA_CHECK(finish());
        log.push_back(stored);
        return {};
    }));
    MOTCUA_CHECK(finish());
    return count;
}

Result<qint64> rebuild(store::Database& database) {
    for (const char* script : {kDropDerived, kDerivedSchema, kDerivedTables3, kReportTables3})
        MOTCUA_CHECK(database.execute(script));
    ReportWords words(database);
    return forEachDossier(database, [&](const Dossier& dossier) -> Result<> {
        MOTCUA_CHECK(insertDerived(database, rowOf(dossier.state, dossier.no, dossier.desk),
                                   codesOf(dossier.state), searchTextOf(dossier.state),
                                   dossier.isShared ? CodeClash::take : CodeClash::yield));
        MOTCUA_CHECK(
            writeReportRows(words, dossier.no, reportRowsOf(dossier.state, dossier.no, dossier.desk)));
        const auto open = dossier::openConfirmations(dossier.state);
        return open.empty() ? Result<>() : writeConfirmations(database, dossier.no, open);
    });
}

Result<bool> confirmationsAreRight(store::Database& database, const Dossier& dossier) {
    const auto open = dossier::openConfirmations(dossier.state);
    MOTCUA_TRY(auto row, database.prepare("SELECT action, confirm_by FROM lookup_task WHERE dossier = ?"));
    row.bindAll(dossier.no);
    size_t rows = 0;
    while (true) {
        MOTCUA_TRY(const bool more, row.step());
        if (!more) return rows == open.size();
        MOTCUA_TRY(const Uuid action, row.uuid(0));
        const auto isRow = [&](const dossier::Confirmation& one) {
            return one.action == action && toInstant(one.confirmBy) == row.instant(1);
        };
        if (std::ranges::none_of(open, isRow)) return false;
        ++rows;
    }
}

Result<bool> derivedIsRight(ReportWords& words, const Dossier& dossier) {
    store::Database& database = words.database();
    MOTCUA_TRY(auto row,
               database.prepare("SELECT " MOTCUA_DOSSIER_COLUMNS ", t.words, t.tails FROM dossier d "
                                "JOIN dossier_text t ON t.docid = d.no WHERE d.no = ?"));
    row.bindAll(dossier.no);
    MOTCUA_TRY(const bool found, row.step());
    if (!found) return false;
    MOTCUA_TRY(const DossierRow stored, readRow(row));
    const SearchText text = searchTextOf(dossier.state);
    if (stored != rowOf(dossier.state, dossier.no, dossier.desk) || row.text(24) != text.words ||
        row.text(25) != text.tails)
        return false;
    MOTCUA_TRY(auto code,
               database.prepare("SELECT 1 FROM dossier_code WHERE code = ? AND (dossier = ? OR ?)"));
    for (const QString& known : codesOf(dossier.state)) {
        // one that the service has not accepted may have had to leave its code to another
        code.bindAll(known, dossier.no, dossier.mayLackCode());
        MOTCUA_TRY(const bool there, code.step());
        if (!there) return false;
        code.reset();
    }
    MOTCUA_TRY(const ReportRows rows, readReportRows(words, dossier.no));
    if (rows != reportRowsOf(dossier.state, dossier.no, dossier.desk)) return false;
    return confirmationsAreRight(database, dossier);
}

} // namespace

Result<qint64> rebuildDerived(store::Database& database) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_TRY(const qint64 count, rebuild(database));
    MOTCUA_CHECK(transaction.commit());
    return count;
}

Result<> rebuildDerivedInside(store::Database& database) {
    MOTCUA_CHECK(rebuild(database));
    return {};
}

Result<RecordCheck> checkRecords(store::Database& database) {
    RecordCheck check;
    ReportWords words(database);
    MOTCUA_TRY(check.actions, database.number("SELECT count(*) FROM action"));
    MOTCUA_TRY(check.dossiers, forEachDossier(database, [&](const Dossier& dossier) -> Result<> {
                   MOTCUA_TRY(const bool right, derivedIsRight(words, dossier));
                   if (!right) ++check.wrongRows;
                   return {};
               }));
    MOTCUA_TRY(const qint64 rows, database.number("SELECT count(*) FROM dossier"));
    if (rows > check.dossiers) check.wrongRows += rows - check.dossiers;
    return check;
}

} // namespace motcua::records
