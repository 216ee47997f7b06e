// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

namespace motcua::store {
namespace {

Result<void> apply(Database& database, const Migration& migration) {
    MOTCUA_TRY(Transaction transaction, Transaction::begin(database));
    for (const char* script : migration.scripts)
        MOTCUA_CHECK(database.execute(script));
    if (migration.function) MOTCUA_CHECK(migration.function(database));
    // A pragma takes no bound values.
    const QByteArray version = "PRAGMA user_version = " + QByteArray::number(migration.number);
    MOTCUA_CHECK(database.execute(version.constData()));
    return transaction.commit();
}

} // namespace

Result<int> schemaVersion(Database& database) {
    MOTCUA_TRY(const qint64 version, database.number("PRAGMA user_version"));
    return static_cast<int>(version);
}

Result<void> migrate(Database& database, std::span<const Migration> migrations) {
    MOTCUA_TRY(const int version, schemaVersion(database));
    if (version > static_cast<int>(migrations.size()))
        return fail(Code::STORE_TOO_NEW,
                    QStringLiteral("store %1, program %2").arg(version).arg(migrations.size()));
    int expected = 1;
    for (const Migration& migration : migrations) {
        if (migration.number != expected++)
            return fail(Code::STORE_FAILED,
                        QStringLiteral("migration %1 out of order").arg(migration.number));
        if (migration.number > version) MOTCUA_CHECK(apply(database, migration));
    }
    return {};
}

} // namespace motcua::store
