// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/postgres_session.h"
#include "core/central/waiting_line.h"

namespace motcua::central {

class PostgresWaitingLine final : public WaitingLine {
public:
    /// For postgres::migrate.
    static const char* const kTables2;

    /// Borrows the session.
    explicit PostgresWaitingLine(PostgresSession& session) : m_session(session) {}

    Result<qint64> last(const QString& office, Date day) override;
    Result<std::optional<SharedTicket>> find(const QString& office, Date day, const QString& number) override;
    Result<> put(const QString& office, Date day, const SharedTicket& ticket) override;
    Result<std::vector<SharedTicket>> changed(const QString& office, Date day, qint64 after) override;
    Result<> forgetBefore(const QString& office, Date day) override;

private:
    PostgresSession& m_session;
};

} // namespace motcua::central
