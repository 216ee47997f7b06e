// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/pace_steps.h"

#include <bit>
#include <cstring>

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;

/// ICAO 9303-11 §4.4.3.3.2.
struct Constants {
    QByteArray c0;
    QByteArray c1;
};
const Constants& constantsOf(BlockCipher cipher) {
    static const Constants kShort{QByteArray::fromHex("a668892a7c41e3ca739f40b057d85904"),
                                  QByteArray::fromHex("a4e136ac725f738b01c1f60217c188ad")};
    static const Constants kLong{
        QByteArray::fromHex("d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676"),
        QByteArray::fromHex("54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517")};
    return cipher == BlockCipher::aes192 || cipher == BlockCipher::aes256 ? kLong : kShort;
}

Result<Secret> chained(BlockCipher cipher, const Secret& key, QByteArrayView text) {
    MOTCUA_TRY(QByteArray sealed,
               crypto::encryptCbc(cipher, key, QByteArray(crypto::blockSize(cipher), '\0'), text));
    return Secret::take(sealed);
}

/// Of AES-192 the first 24 of 32 octets; of the others there are no more than the key's.
Secret asKey(BlockCipher cipher, const Secret& octets) {
    return Secret::copyOf(octets.view().first(crypto::keySize(cipher)));
}

int bitLength(QByteArrayView number) {
    for (qsizetype at = 0; at < number.size(); ++at)
        if (const auto octet = static_cast<quint8>(number[at]))
            return static_cast<int>((number.size() - at - 1) * 8) + std::bit_width(octet);
    return 0;
}

} // namespace

Result<Secret> pseudoRandom(BlockCipher cipher, const Secret& s, QByteArrayView t, int primeBits) {
    const Constants& constants = constantsOf(cipher);
    if (s.view().size() != constants.c0.size() || t.size() != crypto::keySize(cipher))
        return fail(Code::CRYPTO_INPUT_INVALID, QStringLiteral("PACE nonce"));
    const int blockBits = static_cast<int>(constants.c0.size()) * 8;
    const int count = (primeBits + 64 + blockBits - 1) / blockBits;

    Secret result(static_cast<size_t>(count) * s.size());
    MOTCUA_TRY(Secret key, chained(cipher, Secret::copyOf(t), s.view()));
    for (size_t at = 0; at < result.size(); at += s.size()) {
        const Secret k = asKey(cipher, key);
        MOTCUA_TRY(const Secret x, chained(cipher, k, constants.c1));
        std::memcpy(result.data() + at, x.data(), x.size());
        MOTCUA_TRY(key, chained(cipher, k, constants.c0));
    }
    return result;
}

Secret reduce(const Secret& number, QByteArrayView modulus) {
    // Bit by bit: r = 2 r + bit, less the modulus where that leaves no borrow, chosen by a mask.
    const auto size = static_cast<size_t>(modulus.size());
    Secret rest(size);
    Secret less(size);
    for (size_t bit = 0; bit < number.size() * 8; ++bit) {
        unsigned carry = number.data()[bit / 8] >> (7 - bit % 8) & 1U;
        unsigned borrow = 0;
        for (size_t at = size; at-- > 0;) {
            const unsigned doubled = static_cast<unsigned>(rest.data()[at]) << 1 | carry;
            rest.data()[at] = static_cast<unsigned char>(doubled);
            carry = doubled >> 8;
            const unsigned difference =
                (doubled & 0xFFU) - static_cast<quint8>(modulus[static_cast<qsizetype>(at)]) - borrow;
            less.data()[at] = static_cast<unsigned char>(difference);
            borrow = difference >> 8 & 1U;
        }
        const auto mask = static_cast<unsigned char>(0U - (carry | (borrow ^ 1U)));
        for (size_t at = 0; at < size; ++at)
            rest.data()[at] =
                static_cast<unsigned char>((rest.data()[at] & ~mask) | (less.data()[at] & mask));
    }
    return rest;
}

Result<MappedGroup> mapIntegrated(Session& session, BlockCipher cipher, const AgreementGroup& group,
                                  const Secret& nonce, const PaceGiven& given) {
    constexpr const char* kStep = "PACE mapping";
    const QByteArray t =
        given.integratedNonce
            ? *given.integratedNonce
            : Secret::random(static_cast<size_t>(crypto::keySize(cipher))).view().toByteArray();
    const QByteArray prime = group.prime();
    MOTCUA_TRY(const Secret random, blameChip(pseudoRandom(cipher, nonce, t, bitLength(prime)), kStep));
    // The chip's 82 is empty (§4.4.5.2.2).
    MOTCUA_CHECK(paceStep(session, 0x81, t, 0x82, 0, kStep));
    MOTCUA_TRY(AgreementGroup mapped, blameChip(group.mapElement(reduce(random, prime)), kStep));
    return MappedGroup{.group = std::move(mapped)};
}

} // namespace motcua::emrtd
