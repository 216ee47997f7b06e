// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/officers.h"
#include "core/central/store_pool.h"

/// What the administrator does with the accounts of officers: `officer add`, `close`, `reopen`, `list`,
/// `history`. Each is a transaction of its own, recorded with it. Errors of all: STORE_….
namespace motcua::central {

struct OfficerOrder {
    QString office;                ///< `H34.05`; it must have a name (an enrolment code gave it one)
    QString code;                  ///< login at its desks, as officer::normalizeLogin
    QString name{};                ///< empty: as it is known
    officer::Roles roles{};        ///< none: as they are known
    std::optional<Instant> from{}; ///< work made before does not count; nothing: as it is known
};
/// Adds an account, or changes one that is open or closed. The first one of an office ends that everybody's
/// work is taken. Errors: FIELD_INVALID (`office`, `name`, `role`), OFFICER_LOGIN_INVALID, CENTRAL_OFFICE
/// (nobody was enrolled for it).
Result<OfficerAccount> putOfficer(Store& store, const OfficerOrder& order, Instant now);

/// What is made from `at` on does not count; what was made before does, whenever it comes. Without `at` from
/// now on, or as it was closed already. Errors: CENTRAL_OFFICER when there is none.
Result<OfficerAccount> closeOfficer(Store& store, const QString& office, const QString& code,
                                    std::optional<Instant> at, Instant now);
/// As if it had never been closed: what was made meanwhile counts, too. Errors: CENTRAL_OFFICER.
Result<OfficerAccount> reopenOfficer(Store& store, const QString& office, const QString& code, Instant now);

/// With `office` empty, of all.
Result<std::vector<OfficerAccount>> listOfficers(Store& store, const QString& office);
Result<std::vector<OfficerChange>> officerChanges(Store& store, const QString& office);

} // namespace motcua::central
