// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/code_lease.h"

namespace motcua::records {

Result<> beginLeases(store::Database& database) {
    return database.run("INSERT OR REPLACE INTO station(key, value) VALUES('codes', 'leased')");
}

Result<bool> hasLeases(store::Database& database) {
    MOTCUA_TRY(const qint64 count,
               database.number("SELECT count(*) FROM station WHERE key = 'codes' AND value = 'leased'"));
    return count > 0;
}

Result<int> keepLeases(store::Database& database, const Station& station, std::span<const CodeLease> leases) {
    int fresh = 0;
    for (const CodeLease& each : leases) {
        MOTCUA_CHECK(database.run(
            "INSERT OR IGNORE INTO code_lease(agency, day, first, last, used, incarnation) "
            "VALUES(?, ?, ?, ?, ?, ?)",
            each.agency, formatDate(each.day), each.first, each.last, each.first - 1, station.incarnation));
        fresh += database.changes();
    }
    return fresh;
}

Result<> forgetLeases(store::Database& database, Date before) {
    return database.run("DELETE FROM code_lease WHERE day < ?", formatDate(before));
}

Result<std::optional<int>> takeLeased(store::Database& database, const Station& station,
                                      const QString& agency, Date day) {
    MOTCUA_TRY(auto row,
               database.prepare("SELECT first, used + 1 FROM code_lease WHERE agency = ? AND day = ? "
                                "AND incarnation = ? AND used < last ORDER BY first LIMIT 1"));
    const QString text = formatDate(day);
    MOTCUA_TRY(const bool found, row.bindAll(agency, text, station.incarnation).step());
    if (!found) return std::nullopt;
    const qint64 first = row.int64(0);
    const int ordinal = static_cast<int>(row.int64(1));
    row.reset();
    MOTCUA_CHECK(database.run("UPDATE code_lease SET used = ? WHERE agency = ? AND day = ? AND first = ?",
                              ordinal, agency, text, first));
    return ordinal;
}

Result<std::vector<LeaseStock>> leaseStock(store::Database& database, const Station& station,
                                           const QString& agency, Date first, Date last) {
    MOTCUA_TRY(auto rows, database.prepare(
                              "SELECT day, sum(last - used), sum(used >= first), sum(used < first) "
                              "FROM code_lease WHERE agency = ? AND day BETWEEN ? AND ? AND incarnation = ? "
                              "GROUP BY day ORDER BY day"));
    rows.bindAll(agency, formatDate(first), formatDate(last), station.incarnation);
    std::vector<LeaseStock> stock;
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return stock;
        MOTCUA_TRY(const Date day, parseDate(rows.text(0)));
        stock.push_back({day, static_cast<int>(rows.int64(1)), static_cast<int>(rows.int64(2)),
                         static_cast<int>(rows.int64(3))});
    }
}

} // namespace motcua::records
