// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/shipped_data.h"

#include "core/catalogue/shipped.h"
#include "core/desk/audit_entries.h"
#include "core/records/publications.h"

namespace motcua::desk {

using catalogue::CatalogueFileKind;
using catalogue::ShippedFile;

namespace {

/// Reading it all is dear (0.1 s); the hash of the files, taken when the program was built, tells whether it
/// is needed.
const QString kShippedVersion = QStringLiteral(MOTCUA_SHIPPED_DATA);

Result<bool> isKnown(store::Database& database) {
    MOTCUA_TRY(auto row, database.prepare("SELECT value FROM station WHERE key = 'shipped_data'"));
    MOTCUA_TRY(const bool found, row.step());
    return found && row.text(0) == kShippedVersion;
}

Result<int> saveJoined(Workplace& workplace, catalogue::ProcedureFile procedures,
                       catalogue::FeePolicyFile policies, Instant now) {
    MOTCUA_TRY(const auto catalogue,
               catalogue::makeCatalogue(std::move(procedures), std::move(policies), dateOf(toLocal(now))));
    MOTCUA_CHECK(records::saveCatalogue(workplace.database(), catalogue, now));
    return static_cast<int>(catalogue.procedures.size());
}

Result<int> importProcedures(Workplace& workplace, const QByteArray& text, Instant now) {
    return saveJoined(workplace, catalogue::readProcedures(text),
                      catalogue::readFeePolicies(catalogue::shippedText(ShippedFile::feePolicies)), now);
}

/// New policies for the procedures there are.
Result<int> importFeePolicies(Workplace& workplace, const QByteArray& text, Instant now) {
    auto policies = catalogue::readFeePolicies(text);
    const int rows = static_cast<int>(policies.policies.size());
    MOTCUA_TRY(auto current, records::loadCatalogue(workplace.database(), {}, dateOf(toLocal(now))));
    catalogue::ProcedureFile procedures;
    procedures.digest = QByteArray::fromHex(current.version.toLatin1());
    procedures.procedures = std::move(current.procedures);
    for (catalogue::Procedure& procedure : procedures.procedures)
        procedure.feePolicies.clear();
    MOTCUA_CHECK(saveJoined(workplace, std::move(procedures), std::move(policies), now));
    return rows;
}

Result<int> importOverlay(Workplace& workplace, const records::Layer& layer, Instant now) {
    MOTCUA_TRY(const auto overlay, catalogue::importOverlay(layer.text));
    MOTCUA_CHECK(records::saveOverlay(workplace.database(), layer, now));
    return static_cast<int>(overlay.changes.size());
}

Result<int> importHolidays(Workplace& workplace, const records::Layer& layer, Instant now) {
    MOTCUA_TRY(const auto rows, calendar::parseHolidays(layer.text));
    MOTCUA_CHECK(records::saveHolidays(workplace.database(), layer, now));
    return static_cast<int>(rows.size());
}

Result<int> importAs(CatalogueFileKind kind, Workplace& workplace, const records::Layer& layer, Instant now) {
    switch (kind) {
    case CatalogueFileKind::procedures:
        return importProcedures(workplace, layer.text, now);
    case CatalogueFileKind::feePolicies:
        return importFeePolicies(workplace, layer.text, now);
    case CatalogueFileKind::overlay:
        return importOverlay(workplace, layer, now);
    case CatalogueFileKind::holidays:
        return importHolidays(workplace, layer, now);
    case CatalogueFileKind::unknown:
        break;
    }
    return std::unexpected(catalogue::firstError(catalogue::checkFile(layer.text).findings));
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
    MOTCUA_CHECK(records::saveOverlay(
        database, {records::kShipped, catalogue::shippedText(ShippedFile::adjustments)}, now));
    MOTCUA_CHECK(records::saveHolidays(
        database, {records::kShipped, catalogue::shippedText(ShippedFile::holidays)}, now));
    MOTCUA_CHECK(database.run("INSERT OR REPLACE INTO station(key, value) VALUES('shipped_data', ?)",
                              kShippedVersion));
    MOTCUA_CHECK(records::takeDistributedAgain(database));
    MOTCUA_CHECK(note(workplace, "catalogue.shipped"));
    return transaction.commit();
}

Result<Imported> takeFile(Workplace& workplace, const records::Layer& file) {
    Imported imported{catalogue::kindOf(file.text), 0};
    MOTCUA_TRY(imported.rows, importAs(imported.kind, workplace, file, workplace.clock().now()));
    return imported;
}

Result<Imported> importFile(Workplace& workplace, const records::Layer& file) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    if (file.name == records::kShipped || file.name == kDistributed)
        return fail(Code::FIELD_INVALID, QStringLiteral("name"));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(const Imported imported, takeFile(workplace, file));
    MOTCUA_CHECK(note(workplace, "catalogue.imported",
                      {{QStringLiteral("kind"), catalogue::kindName(imported.kind)}}));
    MOTCUA_CHECK(transaction.commit());
    workplace.forgetCatalogue();
    return imported;
}

} // namespace motcua::desk
