// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_holdings.h"

#include "core/central/stored_operation.h"

namespace motcua::central {
namespace {

using postgres::Locked;
using postgres::Parameters;
using postgres::Rows;

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
    std::vector<QByteArray> names;
    for (const crypto::Digest& each : sha256)
        names.push_back(crypto::toBytes(each));
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT b.sha256, b.size, b.device, b.begun, b.completed "
                             "FROM unnest($2::bytea[]) WITH ORDINALITY AS n(sha256, place) "
                             "JOIN blob b USING(sha256) WHERE b.office = $1 ORDER BY place",
                             Parameters().add(office).add(std::span<const QByteArray>(names))));
    std::vector<BlobEntry> found;
    for (int row = 0; row < rows.count(); ++row) {
        MOTCUA_TRY(const crypto::Digest sum, digestFrom(rows.bytes(row, 0)));
        MOTCUA_TRY(const Uuid device, rows.uuid(row, 2));
        found.push_back(
            {office, sum, rows.int64(row, 1), device, rows.instant(row, 3), rows.optionalInstant(row, 4)});
    }
    return found;
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

} // namespace motcua::central
