// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/key_slots_json.h"

#include "core/base/json.h"
#include "core/crypto/sealing.h"
#include "core/officer/accounts.h"

namespace motcua::officer {
namespace {

constexpr int kFormat = 1;
constexpr qsizetype kMaxSlots = 500;
constexpr qsizetype kKeySize = 32;
constexpr qsizetype kBoxOverhead = 48;

std::unexpected<Error> damaged(QLatin1StringView field) {
    return fail(Code::OFFICER_KEYS_DAMAGED, QString(field));
}

QJsonValue text(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }

Result<QByteArray> bytes(const QJsonObject& object, QLatin1StringView key, qsizetype size) {
    const auto decoded =
        QByteArray::fromBase64Encoding(object[key].toString().toLatin1(),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!object[key].isString() || !decoded || decoded.decoded.size() != size) return damaged(key);
    return decoded.decoded;
}

Result<quint32> number(const QJsonObject& object, QLatin1StringView key) {
    const auto value = json::integer(object, key);
    if (!value || *value < 0 || *value > 0xffffffffLL) return damaged(key);
    return static_cast<quint32>(*value);
}

QJsonObject slotObject(const KeySlot& slot) {
    QJsonObject object{{QStringLiteral("kdf"), QStringLiteral("argon2id13")},
                       {QStringLiteral("ops"), static_cast<qint64>(slot.kdf.opsLimit)},
                       {QStringLiteral("memory"), static_cast<qint64>(slot.kdf.memBytes)},
                       {QStringLiteral("salt"), text(slot.kdf.salt)},
                       {QStringLiteral("public_key"), text(slot.publicKey)},
                       {QStringLiteral("sealed_private_key"), text(slot.sealedPrivateKey)},
                       {QStringLiteral("sealed_store_key"), text(slot.sealedStoreKey)}};
    if (!slot.login.isEmpty()) object[QStringLiteral("login")] = slot.login;
    return object;
}

Result<KeySlot> slotOf(const QJsonObject& object) {
    KeySlot slot;
    if (object[QLatin1StringView("kdf")].toString() != u"argon2id13")
        return damaged(QLatin1StringView("kdf"));
    MOTCUA_TRY(slot.kdf.opsLimit, number(object, QLatin1StringView("ops")));
    MOTCUA_TRY(slot.kdf.memBytes, number(object, QLatin1StringView("memory")));
    MOTCUA_TRY(slot.kdf.salt, bytes(object, QLatin1StringView("salt"), 16));
    MOTCUA_TRY(slot.publicKey, bytes(object, QLatin1StringView("public_key"), kKeySize));
    MOTCUA_TRY(slot.sealedPrivateKey,
               bytes(object, QLatin1StringView("sealed_private_key"), kKeySize + crypto::kSealOverhead));
    MOTCUA_TRY(slot.sealedStoreKey,
               bytes(object, QLatin1StringView("sealed_store_key"), kKeySize + kBoxOverhead));
    return slot;
}

/// Sorted by login and each once: two slots of one login would make which of them opens a matter of luck.
Result<std::vector<KeySlot>> slotsOf(const QJsonValue& value) {
    const QLatin1StringView field("slots");
    if (!value.isArray() || value.toArray().size() > kMaxSlots) return damaged(field);
    std::vector<KeySlot> list;
    for (const auto& each : value.toArray()) {
        const QJsonObject object = each.toObject();
        MOTCUA_TRY(KeySlot slot, slotOf(object));
        slot.login = object[QLatin1StringView("login")].toString();
        const auto normal = normalizeLogin(slot.login);
        if (!normal || *normal != slot.login) return damaged(QLatin1StringView("login"));
        if (!list.empty() && !(list.back().login < slot.login)) return damaged(field);
        list.push_back(std::move(slot));
    }
    return list;
}

} // namespace

QByteArray formatKeyFile(const KeyFile& file) {
    QJsonArray list;
    for (const KeySlot& slot : file.slots)
        list.append(slotObject(slot));
    QJsonObject object{{QStringLiteral("format"), kFormat},
                       {QStringLiteral("store"), file.storeId.toString()},
                       {QStringLiteral("slots"), list}};
    if (file.recovery) object[QStringLiteral("recovery")] = slotObject(*file.recovery);
    if (!file.mac.isEmpty()) object[QStringLiteral("mac")] = text(file.mac);
    return json::compact(object);
}

Result<KeyFile> parseKeyFile(const QByteArray& jsonText) {
    if (jsonText.size() > KeySlots::kMaxBytes) return damaged(QLatin1StringView("size"));
    const auto object = json::parseObject(jsonText);
    if (!object) return fail(Code::OFFICER_KEYS_DAMAGED, object.error().detail);
    if ((*object)[QLatin1StringView("format")].toInt() != kFormat)
        return damaged(QLatin1StringView("format"));
    KeyFile file;
    const auto storeId = Uuid::parse((*object)[QLatin1StringView("store")].toString());
    if (!storeId) return damaged(QLatin1StringView("store"));
    file.storeId = *storeId;
    MOTCUA_TRY(file.slots, slotsOf((*object)[QLatin1StringView("slots")]));
    const QJsonValue recovery = (*object)[QLatin1StringView("recovery")];
    if (!recovery.isUndefined()) {
        MOTCUA_TRY(file.recovery, slotOf(recovery.toObject()));
    }
    MOTCUA_TRY(file.mac, bytes(*object, QLatin1StringView("mac"), 32));
    return file;
}

} // namespace motcua::officer
