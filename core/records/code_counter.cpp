// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/code_counter.h"

#include "core/records/code_lease.h"

#include <algorithm>

namespace motcua::records {
namespace {

/// One row of the table.
struct Counter {
    QString agency;
    QString day;
    int desk = 0;
    bool provisional = false;
};

Result<int> lastOf(store::Database& database, const Counter& counter) {
    MOTCUA_TRY(auto row, database.prepare("SELECT last FROM code_counter "
                                          "WHERE agency = ? AND day = ? AND desk = ? AND provisional = ?"));
    row.bindAll(counter.agency, counter.day, counter.desk, counter.provisional);
    MOTCUA_TRY(const bool found, row.step());
    return found ? static_cast<int>(row.int64(0)) : 0;
}

Result<> keepLast(store::Database& database, const Counter& counter, int last) {
    return database.run("INSERT OR REPLACE INTO code_counter(agency, day, desk, provisional, last) "
                        "VALUES(?, ?, ?, ?, ?)",
                        counter.agency, counter.day, counter.desk, counter.provisional, last);
}

/// A final code of the desk's range in its own office, or a provisional one with its number.
Result<> requireOurs(const Station& station, const dossier::DossierCode& code) {
    MOTCUA_TRY(const auto range, dossier::StandaloneRange::ofDesk(station.desk));
    const bool ours = code.isProvisional()
                          ? code.desk() == station.desk
                          : code.agency() == station.officeCode && range.contains(code.ordinal());
    if (!ours) return fail(Code::RECORDS_CODE_NOT_OURS);
    return {};
}

/// A restored copy does not know what was printed after it was made, and an enrolled desk is not asked: each
/// incarnation counts from another thousand.
int provisionalBase(const Station& station) { return (station.incarnation - 1) % 10 * 1000; }

/// An enrolled desk has no range of its own.
Result<dossier::DossierCode> nextOwnCode(store::Database& database, const Station& station,
                                         const dossier::AgencyCode& agency, Date day, bool isEnrolled) {
    Counter counter{agency.text(), formatDate(day), station.desk, false};
    if (!isEnrolled && counter.agency == station.officeCode) {
        MOTCUA_TRY(const auto range, dossier::StandaloneRange::ofDesk(station.desk));
        MOTCUA_TRY(const int last, lastOf(database, counter));
        if (const auto ordinal = range.next(last)) {
            MOTCUA_CHECK(keepLast(database, counter, *ordinal));
            return station.codePattern.make(agency, day, *ordinal);
        }
    }
    counter.provisional = true;
    MOTCUA_TRY(const int last, lastOf(database, counter));
    const int ordinal = std::max(last, isEnrolled ? provisionalBase(station) : 0) + 1;
    MOTCUA_TRY(auto code, dossier::DossierCode::makeProvisional(agency, day, station.desk, ordinal));
    MOTCUA_CHECK(keepLast(database, counter, ordinal));
    return code;
}

/// By a dossier of this record: another desk's, or one's own from a time when the desk stood alone.
Result<bool> isTaken(store::Database& database, const dossier::DossierCode& code) {
    MOTCUA_TRY(auto row, database.prepare("SELECT 1 FROM dossier_code WHERE code = ?"));
    return row.bindAll(code.text()).step();
}

} // namespace

Result<std::optional<dossier::DossierCode>> nextLeasedCode(store::Database& database, const Station& station,
                                                           const dossier::AgencyCode& agency, Date day) {
    for (;;) {
        MOTCUA_TRY(const auto ordinal, takeLeased(database, station, agency.text(), day));
        if (!ordinal) return std::nullopt;
        MOTCUA_TRY(auto code, station.codePattern.make(agency, day, *ordinal));
        MOTCUA_TRY(const bool taken, isTaken(database, code));
        if (!taken) return code;
    }
}

Result<dossier::DossierCode> nextCode(store::Database& database, const Station& station,
                                      const dossier::AgencyCode& competentAgency, Date day) {
    MOTCUA_TRY(const bool isLeased, hasLeases(database));
    if (isLeased) {
        MOTCUA_TRY(auto code, nextLeasedCode(database, station, competentAgency, day));
        if (code) return *std::move(code);
    }
    for (;;) {
        MOTCUA_TRY(auto code, nextOwnCode(database, station, competentAgency, day, isLeased));
        MOTCUA_TRY(const bool taken, isTaken(database, code));
        if (!taken) return code;
    }
}

Result<> skipTo(store::Database& database, const Station& station, const dossier::DossierCode& lastPrinted) {
    MOTCUA_CHECK(requireOurs(station, lastPrinted));
    MOTCUA_TRY(auto newest,
               database.prepare("SELECT coalesce(max(day), '') FROM code_counter WHERE desk = ?"));
    newest.bindAll(station.desk);
    MOTCUA_CHECK(newest.step());
    const QString day = formatDate(lastPrinted.day());
    if (day < newest.text(0)) return fail(Code::RECORDS_CODE_NOT_OURS, newest.text(0));
    const Counter counter{lastPrinted.agency(), day, station.desk, lastPrinted.isProvisional()};
    MOTCUA_TRY(const int last, lastOf(database, counter));
    if (last >= lastPrinted.ordinal()) return {};
    return keepLast(database, counter, lastPrinted.ordinal());
}

Result<Ordinals> lastOrdinals(store::Database& database, const QString& agency) {
    Ordinals ordinals;
    MOTCUA_TRY(
        auto rows,
        database.prepare("SELECT day, desk, last FROM code_counter WHERE agency = ? AND provisional = 0"));
    rows.bindAll(agency);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return ordinals;
        MOTCUA_TRY(const Date day, parseDate(rows.text(0)));
        ordinals[{day, static_cast<int>(rows.int64(1))}] = static_cast<int>(rows.int64(2));
    }
}

Result<> keepLastOrdinals(store::Database& database, const QString& agency, const Ordinals& ordinals) {
    for (const auto& [key, last] : ordinals)
        MOTCUA_CHECK(keepLast(database, {agency, formatDate(key.day), key.desk, false}, last));
    return {};
}

} // namespace motcua::records
