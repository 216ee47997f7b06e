// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/catalogue_table.h"

#include "core/catalogue/procedure_json.h"
#include "core/crypto/hash.h"

namespace motcua::records {
namespace {

QString versionOf(const QByteArray& text) {
    return QString::fromLatin1(crypto::toBytes(crypto::sha256(text)).toHex());
}

Result<qint64> currentCatalogue(store::Database& database) {
    MOTCUA_TRY(auto row,
               database.prepare("SELECT no FROM catalogue ORDER BY imported DESC, no DESC LIMIT 1"));
    MOTCUA_TRY(const bool found, row.step());
    if (!found) return fail(Code::RECORDS_NO_CATALOGUE);
    return row.int64(0);
}

} // namespace

Result<> saveCatalogue(store::Database& database, const catalogue::Catalogue& catalogue, Instant now) {
    MOTCUA_CHECK(database.run("UPDATE catalogue SET imported = ? WHERE version = ?", now, catalogue.version));
    if (database.changes() > 0) return {};
    MOTCUA_CHECK(database.run("INSERT INTO catalogue(version, imported, effective_from) VALUES(?, ?, ?)",
                              catalogue.version, now, formatDate(catalogue.effectiveFrom)));
    const qint64 no = database.lastInsertId();
    for (const catalogue::Procedure& procedure : catalogue.procedures)
        MOTCUA_CHECK(database.run("INSERT INTO catalogue_procedure(catalogue, code, body) VALUES(?, ?, ?)",
                                  no, procedure.code, catalogue::toRow(procedure)));
    return {};
}

Result<> saveOverlay(store::Database& database, const Layer& layer, Instant now) {
    MOTCUA_TRY(const catalogue::Overlay overlay, catalogue::importOverlay(layer.text));
    return database.run("INSERT OR REPLACE INTO overlay(name, version, imported, body) VALUES(?, ?, ?, ?)",
                        layer.name, overlay.version, now, layer.text);
}

Result<> saveHolidays(store::Database& database, const Layer& layer, Instant now) {
    MOTCUA_CHECK(calendar::parseHolidays(layer.text));
    return database.run("INSERT OR REPLACE INTO holidays(name, version, imported, body) VALUES(?, ?, ?, ?)",
                        layer.name, versionOf(layer.text), now, layer.text);
}

Result<std::vector<catalogue::Overlay>> loadOverlays(store::Database& database) {
    std::vector<catalogue::Overlay> overlays;
    MOTCUA_TRY(auto rows, database.prepare("SELECT body FROM overlay ORDER BY name <> '', no"));
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return overlays;
        MOTCUA_TRY(catalogue::Overlay overlay, catalogue::importOverlay(rows.blob(0)));
        overlays.push_back(std::move(overlay));
    }
}

Result<QString> catalogueVersion(store::Database& database) {
    MOTCUA_TRY(const qint64 no, currentCatalogue(database));
    MOTCUA_TRY(auto rows,
               database.prepare("SELECT version FROM catalogue WHERE no = ?1 UNION ALL "
                                "SELECT version FROM (SELECT version FROM overlay ORDER BY name <> '', no)"));
    rows.bindAll(no);
    QByteArray all;
    qsizetype count = 0;
    for (;; ++count) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        all += rows.utf8(0).toByteArray();
    }
    return count == 1 ? QString::fromLatin1(all) : versionOf(all);
}

Result<catalogue::Procedure> loadProcedure(store::Database& database, QStringView code,
                                           std::span<const catalogue::Overlay> overlays, Date day) {
    MOTCUA_TRY(const qint64 no, currentCatalogue(database));
    MOTCUA_TRY(auto row,
               database.prepare("SELECT body FROM catalogue_procedure WHERE catalogue = ? AND code = ?"));
    row.bindAll(no, code);
    MOTCUA_TRY(const bool found, row.step());
    if (!found) return catalogue::procedureOn(nullptr, code, overlays, day);
    MOTCUA_TRY(const catalogue::Procedure national, catalogue::procedureFromJson(row.blob(0)));
    return catalogue::procedureOn(&national, code, overlays, day);
}

Result<catalogue::Catalogue> loadCatalogue(store::Database& database,
                                           std::span<const catalogue::Overlay> overlays, Date day) {
    MOTCUA_TRY(const qint64 no, currentCatalogue(database));
    catalogue::Catalogue catalogue;
    MOTCUA_TRY(auto head, database.prepare("SELECT version, effective_from FROM catalogue WHERE no = ?"));
    head.bindAll(no);
    MOTCUA_CHECK(head.step());
    catalogue.version = head.text(0);
    MOTCUA_TRY(catalogue.effectiveFrom, parseDate(head.text(1)));
    MOTCUA_TRY(auto rows,
               database.prepare("SELECT body FROM catalogue_procedure WHERE catalogue = ? ORDER BY code"));
    rows.bindAll(no);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        MOTCUA_TRY(catalogue::Procedure procedure, catalogue::procedureFromJson(rows.blob(0)));
        catalogue.procedures.push_back(std::move(procedure));
    }
    for (const catalogue::Overlay& overlay : overlays) {
        MOTCUA_TRY(catalogue, catalogue::applyOverlay(catalogue, overlay, day));
    }
    return catalogue;
}

Result<Holidays> loadHolidays(store::Database& database) {
    MOTCUA_TRY(auto layers, database.prepare("SELECT version, body FROM holidays ORDER BY name <> '', no"));
    Holidays holidays;
    QByteArray versions;
    qsizetype count = 0;
    for (;; ++count) {
        MOTCUA_TRY(const bool more, layers.step());
        if (!more) break;
        MOTCUA_TRY(const auto rows, calendar::parseHolidays(layers.blob(1)));
        holidays.calendar = holidays.calendar.withRows(rows);
        holidays.version = layers.text(0);
        versions += layers.utf8(0).toByteArray();
    }
    if (count == 0) return fail(Code::RECORDS_NO_CATALOGUE);
    if (count > 1) holidays.version = versionOf(versions);
    return holidays;
}

} // namespace motcua::records
