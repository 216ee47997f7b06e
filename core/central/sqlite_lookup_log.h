// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/lookup_log.h"
#include "core/store/database.h"

namespace motcua::central {

class SqliteLookupLog final : public LookupLog {
public:
    /// For store::Migration.
    static const char* const kTables2;

    /// Borrows the connection of a SqliteSession.
    explicit SqliteLookupLog(store::Database& database) : m_database(database) {}

    Result<> append(const LookupEntry& entry) override;
    Result<std::vector<LookupRow>> rows(const LookupFilter& filter, qint64 after, int count) override;

private:
    store::Database& m_database;
};

} // namespace motcua::central
