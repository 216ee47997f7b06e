// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/dossier_records.h"

namespace motcua::records {

Result<DossierChange> prepareChange(Dossier& dossier, const std::vector<dossier::Action>& actions) {
    const bool isNew = dossier.no == 0;
    if (isNew && !actions.empty()) dossier.desk = actions.front().desk;
    DossierChange change;
    change.no = dossier.no;
    const SearchText before = isNew ? SearchText() : searchTextOf(dossier.state);
    for (const dossier::Action& action : actions) {
        MOTCUA_CHECK(dossier::applyInPlace(dossier.state, action));
        change.actions.push_back(encode(action));
        if (std::holds_alternative<dossier::LookedUp>(action.payload)) change.lookedUp = true;
    }
    change.row = rowOf(dossier.state, dossier.no, dossier.desk);
    change.codes = codesOf(dossier.state);
    change.text = searchTextOf(dossier.state);
    change.textChanged = isNew || change.text != before;
    if (change.lookedUp) change.confirmations = dossier::openConfirmations(dossier.state);
    return change;
}

Result<qint64> writeChange(store::Database& database, DossierChange change) {
    MOTCUA_TRY(qint64 sequence, nextSequence(database));
    for (EncodedAction& action : change.actions) {
        action.sequence = sequence++;
        MOTCUA_TRY(const qint64 actionNo, appendAction(database, action));
        if (change.row.no == 0) change.row.no = actionNo;
    }
    const auto written =
        change.no == 0 ? insertDerived(database, change.row, change.codes, change.text)
                       : updateDerived(database, change.row, change.codes, change.text, change.textChanged);
    MOTCUA_CHECK(written);
    if (change.lookedUp) MOTCUA_CHECK(writeConfirmations(database, change.row.no, change.confirmations));
    return change.row.no;
}

Result<Dossier> loadDossier(store::Database& database, const Uuid& id) {
    MOTCUA_TRY(const auto actions, loadActions(database, id));
    if (actions.empty()) return fail(Code::RECORDS_DOSSIER_UNKNOWN);
    Dossier dossier;
    dossier.no = actions.front().no;
    dossier.desk = actions.front().action.desk;
    for (const StoredAction& stored : actions) {
        if (const auto applied = dossier::applyInPlace(dossier.state, stored.action); !applied)
            return fail(Code::RECORDS_ACTION_DAMAGED,
                        QStringLiteral("no %1: %2")
                            .arg(stored.no)
                            .arg(QLatin1StringView(errorText(applied.error().code).name)));
    }
    return dossier;
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
