// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

/// Takes the catalogue, adjustments and holidays the program ships into the store when it does not know them yet: at the
/// first start and after an update of the program. What the station imported itself afterwards stays above them.
Result<> updateShippedData(Workplace& workplace);

/// What an imported file turned out to be.
enum class ImportKind { procedures, overlay, holidays };
struct Imported {
    ImportKind kind{};
    int rows = 0;
};
/// Procedures (a JSON array), an overlay, or holidays; all or nothing. Errors: CATALOGUE_…, CALENDAR_…, JSON_INVALID.
Result<Imported> importFile(Workplace& workplace, const QByteArray& text);

} // namespace motcua::desk
