// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_directory.h"

#include "core/central/sqlite_rows.h"

namespace motcua::central {
namespace {

constexpr const char* kDevice = "SELECT id, office, desk, name, key, enrolled, seen, withdrawn FROM device "
                                "WHERE id = ?";
constexpr const char* kDevices = "SELECT id, office, desk, name, key, enrolled, seen, withdrawn FROM device "
                                 "WHERE ?1 = '' OR office = ?1 ORDER BY office, desk, id";

Result<Device> deviceOf(const store::Statement& row) {
    Device device;
    MOTCUA_TRY(device.id, row.uuid(0));
    device.office = row.text(1);
    device.desk = static_cast<int>(row.int64(2));
    device.name = row.text(3);
    device.key = row.blob(4);
    device.enrolled = row.instant(5);
    device.seen = row.instant(6);
    device.withdrawn = row.optionalInstant(7);
    return device;
}

} // namespace

Result<std::optional<QString>> SqliteDirectory::officeName(const QString& office) {
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT name FROM office WHERE code = ?"));
    MOTCUA_TRY(const bool there, rows.bindAll(office).step());
    return there ? std::optional(rows.text(0)) : std::nullopt;
}

Result<> SqliteDirectory::putOffice(const QString& office, const QString& name) {
    return m_database.run("INSERT OR REPLACE INTO office(code, name) VALUES(?, ?)", office, name);
}

Result<std::optional<Device>> SqliteDirectory::device(const Uuid& id) {
    MOTCUA_TRY(auto rows, m_database.prepare(kDevice));
    MOTCUA_TRY(const bool there, rows.bindAll(id).step());
    if (!there) return std::optional<Device>();
    MOTCUA_TRY(Device device, deviceOf(rows));
    return std::optional(std::move(device));
}

Result<std::vector<Device>> SqliteDirectory::devices(const QString& office) {
    std::vector<Device> devices;
    MOTCUA_TRY(auto rows, m_database.prepare(kDevices));
    rows.bindAll(office);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return devices;
        MOTCUA_TRY(Device device, deviceOf(rows));
        devices.push_back(std::move(device));
    }
}

Result<> SqliteDirectory::put(const Device& device) {
    return m_database.run(
        "INSERT OR REPLACE INTO device(id, office, desk, name, key, enrolled, seen, withdrawn) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        device.id, device.office, device.desk, device.name, device.key, device.enrolled, device.seen,
        device.withdrawn);
}

Result<std::optional<EnrolmentCode>> SqliteDirectory::enrolmentCode(const crypto::Digest& hash) {
    MOTCUA_TRY(auto rows, m_database.prepare(
                              "SELECT office, desk, expires, used_by FROM enrolment_code WHERE hash = ?"));
    MOTCUA_TRY(const bool there, rows.bindAll(crypto::viewOf(hash)).step());
    if (!there) return std::optional<EnrolmentCode>();
    EnrolmentCode code{hash, rows.text(0), static_cast<int>(rows.int64(1)), rows.instant(2), {}};
    if (!rows.isNull(3)) {
        MOTCUA_TRY(code.usedBy, rows.uuid(3));
    }
    return std::optional(std::move(code));
}

Result<> SqliteDirectory::put(const EnrolmentCode& code) {
    return m_database.run(
        "INSERT OR REPLACE INTO enrolment_code(hash, office, desk, expires, used_by) VALUES(?, ?, ?, ?, ?)",
        crypto::viewOf(code.hash), code.office, code.desk, code.expires, code.usedBy);
}

Result<std::optional<AccessToken>> SqliteDirectory::accessToken(const crypto::Digest& hash) {
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT device, expires FROM access_token WHERE hash = ?"));
    MOTCUA_TRY(const bool there, rows.bindAll(crypto::viewOf(hash)).step());
    if (!there) return std::optional<AccessToken>();
    MOTCUA_TRY(const Uuid device, rows.uuid(0));
    return std::optional(AccessToken{hash, device, rows.instant(1)});
}

Result<> SqliteDirectory::put(const AccessToken& token) {
    return m_database.run("INSERT OR REPLACE INTO access_token(hash, device, expires) VALUES(?, ?, ?)",
                          crypto::viewOf(token.hash), token.device, token.expires);
}

Result<std::vector<RefreshToken>> SqliteDirectory::refreshTokens(const Uuid& device) {
    std::vector<RefreshToken> tokens;
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT hash, generation, issued FROM refresh_token "
                                             "WHERE device = ? ORDER BY generation, issued, hash"));
    rows.bindAll(device);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return tokens;
        MOTCUA_TRY(const crypto::Digest hash, digestOf(rows, 0));
        tokens.push_back({hash, device, rows.int64(1), rows.instant(2)});
    }
}

Result<> SqliteDirectory::replaceRefreshTokens(const Uuid& device, std::span<const RefreshToken> tokens) {
    MOTCUA_CHECK(m_database.run("DELETE FROM refresh_token WHERE device = ?", device));
    for (const RefreshToken& token : tokens)
        MOTCUA_CHECK(
            m_database.run("INSERT INTO refresh_token(hash, device, generation, issued) VALUES(?, ?, ?, ?)",
                           crypto::viewOf(token.hash), device, token.generation, token.issued));
    return {};
}

Result<> SqliteDirectory::removeAccessTokens(const Uuid& device) {
    return m_database.run("DELETE FROM access_token WHERE device = ?", device);
}

Result<> SqliteDirectory::removeExpired(Instant before) {
    MOTCUA_CHECK(m_database.run("DELETE FROM access_token WHERE expires < ?", before));
    return m_database.run("DELETE FROM enrolment_code WHERE expires < ?", before);
}

} // namespace motcua::central
