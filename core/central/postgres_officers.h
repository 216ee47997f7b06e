// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/officers.h"

namespace motcua::central {

class PostgresSession;

class PostgresOfficers final : public Officers {
public:
    /// For postgres::migrate.
    static const char* const kTables2;

    /// Borrows the session.
    explicit PostgresOfficers(PostgresSession& session) : m_session(session) {}

    /// Nothing is held: every push asks, and one that was begun before a change may be judged by what was.
    Result<std::vector<OfficerAccount>> list(const QString& office) override;
    Result<> put(const OfficerChange& change) override;
    Result<std::vector<OfficerChange>> changes(const QString& office) override;

private:
    PostgresSession& m_session;
};

} // namespace motcua::central
