// SPDX-License-Identifier: GPL-3.0-or-later
// What Database, Statement and Transaction share; not for other folders.
#pragma once

#include "core/store/database.h"

#include <functional>
#include <sqlcipher/sqlite3.h>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace motcua::store {

struct Connection {
    explicit Connection(QString file) : path(std::move(file)) {}
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Result<sqlite3_stmt*> compile(const char* sql, const char** tail);
    /// `resultCode` as an error of the catalogue. The detail holds the engine's numbers and, for schema and
    /// constraint errors, names of tables and columns; never values.
    std::unexpected<Error> failure(int resultCode) const;
    void clearCache();

    QString path;
    sqlite3* handle = nullptr;
    CommitObserver* observer = nullptr;
    sqlite3_stmt* begin = nullptr;
    sqlite3_stmt* commit = nullptr;
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    /// Idle statements by their text. Nodes stay for the life of the connection: Statements point into them.
    std::unordered_map<std::string, std::vector<sqlite3_stmt*>, TextHash, std::equal_to<>> idle;
};

/// The fault point's answer, or the engine's.
int stepStatement(sqlite3_stmt* statement);
Error errorOf(int resultCode, const char* message);

} // namespace motcua::store
