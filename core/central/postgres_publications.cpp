// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_publications.h"

#include "core/central/postgres_session.h"

namespace motcua::central {

using postgres::Parameters;
using postgres::Rows;

const char* const PostgresPublications::kTables2 = R"sql(
CREATE TABLE publication(            -- data for all counters, as the publisher signed them
    serial bigint PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    issued bigint NOT NULL,
    signature bytea NOT NULL,
    content bytea NOT NULL
);
CREATE INDEX publication_kind ON publication(kind, serial);
)sql";

Result<std::vector<wire::Publication>> PostgresPublications::heads() {
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT kind, serial, issued, signature FROM publication ORDER BY serial", {}));
    std::vector<wire::Publication> heads;
    for (int row = 0; row < rows.count(); ++row)
        heads.push_back(
            {rows.text(row, 0), rows.int64(row, 1), rows.instant(row, 2), {}, rows.bytes(row, 3)});
    return heads;
}

Result<std::optional<wire::Publication>> PostgresPublications::latest(const QString& kind) {
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT kind, serial, issued, content, signature FROM publication "
                             "WHERE kind = $1 ORDER BY serial DESC LIMIT 1",
                             std::move(Parameters().add(kind))));
    if (rows.count() == 0) return std::nullopt;
    return wire::Publication{rows.text(0, 0), rows.int64(0, 1), rows.instant(0, 2), rows.bytes(0, 3),
                             rows.bytes(0, 4)};
}

Result<qint64> PostgresPublications::lastSerial() {
    MOTCUA_TRY(const Rows rows, m_session.run("SELECT coalesce(max(serial), 0) FROM publication", {}));
    return rows.count() > 0 ? rows.int64(0, 0) : 0;
}

/// Two that publish at once would take the same serial: the second is refused by the key.
Result<> PostgresPublications::add(const wire::Publication& publication) {
    MOTCUA_CHECK(m_session.run("INSERT INTO publication(serial, kind, issued, signature, content) "
                               "VALUES($1, $2, $3, $4, $5)",
                               std::move(Parameters()
                                             .add(publication.serial)
                                             .add(publication.kind)
                                             .add(publication.issued)
                                             .add(publication.signature)
                                             .add(publication.content))));
    return {};
}

} // namespace motcua::central
