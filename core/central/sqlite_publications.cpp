// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_publications.h"

namespace motcua::central {

const char* const SqlitePublications::kTables2 = R"sql(
CREATE TABLE publication(            -- data for all counters, as the publisher signed them
    serial INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    issued INTEGER NOT NULL,
    signature BLOB NOT NULL,
    content BLOB NOT NULL
);
CREATE INDEX publication_kind ON publication(kind, serial);
)sql";

Result<std::vector<wire::Publication>> SqlitePublications::heads() {
    std::vector<wire::Publication> heads;
    MOTCUA_TRY(auto rows,
               m_database.prepare("SELECT kind, serial, issued, signature FROM publication ORDER BY serial"));
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return heads;
        heads.push_back({rows.text(0), rows.int64(1), rows.instant(2), {}, rows.blob(3)});
    }
}

Result<std::optional<wire::Publication>> SqlitePublications::latest(const QString& kind) {
    MOTCUA_TRY(auto row,
               m_database.prepare("SELECT kind, serial, issued, content, signature FROM publication "
                                  "WHERE kind = ? ORDER BY serial DESC LIMIT 1"));
    MOTCUA_TRY(const bool found, row.bindAll(kind).step());
    if (!found) return std::nullopt;
    return wire::Publication{row.text(0), row.int64(1), row.instant(2), row.blob(3), row.blob(4)};
}

Result<qint64> SqlitePublications::lastSerial() {
    return m_database.number("SELECT coalesce(max(serial), 0) FROM publication");
}

Result<> SqlitePublications::add(const wire::Publication& publication) {
    return m_database.run("INSERT INTO publication(serial, kind, issued, signature, content) "
                          "VALUES(?, ?, ?, ?, ?)",
                          publication.serial, publication.kind, publication.issued, publication.signature,
                          publication.content);
}

} // namespace motcua::central
