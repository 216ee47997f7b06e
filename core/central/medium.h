// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/store_pool.h"
#include "core/crypto/sealing.h"

namespace motcua::central {

/// Judges the work a counter has sent on a medium (core/sync/medium.h) as `POST /v1/sync` does, so that what
/// came by the line too, or comes twice, is recorded once; gives the answer, sealed for that counter. Each
/// request is recorded in a transaction of its own. Errors: SYNC_PACKAGE (damaged, or not signed by that
/// counter), SYNC_PACKAGE_FOREIGN (sealed for another service, or an answer), CENTRAL_DEVICE (no such
/// counter, or it was withdrawn), STORE_….
Result<QByteArray> answerPackage(Store& store, const crypto::KeyPair& service, QByteArrayView file,
                                 Instant now);

} // namespace motcua::central
