// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/officers.h"
#include "core/store/database.h"

namespace motcua::central {

class SqliteOfficers final : public Officers {
public:
    /// For store::Migration.
    static const char* const kTables2;

    /// Borrows the connection of a SqliteSession.
    explicit SqliteOfficers(store::Database& database) : m_database(database) {}

    Result<std::vector<OfficerAccount>> list(const QString& office) override;
    Result<> put(const OfficerChange& change) override;
    Result<std::vector<OfficerChange>> changes(const QString& office) override;

private:
    store::Database& m_database;
};

} // namespace motcua::central
