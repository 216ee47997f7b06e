// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/publications.h"

namespace motcua::records {

Result<std::vector<DistributedData>> distributedData(store::Database& database, bool withContent) {
    std::vector<DistributedData> all;
    MOTCUA_TRY(auto rows,
               database.prepare(withContent ? "SELECT kind, serial, issued, taken, refused, content FROM "
                                              "publication ORDER BY kind"
                                            : "SELECT kind, serial, issued, taken, refused FROM "
                                              "publication ORDER BY kind"));
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return all;
        DistributedData data{.kind = rows.text(0), .serial = rows.int64(1), .issued = rows.instant(2)};
        data.taken = rows.optionalInstant(3);
        data.refused = rows.text(4);
        if (withContent) data.content = rows.blob(5);
        all.push_back(std::move(data));
    }
}

Result<> keepDistributed(store::Database& database, const DistributedData& data) {
    return database.run("INSERT OR REPLACE INTO publication(kind, serial, issued, content, taken, refused) "
                        "VALUES(?, ?, ?, ?, ?, ?)",
                        data.kind, data.serial, data.issued, data.content, data.taken, data.refused);
}

Result<> markDistributed(store::Database& database, const QString& kind, std::optional<Instant> taken,
                         const QString& refused) {
    return database.run("UPDATE publication SET taken = ?, refused = ? WHERE kind = ?", taken, refused, kind);
}

Result<> takeDistributedAgain(store::Database& database) {
    return database.run("UPDATE publication SET taken = NULL WHERE refused = ''");
}

} // namespace motcua::records
