// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/search.h"

#include "core/records/search_text.h"

namespace motcua::records {

Result<std::vector<DossierRow>> searchDossiers(store::Database& database, const QString& typed, int limit) {
    const QString query = searchQuery(typed);
    if (query.isEmpty()) return std::vector<DossierRow>{};
    // The inner query walks the index newest first and stops at the limit; joined directly, SQLite would sort
    // all hits.
    MOTCUA_TRY(auto rows,
               database.prepare("SELECT " MOTCUA_DOSSIER_COLUMNS " FROM "
                                "(SELECT docid FROM dossier_text WHERE dossier_text MATCH ? "
                                "ORDER BY docid DESC LIMIT ?) hit "
                                "CROSS JOIN dossier d ON d.no = hit.docid ORDER BY hit.docid DESC"));
    rows.bindAll(query, limit);
    return readRows(rows);
}

} // namespace motcua::records
