// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/station.h"

#include <map>

namespace motcua::records {
namespace {

using Values = std::map<QString, QString>;

Result<Values> load(store::Database& database) {
    Values values;
    MOTCUA_TRY(auto rows, database.prepare("SELECT key, value FROM station"));
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return values;
        values[rows.text(0)] = rows.text(1);
    }
}

} // namespace

Result<Station> loadStation(store::Database& database) {
    MOTCUA_TRY(const Values values, load(database));
    const auto value = [&](const char* key) {
        const auto it = values.find(QString::fromLatin1(key));
        return it == values.end() ? QString() : it->second;
    };
    Station station;
    station.officeCode = value("office_code");
    station.officeName = value("office_name");
    station.desk = value("desk").toInt();
    station.training = value("training") == u"1";
    station.incarnation = value("incarnation").toInt();
    if (const QString pattern = value("code_pattern"); !pattern.isEmpty()) {
        MOTCUA_TRY(station.codePattern, dossier::CodePattern::parse(pattern));
    }
    const auto device = Uuid::parse(value("device"));
    if (!device || station.officeCode.isEmpty() || station.desk < 1 || station.incarnation < 1)
        return fail(Code::RECORDS_STATION_DAMAGED);
    station.device = *device;
    return station;
}

Result<> saveStation(store::Database& database, const Station& station) {
    const std::pair<const char*, QString> values[]{
        {"office_code", station.officeCode},
        {"office_name", station.officeName},
        {"desk", QString::number(station.desk)},
        {"training", station.training ? QStringLiteral("1") : QStringLiteral("0")},
        {"code_pattern", station.codePattern.text()},
        {"incarnation", QString::number(station.incarnation)},
        {"device", station.device.toString()}};
    for (const auto& [key, value] : values)
        MOTCUA_CHECK(database.run("INSERT OR REPLACE INTO station(key, value) VALUES(?, ?)",
                                  QString::fromLatin1(key), value));
    return {};
}

} // namespace motcua::records
