// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/disposals.h"

#include <algorithm>

namespace motcua::records {

const char kDisposalTables3[] = R"sql(
CREATE TABLE disposed(               -- papers of dossiers whose time of retention was over
    sha256 BLOB NOT NULL,
    dossier BLOB NOT NULL,
    at INTEGER NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY(sha256, dossier)
) WITHOUT ROWID;
)sql";

Result<> noteDisposal(store::Database& database, const Uuid& dossier, const crypto::Digest& sha256,
                      const Disposal& disposal) {
    return database.run("INSERT OR IGNORE INTO disposed VALUES(?, ?, ?, ?)", crypto::viewOf(sha256), dossier,
                        disposal.at, disposal.rule);
}

Result<std::optional<Disposal>> disposalOf(store::Database& database, const Uuid& dossier,
                                           const crypto::Digest& sha256) {
    MOTCUA_TRY(auto row, database.prepare("SELECT at, rule FROM disposed WHERE sha256 = ? AND dossier = ?"));
    MOTCUA_TRY(const bool found, row.bindAll(crypto::viewOf(sha256), dossier).step());
    std::optional<Disposal> disposal;
    if (found) disposal = Disposal{row.instant(0), row.text(1)};
    return disposal;
}

Result<std::map<crypto::Digest, std::set<Uuid>>> disposedContents(store::Database& database) {
    std::map<crypto::Digest, std::set<Uuid>> contents;
    MOTCUA_TRY(auto rows, database.prepare("SELECT sha256, dossier FROM disposed"));
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return contents;
        const QByteArray bytes = rows.blob(0);
        crypto::Digest sha256{};
        if (bytes.size() != std::ssize(sha256)) return fail(Code::STORE_DAMAGED);
        std::ranges::copy(bytes, sha256.begin());
        MOTCUA_TRY(const Uuid dossier, rows.uuid(1));
        contents[sha256].insert(dossier);
    }
}

} // namespace motcua::records
