// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

namespace motcua::store {
namespace {

Result<void> execute(Connection& connection, sqlite3_stmt*& kept, const char* sql) {
    if (!kept) {
        MOTCUA_TRY(kept, connection.compile(sql, nullptr));
    }
    const int code = stepStatement(kept);
    if (code == SQLITE_DONE) {
        sqlite3_reset(kept);
        return {};
    }
    auto error = connection.failure(code);
    sqlite3_reset(kept);
    return error;
}

} // namespace

Result<Transaction> Transaction::begin(Database& database) {
    Connection& connection = *database.m_connection;
    if (!sqlite3_get_autocommit(connection.handle))
        return fail(Code::STORE_FAILED, QStringLiteral("nested transaction"));
    MOTCUA_CHECK(execute(connection, connection.begin, "BEGIN IMMEDIATE"));
    return Transaction(&connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction() { rollback(); }

Result<void> Transaction::commit() {
    if (!m_connection) return fail(Code::STORE_FAILED, QStringLiteral("no transaction"));
    auto done = execute(*m_connection, m_connection->commit, "COMMIT");
    if (!done) {
        rollback();
        return done;
    }
    Connection* connection = std::exchange(m_connection, nullptr);
    if (connection->observer) connection->observer->committed();
    return {};
}

void Transaction::rollback() {
    if (!m_connection) return;
    Connection* connection = std::exchange(m_connection, nullptr);
    // After a full disk or an I/O error the engine may have rolled back already; ROLLBACK then only says so.
    if (!sqlite3_get_autocommit(connection->handle))
        sqlite3_exec(connection->handle, "ROLLBACK", nullptr, nullptr, nullptr);
    if (connection->observer) connection->observer->rolledBack();
}

} // namespace motcua::store
