// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/code_counter.h"

namespace motcua::records {
namespace {

Result<int> lastOrdinal(store::Database& database, const QString& agency, const QString& day,
                        bool provisional) {
    MOTCUA_TRY(
        auto row,
        database.prepare("SELECT last FROM code_counter WHERE agency = ? AND day = ? AND provisional = ?"));
    row.bindAll(agency, day, provisional);
    MOTCUA_TRY(const bool found, row.step());
    return found ? static_cast<int>(row.int64(0)) : 0;
}

Result<> keepLast(store::Database& database, const QString& agency, const QString& day, bool provisional,
                  int last) {
    return database.run(
        "INSERT OR REPLACE INTO code_counter(agency, day, provisional, last) VALUES(?, ?, ?, ?)", agency, day,
        provisional, last);
}

} // namespace

Result<dossier::DossierCode> nextCode(store::Database& database, const Station& station,
                                      const dossier::AgencyCode& competentAgency, Date day) {
    const QString agency = competentAgency.text();
    const QString dayText = formatDate(day);
    if (agency == station.officeCode) {
        MOTCUA_TRY(const auto range, dossier::StandaloneRange::ofDesk(station.desk));
        MOTCUA_TRY(const int last, lastOrdinal(database, agency, dayText, false));
        if (const auto ordinal = range.next(last)) {
            MOTCUA_CHECK(keepLast(database, agency, dayText, false, *ordinal));
            return station.codePattern.make(competentAgency, day, *ordinal);
        }
    }
    MOTCUA_TRY(const int last, lastOrdinal(database, agency, dayText, true));
    MOTCUA_TRY(auto code,
               dossier::DossierCode::makeProvisional(competentAgency, day, station.desk, last + 1));
    MOTCUA_CHECK(keepLast(database, agency, dayText, true, last + 1));
    return code;
}

Result<> skipTo(store::Database& database, const dossier::DossierCode& lastPrinted) {
    const QString day = formatDate(lastPrinted.day());
    MOTCUA_TRY(const int last, lastOrdinal(database, lastPrinted.agency(), day, lastPrinted.isProvisional()));
    if (last >= lastPrinted.ordinal()) return {};
    return keepLast(database, lastPrinted.agency(), day, lastPrinted.isProvisional(), lastPrinted.ordinal());
}

Result<std::map<Date, int>> lastOrdinals(store::Database& database, const QString& agency) {
    std::map<Date, int> ordinals;
    MOTCUA_TRY(auto rows,
               database.prepare("SELECT day, last FROM code_counter WHERE agency = ? AND provisional = 0"));
    rows.bindAll(agency);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return ordinals;
        MOTCUA_TRY(const Date day, parseDate(rows.text(0)));
        ordinals[day] = static_cast<int>(rows.int64(1));
    }
}

Result<> keepLastOrdinals(store::Database& database, const QString& agency,
                          const std::map<Date, int>& ordinals) {
    for (const auto& [day, last] : ordinals)
        MOTCUA_CHECK(keepLast(database, agency, formatDate(day), false, last));
    return {};
}

} // namespace motcua::records
