// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/portal_outbox.h"
#include "core/store/database.h"

namespace motcua::central {

class SqlitePortalOutbox final : public PortalOutbox {
public:
    /// For store::Migration.
    static const char* const kTables2;

    /// Borrows the connection of a SqliteSession.
    explicit SqlitePortalOutbox(store::Database& database) : m_database(database) {}

    Result<> changed(const std::map<Uuid, int>& versions, Instant now) override;
    Result<std::vector<PortalEntry>> claim(const Uuid& owner, Instant now, Instant until, int count) override;
    Result<bool> told(const Uuid& owner, const Uuid& dossier, int version, Instant until) override;
    Result<> sent(const Uuid& owner, const Uuid& dossier, int version) override;
    Result<> failed(const Uuid& owner, const PortalEntry& entry) override;
    Result<PortalCounts> counts() override;
    Result<std::vector<PortalEntry>> waiting(int count) override;
    Result<int> retryParked(const std::optional<Uuid>& dossier, Instant now) override;

private:
    store::Database& m_database;
};

} // namespace motcua::central
