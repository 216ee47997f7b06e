// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/waiting_line.h"
#include "core/store/database.h"

namespace motcua::central {

class SqliteWaitingLine final : public WaitingLine {
public:
    /// For store::Migration.
    static const char* const kTables2;

    /// Borrows the connection of a SqliteSession.
    explicit SqliteWaitingLine(store::Database& database) : m_database(database) {}

    Result<qint64> last(const QString& office, Date day) override;
    Result<std::optional<SharedTicket>> find(const QString& office, Date day, const QString& number) override;
    Result<> put(const QString& office, Date day, const SharedTicket& ticket) override;
    Result<std::vector<SharedTicket>> changed(const QString& office, Date day, qint64 after) override;
    Result<> forgetBefore(const QString& office, Date day) override;

private:
    store::Database& m_database;
};

} // namespace motcua::central
