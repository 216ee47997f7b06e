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
/// slot without an account. Errors: OFFICER_NOT_PERMITTED, OFFICER_EXISTS, OFFICER_PASSWORD_WEAK, ….
Result<officer::Officer> addOfficer(Workplace& workplace, const NewOfficer& request, const Secret& password);

/// The slot goes first: whatever follows, the password opens this folder no more. Errors: OFFICER_UNKNOWN,
/// OFFICER_LAST_ADMINISTRATOR.
Result<> disableOfficer(Workplace& workplace, const QString& login);

/// Errors: OFFICER_NOT_PERMITTED, OFFICER_UNKNOWN, OFFICER_DISABLED, FIELD_INVALID (no role),
/// OFFICER_LAST_ADMINISTRATOR.
Result<> changeRoles(Workplace& workplace, const QString& login, officer::Roles roles);

/// A new recovery code, to be shown once; the one before opens nothing any more. Errors:
/// OFFICER_NOT_PERMITTED.
Result<Secret> renewRecoveryCode(Workplace& workplace);

/// One's own, or another's by an administrator.
Result<> changePassword(Workplace& workplace, const QString& login, const Secret& password);

/// Sets a new password by the recovery code, for an officer who has an account. Errors:
/// OFFICER_RECOVERY_WRONG.
Result<> recoverAccess(const QString& folder, const QString& login, const Secret& recoveryCode,
                       const Secret& newPassword, const Clock& clock);

} // namespace motcua::desk
