// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/support/test_terminal.h"

#include "core/crypto/message_digest.h"
#include "core/tlv/der_writer.h"
#include "tests/cardsim/key_derivation.h"
#include "tests/cardsim/security_infos.h"

#include <gtest/gtest.h>

namespace motcua::cardsim {
namespace {

using card::CommandApdu;
using card::ResponseApdu;
using crypto::BlockCipher;

QByteArray tlvOf(tlv::Tag tag, const QByteArray& value) {
    tlv::DerWriter writer;
    writer.element(tag, value);
    return writer.bytes();
}

QByteArray oidContent(const QString& oid) {
    tlv::DerWriter writer;
    writer.objectIdentifier(oid).value();
    return writer.bytes().sliced(2);
}

QByteArray valueOf(const QByteArray& dynamicData, tlv::Tag tag) {
    tlv::DerReader reader(dynamicData);
    auto inside = reader.enter(0x7C);
    while (inside && !inside->atEnd()) {
        const auto element = inside->next();
        if (!element) break;
        if (element->tag == tag) return element->value.toByteArray();
    }
    return {};
}

/// A Diffie-Hellman public key is an unsigned integer and has no leading zeros (BSI TR-03110-3 §D.2.1.1).
QByteArray onTheWire(tlv::Tag tag, const QByteArray& key) {
    qsizetype zeros = 0;
    while (tag == 0x84 && key[zeros] == '\0')
        ++zeros;
    return key.sliced(zeros);
}

QByteArray tokenOf(const PaceSetting& setting, tlv::Tag tag, const Secret& mac, const QByteArray& key) {
    QByteArray object = tlvOf(0x7F49, tlvOf(0x06, oidContent(setting.oid())) + tlvOf(tag, onTheWire(tag, key)));
    if (setting.cipher == BlockCipher::tripleDes) object = crypto::padIso(object, 8);
    return crypto::mac8(setting.cipher, mac, object).value();
}

QByteArray repeatedEncryption(BlockCipher cipher, const QByteArray& s, const QByteArray& t, int bits) {
    const bool wide = cipher == BlockCipher::aes192 || cipher == BlockCipher::aes256;
    const QByteArray c0 =
        QByteArray::fromHex(wide ? "d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676"
                                 : "a668892a7c41e3ca739f40b057d85904");
    const QByteArray c1 =
        QByteArray::fromHex(wide ? "54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517"
                                 : "a4e136ac725f738b01c1f60217c188ad");
    const QByteArray iv(crypto::blockSize(cipher), '\0');
    QByteArray key = crypto::encryptCbc(cipher, Secret::copyOf(t), iv, s).value(), stream;
    for (int done = 0; done < bits + 64; done += static_cast<int>(c1.size()) * 8) {
        const Secret k = Secret::copyOf(QByteArrayView(key).first(crypto::keySize(cipher)));
        stream += crypto::encryptCbc(cipher, k, iv, c1).value();
        key = crypto::encryptCbc(cipher, k, iv, c0).value();
    }
    return stream;
}

} // namespace

ResponseApdu TestTerminal::raw(const QByteArray& command) {
    return ResponseApdu::parse(m_card.exchange(command).value()).value();
}

ResponseApdu TestTerminal::send(const char* header, const QByteArray& data, std::optional<int> expected,
                                bool extended) {
    const QByteArray answer = m_card.exchange(wrap(header, data, expected, extended)).value();
    return unwrap(answer, static_cast<quint8>(QByteArray::fromHex(header)[1]));
}

QByteArray TestTerminal::wrap(const char* header, const QByteArray& data, std::optional<int> expected,
                              bool extended) {
    const QByteArray h = QByteArray::fromHex(header);
    const auto octet = [&](int at) { return static_cast<quint8>(h[at]); };
    CommandApdu command{octet(0), octet(1), octet(2), octet(3), data, expected, extended};
    if (!m_session) return command.encode().value();

    count();
    command.cla |= 0x0C;
    const qsizetype block = crypto::blockSize(m_session->cipher);
    const bool odd = command.ins & 1;
    QByteArray objects;
    if (!data.isEmpty()) {
        const QByteArray sealed =
            crypto::encryptCbc(m_session->cipher, m_session->encryption, iv(), crypto::padIso(data, block))
                .value();
        objects += odd ? tlvOf(0x85, sealed) : tlvOf(0x87, '\1' + sealed);
    }
    if (expected && extended)
        objects +=
            tlvOf(0x97, QByteArray(1, static_cast<char>(*expected >> 8)) + static_cast<char>(*expected));
    else if (expected)
        objects += tlvOf(0x97, QByteArray(1, static_cast<char>(*expected)));
    QByteArray message =
        m_session->counter + crypto::padIso(static_cast<char>(command.cla) + h.sliced(1), block);
    if (!objects.isEmpty()) message += crypto::padIso(objects, block);
    command.data = objects + tlvOf(0x8E, crypto::mac8(m_session->cipher, m_session->mac, message).value());
    command.expected = extended ? 65536 : 256;
    return command.encode().value();
}

ResponseApdu TestTerminal::unwrap(const QByteArray& answer, quint8 instruction) {
    const ResponseApdu outer = ResponseApdu::parse(answer).value();
    if (!m_session || outer.data.isEmpty()) return outer;
    count();
    const qsizetype block = crypto::blockSize(m_session->cipher);
    tlv::DerReader reader(outer.data);
    const auto sealed = reader.nextIf(instruction & 1 ? 0x85 : 0x87).value();
    const auto word = reader.next(0x99).value();
    const auto checksum = reader.next(0x8E).value();
    const QByteArray covered = outer.data.first(outer.data.size() - checksum.whole.size());
    EXPECT_EQ(
        crypto::mac8(m_session->cipher, m_session->mac, m_session->counter + crypto::padIso(covered, block))
            .value(),
        checksum.value.toByteArray());
    ResponseApdu plain = ResponseApdu::parse(word.value).value();
    EXPECT_EQ(plain.status, outer.status);
    if (!sealed) return plain;
    const QByteArrayView text = instruction & 1 ? sealed->value : sealed->value.sliced(1);
    plain.data =
        crypto::unpadIso(crypto::decryptCbc(m_session->cipher, m_session->encryption, iv(), text).value())
            .value();
    return plain;
}

void TestTerminal::selectApplication() {
    EXPECT_EQ(send("00A4040C", QByteArray::fromHex("A0000002471001")).status, 0x9000);
}

bool TestTerminal::bac(const QByteArray& mrzInformation) {
    const QByteArray seed = mrzSecret(mrzInformation).view().first(16).toByteArray();
    const auto cipher = BlockCipher::tripleDes;
    const Secret enc = deriveKey(cipher, seed, KeyUse::encryption),
                 mac = deriveKey(cipher, seed, KeyUse::mac);
    const QByteArray theirs = raw(QByteArray::fromHex("0084000008")).data;
    const QByteArray own = Randomness::system().bytes(8), share = Randomness::system().bytes(16);
    const QByteArray zero(8, '\0');
    QByteArray data = crypto::encryptCbc(cipher, enc, zero, own + theirs + share).value();
    data += crypto::mac8(cipher, mac, crypto::padIso(data, 8)).value();
    const ResponseApdu answer = send("00820000", data, 40);
    if (!answer.ok()) return false;
    const QByteArray plain = crypto::decryptCbc(cipher, enc, zero, answer.data.first(32)).value();
    QByteArray shared = plain.last(16);
    for (int i = 0; i < 16; ++i)
        shared[i] = static_cast<char>(shared[i] ^ share[i]);
    open(cipher, Secret::copyOf(shared));
    m_session->counter = theirs.last(4) + own.last(4);
    return plain.first(8) == theirs && plain.mid(8, 8) == own;
}

ResponseApdu TestTerminal::authenticate(const QByteArray& content, bool last) {
    const bool extended = content.size() > 240;
    return send(last ? "00860000" : "10860000", tlvOf(0x7C, content), extended ? 65536 : 256, extended);
}

quint16 TestTerminal::pace(const PaceSetting& setting, const QByteArray& password, char reference,
                           bool nameParameters) {
    QByteArray selection = tlvOf(0x80, oidContent(setting.oid())) + tlvOf(0x83, QByteArray(1, reference));
    if (nameParameters) selection += tlvOf(0x84, QByteArray(1, static_cast<char>(setting.parameterId)));
    ResponseApdu answer = send("0022C1A4", selection);
    if (!answer.ok()) return answer.status;

    answer = authenticate({}, false);
    const QByteArray sealed = valueOf(answer.data, 0x80);
    const QByteArray nonce =
        crypto::decryptCbc(setting.cipher, deriveKey(setting.cipher, password, KeyUse::password),
                           QByteArray(crypto::blockSize(setting.cipher), '\0'), sealed)
            .value();
    const KeyAgreement group = KeyAgreement::standard(setting.parameterId).value();
    std::optional<KeyAgreement> mapped;
    if (setting.mapping == Mapping::integrated) {
        const QByteArray t = Randomness::system().bytes(crypto::keySize(setting.cipher));
        answer = authenticate(tlvOf(0x81, t), false);
        EXPECT_EQ(answer.data, QByteArray::fromHex("7C028200"));
        mapped = group.mapIntegrated(repeatedEncryption(setting.cipher, nonce, t, group.bits())).value();
    } else {
        const AgreementKey own = group.generate(Randomness::system()).value();
        answer = authenticate(tlvOf(0x81, own.publicKey), false);
        mappingKey = valueOf(answer.data, 0x82);
        mapped = group.mapGeneric(nonce, own.privateKey, mappingKey).value();
    }
    if (!answer.ok()) return answer.status;
    const AgreementKey ephemeral = mapped->generate(Randomness::system()).value();
    answer = authenticate(tlvOf(0x83, ephemeral.publicKey), false);
    if (!answer.ok()) return answer.status;
    const QByteArray theirs = valueOf(answer.data, 0x84);
    const Secret shared = mapped->agree(ephemeral.privateKey, theirs).value();
    const Secret mac = deriveKey(setting.cipher, shared.view(), KeyUse::mac);
    answer = authenticate(tlvOf(0x85, tokenOf(setting, group.publicKeyTag(), mac, theirs)), true);
    if (!answer.ok()) return answer.status;
    EXPECT_EQ(valueOf(answer.data, 0x86), tokenOf(setting, group.publicKeyTag(), mac, ephemeral.publicKey));
    chipAuthenticationData = valueOf(answer.data, 0x8A);
    open(setting.cipher, shared);
    if (!chipAuthenticationData.isEmpty()) {
        const QByteArray iv =
            crypto::encryptBlock(setting.cipher, m_session->encryption, QByteArray(16, '\xFF')).value();
        chipAuthenticationData =
            crypto::unpadIso(
                crypto::decryptCbc(setting.cipher, m_session->encryption, iv, chipAuthenticationData).value())
                .value();
    }
    return answer.status;
}

bool TestTerminal::chipAuthentication(const ChipAuthenticationSetting& setting, const QByteArray& chipKey) {
    const KeyAgreement group = KeyAgreement::standard(setting.parameterId).value();
    const AgreementKey own = group.generate(Randomness::system()).value();
    const QByteArray reference =
        setting.keyId ? tlvOf(0x84, QByteArray(1, static_cast<char>(*setting.keyId))) : QByteArray();
    const bool extended = own.publicKey.size() > 200;
    if (setting.cipher == BlockCipher::tripleDes) {
        if (!send("002241A6", tlvOf(0x91, own.publicKey) + reference, {}, extended).ok()) return false;
    } else {
        if (!send("002241A4", tlvOf(0x80, oidContent(oidOf(setting))) + reference).ok()) return false;
        const ResponseApdu answer =
            send("00860000", tlvOf(0x7C, tlvOf(0x80, own.publicKey)), extended ? 65536 : 256, extended);
        if (!answer.ok() || answer.data != QByteArray::fromHex("7C00")) return false;
    }
    open(setting.cipher, group.agree(own.privateKey, chipKey).value());
    return send("00A4020C", QByteArray::fromHex("011E")).ok();
}

QByteArray TestTerminal::readFile(quint16 identifier, int step) {
    const QByteArray name = QByteArray(1, static_cast<char>(identifier >> 8)) + static_cast<char>(identifier);
    EXPECT_EQ(send("00A4020C", name).status, 0x9000);
    QByteArray content;
    while (true) {
        const QByteArray header = "00B0" + QByteArray::number(content.size(), 16).rightJustified(4, '0');
        const ResponseApdu answer = send(header.constData(), {}, step);
        content += answer.data;
        if (answer.status != 0x9000 || answer.data.isEmpty()) return content;
    }
}

void TestTerminal::open(BlockCipher cipher, const Secret& shared) {
    m_session.emplace(cipher, deriveKey(cipher, shared.view(), KeyUse::encryption),
                      deriveKey(cipher, shared.view(), KeyUse::mac),
                      QByteArray(crypto::blockSize(cipher), '\0'));
}

void TestTerminal::count() {
    for (qsizetype i = m_session->counter.size(); i-- > 0;)
        if (++m_session->counter.data()[i] != 0) return;
}

QByteArray TestTerminal::iv() const {
    if (m_session->cipher == BlockCipher::tripleDes) return QByteArray(8, '\0');
    return crypto::encryptBlock(m_session->cipher, m_session->encryption, m_session->counter).value();
}

} // namespace motcua::cardsim
