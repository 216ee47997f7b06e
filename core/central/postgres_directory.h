// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/directory.h"
#include "core/central/postgres_session.h"

namespace motcua::central {

/// A writer holds what it reads here: the code, then the device, then the counters of an office.
class PostgresDirectory final : public Directory {
public:
    /// Borrows the session.
    explicit PostgresDirectory(PostgresSession& session) : m_session(session) {}

    Result<std::optional<QString>> officeName(const QString& office) override;
    Result<> putOffice(const QString& office, const QString& name) override;
    Result<std::optional<Device>> device(const Uuid& id) override;
    Result<std::vector<Device>> devices(const QString& office) override;
    Result<> put(const Device& device) override;
    Result<std::optional<EnrolmentCode>> enrolmentCode(const crypto::Digest& hash) override;
    Result<> put(const EnrolmentCode& code) override;
    Result<std::optional<AccessToken>> accessToken(const crypto::Digest& hash) override;
    Result<> put(const AccessToken& token) override;
    Result<std::vector<RefreshToken>> refreshTokens(const Uuid& device) override;
    Result<> replaceRefreshTokens(const Uuid& device, std::span<const RefreshToken> tokens) override;
    Result<> removeAccessTokens(const Uuid& device) override;
    Result<> removeExpired(Instant before) override;

private:
    Result<> write(const char* sql, postgres::Parameters parameters);

    PostgresSession& m_session;
};

} // namespace motcua::central
