// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/work_calendar.h"
#include "core/catalogue/overlay.h"
#include "core/store/database.h"

namespace motcua::records {

/// The catalogue, overlays and holidays of this station. All writing is inside the caller's transaction.
/// Importing a version of the catalogue that is there already makes it the current one again.
Result<> saveCatalogue(store::Database& database, const catalogue::Catalogue& catalogue, Instant now);

/// A file as it lies over the others: the one of the same name is replaced (so a mistake is mended by
/// importing the file again, and withdrawn by an empty one); what the program ships, `kShipped`, lies below
/// all.
struct Layer {
    QString name;
    QByteArray text;
};
inline constexpr QLatin1StringView kShipped{""};

/// `text`: a valid overlay file.
Result<> saveOverlay(store::Database& database, const Layer& layer, Instant now);
/// `text`: a valid holiday file. Its rows replace those of the same date below; other days and years stay.
Result<> saveHolidays(store::Database& database, const Layer& layer, Instant now);

/// All overlays, the lowest first. Errors: STORE_…, CATALOGUE_….
Result<std::vector<catalogue::Overlay>> loadOverlays(store::Database& database);

/// What a dossier accepted today is accepted under: the version of the catalogue with those of its overlays.
Result<QString> catalogueVersion(store::Database& database);

/// One procedure as it stands on that day, read without the rest of the catalogue.
/// Errors: CATALOGUE_PROCEDURE_UNKNOWN, CATALOGUE_OVERLAY_CONFLICT.
Result<catalogue::Procedure> loadProcedure(store::Database& database, QStringView code,
                                           std::span<const catalogue::Overlay> overlays, Date day);
/// The whole catalogue as it stands on that day.
Result<catalogue::Catalogue> loadCatalogue(store::Database& database,
                                           std::span<const catalogue::Overlay> overlays, Date day);

struct Holidays {
    QString version;
    calendar::WorkCalendar calendar;
};
/// Errors: RECORDS_NO_CATALOGUE when none were imported.
Result<Holidays> loadHolidays(store::Database& database);

} // namespace motcua::records
