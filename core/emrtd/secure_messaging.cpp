// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/secure_messaging.h"

#include "core/crypto/message_digest.h"
#include "core/emrtd/ber_object.h"
#include "core/emrtd/secure_messaging_parts.h"

namespace motcua::emrtd {
namespace {

constexpr quint8 kSealedData = 0x85, kSealedDataWithIndicator = 0x87, kExpected = 0x97, kStatus = 0x99,
                 kMac = 0x8E;
constexpr quint8 kClassBits = 0x0C; ///< secure messaging, header authenticated
constexpr char kIsoPadding = 0x01;
constexpr qsizetype kMacObject = 10;
constexpr int kShortData = 255, kLongData = 65535, kShortExpected = 256, kLongExpected = 65536;

std::unexpected<Error> malformed(const char* what) {
    return fail(Code::EMRTD_ANSWER_INVALID, QString::fromLatin1(what));
}

void countUp(Secret& counter) {
    for (size_t at = counter.size(); at-- > 0;)
        if (++counter.data()[at] != 0) return;
}

/// 3DES starts every text with zeros (ICAO 9303-11 §9.8.6.1), AES with the encrypted counter (§9.8.7.1).
Result<QByteArray> initialVector(const SessionKeys& keys) {
    if (keys.cipher == crypto::BlockCipher::tripleDes)
        return QByteArray(crypto::blockSize(keys.cipher), '\0');
    return crypto::encryptBlock(keys.cipher, keys.encryption, keys.counter.view());
}

Result<QByteArray> sealedData(const SessionKeys& keys, QByteArrayView data, bool oddInstruction) {
    MOTCUA_TRY(const QByteArray iv, initialVector(keys));
    MOTCUA_TRY(const QByteArray sealed,
               crypto::encryptCbc(keys.cipher, keys.encryption, iv,
                                  crypto::padIso(data, crypto::blockSize(keys.cipher))));
    if (oddInstruction) return berObject(kSealedData, sealed);
    return berObject(kSealedDataWithIndicator, QByteArray(1, kIsoPadding) + sealed);
}

QByteArray expectedObject(const card::CommandApdu& command) {
    QByteArray octets;
    if (command.extended) octets.append(static_cast<char>(*command.expected >> 8));
    octets.append(static_cast<char>(*command.expected));
    return berObject(kExpected, octets);
}

/// What an answer tells once its MAC is verified.
struct Opened {
    std::optional<QByteArrayView> sealed;
    std::optional<QByteArrayView> status;
};

/// [85 | 87] 99, each at most once and in this order (ICAO 9303-11 §9.8.4).
Result<Opened> parseObjects(QByteArrayView objects, const SessionKeys& keys) {
    Opened opened;
    while (!objects.isEmpty()) {
        const auto object = firstObject(objects);
        if (!object) return malformed("object");
        if (opened.status) return malformed("order");
        if (object->tag == kStatus) {
            if (object->value.size() != 2) return malformed("99");
            opened.status = object->value;
        } else if (object->tag == kSealedData || object->tag == kSealedDataWithIndicator) {
            if (opened.sealed) return malformed("repeated");
            QByteArrayView sealed = object->value;
            if (object->tag == kSealedDataWithIndicator) {
                if (sealed.isEmpty() || sealed.front() != kIsoPadding) return malformed("87");
                sealed = sealed.sliced(1);
            }
            if (sealed.isEmpty() || sealed.size() % crypto::blockSize(keys.cipher) != 0)
                return malformed("blocks");
            opened.sealed = sealed;
        } else {
            return malformed("tag");
        }
        objects = object->rest;
    }
    if (!opened.status) return malformed("99");
    return opened;
}

Result<card::ResponseApdu> openAnswer(const SessionKeys& keys, const card::ResponseApdu& answer) {
    const QByteArrayView bytes = answer.data;
    if (bytes.size() < kMacObject) return malformed("8E");
    const QByteArrayView objects = bytes.chopped(kMacObject);
    const auto mac = onlyObject(bytes.last(kMacObject), kMac);
    if (!mac) return malformed("8E");
    MOTCUA_TRY(const QByteArray expected, answerMac(keys, objects));
    if (!crypto::sameBytes(expected, *mac)) return fail(Code::EMRTD_MAC_INVALID);

    MOTCUA_TRY(const Opened opened, parseObjects(objects, keys));
    const auto status = static_cast<quint16>(static_cast<quint8>(opened.status->front()) << 8 |
                                             static_cast<quint8>(opened.status->back()));
    if (status != answer.status) return malformed("status");
    card::ResponseApdu plain{.status = status};
    if (opened.sealed) {
        MOTCUA_TRY(const QByteArray iv, initialVector(keys));
        MOTCUA_TRY(const QByteArray padded,
                   crypto::decryptCbc(keys.cipher, keys.encryption, iv, *opened.sealed));
        auto data = crypto::unpadIso(padded);
        if (!data) return malformed("padding");
        plain.data = *std::move(data);
    }
    return plain;
}

} // namespace

Result<QByteArray> commandMac(const SessionKeys& keys, QByteArrayView header, QByteArrayView objects) {
    const qsizetype block = crypto::blockSize(keys.cipher);
    QByteArray message = keys.counter.view().toByteArray();
    message += crypto::padIso(header, block);
    if (!objects.isEmpty()) message += crypto::padIso(objects, block);
    return crypto::mac8(keys.cipher, keys.mac, message);
}

Result<QByteArray> answerMac(const SessionKeys& keys, QByteArrayView objects) {
    QByteArray message = keys.counter.view().toByteArray();
    message += crypto::padIso(objects, crypto::blockSize(keys.cipher));
    return crypto::mac8(keys.cipher, keys.mac, message);
}

Result<card::CommandApdu> SecureMessaging::seal(const card::CommandApdu& command) {
    if (m_dead) return fail(Code::EMRTD_SESSION_LOST);
    MOTCUA_CHECK(command.encode());

    Secret before = m_keys.counter.clone();
    countUp(m_keys.counter);
    card::CommandApdu sealed = command;
    sealed.cla |= kClassBits;
    sealed.data.clear();
    if (!command.data.isEmpty()) {
        MOTCUA_TRY(sealed.data, sealedData(m_keys, command.data, (command.ins & 1) != 0));
    }
    if (command.expected) sealed.data += expectedObject(command);
    const std::array<char, 4> header{static_cast<char>(sealed.cla), static_cast<char>(sealed.ins),
                                     static_cast<char>(sealed.p1), static_cast<char>(sealed.p2)};
    MOTCUA_TRY(const QByteArray mac, commandMac(m_keys, header, sealed.data));
    sealed.data += berObject(kMac, mac);
    sealed.expected = command.extended ? kLongExpected : kShortExpected;
    if (sealed.data.size() > (command.extended ? kLongData : kShortData)) {
        m_keys.counter = std::move(before);
        return fail(Code::CARD_COMMAND_INVALID, QString::number(sealed.data.size()));
    }
    m_beforeCommand = std::move(before);
    m_naked = false;
    return sealed;
}

Result<card::ResponseApdu> SecureMessaging::open(const card::ResponseApdu& answer) {
    if (m_dead) return fail(Code::EMRTD_SESSION_LOST);
    countUp(m_keys.counter);
    if (answer.data.isEmpty()) {
        m_naked = true;
        return fail(Code::EMRTD_SM_NAKED_STATUS, card::statusText(answer.status));
    }
    auto plain = openAnswer(m_keys, answer);
    m_dead = !plain;
    return plain;
}

void SecureMessaging::rollBack() {
    // Only once and only after an answer that used no counter: a counter that went back after a protected
    // answer would let that answer be played again.
    if (!m_naked) return;
    m_keys.counter = m_beforeCommand.clone();
    m_naked = false;
}

int SecureMessaging::largestShortAnswer() const {
    // 256 bytes less the objects 99 (4) and 8E (10), and tag, length and padding indicator of 87 (4); whole
    // blocks of what is left, of which one byte at least is padding.
    const int block = static_cast<int>(crypto::blockSize(m_keys.cipher));
    return (kShortExpected - 4 - static_cast<int>(kMacObject) - 4) / block * block - 1;
}

} // namespace motcua::emrtd
