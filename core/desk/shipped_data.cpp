// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/shipped_data.h"

#include "core/base/json.h"
#include "core/catalogue/catalogue_json.h"
#include "core/catalogue/shipped.h"
#include "core/desk/audit_entries.h"

namespace motcua::desk {
namespace {

using catalogue::ShippedFile;

/// Reading it all is dear (0.1 s); the hash of the files, taken when the program was built, tells whether it is needed.
const QString kShippedVersion = QStringLiteral(MOTCUA_SHIPPED_DATA);

Result<bool> isKnown(store::Database& database) {
    MOTCUA_TRY(auto row, database.prepare("SELECT value FROM station WHERE key = 'shipped_data'"));
    MOTCUA_TRY(const bool found, row.step());
    return found && row.text(0) == kShippedVersion;
}

Result<Imported> importProcedures(Workplace& workplace, const QByteArray& text, Instant now) {
    MOTCUA_TRY(const auto catalogue,
               catalogue::makeCatalogue(catalogue::readProcedures(text),
                                        catalogue::readFeePolicies(catalogue::shippedText(ShippedFile::feePolicies)),
                                        dateOf(toLocal(now))));
    MOTCUA_CHECK(records::saveCatalogue(workplace.database(), catalogue, now));
    return Imported{ImportKind::procedures, static_cast<int>(catalogue.procedures.size())};
}

/// Holidays are an object of years; an overlay has a list of changes.
bool looksLikeHolidays(const QJsonObject& object) {
    return std::all_of(object.keyBegin(), object.keyEnd(), [](const QString& key) { return key.size() == 4 && key.toInt() > 1900; });
}

Result<Imported> importObject(Workplace& workplace, const QByteArray& text, Instant now) {
    MOTCUA_TRY(const QJsonObject object, json::parseObject(text));
    if (!object.isEmpty() && looksLikeHolidays(object)) {
        MOTCUA_TRY(const auto rows, calendar::parseHolidays(text));
        MOTCUA_CHECK(records::saveHolidays(workplace.database(), text, now));
        return Imported{ImportKind::holidays, static_cast<int>(rows.size())};
    }
    MOTCUA_TRY(const auto overlay, catalogue::importOverlay(text));
    MOTCUA_CHECK(records::saveOverlay(workplace.database(), text, now));
    return Imported{ImportKind::overlay, static_cast<int>(overlay.changes.size())};
}

const char* kindName(ImportKind kind) {
    switch (kind) {
    case ImportKind::procedures: return "procedures";
    case ImportKind::overlay: return "overlay";
    case ImportKind::holidays: return "holidays";
    }
    return "";
}

} // namespace

Result<> updateShippedData(Workplace& workplace) {
    store::Database& database = workplace.database();
    MOTCUA_TRY(const bool known, isKnown(database));
    if (known) return {};
    const Instant now = workplace.clock().now();
    MOTCUA_TRY(const auto catalogue, catalogue::shippedCatalogue());
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_CHECK(records::saveCatalogue(database, catalogue, now));
    MOTCUA_CHECK(records::saveOverlay(database, catalogue::shippedText(ShippedFile::adjustments), now));
    MOTCUA_CHECK(records::saveHolidays(database, catalogue::shippedText(ShippedFile::holidays), now));
    MOTCUA_CHECK(database.run("INSERT OR REPLACE INTO station(key, value) VALUES('shipped_data', ?)", kShippedVersion));
    MOTCUA_CHECK(note(workplace, "catalogue.shipped"));
    return transaction.commit();
}

Result<Imported> importFile(Workplace& workplace, const QByteArray& text) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    const Instant now = workplace.clock().now();
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    auto imported = text.trimmed().startsWith('[') ? importProcedures(workplace, text, now) : importObject(workplace, text, now);
    MOTCUA_CHECK(imported);
    MOTCUA_CHECK(note(workplace, "catalogue.imported", {{QStringLiteral("kind"), QString::fromLatin1(kindName(imported->kind))}}));
    MOTCUA_CHECK(transaction.commit());
    workplace.forgetCatalogue();
    return imported;
}

} // namespace motcua::desk
