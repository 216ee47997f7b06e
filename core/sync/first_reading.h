// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/engine.h"

/// How a counter begins that joins an office with dossiers. Usually it reads the office's stream from its
/// beginning. When the first answer leaves much to be read, it takes the snapshot first: what is open or was
/// changed lately, so that it can work soon. What comes meanwhile is told by the stream, from the cursor of
/// the snapshot's first page on; older dossiers come with the comparison that follows (comparison.h), a few
/// at a time between everything else. Kept across cuts and restarts.
namespace motcua::sync {

/// Below so many steps the stream is read: some 50 bytes each on the line, 350 of a receipt.
inline constexpr qint64 kFewSteps = 20'000;

struct FirstReading {
    enum class Phase { none, asked, pages };
    Phase phase = Phase::none;
    Uuid after; ///< with `pages`: the last dossier of the page before
    bool operator==(const FirstReading&) const = default;
};
/// Errors: STORE_…, SYNC_STATE.
Result<FirstReading> loadFirstReading(store::Database& database);
Result<> saveFirstReading(store::Database& database, const FirstReading& reading);

/// After the first answer of all. `more`: it leaves much to be read. What was read just now need not be
/// compared before the next day.
Result<> beginReading(store::Database& database, bool more, Instant now);
/// Takes a page of the snapshot and gives the number of steps told; after the last one the record is to be
/// compared. A page of another epoch ends it: the stream is read anew. Errors: STORE_…, SYNC_ANSWER.
Result<qint64> takeSnapshot(store::Database& database, const wire::DossierPage& page, Instant now);

} // namespace motcua::sync
