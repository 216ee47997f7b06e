// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

/// A supervisor who stands beside the clerk and has typed name and password at the clerk's desk. The clerk
/// stays logged in; what is then done carries both.
struct Approval {
    officer::Officer supervisor;
    Instant at{}; ///< when the password was given
    qint64 failedBefore = 0;
};

/// The password is tried as at a log-in, guessing slowed alike. Errors: OFFICER_WAIT with the seconds,
/// OFFICER_PASSWORD_WRONG, OFFICER_DISABLED, OFFICER_NOT_PERMITTED when the account is no supervisor's.
Result<Approval> approve(Workplace& workplace, const QString& login, const Secret& password);

/// Who decides what needs a supervisor: the one beside the officer, or else who is logged in; with a login as
/// fresh as such a decision needs. Errors: OFFICER_NOT_PERMITTED, OFFICER_LOGIN_NOT_FRESH.
Result<officer::Session> decidingSession(Workplace& workplace, const std::optional<Approval>& approval);

/// Writes the approval for `what` into the audit log, inside the caller's transaction.
Result<> noteApproval(Workplace& workplace, const Approval& approval, const QString& what,
                      const std::optional<Uuid>& dossier = {});

} // namespace motcua::desk
