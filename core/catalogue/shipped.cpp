// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/shipped.h"

#include <QFile>

// A static library's resources are dropped by the linker unless somebody names them; outside any namespace.
static void initCatalogueResources() { Q_INIT_RESOURCE(motcua_catalogue_data); }

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

/// The day the shipped files were gathered (facts/one-stop.md).
constexpr Date kShippedOn = makeDate(2026, 11, 22);

QString nameOf(ShippedFile file) {
    switch (file) {
    case ShippedFile::procedures:
        return u"procedures"_s;
    case ShippedFile::feePolicies:
        return u"fee_policies"_s;
    case ShippedFile::holidays:
        return u"holidays"_s;
    case ShippedFile::adjustments:
        break;
    }
    return u"adjustments"_s;
}

std::unexpected<Error> damaged(ShippedFile file) {
    return fail(Code::CATALOGUE_SHIPPED_DAMAGED, nameOf(file));
}

} // namespace

QByteArray shippedText(ShippedFile file) {
    initCatalogueResources();
    QFile resource(u":/catalogue/%1.json"_s.arg(nameOf(file)));
    return resource.open(QIODevice::ReadOnly) ? resource.readAll() : QByteArray();
}

Result<Catalogue> shippedCatalogue() {
    auto catalogue = makeCatalogue(readProcedures(shippedText(ShippedFile::procedures)),
                                   readFeePolicies(shippedText(ShippedFile::feePolicies)), kShippedOn);
    if (!catalogue) return damaged(ShippedFile::procedures);
    return catalogue;
}

Result<Overlay> shippedAdjustments() {
    auto overlay = importOverlay(shippedText(ShippedFile::adjustments));
    if (!overlay) return damaged(ShippedFile::adjustments);
    return overlay;
}

Result<Catalogue> shippedCatalogueOn(Date day) {
    MOTCUA_TRY(const Catalogue catalogue, shippedCatalogue());
    MOTCUA_TRY(const Overlay adjustments, shippedAdjustments());
    auto laid = applyOverlay(catalogue, adjustments, day);
    if (!laid) return damaged(ShippedFile::adjustments);
    return laid;
}

} // namespace motcua::catalogue
