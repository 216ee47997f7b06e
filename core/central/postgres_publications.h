// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/publications.h"

namespace motcua::central {

class PostgresSession;

class PostgresPublications final : public Publications {
public:
    /// For postgres::migrate.
    static const char* const kTables2;

    /// Borrows the session.
    explicit PostgresPublications(PostgresSession& session) : m_session(session) {}

    Result<std::vector<wire::Publication>> heads() override;
    Result<std::optional<wire::Publication>> latest(const QString& kind) override;
    Result<qint64> lastSerial() override;
    Result<> add(const wire::Publication& publication) override;

private:
    PostgresSession& m_session;
};

} // namespace motcua::central
