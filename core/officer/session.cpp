// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/session.h"

#include "core/crypto/recovery_code.h"

namespace motcua::officer {
namespace {

/// Not a login, because logins have no spaces.
constexpr QStringView kRecovery = u"recovery code";

} // namespace

Result<KeySlots> readKeySlots(const store::Folder& folder, KeySlots::MakeKdf makeKdf) {
    auto json = store::readFile(folder.file(store::names::kKeys), KeySlots::kMaxBytes);
    if (!json && json.error().code == Code::STORE_DAMAGED)
        return fail(Code::OFFICER_KEYS_DAMAGED, json.error().detail);
    if (!json) return std::unexpected(std::move(json).error());
    return KeySlots::parse(*json, makeKdf);
}

Result<void> writeKeySlots(const store::Folder& folder, const KeySlots& slots) {
    return store::writeFile(folder.file(store::names::kKeys), slots.toJson());
}

Result<Secret> logIn(const store::Folder& folder, const KeySlots& slots, QStringView login,
                     const Secret& password, const Clock& clock, qint64* failedBefore) {
    Attempts attempts(folder.file(store::names::kAttempts), slots.storeId(), clock);
    MOTCUA_CHECK(attempts.begin(login));
    if (failedBefore) *failedBefore = attempts.countOf(login) - 1;
    MOTCUA_TRY(Secret key, slots.open(login, password));
    MOTCUA_CHECK(attempts.succeeded(login));
    return key;
}

Result<Secret> recover(const store::Folder& folder, const KeySlots& slots, const Secret& typedCode,
                       const Clock& clock) {
    // A slip of the pen is no attempt: its check symbol is wrong.
    MOTCUA_CHECK(crypto::parseRecoveryCode(typedCode));
    Attempts attempts(folder.file(store::names::kAttempts), slots.storeId(), clock);
    MOTCUA_CHECK(attempts.begin(kRecovery));
    MOTCUA_TRY(Secret key, slots.openByRecovery(typedCode));
    MOTCUA_CHECK(attempts.succeeded(kRecovery));
    return key;
}

Result<Session> Session::start(Accounts accounts, QStringView login, const Clock& clock) {
    MOTCUA_TRY(Officer officer, accounts.find(login));
    if (officer.disabled) return fail(Code::OFFICER_DISABLED);
    const Instant now = clock.now();
    return Session{std::move(officer), now, now};
}

Result<void> Session::require(Role role) const {
    if (officer.roles.testFlag(role)) return {};
    return fail(Code::OFFICER_NOT_PERMITTED, rolesText(role));
}

Result<void> Session::requireFresh(const Clock& clock) const {
    const Instant now = clock.now();
    if (now >= freshLoginAt && now - freshLoginAt <= kFreshFor) return {};
    return fail(Code::OFFICER_LOGIN_NOT_FRESH);
}

} // namespace motcua::officer
