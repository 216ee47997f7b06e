// SPDX-License-Identifier: GPL-3.0-or-later
#include "chip_signature.h"
#include "core/emrtd/ber_object.h"
#include "core/emrtd/chip_proof.h"
#include "core/emrtd/secure_messaging_parts.h"
#include "core/tlv/der_writer.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using crypto::DigestAlgorithm;
using test::TestKey;
using tests::hex;
using tests::ScriptedChannel;

const QByteArray kChallenge = QByteArray::fromHex("F173589974BF40C6");

SessionKeys aesKeys(int counter = 0) {
    return {crypto::BlockCipher::aes128, Secret::copyOf(hex("F5F0E35C0D7161EE6724EE513A0D9A7F")),
            Secret::copyOf(hex("FE251C7858B356B24514B3BD5F4297D1")),
            Secret::copyOf(QByteArray(15, '\0') + static_cast<char>(counter))};
}
QByteArray sealedCommand(int counter, const card::CommandApdu& command) {
    return *SecureMessaging(aesKeys(counter)).seal(command)->encode();
}
QByteArray sealedAnswer(int counter, const QByteArray& data) {
    const SessionKeys keys = aesKeys(counter);
    const QByteArray iv = *crypto::encryptBlock(keys.cipher, keys.encryption, keys.counter.view());
    const QByteArray objects = berObject(0x87, '\1' + *crypto::encryptCbc(keys.cipher, keys.encryption, iv,
                                                                          crypto::padIso(data, 16))) +
                               hex("99029000");
    return objects + berObject(0x8E, *answerMac(keys, objects)) + hex("9000");
}
const card::CommandApdu kShort{.ins = 0x88, .data = kChallenge, .expected = 256};
const card::CommandApdu kExtended{.ins = 0x88, .data = kChallenge, .expected = 65536, .extended = true};

TEST(ActiveAuthentication, plainSession_sendsTheShortCommand) {
    ScriptedChannel channel({{hex("0088000008F173589974BF40C600"), hex("AABBCC9000")}});
    card::ApduLink link(channel);
    Session session(link);
    EXPECT_EQ(runActiveAuthentication(session, kChallenge, 256, true),
              (ActiveAuthenticationProof{kChallenge, hex("AABBCC")}));
}

TEST(ActiveAuthentication, answerTooLongForOneSealed_isAskedForInTheExtendedForm) {
    const QByteArray signature(256, 's');
    ScriptedChannel channel({{sealedCommand(0, kExtended), sealedAnswer(2, signature)}});
    card::ApduLink link(channel);
    Session session(link);
    session.start(aesKeys());
    EXPECT_EQ(runActiveAuthentication(session, kChallenge, 256, true)
                  .value_or(ActiveAuthenticationProof{})
                  .signature,
              signature);
}

TEST(ActiveAuthentication, withoutExtendedLength_piecesAreCollected) {
    const QByteArray signature(256, 's'), whole = sealedAnswer(2, signature);
    ScriptedChannel channel(
        {{sealedCommand(0, kShort), whole.first(256) + hex("6123")}, {hex("00C0000023"), whole.sliced(256)}});
    card::ApduLink link(channel);
    Session session(link);
    session.start(aesKeys());
    EXPECT_EQ(runActiveAuthentication(session, kChallenge, 256, false)
                  .value_or(ActiveAuthenticationProof{})
                  .signature,
              signature);
}

TEST(ActiveAuthentication, shortSignature_staysShort) {
    const QByteArray signature(64, 's');
    ScriptedChannel channel({{sealedCommand(0, kShort), sealedAnswer(2, signature)}});
    card::ApduLink link(channel);
    Session session(link);
    session.start(aesKeys());
    EXPECT_EQ(runActiveAuthentication(session, kChallenge, 64, true)
                  .value_or(ActiveAuthenticationProof{})
                  .signature,
              signature);
}

TEST(ActiveAuthentication, nakedWrongLength_isFollowedByTheShortFormWithTheSameCounter) {
    const QByteArray signature(256, 's'), whole = sealedAnswer(2, signature);
    ScriptedChannel channel({{sealedCommand(0, kExtended), hex("6700")},
                             {sealedCommand(0, kShort), whole.first(256) + hex("6123")},
                             {hex("00C0000023"), whole.sliced(256)}});
    card::ApduLink link(channel);
    Session session(link);
    session.start(aesKeys());
    EXPECT_EQ(runActiveAuthentication(session, kChallenge, 256, true)
                  .value_or(ActiveAuthenticationProof{})
                  .signature,
              signature);
}

TEST(ActiveAuthentication, refusal_isAStatus) {
    ScriptedChannel channel({{hex("0088000008F173589974BF40C600"), hex("6D00")}});
    card::ApduLink link(channel);
    Session session(link);
    EXPECT_EQ(runActiveAuthentication(session, kChallenge, 128, true).error().code, Code::EMRTD_STATUS);
}

TEST(ActiveAuthentication, otherNakedStatus_isTheSessionsError) {
    ScriptedChannel channel({{sealedCommand(0, kExtended), hex("6988")}});
    card::ApduLink link(channel);
    Session session(link);
    session.start(aesKeys());
    EXPECT_EQ(runActiveAuthentication(session, kChallenge, 256, true).error().code,
              Code::EMRTD_SM_NAKED_STATUS);
}

TEST(ActiveAuthentication, challengeOfAnotherSize_isNotSent) {
    ScriptedChannel channel;
    card::ApduLink link(channel);
    Session session(link);
    EXPECT_EQ(runActiveAuthentication(session, "short", 256, true).error().code, Code::CARD_COMMAND_INVALID);
}

/// A signature of scheme 1 with a message of the chip's own as long as the key allows.
ActiveAuthenticationProof rsaProof(const TestKey& key, DigestAlgorithm digest, const char* trailer) {
    const QByteArray ending = hex(trailer);
    const QByteArray nonce(tests::modulusSize(key) - 1 - crypto::digestSize(digest) - ending.size(), 'n');
    return {kChallenge,
            tests::rawRsa(key, '\x6A' + nonce + crypto::digest(digest, nonce + kChallenge) + ending)};
}

TEST(ActiveAuthentication, rsaSignatures_areVerified) {
    for (const char* kind : {"rsa1024", "rsa2048"}) {
        const TestKey key = TestKey::make(kind);
        const auto dg15 = parseDg15(berObject(0x6F, key.publicInfo()));
        ASSERT_TRUE(dg15);
        for (const auto& [digest, trailer] :
             {std::pair{DigestAlgorithm::sha1, "BC"}, {DigestAlgorithm::sha256, "34CC"}}) {
            ActiveAuthenticationProof proof = rsaProof(key, digest, trailer);
            EXPECT_EQ(verifyActiveAuthentication(proof, *dg15, {}), true);
            ActiveAuthenticationProof replay = proof;
            replay.challenge[0] = static_cast<char>(replay.challenge[0] ^ 1);
            EXPECT_EQ(verifyActiveAuthentication(replay, *dg15, {}), false);
            proof.signature[5] = static_cast<char>(proof.signature[5] ^ 1);
            EXPECT_EQ(verifyActiveAuthentication(proof, *dg15, {}), false);
        }
    }
}

TEST(ActiveAuthentication, smallerOfBothRsaRoots_isVerifiedToo) {
    // ISO/IEC 9796-2 annex B.4: the chip may give n - s where that is less than s.
    const TestKey key = TestKey::make("rsa1024");
    const auto dg15 = parseDg15(berObject(0x6F, key.publicInfo()));
    ActiveAuthenticationProof proof = rsaProof(key, DigestAlgorithm::sha1, "BC");
    proof.signature = tests::modulusMinus(key, proof.signature);
    EXPECT_EQ(verifyActiveAuthentication(proof, *dg15, {}), true);
}

TEST(ActiveAuthentication, rsaSignaturesOfAnotherSize_proveNothing) {
    const TestKey key = TestKey::make("rsa1024");
    const auto dg15 = parseDg15(berObject(0x6F, key.publicInfo()));
    for (const qsizetype size : {0, 1, 127, 129, 256})
        EXPECT_FALSE(verifyActiveAuthentication({kChallenge, QByteArray(size, '\1')}, *dg15, {}).has_value())
            << "a cut answer is no copy";
    EXPECT_EQ(verifyActiveAuthentication({kChallenge, QByteArray(128, '\xFF')}, *dg15, {}), false);
    EXPECT_EQ(verifyActiveAuthentication({{}, QByteArray(128, '\1')}, *dg15, {}), false);
}

TEST(ActiveAuthentication, ecdsaSignatures_areVerifiedWithTheDigestNamed) {
    const struct {
        const char* curve;
        DigestAlgorithm usual;
    } cases[]{{"prime192v1", DigestAlgorithm::sha1},        {"secp224r1", DigestAlgorithm::sha224},
              {"brainpoolP256r1", DigestAlgorithm::sha256}, {"brainpoolP320r1", DigestAlgorithm::sha256},
              {"secp384r1", DigestAlgorithm::sha384},       {"brainpoolP512r1", DigestAlgorithm::sha512},
              {"secp521r1", DigestAlgorithm::sha512}};
    for (const auto& given : cases) {
        SCOPED_TRACE(given.curve);
        const TestKey key = TestKey::make(given.curve);
        const auto dg15 = parseDg15(berObject(0x6F, key.publicInfo()));
        ASSERT_TRUE(dg15);
        ActiveAuthenticationProof proof{kChallenge, tests::plainEcdsa(key, given.usual, kChallenge)};
        EXPECT_EQ(verifyActiveAuthentication(proof, *dg15, {}), true);
        EXPECT_EQ(verifyActiveAuthentication(proof, *dg15, given.usual), true);
        const auto other = parseDg15(berObject(0x6F, TestKey::make(given.curve).publicInfo()));
        EXPECT_EQ(verifyActiveAuthentication(proof, *other, given.usual), false);
        EXPECT_FALSE(verifyActiveAuthentication(proof, *other, {}).has_value())
            << "without a named digest, what does not fit accuses nobody";
        const DigestAlgorithm digest =
            given.usual == DigestAlgorithm::sha256 ? DigestAlgorithm::sha224 : DigestAlgorithm::sha256;
        EXPECT_EQ(verifyActiveAuthentication(proof, *dg15, digest), false);
        EXPECT_EQ(verifyActiveAuthentication({kChallenge, tests::plainEcdsa(key, digest, kChallenge)}, *dg15,
                                             digest),
                  true);
        proof.signature[0] = static_cast<char>(proof.signature[0] ^ 1);
        EXPECT_EQ(verifyActiveAuthentication(proof, *dg15, given.usual), false);
        EXPECT_EQ(verifyActiveAuthentication({kChallenge, {}}, *dg15, given.usual), false);
    }
}

TEST(ActiveAuthentication, keyOfAKeyAgreement_cannotSign) {
    const auto group = crypto::DhGroup::standard(0);
    tlv::DerWriter parameters, number;
    parameters.constructed(tlv::tag::kSequence, [&](tlv::DerWriter& inside) {
        inside.unsignedInteger(group->prime());
        inside.unsignedInteger(group->generator());
    });
    number.unsignedInteger(group->generate()->publicKey);
    // dhKeyAgreement, PKCS #3.
    const QByteArray algorithm = berObject(0x30, hex("06092A864886F70D010301") + parameters.bytes());
    const QByteArray info = berObject(0x30, algorithm + berObject(0x03, '\0' + number.bytes()));
    const auto dg15 = parseDg15(berObject(0x6F, info));
    ASSERT_TRUE(dg15);
    EXPECT_EQ(verifyActiveAuthentication({kChallenge, QByteArray(128, 's')}, *dg15, {}).error().code,
              Code::CRYPTO_ALGORITHM_UNSUPPORTED);
}

TEST(Dg15, otherContents_areRefused) {
    for (const QByteArray& file : {QByteArray(), hex("6F"), hex("6E00"),
                                   berObject(0x6F, TestKey::make("rsa1024").publicInfo()) + '\0'})
        EXPECT_EQ(parseDg15(file).error(), (Error{Code::EMRTD_FILE_INVALID, QStringLiteral("DG15")}));
    EXPECT_FALSE(parseDg15(hex("6F00")));
    EXPECT_FALSE(parseDg15(hex("6F03300100")));
}

} // namespace
} // namespace motcua::emrtd
