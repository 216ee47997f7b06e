// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/publications.h"
#include "core/store/database.h"

namespace motcua::central {

class SqlitePublications final : public Publications {
public:
    /// For store::Migration.
    static const char* const kTables2;

    /// Borrows the connection of a SqliteSession.
    explicit SqlitePublications(store::Database& database) : m_database(database) {}

    Result<std::vector<wire::Publication>> heads() override;
    Result<std::optional<wire::Publication>> latest(const QString& kind) override;
    Result<qint64> lastSerial() override;
    Result<> add(const wire::Publication& publication) override;

private:
    store::Database& m_database;
};

} // namespace motcua::central
