// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/key_slots.h"

#include "core/crypto/hash.h"
#include "core/crypto/recovery_code.h"
#include "core/crypto/sealing.h"
#include "core/officer/accounts.h"
#include "core/officer/key_slots_json.h"

#include <algorithm>

namespace motcua::officer {
namespace {

constexpr qsizetype kMinPasswordLetters = 8;

qsizetype lettersOf(QByteArrayView utf8) {
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; });
}

std::unexpected<Error> damaged(const char* what) {
    return fail(Code::OFFICER_KEYS_DAMAGED, QLatin1StringView(what));
}

} // namespace

Result<void> requireStrong(QStringView login, const Secret& password) {
    const bool isLogin = password.view().compare(login.toUtf8(), Qt::CaseInsensitive) == 0;
    if (lettersOf(password.view()) < kMinPasswordLetters || isLogin) return fail(Code::OFFICER_PASSWORD_WEAK);
    return {};
}

KeySlots KeySlots::make(const Uuid& storeId, MakeKdf makeKdf) {
    KeySlots slots;
    slots.m_storeId = storeId;
    slots.m_makeKdf = makeKdf;
    return slots;
}

Result<KeySlots> KeySlots::parse(const QByteArray& json, MakeKdf makeKdf) {
    MOTCUA_TRY(KeyFile file, parseKeyFile(json));
    KeySlots slots = make(file.storeId, makeKdf);
    slots.m_slots = std::move(file.slots);
    slots.m_recovery = std::move(file.recovery);
    slots.m_mac = std::move(file.mac);
    return slots;
}

QByteArray KeySlots::toJson() const { return formatKeyFile({m_storeId, m_slots, m_recovery, m_mac}); }

QByteArray KeySlots::macOf(const Secret& storeKey) const {
    const QByteArray content = formatKeyFile({m_storeId, m_slots, m_recovery, {}});
    return crypto::toBytes(crypto::hmacSha256(crypto::deriveKey(storeKey, "motcua key slots"), content));
}

QStringList KeySlots::logins() const {
    QStringList list;
    for (const KeySlot& slot : m_slots)
        list.append(slot.login);
    return list;
}

const KeySlot* KeySlots::find(QStringView login) const {
    const auto wanted = normalizeLogin(login);
    if (!wanted) return nullptr;
    const auto found = std::find_if(m_slots.begin(), m_slots.end(),
                                    [&](const KeySlot& slot) { return slot.login == *wanted; });
    return found == m_slots.end() ? nullptr : &*found;
}

/// A slot moved to another store or another login does not open.
QByteArray KeySlots::associated(const KeySlot& slot) const {
    return "motcua slot 1\n" + m_storeId.toBlob() + slot.publicKey + slot.login.toUtf8();
}

Result<Secret> KeySlots::openSlot(const KeySlot& slot, const Secret& password) const {
    MOTCUA_TRY(const Secret passwordKey, crypto::deriveKey(password, slot.kdf));
    MOTCUA_TRY(Secret privateKey, crypto::open(passwordKey, slot.sealedPrivateKey, associated(slot)));
    auto storeKey = crypto::openAs({slot.publicKey, std::move(privateKey)}, slot.sealedStoreKey);
    if (!storeKey) return damaged("sealed_store_key");
    if (macOf(*storeKey) != m_mac) return damaged("mac");
    return storeKey;
}

Result<Secret> KeySlots::open(QStringView login, const Secret& password) const {
    const KeySlot* slot = find(login);
    if (!slot) {
        // The answer must not tell by its time which logins there are.
        MOTCUA_CHECK(crypto::deriveKey(password, m_makeKdf()));
        return fail(Code::OFFICER_PASSWORD_WRONG);
    }
    auto key = openSlot(*slot, password);
    if (!key && key.error().code == Code::CRYPTO_SEAL_BROKEN) return fail(Code::OFFICER_PASSWORD_WRONG);
    return key;
}

Result<Secret> KeySlots::openByRecovery(const Secret& typedCode) const {
    MOTCUA_TRY(const Secret code, crypto::parseRecoveryCode(typedCode));
    if (!m_recovery) return fail(Code::OFFICER_RECOVERY_WRONG);
    auto key = openSlot(*m_recovery, code);
    if (!key && key.error().code == Code::CRYPTO_SEAL_BROKEN) return fail(Code::OFFICER_RECOVERY_WRONG);
    return key;
}

Result<KeySlot> KeySlots::makeSlot(const QString& login, const Secret& password,
                                   const Secret& storeKey) const {
    const crypto::KeyPair pair = crypto::makeKeyPair();
    KeySlot slot{login, m_makeKdf(), pair.publicKey, {}, {}};
    MOTCUA_TRY(const Secret passwordKey, crypto::deriveKey(password, slot.kdf));
    slot.sealedPrivateKey = crypto::seal(passwordKey, pair.privateKey.view(), associated(slot));
    MOTCUA_TRY(slot.sealedStoreKey, crypto::sealFor(slot.publicKey, storeKey.view()));
    return slot;
}

Result<void> KeySlots::set(QStringView login, const Secret& password, const Secret& storeKey) {
    MOTCUA_TRY(const QString name, normalizeLogin(login));
    MOTCUA_CHECK(requireStrong(name, password));
    MOTCUA_TRY(KeySlot slot, makeSlot(name, password, storeKey));
    std::erase_if(m_slots, [&](const KeySlot& each) { return each.login == name; });
    m_slots.push_back(std::move(slot));
    std::sort(m_slots.begin(), m_slots.end(),
              [](const KeySlot& a, const KeySlot& b) { return a.login < b.login; });
    m_mac = macOf(storeKey);
    return {};
}

void KeySlots::remove(QStringView login, const Secret& storeKey) {
    std::erase_if(m_slots,
                  [&](const KeySlot& each) { return each.login == login.trimmed().toString().toLower(); });
    m_mac = macOf(storeKey);
}

Result<Secret> KeySlots::setRecovery(const Secret& storeKey) {
    const Secret code = crypto::makeRecoveryCode();
    MOTCUA_TRY(m_recovery, makeSlot({}, code, storeKey));
    m_mac = macOf(storeKey);
    return crypto::formatRecoveryCode(code);
}

Result<void> KeySlots::rekey(const Secret& oldKey, const Secret& newKey) {
    if (macOf(oldKey) != m_mac) return damaged("mac");
    for (KeySlot& slot : m_slots) {
        MOTCUA_TRY(slot.sealedStoreKey, crypto::sealFor(slot.publicKey, newKey.view()));
    }
    if (m_recovery) {
        MOTCUA_TRY(m_recovery->sealedStoreKey, crypto::sealFor(m_recovery->publicKey, newKey.view()));
    }
    m_mac = macOf(newKey);
    return {};
}

} // namespace motcua::officer
