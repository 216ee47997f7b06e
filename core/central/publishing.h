// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/store_pool.h"
#include "core/crypto/signing_key.h"
#include "core/wire/publication.h"

/// What the administrator publishes for all counters: procedures, fee policies, adjustments, holidays.
namespace motcua::central {

/// Signs a file and keeps it, with a serial higher than any before, also than those a restored store has
/// forgotten. It is read as a counter reads it first. Errors: JSON_INVALID, CATALOGUE_…, CALENDAR_… with what
/// is wrong in it, CENTRAL_TOO_LARGE, STORE_….
Result<wire::Publication> publish(Store& store, const crypto::SigningKey& publisher, const QByteArray& file,
                                  Instant now);
/// All that was published, without the contents. Errors: STORE_….
Result<std::vector<wire::Publication>> listPublications(Store& store);

} // namespace motcua::central
