// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/overlay.h"
#include "core/catalogue/procedure.h"

/// The data that comes with the program, inside it: resources/catalogue/ (resources/README.md says what was
/// done to them). An administrator's import replaces the procedures and the policies; the adjustments stay
/// over both.
namespace motcua::catalogue {

enum class ShippedFile { procedures, feePolicies, holidays, adjustments };
QByteArray shippedText(ShippedFile file);

/// The national catalogue as crawled. Errors: CATALOGUE_SHIPPED_DAMAGED.
Result<Catalogue> shippedCatalogue();
/// What this project knows better than the crawl, as an overlay with sources. Errors:
/// CATALOGUE_SHIPPED_DAMAGED.
Result<Overlay> shippedAdjustments();
/// Both, as they stand on `day`. Errors: CATALOGUE_SHIPPED_DAMAGED.
Result<Catalogue> shippedCatalogueOn(Date day);

} // namespace motcua::catalogue
