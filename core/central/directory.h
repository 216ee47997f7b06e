// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/base/uuid.h"
#include "core/crypto/hash.h"

#include <QString>
#include <optional>
#include <span>
#include <vector>

/// Who may talk to the service: offices, counters, what they prove themselves with. Of codes and tokens only
/// SHA-256 is kept, so a copy of the store lets nobody in. Errors of all: STORE_….
namespace motcua::central {

/// A counter.
struct Device {
    Uuid id;
    QString office; ///< `H34.05`
    int desk = 0;   ///< 1 … 99, of its office
    QString name;   ///< for people
    QByteArray key; ///< DER SubjectPublicKeyInfo, ECDSA P-256
    Instant enrolled{};
    Instant seen{}; ///< within a quarter of an hour
    std::optional<Instant> withdrawn;
    bool operator==(const Device&) const = default;
};

/// What an administrator hands out, once for each counter.
struct EnrolmentCode {
    crypto::Digest hash{}; ///< of its twelve digits, without hyphens
    QString office;
    int desk = 0;
    Instant expires{};
    std::optional<Uuid> usedBy;
    bool operator==(const EnrolmentCode&) const = default;
};

struct AccessToken {
    crypto::Digest hash{}; ///< of its 43 characters
    Uuid device;
    Instant expires{};
    bool operator==(const AccessToken&) const = default;
};

/// Gets a new access token, and a refresh token of the next generation. Those of older generations go when a
/// newer one was used: until then, an answer may have been lost.
struct RefreshToken {
    crypto::Digest hash{};
    Uuid device;
    qint64 generation = 0;
    Instant issued{};
    bool operator==(const RefreshToken&) const = default;
};

/// Works inside the transaction of the Session beside it (store_pool.h). `put` makes or replaces.
class Directory {
public:
    virtual ~Directory() = default;

    /// Nothing when the office is not known.
    virtual Result<std::optional<QString>> officeName(const QString& office) = 0;
    virtual Result<> putOffice(const QString& office, const QString& name) = 0;

    virtual Result<std::optional<Device>> device(const Uuid& id) = 0;
    /// By office and desk; with `office` empty, of all.
    virtual Result<std::vector<Device>> devices(const QString& office) = 0;
    virtual Result<> put(const Device& device) = 0;

    virtual Result<std::optional<EnrolmentCode>> enrolmentCode(const crypto::Digest& hash) = 0;
    virtual Result<> put(const EnrolmentCode& code) = 0;

    virtual Result<std::optional<AccessToken>> accessToken(const crypto::Digest& hash) = 0;
    virtual Result<> put(const AccessToken& token) = 0;
    virtual Result<std::vector<RefreshToken>> refreshTokens(const Uuid& device) = 0;
    /// All the refresh tokens the device has from now on.
    virtual Result<> replaceRefreshTokens(const Uuid& device, std::span<const RefreshToken> tokens) = 0;
    virtual Result<> removeAccessTokens(const Uuid& device) = 0;
    /// Codes and access tokens that have expired before a moment.
    virtual Result<> removeExpired(Instant before) = 0;
};

} // namespace motcua::central
