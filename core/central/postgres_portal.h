// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/portal_outbox.h"
#include "core/central/postgres_session.h"

namespace motcua::central {

namespace postgres {

/// PortalOutbox::changed, for a request's other statements.
Statement portalChanged(const std::map<Uuid, int>& versions, Instant now);

} // namespace postgres

class PostgresPortalOutbox final : public PortalOutbox {
public:
    /// For postgres::migrate.
    static const char* const kTables2;

    /// Borrows the session.
    explicit PostgresPortalOutbox(PostgresSession& session) : m_session(session) {}

    Result<> changed(const std::map<Uuid, int>& versions, Instant now) override;
    Result<std::vector<PortalEntry>> claim(const Uuid& owner, Instant now, Instant until, int count) override;
    Result<bool> told(const Uuid& owner, const Uuid& dossier, int version, Instant until) override;
    Result<> sent(const Uuid& owner, const Uuid& dossier, int version) override;
    Result<> failed(const Uuid& owner, const PortalEntry& entry) override;
    Result<PortalCounts> counts() override;
    Result<std::vector<PortalEntry>> waiting(int count) override;
    Result<int> retryParked(const std::optional<Uuid>& dossier, Instant now) override;

private:
    PostgresSession& m_session;
};

} // namespace motcua::central
