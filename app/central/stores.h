// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/options.h"
#include "core/base/clock.h"
#include "core/central/blob_store.h"
#include "core/central/store_pool.h"

namespace motcua::central_app {

struct Stores {
    central::StorePool::Open open;
    std::unique_ptr<central::BlobStore> blobs; ///< in `blobs` in the folder, or in the database
};

/// The engine that the options name, made ready. Errors: STORE_…, CENTRAL_STORE_UNREACHABLE.
Result<Stores> openStores(const Options& options, const Clock& clock);

} // namespace motcua::central_app
