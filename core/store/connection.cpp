// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/fault.h"

namespace motcua::store {
namespace {

Code codeOf(int resultCode) {
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return Code::STORE_DISK_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Code::STORE_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Code::STORE_DAMAGED;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Code::STORE_IO;
    case SQLITE_CONSTRAINT:
        return Code::STORE_CONSTRAINT;
    case SQLITE_INTERRUPT:
        return Code::STORE_INTERRUPTED;
    default:
        return Code::STORE_FAILED;
    }
}

/// Only these messages are about names of the schema alone; "malformed MATCH expression: […]" quotes what was
/// sought.
bool isMessageWithoutData(QByteArrayView message) {
    for (const QByteArrayView begin :
         {"UNIQUE constraint failed", "NOT NULL constraint failed", "CHECK constraint failed",
          "FOREIGN KEY constraint failed", "no such table", "no such column"})
        if (message.startsWith(begin)) return true;
    return false;
}

} // namespace

Error errorOf(int resultCode, const char* message) {
    QString detail = QStringLiteral("sqlite %1").arg(resultCode);
    if (message && isMessageWithoutData(message)) detail += QStringLiteral(", ") + QString::fromUtf8(message);
    return Error{codeOf(resultCode), detail};
}

Connection::~Connection() {
    clearCache();
    sqlite3_finalize(begin);
    sqlite3_finalize(commit);
    sqlite3_close_v2(handle);
}

void Connection::clearCache() {
    for (auto& [text, statements] : idle) {
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
        statements.clear();
    }
}

std::unexpected<Error> Connection::failure(int resultCode) const {
    // A fault point's code never reached the engine: then its message would be that of an earlier call.
    const bool fromEngine = (sqlite3_extended_errcode(handle) & 0xff) == (resultCode & 0xff);
    const int extended = fromEngine ? sqlite3_extended_errcode(handle) : resultCode;
    return std::unexpected(errorOf(extended, fromEngine ? sqlite3_errmsg(handle) : nullptr));
}

Result<sqlite3_stmt*> Connection::compile(const char* sql, const char** tail) {
    sqlite3_stmt* statement = nullptr;
    const int fault = faultOf(Call::prepare);
    const int code = fault ? fault : sqlite3_prepare_v2(handle, sql, -1, &statement, tail);
    if (code != SQLITE_OK) return failure(code);
    return statement;
}

} // namespace motcua::store
