// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/agreement.h"
#include "core/emrtd/ber_object.h"
#include "core/emrtd/chip_proof.h"
#include "core/tlv/der_writer.h"
#include "protocol_chip.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;
using tests::hex;
using tests::ProtocolChip;

constexpr BlockCipher kCiphers[]{BlockCipher::tripleDes, BlockCipher::aes128, BlockCipher::aes192,
                                 BlockCipher::aes256};

QByteArray keyInfo(int parameterId, const QByteArray& publicKey) {
    const QByteArray id = berObject(0x02, QByteArray(1, static_cast<char>(parameterId)));
    tlv::DerWriter number;
    number.unsignedInteger(publicKey);
    const QByteArray bits = parameterId < 3 ? number.bytes() : publicKey;
    return berObject(0x30, berObject(0x30, hex("060704007F00070102") + id) + berObject(0x03, '\0' + bits));
}
QByteArray caEntry(int arc, BlockCipher cipher, const char* keyId = "") {
    return berObject(0x30, berObject(0x06, hex("04007F0007020203") + static_cast<char>(arc) +
                                               static_cast<char>(static_cast<int>(cipher) + 1)) +
                               hex("020101") + hex(keyId));
}
QByteArray keyEntry(int arc, const QByteArray& info, const char* keyId = "") {
    return berObject(0x30,
                     berObject(0x06, hex("04007F0007020201") + static_cast<char>(arc)) + info + hex(keyId));
}
SecurityInfos infosOf(const QByteArray& entries) {
    return *parseSecurityInfos(berObject(0x31, entries), QLatin1StringView("DG14"));
}

struct StaticKey {
    AgreementGroup group;
    AgreementKeyPair pair;
    QByteArray info;
};
StaticKey staticKey(int parameterId) {
    AgreementGroup group = *AgreementGroup::standard(parameterId);
    AgreementKeyPair pair = *group.generate();
    QByteArray info = keyInfo(parameterId, pair.publicKey);
    return {std::move(group), std::move(pair), std::move(info)};
}

struct Run {
    ChipAuthenticationChoice choice;
    ChipAuthenticationProof proof;
};
/// Chip authentication and one command under the new keys.
Result<Run> run(ProtocolChip& chip, const ChipAuthenticationChoice& choice) {
    card::ApduLink link(chip);
    Session session(link);
    MOTCUA_TRY(ChipAuthenticationProof proof, runChipAuthentication(session, choice));
    MOTCUA_CHECK(session.command({.ins = 0xA4, .p1 = 2, .p2 = 0x0C, .data = hex("011E")},
                                 QLatin1StringView("SELECT")));
    proof.confirmingCommand = session.firstCommand();
    proof.confirmingAnswer = session.firstAnswer();
    return Run{choice, std::move(proof)};
}

TEST(ChipAuthentication, everyGroupAndCipher_provesTheChip) {
    for (const int id : {0, 2, 8, 10, 12, 13, 14, 17, 18})
        for (const BlockCipher cipher : kCiphers) {
            SCOPED_TRACE(id);
            const StaticKey key = staticKey(id), other = staticKey(id);
            const int arc = id < 3 ? 1 : 2;
            const auto choice =
                chooseChipAuthentication(infosOf(caEntry(arc, cipher) + keyEntry(arc, key.info)));
            ASSERT_TRUE(choice);
            ProtocolChip chip(key.group, key.pair.privateKey.clone(), cipher);
            auto done = run(chip, *choice);
            ASSERT_TRUE(done) << done.error().detail.toStdString();
            EXPECT_EQ(verifyChipAuthentication(done->proof, done->choice), true);
            EXPECT_TRUE(done->proof.keyId.isEmpty());

            // A copy of the files in a chip that does not know the private key.
            ProtocolChip clone(other.group, other.pair.privateKey.clone(), cipher);
            EXPECT_EQ(run(clone, *choice).error().code, Code::EMRTD_MAC_INVALID);
        }
}

ChipAuthenticationChoice usualChoice(const StaticKey& key) {
    return *chooseChipAuthentication(infosOf(caEntry(2, BlockCipher::aes128) + keyEntry(2, key.info)));
}

TEST(ChipAuthentication, aesCommands_areMseSetAtAndGeneralAuthenticate) {
    const StaticKey key = staticKey(13);
    ProtocolChip chip(key.group, key.pair.privateKey.clone(), BlockCipher::aes128);
    const auto done = run(chip, usualChoice(key));
    ASSERT_TRUE(done);
    ASSERT_EQ(chip.commands.size(), 3U);
    EXPECT_EQ(chip.commands[0], hex("002241A40C800A04007F00070202030202"));
    EXPECT_EQ(chip.commands[1], hex("00860000457C438041") + done->proof.terminalPublicKey + hex("00"));
}

TEST(ChipAuthentication, tripleDesCommand_isMseSetKat) {
    const StaticKey key = staticKey(12);
    const auto choice = chooseChipAuthentication(
        infosOf(caEntry(2, BlockCipher::tripleDes, "020107") + keyEntry(2, key.info, "020107")));
    ASSERT_TRUE(choice);
    ProtocolChip chip(key.group, key.pair.privateKey.clone(), BlockCipher::tripleDes);
    const auto done = run(chip, *choice);
    ASSERT_TRUE(done);
    EXPECT_EQ(chip.commands[0], hex("002241A6469141") + done->proof.terminalPublicKey + hex("840107"));
    EXPECT_EQ(done->proof.keyId, hex("07"));
    EXPECT_EQ(verifyChipAuthentication(done->proof, done->choice), true);
}

TEST(ChipAuthentication, largeFiniteKey_isSentExtended) {
    const StaticKey key = staticKey(1);
    const auto choice =
        chooseChipAuthentication(infosOf(caEntry(1, BlockCipher::tripleDes) + keyEntry(1, key.info)));
    ProtocolChip chip(key.group, key.pair.privateKey.clone(), BlockCipher::tripleDes);
    ASSERT_TRUE(run(chip, *choice));
    EXPECT_TRUE(chip.commands[0].startsWith(hex("002241A60001")));
}

TEST(ChipAuthentication, refusal_isAStatusAndKeepsTheSession) {
    const StaticKey key = staticKey(13);
    for (const int refused : {0, 1}) {
        ProtocolChip chip(key.group, key.pair.privateKey.clone(), BlockCipher::aes128);
        chip.tamper = [&](int step, QByteArray&, quint16& status) {
            if (step == refused) status = card::status::kReferenceNotFound;
        };
        card::ApduLink link(chip);
        Session session(link);
        EXPECT_EQ(runChipAuthentication(session, usualChoice(key)).error().code, Code::EMRTD_STATUS);
        EXPECT_FALSE(session.isProtected());
    }
}

TEST(VerifyChipAuthentication, anyChange_makesItFalse) {
    const StaticKey key = staticKey(13);
    ProtocolChip chip(key.group, key.pair.privateKey.clone(), BlockCipher::aes128);
    const auto done = run(chip, usualChoice(key));
    ASSERT_TRUE(done);
    const auto changed = [&](auto change) {
        ChipAuthenticationProof proof{done->proof.oid,
                                      done->proof.keyId,
                                      done->proof.terminalPrivateKey.clone(),
                                      done->proof.terminalPublicKey,
                                      done->proof.confirmingCommand,
                                      done->proof.confirmingAnswer};
        change(proof);
        return verifyChipAuthentication(proof, done->choice);
    };
    using Proof = ChipAuthenticationProof;
    EXPECT_EQ(changed([](Proof&) {}), true);
    EXPECT_EQ(changed([](Proof& proof) { proof.oid.back() = '\4'; }), false);
    EXPECT_EQ(changed([](Proof& proof) { proof.keyId = "\1"; }), false);
    EXPECT_EQ(changed([](Proof& proof) {
                  proof.terminalPublicKey[1] = static_cast<char>(proof.terminalPublicKey[1] ^ 1);
              }),
              false);
    EXPECT_EQ(changed([](Proof& proof) { proof.confirmingAnswer.clear(); }), false);
    EXPECT_EQ(changed([](Proof& proof) { proof.confirmingAnswer = QByteArray::fromHex("9000"); }), false);
    EXPECT_EQ(changed([](Proof& proof) { proof.confirmingCommand = QByteArray::fromHex("0CA4020C"); }),
              false);
    EXPECT_EQ(changed([](Proof& proof) { proof.confirmingCommand = "x"; }), false);
    for (qsizetype at = 0; at < done->proof.confirmingAnswer.size(); ++at)
        EXPECT_EQ(changed([&](Proof& proof) {
                      proof.confirmingAnswer[at] = static_cast<char>(proof.confirmingAnswer[at] ^ 8);
                  }),
                  false)
            << at;
    for (qsizetype at = 0; at < done->proof.confirmingCommand.size() - 1;
         ++at) // the last is Le, which is not sealed
        EXPECT_EQ(changed([&](Proof& proof) {
                      proof.confirmingCommand[at] = static_cast<char>(proof.confirmingCommand[at] ^ 8);
                  }),
                  false)
            << at;
    // Without the private key there is nothing to compute with.
    EXPECT_FALSE(changed([](Proof& proof) { proof.terminalPrivateKey = Secret(32); }));
}

TEST(ChooseChipAuthentication, strongestKnownPair_isChosen) {
    const StaticKey first = staticKey(13), second = staticKey(12), finite = staticKey(0);
    const SecurityInfos infos =
        infosOf(caEntry(2, BlockCipher::tripleDes, "020101") + caEntry(1, BlockCipher::aes256, "020103") +
                caEntry(2, BlockCipher::aes256, "020102") + keyEntry(2, first.info, "020101") +
                keyEntry(2, second.info, "020102") + keyEntry(1, finite.info, "020103"));
    const auto choice = chooseChipAuthentication(infos);
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->key.publicKeyInfo, second.info);
    EXPECT_EQ(choice->info.cipher, BlockCipher::aes256);
}

TEST(ChooseChipAuthentication, infoWithoutAKey_isPassedOver) {
    const StaticKey key = staticKey(13);
    EXPECT_FALSE(chooseChipAuthentication({}));
    EXPECT_FALSE(chooseChipAuthentication(infosOf(caEntry(2, BlockCipher::aes128))));
    // Another identifier, another kind, two keys that nothing tells apart, an unreadable one.
    EXPECT_FALSE(chooseChipAuthentication(
        infosOf(caEntry(2, BlockCipher::aes128, "020101") + keyEntry(2, key.info, "020102"))));
    EXPECT_FALSE(chooseChipAuthentication(infosOf(caEntry(1, BlockCipher::aes128) + keyEntry(2, key.info))));
    EXPECT_FALSE(
        chooseChipAuthentication(infosOf(caEntry(2, BlockCipher::aes128) + keyEntry(2, key.info, "020101") +
                                         keyEntry(2, key.info, "020102"))));
    EXPECT_FALSE(
        chooseChipAuthentication(infosOf(caEntry(2, BlockCipher::aes128) + keyEntry(2, hex("3000")))));
    EXPECT_FALSE(chooseChipAuthentication(infosOf(caEntry(1, BlockCipher::aes128) + keyEntry(1, key.info))));
}

TEST(ChooseChipAuthentication, identifierOnOneSideOnly_stillMatchesTheOnlyKey) {
    const StaticKey key = staticKey(13);
    EXPECT_TRUE(
        chooseChipAuthentication(infosOf(caEntry(2, BlockCipher::aes128, "020101") + keyEntry(2, key.info))));
    EXPECT_TRUE(
        chooseChipAuthentication(infosOf(caEntry(2, BlockCipher::aes128) + keyEntry(2, key.info, "020101"))));
}

TEST(ChooseChipAuthentication, keyWithoutInfo_goesWith3Des) {
    const StaticKey key = staticKey(13), finite = staticKey(0);
    const auto choice = chooseChipAuthentication(infosOf(keyEntry(2, key.info)));
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->info.cipher, BlockCipher::tripleDes);
    EXPECT_EQ(choice->info.oid, hex("04007F00070202030201"));
    EXPECT_EQ(chooseChipAuthentication(infosOf(keyEntry(1, finite.info)))->info.oid,
              hex("04007F00070202030101"));
}

} // namespace
} // namespace motcua::emrtd
