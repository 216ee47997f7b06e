// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_holdings.h"

#include "core/central/sqlite_rows.h"

namespace motcua::central {

Result<std::vector<Held>> SqliteHoldings::held(const QString& office, const Uuid& after, int count) {
    std::vector<Held> found;
    MOTCUA_TRY(
        auto rows,
        m_database.prepare("SELECT d.dossier, max(o.version), max(o.at) FROM dossier_office d "
                           "JOIN operation o ON o.dossier = d.dossier WHERE d.office = ? AND d.dossier > ? "
                           "GROUP BY d.dossier ORDER BY d.dossier LIMIT ?"));
    rows.bindAll(office, after, count);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return found;
        MOTCUA_TRY(const Uuid dossier, rows.uuid(0));
        found.push_back({dossier, static_cast<int>(rows.int64(1)), rows.instant(2)});
    }
}

Result<std::vector<Lease>> SqliteHoldings::leases(const QString& office, Date first, Date last) {
    std::vector<Lease> found;
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT day, first, last, device, incarnation FROM lease "
                                             "WHERE office = ? AND day BETWEEN ? AND ? ORDER BY day, first"));
    rows.bindAll(office, dayNumber(first), dayNumber(last));
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return found;
        MOTCUA_TRY(const Uuid device, rows.uuid(3));
        found.push_back({office, dayOf(rows.int64(0)), static_cast<int>(rows.int64(1)),
                         static_cast<int>(rows.int64(2)), device, static_cast<int>(rows.int64(4))});
    }
}

Result<> SqliteHoldings::add(std::span<const Lease> leases) {
    for (const Lease& each : leases)
        MOTCUA_CHECK(m_database.run("INSERT INTO lease(office, day, first, last, device, incarnation) "
                                    "VALUES(?, ?, ?, ?, ?, ?)",
                                    each.office, dayNumber(each.day), each.first, each.last, each.device,
                                    each.incarnation));
    return {};
}

Result<std::vector<BlobEntry>> SqliteHoldings::blobs(const QString& office,
                                                     std::span<const crypto::Digest> sha256) {
    std::vector<BlobEntry> found;
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT size, device, begun, completed FROM blob "
                                             "WHERE office = ? AND sha256 = ?"));
    for (const crypto::Digest& each : sha256) {
        rows.reset();
        MOTCUA_TRY(const bool there, rows.bindAll(office, crypto::viewOf(each)).step());
        if (!there) continue;
        MOTCUA_TRY(const Uuid device, rows.uuid(1));
        found.push_back({office, each, rows.int64(0), device, rows.instant(2), rows.optionalInstant(3)});
    }
    return found;
}

Result<> SqliteHoldings::put(const BlobEntry& blob) {
    return m_database.run("INSERT OR REPLACE INTO blob(office, sha256, size, device, begun, completed) "
                          "VALUES(?, ?, ?, ?, ?, ?)",
                          blob.office, crypto::viewOf(blob.sha256), blob.size, blob.device, blob.begun,
                          blob.completed);
}

Result<> SqliteHoldings::removeBlob(const QString& office, const crypto::Digest& sha256) {
    return m_database.run("DELETE FROM blob WHERE office = ? AND sha256 = ?", office, crypto::viewOf(sha256));
}

Result<std::vector<BlobEntry>> SqliteHoldings::unfinishedBlobs(const QString& office, int count) {
    std::vector<BlobEntry> found;
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT sha256, size, device, begun FROM blob WHERE office = ? "
                                             "AND completed IS NULL ORDER BY begun LIMIT ?"));
    rows.bindAll(office, count);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return found;
        MOTCUA_TRY(const crypto::Digest sum, digestOf(rows, 0));
        MOTCUA_TRY(const Uuid device, rows.uuid(2));
        found.push_back({office, sum, rows.int64(1), device, rows.instant(3), {}});
    }
}

Result<std::vector<BlobEntry>> SqliteHoldings::readableBlobs(const QString& reader,
                                                             std::span<const crypto::Digest> sha256) {
    std::vector<BlobEntry> found;
    MOTCUA_TRY(auto rows,
               m_database.prepare("SELECT b.office, b.size, b.device, b.begun, b.completed FROM blob_name n "
                                  "JOIN dossier_office d ON d.dossier = n.dossier AND d.office = ? "
                                  "JOIN blob b ON b.sha256 = n.sha256 AND b.office IN (n.office, d.office) "
                                  "WHERE n.sha256 = ? AND b.completed IS NOT NULL "
                                  "ORDER BY b.office <> d.office LIMIT 1"));
    for (const crypto::Digest& each : sha256) {
        rows.reset();
        MOTCUA_TRY(const bool there, rows.bindAll(reader, crypto::viewOf(each)).step());
        if (!there) continue;
        MOTCUA_TRY(const Uuid device, rows.uuid(2));
        found.push_back(
            {rows.text(0), each, rows.int64(1), device, rows.instant(3), rows.optionalInstant(4)});
    }
    return found;
}

} // namespace motcua::central
