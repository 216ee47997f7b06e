// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/directory.h"
#include "core/store/database.h"

namespace motcua::central {

class SqliteDirectory final : public Directory {
public:
    /// Borrows the connection of a SqliteSession.
    explicit SqliteDirectory(store::Database& database) : m_database(database) {}

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
    store::Database& m_database;
};

} // namespace motcua::central
