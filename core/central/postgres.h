// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/central/postgres_values.h"

struct pg_conn;

namespace motcua::central::postgres {

struct Statement {
    const char* sql;
    Parameters parameters = {};
};

/// One connection to PostgreSQL 15 or newer, on one thread at a time. The detail of an error is the server's
/// SQLSTATE and, where it names one, the table: never a value, as the server's own message would. Errors of
/// all: CENTRAL_STORE_UNREACHABLE (no server, or the connection is lost; whether a COMMIT on its way was done
/// is then unknown), STORE_BUSY (a deadlock, a lock or a statement that took too long, a server that has no
/// room: try again), STORE_CONSTRAINT, STORE_DISK_FULL, STORE_IO, STORE_DAMAGED, STORE_FAILED.
class Connection {
public:
    /// `address`: a URI (`postgresql://…`) or `key=value` words, as libpq reads them; it may hold a password.
    /// Time limits are set unless it sets them, and a commit waits for the disk whatever the server's
    /// default.
    static Result<Connection> open(const Secret& address);

    /// Nothing more can be asked on it.
    bool isLost() const;
    Result<Rows> run(const char* sql, Parameters parameters = {});
    /// One after the other, in one round trip, until one fails; each sees what was committed when it begins.
    /// Between begin and end of a transaction.
    Result<std::vector<Rows>> runAll(std::span<const Statement> statements);
    /// Statements without parameters, separated by semicolons.
    Result<> runScript(const char* sql);

private:
    struct Finish {
        void operator()(pg_conn* connection) const;
    };
    using Handle = std::unique_ptr<pg_conn, Finish>;
    explicit Connection(Handle handle) : m_handle(std::move(handle)) {}
    std::unexpected<Error> failed(const pg_result* result);

    Handle m_handle;
    bool m_isLost = false;
};

} // namespace motcua::central::postgres
