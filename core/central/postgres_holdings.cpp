// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_holdings.h"

#include "core/central/stored_operation.h"

namespace motcua::central {
namespace {

using postgres::Locked;
using postgres::Parameters;
using postgres::Rows;

std::vector<QByteArray> bytesOf(std::span<const crypto::Digest> sums) {
    std::vector<QByteArray> bytes;
    for (const crypto::Digest& each : sums)
        bytes.push_back(crypto::toBytes(each));
    return bytes;
}

/// Columns office, sha256, size, device, begun, completed.
Result<std::vector<BlobEntry>> entriesOf(const Rows& rows) {
    std::vector<BlobEntry> found;
    for (int row = 0; row < rows.count(); ++row) {
        MOTCUA_TRY(const crypto::Digest sum, digestFrom(rows.bytes(row, 1)));
        MOTCUA_TRY(const Uuid device, rows.uuid(row, 3));
        found.push_back({rows.text(row, 0), sum, rows.int64(row, 2), device, rows.instant(row, 4),
                         rows.optionalInstant(row, 5)});
    }
    return found;
}

} // namespace

Result<std::vector<Held>> PostgresHoldings::held(const QString& office, const Uuid& after, int count) {
    // the ids first, so that no more than a page's operations are read
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT d.dossier, o.version, o.at FROM (SELECT dossier FROM dossier_office "
                             "WHERE office = $1 AND dossier > $2 ORDER BY dossier LIMIT $3) d "
                             "CROSS JOIN LATERAL (SELECT max(version) AS version, max(at) AS at "
                             "FROM operation WHERE dossier = d.dossier) o "
                             "WHERE o.version IS NOT NULL ORDER BY d.dossier",
                             Parameters().add(office).add(after).add(qint64(count))));
    std::vector<Held> found;
    for (int row = 0; row < rows.count(); ++row) {
        MOTCUA_TRY(const Uuid dossier, rows.uuid(row, 0));
        found.push_back({dossier, static_cast<int>(rows.int64(row, 1)), rows.instant(row, 2)});
    }
    return found;
}

Result<std::vector<Lease>> PostgresHoldings::leases(const QString& office, Date first, Date last) {
    MOTCUA_TRY(const Rows rows,
               m_session.runHolding(
                   Locked::office, office.toUtf8(),
                   {"SELECT day, first, last, device, incarnation FROM lease "
                    "WHERE office = $1 AND day BETWEEN $2 AND $3 ORDER BY day, first",
                    std::move(Parameters().add(office).add(dayNumber(first)).add(dayNumber(last)))}));
    std::vector<Lease> found;
    for (int row = 0; row < rows.count(); ++row) {
        MOTCUA_TRY(const Uuid device, rows.uuid(row, 3));
        found.push_back({office, dayOf(rows.int64(row, 0)), static_cast<int>(rows.int64(row, 1)),
                         static_cast<int>(rows.int64(row, 2)), device, static_cast<int>(rows.int64(row, 4))});
    }
    return found;
}

Result<> PostgresHoldings::add(std::span<const Lease> leases) {
    for (const Lease& each : leases)
        MOTCUA_CHECK(m_session.run("INSERT INTO lease(office, day, first, last, device, incarnation) "
                                   "VALUES($1, $2, $3, $4, $5, $6)",
                                   Parameters()
                                       .add(each.office)
                                       .add(dayNumber(each.day))
                                       .add(qint64(each.first))
                                       .add(qint64(each.last))
                                       .add(each.device)
                                       .add(qint64(each.incarnation))));
    return {};
}

Result<std::vector<BlobEntry>> PostgresHoldings::blobs(const QString& office,
                                                       std::span<const crypto::Digest> sha256) {
    const std::vector<QByteArray> names = bytesOf(sha256);
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT b.office, b.sha256, b.size, b.device, b.begun, b.completed "
                             "FROM unnest($2::bytea[]) WITH ORDINALITY AS n(sha256, place) "
                             "JOIN blob b USING(sha256) WHERE b.office = $1 ORDER BY place",
                             Parameters().add(office).add(std::span<const QByteArray>(names))));
    return entriesOf(rows);
}

Result<> PostgresHoldings::put(const BlobEntry& blob) {
    MOTCUA_CHECK(m_session.run("INSERT INTO blob(office, sha256, size, device, begun, completed) "
                               "VALUES($1, $2, $3, $4, $5, $6) ON CONFLICT (office, sha256) DO UPDATE SET "
                               "size = EXCLUDED.size, device = EXCLUDED.device, begun = EXCLUDED.begun, "
                               "completed = EXCLUDED.completed",
                               Parameters()
                                   .add(blob.office)
                                   .add(crypto::toBytes(blob.sha256))
                                   .add(blob.size)
                                   .add(blob.device)
                                   .add(blob.begun)
                                   .add(blob.completed)));
    return {};
}

Result<> PostgresHoldings::removeBlob(const QString& office, const crypto::Digest& sha256) {
    MOTCUA_CHECK(m_session.run("DELETE FROM blob WHERE office = $1 AND sha256 = $2",
                               Parameters().add(office).add(crypto::toBytes(sha256))));
    return {};
}

Result<std::vector<BlobEntry>> PostgresHoldings::unfinishedBlobs(const QString& office, int count) {
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT office, sha256, size, device, begun, completed FROM blob "
                             "WHERE office = $1 AND completed IS NULL ORDER BY begun LIMIT $2",
                             Parameters().add(office).add(qint64(count))));
    return entriesOf(rows);
}

Result<std::vector<BlobEntry>> PostgresHoldings::readableBlobs(const QString& reader,
                                                               std::span<const crypto::Digest> sha256) {
    const std::vector<QByteArray> names = bytesOf(sha256);
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT DISTINCT ON (n.sha256) b.office, b.sha256, b.size, b.device, b.begun, "
                             "b.completed FROM blob_name n "
                             "JOIN dossier_office d ON d.dossier = n.dossier AND d.office = $1 "
                             "JOIN blob b ON b.sha256 = n.sha256 AND b.office IN (n.office, d.office) "
                             "WHERE n.sha256 = ANY($2) AND b.completed IS NOT NULL "
                             "ORDER BY n.sha256, b.office <> d.office",
                             Parameters().add(reader).add(std::span<const QByteArray>(names))));
    return entriesOf(rows);
}

} // namespace motcua::central
