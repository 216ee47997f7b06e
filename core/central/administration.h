// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/store_pool.h"

/// What the administrator does with the program itself: `enrol-code`, `devices`, `withdraw`,
/// `restored`; officers are in officer_administration.h. Each is a transaction of its own. Errors of all:
/// STORE_….
namespace motcua::central {

struct CodeRequest {
    QString office;     ///< `H34.05`
    QString officeName; ///< empty: as it is known
    int desk = 0;       ///< 1 … 99
    std::chrono::hours life{24};
};
/// A code that is shown once: `XXXX-XXXX-XXXX`. Errors: FIELD_INVALID (an office or a desk there cannot be,
/// or the office has no name yet), CENTRAL_DEVICE (a counter that was not withdrawn has the desk).
Result<QString> issueEnrolmentCode(Store& store, const CodeRequest& request, Instant now);

/// With `office` empty, of all.
Result<std::vector<Device>> listDevices(Store& store, const QString& office);

/// After a backup was restored: counters that knew a later state of the store are told by `epoch`, which was
/// never used before, and send again what the backup lacks.
Result<> startNewEpoch(Store& store, const QString& epoch);

/// Errors: CENTRAL_DEVICE when there is none.
Result<> withdrawDevice(Store& store, const Uuid& device, Instant now);

} // namespace motcua::central
