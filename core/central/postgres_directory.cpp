// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_directory.h"

#include "core/central/stored_operation.h"

namespace motcua::central {
namespace {

using postgres::Locked;
using postgres::Parameters;
using postgres::Rows;

Result<Device> deviceOf(const Rows& rows, int row) {
    Device device;
    MOTCUA_TRY(device.id, rows.uuid(row, 0));
    device.office = rows.text(row, 1);
    device.desk = static_cast<int>(rows.int64(row, 2));
    device.name = rows.text(row, 3);
    device.key = rows.bytes(row, 4);
    device.enrolled = rows.instant(row, 5);
    device.seen = rows.instant(row, 6);
    device.withdrawn = rows.optionalInstant(row, 7);
    return device;
}

} // namespace

Result<> PostgresDirectory::write(const char* sql, Parameters parameters) {
    MOTCUA_CHECK(m_session.run(sql, std::move(parameters)));
    return {};
}

Result<std::optional<QString>> PostgresDirectory::officeName(const QString& office) {
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT name FROM office WHERE code = $1", Parameters().add(office)));
    return rows.count() > 0 ? std::optional(rows.text(0, 0)) : std::nullopt;
}

Result<> PostgresDirectory::putOffice(const QString& office, const QString& name) {
    return write("INSERT INTO office(code, name) VALUES($1, $2) "
                 "ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name",
                 Parameters().add(office).add(name));
}

Result<std::optional<Device>> PostgresDirectory::device(const Uuid& id) {
    MOTCUA_TRY(const Rows rows,
               m_session.runHolding(Locked::device, id.toBlob(),
                                    {"SELECT id, office, desk, name, key, enrolled, seen, withdrawn "
                                     "FROM device WHERE id = $1",
                                     std::move(Parameters().add(id))}));
    if (rows.count() == 0) return std::optional<Device>();
    MOTCUA_TRY(Device device, deviceOf(rows, 0));
    return std::optional(std::move(device));
}

Result<std::vector<Device>> PostgresDirectory::devices(const QString& office) {
    MOTCUA_TRY(const Rows rows,
               m_session.runHolding(Locked::office, office.toUtf8(),
                                    {"SELECT id, office, desk, name, key, enrolled, seen, withdrawn "
                                     "FROM device WHERE $1 = '' OR office = $1 ORDER BY office, desk, id",
                                     std::move(Parameters().add(office))}));
    std::vector<Device> devices;
    for (int row = 0; row < rows.count(); ++row) {
        MOTCUA_TRY(Device device, deviceOf(rows, row));
        devices.push_back(std::move(device));
    }
    return devices;
}

Result<> PostgresDirectory::put(const Device& device) {
    return write("INSERT INTO device(id, office, desk, name, key, enrolled, seen, withdrawn) "
                 "VALUES($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET office = "
                 "EXCLUDED.office, desk = EXCLUDED.desk, name = EXCLUDED.name, key = EXCLUDED.key, enrolled "
                 "= EXCLUDED.enrolled, seen = EXCLUDED.seen, withdrawn = EXCLUDED.withdrawn",
                 Parameters()
                     .add(device.id)
                     .add(device.office)
                     .add(qint64(device.desk))
                     .add(device.name)
                     .add(device.key)
                     .add(device.enrolled)
                     .add(device.seen)
                     .add(device.withdrawn));
}

Result<std::optional<EnrolmentCode>> PostgresDirectory::enrolmentCode(const crypto::Digest& hash) {
    const QByteArray name = crypto::toBytes(hash);
    MOTCUA_TRY(
        const Rows rows,
        m_session.runHolding(Locked::enrolment, name,
                             {"SELECT office, desk, expires, used_by FROM enrolment_code WHERE hash = $1",
                              std::move(Parameters().add(name))}));
    if (rows.count() == 0) return std::optional<EnrolmentCode>();
    EnrolmentCode code{hash, rows.text(0, 0), static_cast<int>(rows.int64(0, 1)), rows.instant(0, 2), {}};
    if (!rows.isNull(0, 3)) {
        MOTCUA_TRY(code.usedBy, rows.uuid(0, 3));
    }
    return std::optional(std::move(code));
}

Result<> PostgresDirectory::put(const EnrolmentCode& code) {
    return write(
        "INSERT INTO enrolment_code(hash, office, desk, expires, used_by) VALUES($1, $2, $3, $4, $5) "
        "ON CONFLICT (hash) DO UPDATE SET office = EXCLUDED.office, desk = EXCLUDED.desk, "
        "expires = EXCLUDED.expires, used_by = EXCLUDED.used_by",
        Parameters()
            .add(crypto::toBytes(code.hash))
            .add(code.office)
            .add(qint64(code.desk))
            .add(code.expires)
            .add(code.usedBy));
}

Result<std::optional<AccessToken>> PostgresDirectory::accessToken(const crypto::Digest& hash) {
    MOTCUA_TRY(const Rows rows, m_session.run("SELECT device, expires FROM access_token WHERE hash = $1",
                                              Parameters().add(crypto::toBytes(hash))));
    if (rows.count() == 0) return std::optional<AccessToken>();
    MOTCUA_TRY(const Uuid device, rows.uuid(0, 0));
    return std::optional(AccessToken{hash, device, rows.instant(0, 1)});
}

Result<> PostgresDirectory::put(const AccessToken& token) {
    return write("INSERT INTO access_token(hash, device, expires) VALUES($1, $2, $3) "
                 "ON CONFLICT (hash) DO UPDATE SET device = EXCLUDED.device, expires = EXCLUDED.expires",
                 Parameters().add(crypto::toBytes(token.hash)).add(token.device).add(token.expires));
}

Result<std::vector<RefreshToken>> PostgresDirectory::refreshTokens(const Uuid& device) {
    MOTCUA_TRY(const Rows rows,
               m_session.runHolding(Locked::device, device.toBlob(),
                                    {"SELECT hash, generation, issued FROM refresh_token WHERE device = $1 "
                                     "ORDER BY generation, issued, hash",
                                     std::move(Parameters().add(device))}));
    std::vector<RefreshToken> tokens;
    for (int row = 0; row < rows.count(); ++row) {
        MOTCUA_TRY(const crypto::Digest hash, digestFrom(rows.bytes(row, 0)));
        tokens.push_back({hash, device, rows.int64(row, 1), rows.instant(row, 2)});
    }
    return tokens;
}

Result<> PostgresDirectory::replaceRefreshTokens(const Uuid& device, std::span<const RefreshToken> tokens) {
    MOTCUA_CHECK(write("DELETE FROM refresh_token WHERE device = $1", Parameters().add(device)));
    for (const RefreshToken& token : tokens)
        MOTCUA_CHECK(
            write("INSERT INTO refresh_token(hash, device, generation, issued) VALUES($1, $2, $3, $4)",
                  Parameters()
                      .add(crypto::toBytes(token.hash))
                      .add(device)
                      .add(token.generation)
                      .add(token.issued)));
    return {};
}

Result<> PostgresDirectory::removeAccessTokens(const Uuid& device) {
    return write("DELETE FROM access_token WHERE device = $1", Parameters().add(device));
}

/// What another is just removing or using stays for the next time, so that nobody waits for anybody.
Result<> PostgresDirectory::removeExpired(Instant before) {
    MOTCUA_CHECK(write("DELETE FROM access_token WHERE hash IN (SELECT hash FROM access_token "
                       "WHERE expires < $1 FOR UPDATE SKIP LOCKED)",
                       Parameters().add(before)));
    return write("DELETE FROM enrolment_code WHERE hash IN (SELECT hash FROM enrolment_code "
                 "WHERE expires < $1 FOR UPDATE SKIP LOCKED)",
                 Parameters().add(before));
}

} // namespace motcua::central
