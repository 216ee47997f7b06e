// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/store_pool.h"
#include "core/central/sync_service.h"
#include "core/wire/digest.h"
#include "core/wire/dossier_page.h"

/// Whole dossiers, and what tells whether a counter has them right. Everything here works inside a
/// transaction of the store's session. Errors of all: CENTRAL_OFFICE (another office's stream), STORE_….
namespace motcua::central {

/// The next page of what a new counter needs: dossiers that are open, or changed within 90 days, by id.
/// `bytes` bounds what is told, though a page tells one dossier at least when it tells any.
Result<wire::DossierPage> snapshot(Store& store, const Caller& caller, const QString& stream,
                                   const Uuid& after, qint64 bytes, Instant now);

/// Those of the dossiers that the caller's office sees; of the others, nothing is told.
Result<wire::DossierPage> wholeDossiers(Store& store, const Caller& caller, std::span<const Uuid> ids,
                                        Instant now);

/// All dossiers of a stream, with its cursor at the same moment.
struct Holding {
    qint64 cursor = 0;
    std::vector<Held> dossiers;
};
Result<Holding> holding(Store& store, const Caller& caller, const QString& stream);

} // namespace motcua::central
