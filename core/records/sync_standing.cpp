// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/sync_standing.h"

namespace motcua::records {

Result<DossierStanding> loadStanding(store::Database& database, const Uuid& dossier) {
    MOTCUA_TRY(auto row, database.prepare(
                             "SELECT known, revision, revoked, problem FROM sync_dossier WHERE dossier = ?"));
    MOTCUA_TRY(const bool there, row.bindAll(dossier).step());
    if (!there) return DossierStanding{};
    return DossierStanding{static_cast<int>(row.int64(0)), static_cast<int>(row.int64(1)), row.boolean(2),
                           row.text(3)};
}

Result<int> knownVersions(store::Database& database, const Uuid& dossier, int from) {
    MOTCUA_TRY(auto next, database.prepare("SELECT 1 FROM action WHERE dossier = ? AND service_version = ?"));
    for (int known = from;; ++known) {
        next.reset();
        MOTCUA_TRY(const bool there, next.bindAll(dossier, known + 1).step());
        if (!there) return known;
    }
}

Result<> saveStanding(store::Database& database, const Uuid& dossier, const DossierStanding& standing) {
    return database.run("INSERT OR REPLACE INTO sync_dossier(dossier, known, revision, revoked, problem) "
                        "VALUES(?, ?, ?, ?, ?)",
                        dossier, standing.known, standing.revision, standing.revoked, standing.problem);
}

} // namespace motcua::records
