// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol_chip.h"

#include "core/crypto/message_digest.h"
#include "core/emrtd/ber_object.h"
#include "core/emrtd/secure_messaging_parts.h"

#include <bit>

namespace motcua::tests {

using namespace emrtd;

namespace {

QByteArray zeros(crypto::BlockCipher cipher) { return QByteArray(crypto::blockSize(cipher), '\0'); }

int bitsOf(const QByteArray& prime) {
    const auto top = static_cast<quint8>(prime.front());
    return static_cast<int>(prime.size() - 1) * 8 + std::bit_width(top);
}

bool isLongKey(crypto::BlockCipher cipher) { return crypto::keySize(cipher) > 16; }

} // namespace

ProtocolChip::ProtocolChip(PaceInfo info, const AccessPassword& password)
    : m_info(std::move(info)), m_passwordKey(passwordKey(m_info.cipher, password)), m_cipher(m_info.cipher),
      m_group(*AgreementGroup::standard(*m_info.parameterId)),
      m_nonce(Secret::random(isLongKey(m_cipher) ? 32 : 16)) {}

ProtocolChip::ProtocolChip(AgreementGroup group, Secret staticKey, crypto::BlockCipher cipher)
    : m_staticKey(std::move(staticKey)), m_cipher(cipher), m_group(std::move(group)) {}

Result<QByteArray> ProtocolChip::exchange(QByteArrayView bytes) {
    commands.push_back(bytes.toByteArray());
    MOTCUA_TRY(const card::CommandApdu command, card::CommandApdu::parse(bytes));
    if ((command.cla & 0x0C) != 0) return protectedAnswer();
    Step step;
    const int number = command.ins == 0x86 ? ++m_step : 0;
    if (command.ins == 0x86)
        step = paceStep(onlyObject(command.data, 0x7C).value_or(QByteArrayView()).toByteArray());
    else if (command.p2 == 0xA6)
        step = chipAuthentication(firstObject(command.data)->value);
    if (tamper) tamper(number, step.objects, step.status);
    QByteArray answer;
    if (command.ins == 0x86 && step.status == card::status::kOk) answer = berObject(0x7C, step.objects);
    return card::ResponseApdu{answer, step.status}.encode();
}

ProtocolChip::Step ProtocolChip::paceStep(const QByteArray& objects) {
    if (m_staticKey) return chipAuthentication(onlyObject(objects, 0x80).value_or(QByteArrayView()));
    switch (m_step) {
    case 1:
        return sendNonce();
    case 2:
        return map(objects);
    case 3:
        return agree(objects);
    default:
        return authenticate(objects);
    }
}

ProtocolChip::Step ProtocolChip::sendNonce() {
    return {berObject(0x80, *crypto::encryptCbc(m_cipher, *m_passwordKey, zeros(m_cipher), m_nonce.view()))};
}

ProtocolChip::Step ProtocolChip::map(const QByteArray& objects) {
    const QByteArrayView data = *onlyObject(objects, 0x81);
    if (m_info.mapping == PaceMapping::integrated) {
        const QByteArray prime = m_group.prime();
        const Secret random = *pseudoRandom(m_cipher, m_nonce, data, bitsOf(prime));
        m_group = *m_group.mapElement(reduce(random, prime));
        return {berObject(0x82, {})};
    }
    m_mapping = *m_group.generate();
    const QByteArray answer = m_group.encode(m_mapping.publicKey);
    m_group = *m_group.mapGenerically(m_nonce, m_mapping.privateKey, *m_group.decode(data));
    return {berObject(0x82, answer)};
}

ProtocolChip::Step ProtocolChip::agree(const QByteArray& objects) {
    m_terminalKey = *m_group.decode(*onlyObject(objects, 0x83));
    m_own = *m_group.generate();
    keys = deriveSessionKeys(m_cipher, *m_group.agree(m_own.privateKey, m_terminalKey));
    return {berObject(0x84, m_group.encode(m_own.publicKey))};
}

ProtocolChip::Step ProtocolChip::authenticate(const QByteArray& objects) {
    const QByteArray expected = *authenticationToken(m_info, *keys, m_group, m_own.publicKey);
    if (*onlyObject(objects, 0x85) != expected) return {{}, card::status::kAuthenticationFailed};
    QByteArray answer = berObject(0x86, *authenticationToken(m_info, *keys, m_group, m_terminalKey));
    if (mappingKey) answer += berObject(0x8A, mappingData());
    return {answer};
}

QByteArray ProtocolChip::mappingData() const {
    const auto curve = *crypto::EcGroup::standard(*m_info.parameterId);
    const Secret data = *curve.divideModuloOrder(m_mapping.privateKey, *mappingKey);
    const qsizetype block = crypto::blockSize(m_cipher);
    const QByteArray iv = *crypto::encryptBlock(m_cipher, keys->encryption, QByteArray(block, '\xFF'));
    return *crypto::encryptCbc(m_cipher, keys->encryption, iv, crypto::padIso(data.view(), block));
}

ProtocolChip::Step ProtocolChip::chipAuthentication(QByteArrayView publicKey) {
    const auto decoded = m_group.decode(publicKey);
    if (!decoded) return {{}, card::status::kWrongData};
    keys = deriveSessionKeys(m_cipher, *m_group.agree(*m_staticKey, *decoded));
    return {};
}

QByteArray ProtocolChip::protectedAnswer() {
    keys->counter.data()[keys->counter.size() - 1] += 2;
    const QByteArray objects = QByteArray::fromHex("99029000");
    return card::ResponseApdu{objects + berObject(0x8E, *answerMac(*keys, objects)), card::status::kOk}
        .encode();
}

} // namespace motcua::tests
