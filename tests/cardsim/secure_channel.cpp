// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/secure_channel.h"

#include "core/crypto/message_digest.h"
#include "core/tlv/der_writer.h"
#include "tests/cardsim/key_derivation.h"

namespace motcua::cardsim {
namespace {

using card::CommandApdu;
using card::ResponseApdu;
using crypto::BlockCipher;

constexpr tlv::Tag kCryptogramTlv = 0x85, kCryptogram = 0x87, kExpectedLength = 0x97, kStatus = 0x99,
                   kChecksum = 0x8E;
constexpr quint8 kSecureMessaging = 0x0C;
constexpr qsizetype kChecksumSize = 8;

bool isOdd(quint8 instruction) { return instruction & 1; }

/// The objects of a protected command.
struct Objects {
    std::optional<QByteArrayView> cryptogram;
    std::optional<int> expected;
    QByteArrayView checksum;
    /// Everything before the checksum: what it covers besides the header.
    QByteArrayView covered;
};

Answer<int> expectedLength(QByteArrayView value) {
    if (value.isEmpty() || value.size() > 2) return refuse(status::kSmObjectWrong);
    int length = 0;
    for (const char octet : value)
        length = length << 8 | static_cast<quint8>(octet);
    if (length == 0) length = value.size() == 1 ? 256 : 65536;
    return length;
}

Answer<Objects> objectsOf(const CommandApdu& command) {
    const quint16 wrong = status::kSmObjectWrong;
    tlv::DerReader reader(command.data);
    Objects objects;
    const tlv::Tag cryptogramTag = isOdd(command.ins) ? kCryptogramTlv : kCryptogram;
    qsizetype covered = 0;
    CARDSIM_TRY(const auto cryptogram, orRefuse(reader.nextIf(cryptogramTag), wrong));
    if (cryptogram) {
        objects.cryptogram = cryptogram->value;
        covered += cryptogram->whole.size();
    }
    CARDSIM_TRY(const auto expected, orRefuse(reader.nextIf(kExpectedLength), wrong));
    if (expected) {
        CARDSIM_TRY(objects.expected, expectedLength(expected->value));
        covered += expected->whole.size();
    }
    if (reader.atEnd()) return refuse(status::kSmObjectMissing);
    CARDSIM_TRY(const auto checksum, orRefuse(reader.next(kChecksum), wrong));
    if (checksum.value.size() != kChecksumSize || !reader.atEnd()) return refuse(wrong);
    objects.checksum = checksum.value;
    objects.covered = QByteArrayView(command.data).first(covered);
    return objects;
}

} // namespace

SecureChannel::SecureChannel(BlockCipher cipher, Secret encryption, Secret mac, QByteArray counter)
    : m_cipher(cipher), m_encryption(std::move(encryption)), m_mac(std::move(mac)),
      m_counter(std::move(counter)) {}

SecureChannel SecureChannel::fromSharedSecret(BlockCipher cipher, QByteArrayView sharedSecret) {
    return SecureChannel(cipher, deriveKey(cipher, sharedSecret, KeyUse::encryption),
                         deriveKey(cipher, sharedSecret, KeyUse::mac),
                         QByteArray(crypto::blockSize(cipher), '\0'));
}

Answer<CommandApdu> SecureChannel::open(const CommandApdu& command) {
    count();
    CARDSIM_TRY(const Objects objects, objectsOf(command));

    const char header[] = {static_cast<char>(command.cla), static_cast<char>(command.ins),
                           static_cast<char>(command.p1), static_cast<char>(command.p2)};
    QByteArray message = crypto::padIso(QByteArrayView(header, 4), crypto::blockSize(m_cipher));
    // The header is padded by itself and there is nothing more to pad when no object follows it.
    if (!objects.covered.isEmpty()) message += crypto::padIso(objects.covered, crypto::blockSize(m_cipher));
    if (!crypto::sameBytes(macOf(message), objects.checksum)) return refuse(status::kSmObjectWrong);

    CommandApdu plain = command;
    plain.cla &= static_cast<quint8>(~kSecureMessaging);
    plain.expected = objects.expected;
    plain.data.clear();
    if (!objects.cryptogram) return plain;
    QByteArrayView cryptogram = *objects.cryptogram;
    if (!isOdd(command.ins)) { // the padding indicator: 01, ISO/IEC 7816-4 §10.2.2
        if (cryptogram.isEmpty() || cryptogram.front() != 1) return refuse(status::kSmObjectWrong);
        cryptogram = cryptogram.sliced(1);
    }
    CARDSIM_TRY(plain.data, decrypt(cryptogram));
    return plain;
}

ResponseApdu SecureChannel::close(const ResponseApdu& answer, quint8 instruction) {
    count();
    const qsizetype block = crypto::blockSize(m_cipher);
    tlv::DerWriter writer;
    if (!answer.data.isEmpty()) {
        const QByteArray padded = crypto::padIso(answer.data, block);
        QByteArray cryptogram = crypto::encryptCbc(m_cipher, m_encryption, iv(), padded).value();
        if (!isOdd(instruction)) cryptogram.prepend('\x01');
        writer.element(isOdd(instruction) ? kCryptogramTlv : kCryptogram, cryptogram);
    }
    const char word[] = {static_cast<char>(answer.status >> 8), static_cast<char>(answer.status)};
    writer.element(kStatus, QByteArrayView(word, 2));
    const QByteArray checksum = macOf(crypto::padIso(writer.bytes(), block));
    writer.element(kChecksum, checksum);
    return {writer.bytes(), answer.status};
}

qsizetype SecureChannel::overhead(qsizetype dataSize) const {
    constexpr qsizetype kStatusAndChecksum = 4 + 10;
    if (dataSize == 0) return kStatusAndChecksum;
    const qsizetype block = crypto::blockSize(m_cipher);
    const qsizetype value = 1 + (dataSize / block + 1) * block;
    const qsizetype header = value < 0x80 ? 2 : value < 0x100 ? 3 : value < 0x10000 ? 4 : 5;
    return header + value + kStatusAndChecksum - dataSize;
}

qsizetype SecureChannel::largestPlain(qsizetype limit) const {
    qsizetype size = limit;
    while (size > 0 && size + overhead(size) > limit)
        --size;
    return size;
}

/// The send sequence counter, one up: ICAO 9303-11 §9.8.2.
void SecureChannel::count() {
    for (qsizetype i = m_counter.size(); i-- > 0;) {
        m_counter[i] = static_cast<char>(m_counter[i] + 1);
        if (m_counter[i] != 0) return;
    }
}

/// Zero with 3DES, the encrypted counter with AES: ICAO 9303-11 §9.8.7.1.
QByteArray SecureChannel::iv() const {
    if (m_cipher == BlockCipher::tripleDes) return QByteArray(crypto::blockSize(m_cipher), '\0');
    return crypto::encryptBlock(m_cipher, m_encryption, m_counter).value();
}

QByteArray SecureChannel::macOf(QByteArrayView message) const {
    return crypto::mac8(m_cipher, m_mac, m_counter + message.toByteArray()).value();
}

Answer<QByteArray> SecureChannel::decrypt(QByteArrayView cryptogram) const {
    const quint16 wrong = status::kSmObjectWrong;
    CARDSIM_TRY(const QByteArray padded,
                orRefuse(crypto::decryptCbc(m_cipher, m_encryption, iv(), cryptogram), wrong));
    return orRefuse(crypto::unpadIso(padded), wrong);
}

} // namespace motcua::cardsim
