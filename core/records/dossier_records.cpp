// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/dossier_records.h"

#include "core/base/json.h"
#include "core/dossier/action_json.h"
#include "core/records/action_log.h"

namespace motcua::records {

Result<DossierChange> prepareChange(Dossier before, std::vector<dossier::Action> actions) {
    DossierChange change;
    change.after = before.state;
    for (const dossier::Action& action : actions) {
        MOTCUA_CHECK(dossier::applyInPlace(change.after, action));
        change.payloads.push_back(json::compact(dossier::toJson(action.payload)));
    }
    change.text = searchTextOf(change.after);
    change.textChanged = before.state.version == 0 || change.text != searchTextOf(before.state);
    if (before.state.version == 0 && !actions.empty()) before.desk = actions.front().desk;
    change.before = std::move(before);
    change.actions = std::move(actions);
    return change;
}

Result<qint64> writeChange(store::Database& database, const DossierChange& change) {
    qint64 no = change.before.no;
    for (size_t i = 0; i < change.actions.size(); ++i) {
        MOTCUA_TRY(const qint64 actionNo, appendAction(database, change.actions[i], change.payloads[i]));
        if (no == 0) no = actionNo;
    }
    const DossierRow row = rowOf(change.after, no, change.before.desk);
    const QStringList codes = codesOf(change.after);
    const auto written = change.before.state.version == 0
                             ? insertDerived(database, row, codes, change.text)
                             : updateDerived(database, row, codes, change.text, change.textChanged);
    MOTCUA_CHECK(written);
    return no;
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
                        QStringLiteral("no %1: %2").arg(stored.no).arg(QLatin1StringView(errorText(applied.error().code).name)));
    }
    return dossier;
}

Result<Dossier> loadDossier(store::Database& database, const QString& code) {
    MOTCUA_TRY(auto row, database.prepare("SELECT d.id FROM dossier_code c JOIN dossier d ON d.no = c.dossier WHERE c.code = ?"));
    row.bindAll(code.trimmed().toUpper());
    MOTCUA_TRY(const bool found, row.step());
    if (!found) return fail(Code::RECORDS_DOSSIER_UNKNOWN);
    MOTCUA_TRY(const Uuid id, row.uuid(0));
    return loadDossier(database, id);
}

} // namespace motcua::records
