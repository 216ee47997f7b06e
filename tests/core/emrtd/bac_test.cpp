// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/bac.h"

#include "core/emrtd/bac_steps.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using tests::hex;
using tests::ScriptedChannel;

/// ICAO 9303-11 App. D.3: challenges and key halves, also those of the own vectors of facts/card.md §8.1.
const QByteArray kChipChallenge = hex("4608F91988702212");
BacNonces icaoNonces() {
    return {Secret::copyOf(hex("781723860C06C226")), Secret::copyOf(hex("0B795240CB7049B01C19B33E32804F0B"))};
}

struct Case {
    const char* mrz;
    const char* command; ///< EIFD ‖ MIFD
    const char* answer;  ///< EIC ‖ MIC
};
const Case kIcao{"L898902C<369080619406236",
                 "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A7",
                 "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D7449"};
const Case kCases[]{
    kIcao,
    {"096012345696011563601154",
     "82510083B890B1FB99AF28A04710E66CB9A73687CC54B3E0F82FE9FF8843130123BAFC1BDB447B09",
     "1A89275A9453F44C2151022E9CB7ED4CE2206C320D868630B3A2EB7957D122DADDFCF8B0D24564C1"},
    {"301000017201020302602039",
     "6BDE3987889402EE1C116211EEE5CC7BD18C52FB622A3FDE65677C2152042F8C1EE475010BF887BF",
     "58D1CBAA47B1E63B6761D1C82AA4136E22807600854756B6946943442DC909EA0EDD3B279B68D5FD"},
    {"058000029858040299912315",
     "7D9CC1C1B834248109B2357548749F3891C4DBFFA93E87AE69EE049191D0A786931F375CBCECD69A",
     "2E7B22653048921B7C2EDFFB8BFC08BBB46E4B4B70E34EAD58D482CC085115EEF65A1431B46286CF"},
};

void expectCommands(ScriptedChannel& channel, const Case& given, const QByteArray& answer) {
    channel.expect(hex("0084000008"), kChipChallenge + hex("9000"));
    channel.expect(hex("0082000028") + hex(given.command) + hex("28"), answer);
}

Result<SessionKeys> run(ScriptedChannel& channel, const Case& given) {
    card::ApduLink link(channel);
    Session session(link);
    return runBacWith(session, mrzPassword(Secret::copyOf(given.mrz)), icaoNonces());
}

TEST(Bac, knownTraces_giveTheKeysOfIcao) {
    for (const Case& given : kCases) {
        ScriptedChannel channel;
        expectCommands(channel, given, hex(given.answer) + hex("9000"));
        const auto keys = run(channel, given);
        ASSERT_TRUE(keys) << given.mrz;
        EXPECT_EQ(keys->cipher, crypto::BlockCipher::tripleDes);
        EXPECT_EQ(keys->encryption.view(), hex("979EC13B1CBFE9DCD01AB0FED307EAE5"));
        EXPECT_EQ(keys->mac.view(), hex("F1CB1F1FB5ADF208806B89DC579DC1F8"));
        EXPECT_EQ(keys->counter.view(), hex("887022120C06C226"));
    }
}

TEST(Bac, refusalOfTheKey_isAccessDenied) {
    for (const char* status : {"6300", "63C3", "6982", "6985", "6988"}) {
        ScriptedChannel channel;
        expectCommands(channel, kIcao, hex(status));
        EXPECT_EQ(run(channel, kIcao).error().code, Code::EMRTD_ACCESS_DENIED) << status;
    }
}

TEST(Bac, otherRefusals_areStatuses) {
    ScriptedChannel channel;
    expectCommands(channel, kIcao, hex("6D00"));
    EXPECT_EQ(run(channel, kIcao).error().code, Code::EMRTD_STATUS);
    ScriptedChannel none({{hex("0084000008"), hex("6D00")}});
    EXPECT_EQ(run(none, kIcao).error().code, Code::EMRTD_STATUS);
}

TEST(Bac, answerOfAnotherKeyOrChanged_isAccessDenied) {
    const QByteArray good = hex(kIcao.answer);
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray changed = good;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        ScriptedChannel channel;
        expectCommands(channel, kIcao, changed + hex("9000"));
        EXPECT_EQ(run(channel, kIcao).error().code, Code::EMRTD_ACCESS_DENIED) << at;
    }
}

TEST(Bac, ownMessagePlayedBack_isAccessDenied) {
    // Its MAC is good, for it is ours; the challenges stand the other way round.
    ScriptedChannel channel;
    expectCommands(channel, kIcao, hex(kIcao.command) + hex("9000"));
    EXPECT_EQ(run(channel, kIcao).error().code, Code::EMRTD_ACCESS_DENIED);
}

TEST(Bac, answerToAnotherChallengeOfOurs_isAccessDenied) {
    // Recorded earlier, under the right key and with the right challenge of the chip.
    const Secret encryption = Secret::copyOf(hex("AB94FDECF2674FDFB9B391F85D7F76F2"));
    const Secret mac = Secret::copyOf(hex("7962D9ECE03D1ACD4C76089DCE131543"));
    constexpr auto kDes = crypto::BlockCipher::tripleDes;
    const QByteArray plain = kChipChallenge + QByteArray(8, 'o') + QByteArray(16, 'k');
    const QByteArray sealed = *crypto::encryptCbc(kDes, encryption, QByteArray(8, '\0'), plain);
    ScriptedChannel channel;
    expectCommands(channel, kIcao,
                   sealed + *crypto::mac8(kDes, mac, crypto::padIso(sealed, 8)) + hex("9000"));
    EXPECT_EQ(run(channel, kIcao).error().code, Code::EMRTD_ACCESS_DENIED);
}

TEST(Bac, answersOfAnotherSize_areInvalid) {
    ScriptedChannel shortChallenge({{hex("0084000008"), hex("010203049000")}});
    EXPECT_EQ(run(shortChallenge, kIcao).error().code, Code::EMRTD_ANSWER_INVALID);
    ScriptedChannel shortAnswer;
    expectCommands(shortAnswer, kIcao, hex(kIcao.answer).chopped(1) + hex("9000"));
    EXPECT_EQ(run(shortAnswer, kIcao).error().code, Code::EMRTD_ANSWER_INVALID);
}

TEST(Bac, can_isNoKeyOfIt) {
    ScriptedChannel channel;
    card::ApduLink link(channel);
    Session session(link);
    EXPECT_EQ(runBac(session, *canPassword(Secret::copyOf("012345"))).error().code, Code::EMRTD_KEY_INVALID);
}

TEST(Bac, ownNonces_differEachTime) {
    struct Recorder final : card::Channel {
        std::vector<QByteArray> commands;
        Result<QByteArray> exchange(QByteArrayView command) override {
            commands.push_back(command.toByteArray());
            return command[1] == '\x84' ? kChipChallenge + hex("9000") : hex("6300");
        }
        Result<> reset() override { return {}; }
        card::Protocol protocol() const override { return card::Protocol::t1; }
        QByteArray answerToReset() const override { return {}; }
    } channel;
    card::ApduLink link(channel);
    Session session(link);
    const AccessPassword mrz = mrzPassword(Secret::copyOf(kIcao.mrz));
    EXPECT_FALSE(runBac(session, mrz));
    EXPECT_FALSE(runBac(session, mrz));
    ASSERT_EQ(channel.commands.size(), 4U);
    EXPECT_NE(channel.commands[1], channel.commands[3]);
}

} // namespace
} // namespace motcua::emrtd
