// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue_check.h"
#include "core/desk/workplace.h"

namespace motcua::desk {

/// Takes the catalogue, adjustments and holidays the program ships into the store when it does not know them
/// yet: at the first start and after an update of the program. What the station imported itself afterwards
/// stays above them.
Result<> updateShippedData(Workplace& workplace);

struct Imported {
    catalogue::CatalogueFileKind kind{};
    int rows = 0;
};
/// Procedures, fee policies, an overlay, or holidays, told apart by their shape; an overlay or holidays of
/// the same name are replaced; all or nothing. Errors: CATALOGUE_…, CALENDAR_…, JSON_INVALID.
Result<Imported> importFile(Workplace& workplace, const records::Layer& file);

/// The layer of what the central service distributes (published_data.h); no file may be imported as it.
inline constexpr QLatin1StringView kDistributed{"@central"};
/// The same inside the caller's transaction, whoever asks for it. Workplace::forgetCatalogue() has to follow.
Result<Imported> takeFile(Workplace& workplace, const records::Layer& file);

} // namespace motcua::desk
