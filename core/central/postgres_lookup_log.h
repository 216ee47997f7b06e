// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/lookup_log.h"
#include "core/central/postgres_session.h"

namespace motcua::central {

class PostgresLookupLog final : public LookupLog {
public:
    /// For postgres::migrate.
    static const char* const kTables2;

    /// Borrows the session.
    explicit PostgresLookupLog(PostgresSession& session) : m_session(session) {}

    Result<> append(const LookupEntry& entry) override;
    Result<std::vector<LookupRow>> rows(const LookupFilter& filter, qint64 after, int count) override;

private:
    PostgresSession& m_session;
};

} // namespace motcua::central
