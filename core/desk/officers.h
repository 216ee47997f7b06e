// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

struct NewOfficer {
    QString login;
    QString fullName;
    officer::Roles roles;
};

/// Accounts and key slots change together, with an audit entry: the account in the store first, then the
/// slot, so that a crash between leaves an account without a slot (add it again by `officer passwd`), never a
/// slot without an account. What gives power over the record needs a fresh login: an unlocked window is not
/// enough. Errors: OFFICER_NOT_PERMITTED, OFFICER_LOGIN_NOT_FRESH, OFFICER_EXISTS, OFFICER_PASSWORD_WEAK, ….
Result<officer::Officer> addOfficer(Workplace& workplace, const NewOfficer& request, const Secret& password);

/// The slot goes first: whatever follows, the password opens this folder no more. Errors: OFFICER_UNKNOWN,
/// OFFICER_LAST_ADMINISTRATOR.
Result<> disableOfficer(Workplace& workplace, const QString& login);

/// Errors: as addOfficer, OFFICER_UNKNOWN, OFFICER_DISABLED, FIELD_INVALID (no role),
/// OFFICER_LAST_ADMINISTRATOR.
Result<> changeRoles(Workplace& workplace, const QString& login, officer::Roles roles);

/// A new recovery code, to be shown once; the one before opens nothing any more. Errors:
/// OFFICER_NOT_PERMITTED, OFFICER_LOGIN_NOT_FRESH.
Result<Secret> renewRecoveryCode(Workplace& workplace);

/// One's own, or another's by an administrator; with a fresh login. Errors: as addOfficer, OFFICER_DISABLED.
Result<> changePassword(Workplace& workplace, const QString& login, const Secret& password);

/// The password of who is logged in, once more: from now on the login is fresh. Errors:
/// OFFICER_PASSWORD_WRONG, OFFICER_WAIT.
Result<> confirmLogin(Workplace& workplace, const Secret& password);

/// Sets a new password by the recovery code, for an officer who has an account. Errors:
/// OFFICER_RECOVERY_WRONG.
Result<> recoverAccess(const QString& folder, const QString& login, const Secret& recoveryCode,
                       const Secret& newPassword, const Clock& clock);

} // namespace motcua::desk
