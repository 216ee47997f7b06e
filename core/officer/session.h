// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/officer/accounts.h"
#include "core/officer/attempts.h"
#include "core/officer/key_slots.h"
#include "core/store/folder.h"

namespace motcua::officer {

/// keys.json of a data folder. Errors: STORE_MISSING, STORE_IO, OFFICER_KEYS_DAMAGED.
Result<KeySlots> readKeySlots(const store::Folder& folder,
                              KeySlots::MakeKdf makeKdf = crypto::PasswordKdf::make);
/// Errors: STORE_IO, STORE_DISK_FULL; then the file is as it was.
Result<void> writeKeySlots(const store::Folder& folder, const KeySlots& slots);

/// The store's key for a password; guessing is slowed (Attempts), also for logins that are not there.
/// `failedBefore`: how often it failed since the last success, for the audit log. Errors: OFFICER_WAIT with the
/// seconds, OFFICER_PASSWORD_WRONG, and those of KeySlots.
Result<Secret> logIn(const store::Folder& folder, const KeySlots& slots, QStringView login,
                     const Secret& password, const Clock& clock, qint64* failedBefore = nullptr);
/// The same for the recovery code. Errors: CRYPTO_CODE_INVALID, OFFICER_WAIT, OFFICER_RECOVERY_WRONG.
Result<Secret> recover(const store::Folder& folder, const KeySlots& slots, const Secret& typedCode,
                       const Clock& clock);

/// Who works here now, and since when.
struct Session {
    Officer officer;
    Instant loggedInAt;
    /// The last time the password was given; deciding against a rule needs a fresh one.
    Instant freshLoginAt;

    /// After logIn opened the store. Errors: OFFICER_UNKNOWN, OFFICER_DISABLED.
    static Result<Session> start(Accounts accounts, QStringView login, const Clock& clock);

    /// Errors: OFFICER_NOT_PERMITTED with the role.
    Result<void> require(Role role) const;
    /// Errors: OFFICER_LOGIN_NOT_FRESH, also when the clock was set back.
    Result<void> requireFresh(const Clock& clock) const;
    static constexpr std::chrono::minutes kFreshFor{5};
};

} // namespace motcua::officer
