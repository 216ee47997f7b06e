// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/base/uuid.h"
#include "core/crypto/password_kdf.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace motcua::officer {

/// One way to the store's key. The password opens the slot's private key (Argon2id, then XChaCha20-Poly1305
/// bound to the store and the login); the private key opens the store's key, which is sealed for the public
/// one. So a new store key can be given to every officer without their passwords.
struct KeySlot {
    /// Empty for the recovery slot.
    QString login;
    crypto::PasswordKdf kdf;
    QByteArray publicKey;
    QByteArray sealedPrivateKey;
    QByteArray sealedStoreKey;
    bool operator==(const KeySlot&) const = default;
};

/// keys.json as a value: parsed strictly, changed, written again by its owner (store::writeFile). A MAC by a
/// key derived from the store's covers the whole, so that a slot put in by somebody without the store's key
/// is noticed before a new key would be sealed for it.
class KeySlots {
public:
    using MakeKdf = crypto::PasswordKdf (*)();

    static KeySlots make(const Uuid& storeId, MakeKdf makeKdf = crypto::PasswordKdf::make);
    /// Errors: OFFICER_KEYS_DAMAGED with the field.
    static Result<KeySlots> parse(const QByteArray& json, MakeKdf makeKdf = crypto::PasswordKdf::make);
    /// At most so many bytes are worth reading.
    static constexpr qint64 kMaxBytes = 1024 * 1024;
    QByteArray toJson() const;

    const Uuid& storeId() const { return m_storeId; }
    QStringList logins() const;
    bool has(QStringView login) const { return find(login) != nullptr; }

    /// The store's key. An unknown login costs the same time and gives the same answer as a wrong password.
    /// Errors: OFFICER_PASSWORD_WRONG, OFFICER_KEYS_DAMAGED.
    Result<Secret> open(QStringView login, const Secret& password) const;
    /// Errors: OFFICER_RECOVERY_WRONG, CRYPTO_CODE_INVALID, OFFICER_KEYS_DAMAGED.
    Result<Secret> openByRecovery(const Secret& typedCode) const;

    /// A new slot, or a new password in the old one's place (with new keys, so that what the old password
    /// opens in an older copy of the file does not open this one). Errors: OFFICER_PASSWORD_WEAK,
    /// OFFICER_LOGIN_INVALID.
    Result<void> set(QStringView login, const Secret& password, const Secret& storeKey);
    /// Nothing to remove is no error.
    void remove(QStringView login, const Secret& storeKey);
    /// The code to show once, as text; the one before no longer opens.
    Result<Secret> setRecovery(const Secret& storeKey);
    /// Seals a new store key for every slot. Errors: OFFICER_KEYS_DAMAGED when the MAC is not that of
    /// `oldKey`.
    Result<void> rekey(const Secret& oldKey, const Secret& newKey);

private:
    const KeySlot* find(QStringView login) const;
    Result<KeySlot> makeSlot(const QString& login, const Secret& password, const Secret& storeKey) const;
    Result<Secret> openSlot(const KeySlot& slot, const Secret& password) const;
    QByteArray associated(const KeySlot& slot) const;
    QByteArray macOf(const Secret& storeKey) const;

    Uuid m_storeId;
    MakeKdf m_makeKdf = crypto::PasswordKdf::make;
    /// By login.
    std::vector<KeySlot> m_slots;
    std::optional<KeySlot> m_recovery;
    QByteArray m_mac;
};

/// At least 8 characters, and not the login itself. Errors: OFFICER_PASSWORD_WEAK.
Result<void> requireStrong(QStringView login, const Secret& password);

} // namespace motcua::officer
