// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/officer/accounts.h"

#include <optional>
#include <span>

/// What the central service says of the officers of this office. The accounts of the desk stay the desk's:
/// one that is not listed at the centre may log in (its administrator may never send anything), and its work
/// waits at the service. Errors of all: STORE_….
namespace motcua::officer {

struct CentralOfficer {
    QString login;
    QString fullName{};
    Roles roles{};
    std::optional<Instant> opened{}, closed{}; ///< what was made outside does not count at the service
    bool operator==(const CentralOfficer&) const = default;
};

/// The table of schema version 3 (store::Migration).
extern const char* const kCentralTables3;

/// By login.
Result<std::vector<CentralOfficer>> centralList(store::Database& database);
/// Inside the caller's transaction.
Result<> replaceCentralList(store::Database& database, std::span<const CentralOfficer> officers);

/// Whoever was closed at the centre does not log in here any more, as soon as this desk has heard of it.
/// Errors: CENTRAL_OFFICER.
Result<> requireOpenAtCentre(store::Database& database, QStringView login, Instant now);

/// The recovery code lets an account in that was closed, so that the centre cannot lock a desk with unsent
/// work for good by closing its last administrator. What is made then still waits at the service. Until the
/// centre closes the account anew.
Result<> letInDespiteClosing(store::Database& database, QStringView login);

} // namespace motcua::officer
