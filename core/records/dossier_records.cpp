// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/dossier_records.h"

#include "core/records/report_table.h"

namespace motcua::records {

Result<DossierChange> prepareChange(Dossier& dossier, const std::vector<dossier::Action>& actions) {
    const bool isNew = dossier.no == 0;
    if (isNew && !actions.empty()) dossier.desk = actions.front().desk;
    DossierChange change;
    change.no = dossier.no;
    change.knownVersion = dossier.knownVersion;
    change.revision = dossier.revision;
    const SearchText before = isNew ? SearchText() : searchTextOf(dossier.state);
    for (const dossier::Action& action : actions) {
        MOTCUA_CHECK(dossier::applyInPlace(dossier.state, action));
        change.actions.push_back(encode(action));
        if (std::holds_alternative<dossier::LookedUp>(action.payload)) change.lookedUp = true;
    }
    change.row = rowOf(dossier.state, dossier.no, dossier.desk);
    change.codes = codesOf(dossier.state);
    change.text = searchTextOf(dossier.state);
    change.report = reportRowsOf(dossier.state, dossier.no, dossier.desk);
    change.textChanged = isNew || change.text != before;
    if (change.lookedUp) change.confirmations = dossier::openConfirmations(dossier.state);
    return change;
}

Result<qint64> writeChange(store::Database& database, DossierChange change) {
    if (change.actions.empty()) return change.no;
    MOTCUA_TRY(qint64 sequence, takeSequences(database, std::ssize(change.actions)));
    for (EncodedAction& action : change.actions) {
        action.sequence = sequence++;
        action.knownVersion = change.knownVersion;
        MOTCUA_TRY(const qint64 actionNo, appendAction(database, action));
        if (change.row.no == 0) change.row.no = actionNo;
    }
    if (change.no != 0) {
        const Uuid dossier = change.actions.front().dossier;
        MOTCUA_TRY(const DossierStanding now, loadStanding(database, dossier));
        // the service told of it while the officer worked on what was loaded
        if (now.revision != change.revision) {
            MOTCUA_CHECK(deriveAnew(database, dossier));
            return change.no;
        }
    }
    const auto written =
        change.no == 0 ? insertDerived(database, change.row, change.codes, change.text)
                       : updateDerived(database, change.row, change.codes, change.text, change.textChanged);
    MOTCUA_CHECK(written);
    ReportWords words(database);
    MOTCUA_CHECK(writeReportRows(words, change.row.no, change.report));
    if (change.lookedUp) MOTCUA_CHECK(writeConfirmations(database, change.row.no, change.confirmations));
    return change.row.no;
}

Result<Dossier> loadDossier(store::Database& database, const Uuid& id) {
    MOTCUA_TRY(auto log, loadLog(database, id));
    if (log.empty()) return fail(Code::RECORDS_DOSSIER_UNKNOWN);
    MOTCUA_TRY(Dossier dossier, replay(std::move(log)));
    if (dossier.state.version == 0) return fail(Code::RECORDS_DOSSIER_UNKNOWN);
    MOTCUA_TRY(const DossierStanding standing, loadStanding(database, id));
    dossier.knownVersion = standing.known;
    dossier.revision = standing.revision;
    return dossier;
}

Result<> deriveAnew(store::Database& database, const Uuid& id) {
    MOTCUA_TRY(auto log, loadLog(database, id));
    MOTCUA_TRY(const Dossier dossier, replay(std::move(log)));
    if (dossier.no == 0) return {};
    if (dossier.state.version == 0) return removeDerived(database, dossier.no);
    MOTCUA_CHECK(writeConfirmations(database, dossier.no, dossier::openConfirmations(dossier.state)));
    ReportWords words(database);
    MOTCUA_CHECK(writeReportRows(words, dossier.no, reportRowsOf(dossier.state, dossier.no, dossier.desk)));
    const DossierRow row = rowOf(dossier.state, dossier.no, dossier.desk);
    const SearchText text = searchTextOf(dossier.state);
    const CodeClash clash = dossier.isShared ? CodeClash::take : CodeClash::yield;
    MOTCUA_TRY(auto old, database.prepare("SELECT words, tails FROM dossier_text WHERE docid = ?"));
    MOTCUA_TRY(const bool isThere, old.bindAll(dossier.no).step());
    if (!isThere) return insertDerived(database, row, codesOf(dossier.state), text, clash);
    const bool textChanged = SearchText{old.text(0), old.text(1)} != text;
    old.reset();
    return updateDerived(database, row, codesOf(dossier.state), text, textChanged, clash);
}

Result<Dossier> loadDossier(store::Database& database, const QString& code) {
    if (const auto id = Uuid::parse(code.trimmed())) return loadDossier(database, *id);
    MOTCUA_TRY(auto row,
               database.prepare(
                   "SELECT d.id FROM dossier_code c JOIN dossier d ON d.no = c.dossier WHERE c.code = ?"));
    row.bindAll(code.trimmed().toUpper());
    MOTCUA_TRY(const bool found, row.step());
    if (!found) return fail(Code::RECORDS_DOSSIER_UNKNOWN);
    MOTCUA_TRY(const Uuid id, row.uuid(0));
    return loadDossier(database, id);
}

} // namespace motcua::records
