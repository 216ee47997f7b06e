// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/publishing.h"

#include "core/calendar/holidays.h"
#include "core/catalogue/catalogue_check.h"
#include "core/central/publications.h"
#include "core/central/unit.h"

namespace motcua::central {
namespace {

using catalogue::CatalogueFileKind;

Result<CatalogueFileKind> soundKindOf(const QByteArray& file) {
    const CatalogueFileKind kind = catalogue::kindOf(file);
    if (kind == CatalogueFileKind::holidays) {
        MOTCUA_CHECK(calendar::parseHolidays(file));
        return kind;
    }
    const auto report = catalogue::checkFile(file);
    if (!report.ok()) return std::unexpected(catalogue::firstError(report.findings));
    return kind;
}

} // namespace

Result<wire::Publication> publish(Store& store, const crypto::SigningKey& publisher, const QByteArray& file,
                                  Instant now) {
    if (file.size() > wire::kMaxPublication) return fail(Code::CENTRAL_TOO_LARGE);
    MOTCUA_TRY(const CatalogueFileKind kind, soundKindOf(file));
    MOTCUA_TRY(auto unit, Unit::begin(store.session(), Session::Access::write));
    Publications& publications = store.session().publications();
    MOTCUA_TRY(const qint64 last, publications.lastSerial());
    wire::Publication publication{.kind = catalogue::kindName(kind),
                                  .serial = std::max(last + 1, qint64{now.time_since_epoch().count()}),
                                  .issued = now,
                                  .content = file,
                                  .signature = {}};
    MOTCUA_TRY(publication.signature, publisher.sign(signedText(publication)));
    MOTCUA_CHECK(publications.add(publication));
    MOTCUA_CHECK(unit.commit());
    return publication;
}

Result<std::vector<wire::Publication>> listPublications(Store& store) {
    MOTCUA_TRY(const auto unit, Unit::begin(store.session(), Session::Access::read));
    return store.session().publications().heads();
}

} // namespace motcua::central
