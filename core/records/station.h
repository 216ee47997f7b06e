// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/dossier/code_pattern.h"
#include "core/store/database.h"

#include <QString>

namespace motcua::records {

/// What this data folder is: the station of one desk of one office.
struct Station {
    QString officeCode; ///< identification code of the agency, as in dossier codes
    QString officeName;
    int desk = 1; ///< 1-99
    bool training = false;
    /// How final codes are written; the default until a circular says otherwise (Decree 309/2026 art. 12.2).
    dossier::CodePattern codePattern;
    Uuid device;
    int incarnation = 1; ///< grows at each restore, so that a restored copy is a device of its own
    bool operator==(const Station&) const = default;
};

/// Errors: STORE_… and RECORDS_STATION_DAMAGED.
Result<Station> loadStation(store::Database& database);
/// Inside the caller's transaction.
Result<> saveStation(store::Database& database, const Station& station);

} // namespace motcua::records
