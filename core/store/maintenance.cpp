// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maintenance.h"

#include "core/store/swap.h"

namespace motcua::store {
namespace {

/// The engine's messages name trees, pages and tables; a table's rows only by number.
Result<void> collect(Database& database, const char* pragma, const QString& prefix, QStringList& problems) {
    MOTCUA_TRY(Statement statement, database.prepare(pragma));
    for (;;) {
        auto row = statement.step();
        // A page that the cipher refuses ends the walk with an error instead of a message.
        if (!row) {
            problems.append(prefix + row.error().detail);
            return {};
        }
        if (!*row) return {};
        if (statement.utf8(0) != "ok") problems.append(prefix + statement.text(0));
    }
}

} // namespace

Result<CheckReport> check(Database& database, const Blobs& blobs) {
    CheckReport report;
    MOTCUA_CHECK(
        collect(database, "PRAGMA integrity_check(20)", QStringLiteral("database: "), report.problems));
    MOTCUA_CHECK(collect(database, "PRAGMA foreign_key_check", QStringLiteral("foreign key of table "),
                         report.problems));
    for (const QString& name : blobs.damaged())
        report.problems.append(QStringLiteral("blob ") + name.left(8));
    return report;
}

Result<void> copyVerified(Database& source, const QString& path, const Secret& key) {
    MOTCUA_TRY(Database copy, Database::open(path, key, OpenMode::create));
    MOTCUA_CHECK(source.copyTo(copy));
    MOTCUA_CHECK(copy.checkpoint());
    QStringList problems;
    MOTCUA_CHECK(collect(copy, "PRAGMA integrity_check(1)", {}, problems));
    if (!problems.isEmpty()) return fail(Code::STORE_DAMAGED, problems.first());
    return {};
}

Result<void> rekey(Folder& folder, Database database, const Secret& oldKey, const Secret& newKey,
                   const KeyFiles& files, const std::function<bool()>& onBlob) {
    MOTCUA_TRY(Swap swap, Swap::prepare(folder.path()));
    MOTCUA_CHECK(copyVerified(database, swap.incoming(names::kDatabase), newKey));
    MOTCUA_CHECK(makeFolder(swap.incoming(names::kBlobs)));
    Blobs fresh(swap.incoming(names::kBlobs), newKey);
    MOTCUA_CHECK(Blobs(folder.blobsPath(), oldKey).copyAllTo(fresh, onBlob));
    MOTCUA_CHECK(writeFile(swap.incoming(names::kKeys), files.keys));
    MOTCUA_CHECK(writeFile(swap.incoming(names::kAuditHead), files.auditHead));
    {
        const Database closed = std::move(database);
    }
    return swap.commit();
}

} // namespace motcua::store
