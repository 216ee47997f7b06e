// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/database.h"
#include "core/sync/status.h"

/// Unsent work carried to the service on a medium, and its answer carried back, when the line is down for
/// days. The file is crypto/sealed_package.h's. Its parts, each packed (wire/gzip.h):
/// - work: requests as of `POST /v1/sync`, then, not packed, the key of the answer and a signature by the
///   counter's key;
/// - answer: each request as it came, followed by what was answered, or by `{"error":…,"detail":…}`; after a
///   refusal nothing more was judged.
/// The key of the answer follows from the counter's own key and the package, so only the service, which was
/// told it in the sealed work, can have made it. Nothing leaves the outbox before a verdict is taken.
namespace motcua::sync {

struct MediumReport {
    Uuid package;
    qint64 operations = 0;
    qint64 bytes = 0;
    bool more = false; ///< not everything fitted; the rest goes with the next package
};

/// Writes all unsent work into `path`, replaced as a whole and lasting when this answers. Errors:
/// SYNC_NOT_ENROLLED, SYNC_PACKAGE_FOREIGN (the service has told no key to seal for), STORE_….
Result<MediumReport> exportWork(store::Database& database, const Clock& clock, const QString& path);

/// Takes the service's answer as if the line had brought it; what the line brought meanwhile stays, and taken
/// twice nothing changes. Errors: SYNC_NOT_ENROLLED, SYNC_PACKAGE (also one that is older than a recovery),
/// SYNC_PACKAGE_FOREIGN, what the service refused, STORE_….
Result<RunReport> importAnswer(store::Database& database, const Clock& clock, const QString& path);

} // namespace motcua::sync
