// SPDX-License-Identifier: GPL-3.0-or-later
// Opening cards and proving chips, with a terminal of the tests' own.
#include "tests/cardsim/support/test_cards.h"
#include "tests/cardsim/support/test_terminal.h"

#include "core/crypto/public_key.h"

#include <gtest/gtest.h>

namespace motcua::cardsim {
namespace {

using crypto::BlockCipher;
using crypto::DigestAlgorithm;

QByteArray hex(const char* digits) { return QByteArray::fromHex(digits); }

constexpr char kMrz = 1, kCan = 2;
const char* const kCom = "60185F0104303130375F36063034303030305C066175636D6F6E";

PaceSetting firstPace(const CardImage& image) { return image.profile.pace.front(); }

/// Opens with the card's own number and selects the application.
void open(TestTerminal& terminal, const CardImage& image) {
    ASSERT_EQ(terminal.pace(firstPace(image), image.can, kCan), 0x9000);
    terminal.selectApplication();
}

TEST(Session, every_profile_is_read_whole) {
    for (const QString& name : profileNames()) {
        if (name == u"t0") continue; // transport_test.cpp
        SimulatedCard card(cardImage(name.toLatin1().constData()));
        const CardImage& image = card.image();
        TestTerminal terminal(card);
        if (image.profile.pace.empty()) {
            terminal.selectApplication();
            ASSERT_TRUE(terminal.bac(image.mrzInformation));
        } else {
            open(terminal, image);
        }
        for (const auto& [identifier, content] : image.files) {
            if (image.lockedFiles.contains(identifier)) continue;
            EXPECT_EQ(terminal.readFile(identifier), content) << name.toStdString() << identifier;
        }
    }
}

TEST(Session, pace_works_with_every_mapping_cipher_and_group) {
    for (const int parameterId : {0, 1, 2, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18})
        for (const Mapping mapping : {Mapping::generic, Mapping::integrated, Mapping::chipAuthentication})
            for (const BlockCipher cipher :
                 {BlockCipher::tripleDes, BlockCipher::aes128, BlockCipher::aes192, BlockCipher::aes256}) {
                const bool chip = mapping == Mapping::chipAuthentication;
                if (chip && (parameterId < 8 || cipher == BlockCipher::tripleDes)) continue;
                if (mapping == Mapping::integrated && parameterId == 10) continue; // p = 1 mod 4
                Profile profile = profileNamed(u"extended").value();
                profile.pace = {{mapping, cipher, parameterId}};
                profile.chipAuthentication->parameterId = parameterId;
                const CardImage image = personalise(samplePerson(Sample::a), profile, testIssuer());
                SimulatedCard card(image);
                TestTerminal terminal(card);
                ASSERT_EQ(terminal.pace(profile.pace[0], image.can, kCan), 0x9000)
                    << parameterId << ' ' << cipherArc(cipher) << ' ' << static_cast<int>(mapping);
                terminal.selectApplication();
                EXPECT_EQ(terminal.readFile(fid::kCom), hex(kCom));
                if (!chip) continue;
                const auto group = crypto::EcGroup::standard(parameterId).value();
                const auto key =
                    group.fromPrivate(Secret::copyOf(image.chipAuthenticationPrivateKey))->publicKey;
                EXPECT_EQ(group.multiplyPublic(terminal.chipAuthenticationData, key).value(),
                          terminal.mappingKey);
            }
}

TEST(Session, pace_takes_the_mrz_and_refuses_other_passwords) {
    SimulatedCard card(cardImage("cccd-2021"));
    TestTerminal terminal(card);
    const PaceSetting setting = firstPace(card.image());
    EXPECT_EQ(terminal.pace(setting, "012346", kCan), 0x6300);
    EXPECT_FALSE(card.isOpen());
    EXPECT_EQ(terminal.pace(setting, "012345", 3), 0x6A88);
    EXPECT_EQ(terminal.pace({.cipher = BlockCipher::aes256}, "012345", kCan), 0x6A80);
    const QByteArray key =
        crypto::digest(DigestAlgorithm::sha1, "096012345696011563601154"); // K of facts/card.md §8.1
    EXPECT_EQ(key, hex("05D1247BFF757EF9DB9E7D2D6F89AD840FDF4B88"));
    EXPECT_EQ(terminal.pace(setting, key, kMrz, true), 0x9000);
    EXPECT_TRUE(card.isOpen());
}

TEST(Session, ambiguous_parameters_must_be_named) {
    Profile profile = profileNamed(u"cccd-2021").value();
    profile.pace = {{.parameterId = 13}, {.parameterId = 12}};
    SimulatedCard card(personalise(samplePerson(Sample::a), profile, testIssuer()));
    TestTerminal terminal(card);
    EXPECT_EQ(terminal.pace(profile.pace[1], "012345", kCan), 0x6A80);
    EXPECT_EQ(terminal.pace({.parameterId = 16}, "012345", kCan, true), 0x6A88);
    EXPECT_EQ(terminal.pace(profile.pace[1], "012345", kCan, true), 0x9000);
}

TEST(Session, bac_refuses_another_mrz_and_needs_a_fresh_challenge) {
    SimulatedCard card(cardImage("bac-only"));
    TestTerminal terminal(card);
    EXPECT_EQ(terminal.send("00840000", {}, 8).status, 0x6985); // not in the application
    terminal.selectApplication();
    EXPECT_FALSE(terminal.bac("096012345696011563601155"));
    EXPECT_EQ(terminal.send("00820000", QByteArray(40, 'x'), 40).status, 0x6985);
    EXPECT_EQ(terminal.send("00840000", {}, 7).status, 0x6700);
    EXPECT_EQ(terminal.send("00840001", {}, 8).status, 0x6A86);
    terminal.send("00840000", {}, 8);
    EXPECT_EQ(terminal.send("00820000", QByteArray(39, 'x'), 40).status, 0x6700);
    EXPECT_TRUE(terminal.bac(card.image().mrzInformation));
    EXPECT_EQ(terminal.readFile(fid::kCom), hex(kCom));
    EXPECT_EQ(terminal.send("00840000", {}, 8).status, 0x6985); // open already
}

TEST(Session, pace_only_card_has_no_bac) {
    SimulatedCard card(cardImage("pace-only"));
    TestTerminal terminal(card);
    terminal.selectApplication();
    EXPECT_EQ(terminal.send("00840000", {}, 8).status, 0x6D00);
    EXPECT_EQ(terminal.send("00820000", QByteArray(40, 'x'), 40).status, 0x6D00);
}

TEST(Session, wrong_steps_of_pace_end_it) {
    SimulatedCard card(cardImage("cccd-2021"));
    const auto start = [&] { card.exchange(hex("0022C1A40F800A04007F00070202040202830102")); };
    const auto answer = [&](const char* command) { return card.exchange(hex(command)).value(); };
    EXPECT_EQ(answer("10860000027C0000"), hex("6985")); // not selected
    const std::pair<const char*, const char*> firsts[] = {
        {"00860000027C0000", "6985"},     // not chained
        {"10860001027C0000", "6A86"},     // P2
        {"10860000047C02800000", "6A80"}, // something inside
        {"1086000003"
         "7C0001"
         "00",
         "6A80"}, // something behind
        {"10860000027D0000", "6A80"},
    };
    for (const auto& [command, status] : firsts) {
        start();
        EXPECT_EQ(answer(command), hex(status)) << command;
    }
    const std::pair<const char*, const char*> seconds[] = {
        {"10860000027C0000", "6A80"}, // nothing inside
        {"10860000057C038301"
         "04"
         "00",
         "6A80"}, // another step's tag
        {"10860000057C038101"
         "04"
         "00",
         "6A80"}, // no point
        {"10860000087C06810104"
         "810104"
         "00",
         "6A80"}, // two objects
    };
    for (const auto& [command, status] : seconds) {
        start();
        EXPECT_EQ(answer("10860000027C0000").size(), 22);
        EXPECT_EQ(answer(command), hex(status)) << command;
        EXPECT_EQ(answer("10860000027C0000"), hex("6985"));
    }
    EXPECT_EQ(answer("0022C1A403830102"), hex("6A80"));   // no mechanism
    EXPECT_EQ(answer("0022C1A404800A0400"), hex("6A80")); // cut off
    EXPECT_EQ(answer("0022C1A50F800A04007F00070202040202830102"), hex("6A86"));
}

TEST(Session, chip_authentication_changes_the_keys) {
    struct Case {
        int parameterId;
        BlockCipher cipher;
        std::optional<int> keyId;
    };
    const Case cases[] = {{13, BlockCipher::aes128, {}}, {13, BlockCipher::tripleDes, {}},
                          {12, BlockCipher::aes256, 5},  {18, BlockCipher::aes192, {}},
                          {2, BlockCipher::aes128, {}},  {0, BlockCipher::tripleDes, 1}};
    for (const Case& c : cases) {
        Profile profile = profileNamed(u"extended").value();
        profile.chipAuthentication = {
            .cipher = c.cipher, .parameterId = c.parameterId, .keyId = c.keyId, .explicitParameters = true};
        const CardImage image = personalise(samplePerson(Sample::a), profile, testIssuer());
        const KeyAgreement group = KeyAgreement::standard(c.parameterId).value();
        const QByteArray key =
            group.fromPrivate(Secret::copyOf(image.chipAuthenticationPrivateKey))->publicKey;
        EXPECT_TRUE(image.files.at(fid::dataGroup(14)).contains(key));
        SimulatedCard card(image);
        TestTerminal terminal(card);
        open(terminal, image);
        EXPECT_TRUE(terminal.chipAuthentication(*profile.chipAuthentication, key));
        EXPECT_EQ(terminal.readFile(fid::kCom), hex(kCom));
    }
}

TEST(Session, chip_authentication_of_a_clone_fails) {
    const CardImage image = cardImage("cccd-2021", {.clonedChip = true});
    const QByteArray& dg14 = image.files.at(fid::dataGroup(14));
    SimulatedCard card(image);
    TestTerminal terminal(card);
    open(terminal, image);
    // The card answers, then cannot read what comes under the keys of DG14's point.
    EXPECT_FALSE(terminal.chipAuthentication(*image.profile.chipAuthentication, dg14.last(65)));
    EXPECT_FALSE(card.isOpen());
}

TEST(Session, chip_authentication_needs_a_session_and_the_right_names) {
    SimulatedCard card(cardImage("cccd-2021"));
    TestTerminal terminal(card);
    const QByteArray mechanism = hex("800A04007F00070202030202");
    EXPECT_EQ(terminal.send("002241A4", mechanism).status, 0x6982);
    EXPECT_EQ(terminal.send("002241A6", hex("910104")).status, 0x6982);
    ASSERT_EQ(terminal.pace(firstPace(card.image()), card.image().can, kCan), 0x9000);
    EXPECT_EQ(terminal.send("002241A4", mechanism).status, 0x6985); // not in the application
    terminal.selectApplication();
    EXPECT_EQ(terminal.send("002241A4", mechanism + hex("840105")).status, 0x6A88);
    EXPECT_EQ(terminal.send("002241A4", hex("800A04007F00070202030204")).status, 0x6A80);
    EXPECT_EQ(terminal.send("002241A6", hex("910104")).status, 0x6985); // AES
    EXPECT_EQ(terminal.send("0022C1A4", hex("800A04007F00070202040202830102")).status, 0x6985);
    EXPECT_EQ(terminal.send("002241A4", mechanism).status, 0x9000);
    EXPECT_EQ(terminal.send("00860000", hex("7C03800104"), 256).status, 0x6A80); // no point
    EXPECT_EQ(terminal.send("002241A4", mechanism).status, 0x9000);
    EXPECT_EQ(terminal.send("10860000", hex("7C03800104"), 256).status, 0x6884);
    EXPECT_TRUE(card.isOpen());
    EXPECT_EQ(terminal.readFile(fid::kCom), hex(kCom)); // under the old keys
}

TEST(Session, active_authentication_signs_the_challenge) {
    struct Case {
        ActiveAuthenticationSetting setting;
        const char* trailer;
    };
    const Case cases[] = {
        {{1024, 13, DigestAlgorithm::sha1}, "BC"},     {{1024, 13, DigestAlgorithm::sha512}, "35CC"},
        {{2048, 13, DigestAlgorithm::sha224}, "38CC"}, {{3072, 13, DigestAlgorithm::sha256}, "34CC"},
        {{4096, 13, DigestAlgorithm::sha384}, "36CC"}, {{{}, 13, DigestAlgorithm::sha256}, nullptr},
        {{{}, 16, DigestAlgorithm::sha384}, nullptr}};
    const QByteArray challenge = hex("0123456789ABCDEF");
    for (const Case& c : cases) {
        Profile profile = profileNamed(u"extended").value();
        profile.activeAuthentication = c.setting;
        const CardImage image = personalise(samplePerson(Sample::a), profile, testIssuer());
        SimulatedCard card(image);
        TestTerminal terminal(card);
        open(terminal, image);
        const QByteArray signature = terminal.send("00880000", challenge, 65536, true).data;
        const auto key =
            crypto::PublicKey::fromInfo(image.files.at(fid::dataGroup(15)).sliced(c.setting.rsaBits ? 4 : 2));
        if (!c.trailer) {
            const auto plain =
                crypto::PublicKey::fromInfo(card.image().activeAuthenticationKey->publicInfo());
            EXPECT_TRUE(plain->verifyPlainEcdsa(c.setting.digest, challenge, signature).value());
            EXPECT_TRUE(image.files.at(fid::dataGroup(14))
                            .contains(hex("0606678108010105020101060A04007F000701010401")));
            continue;
        }
        const QByteArray opened = crypto::PublicKey::fromInfo(image.activeAuthenticationKey->publicInfo())
                                      ->rsaRecover(signature)
                                      .value();
        const QByteArray trailer = hex(c.trailer);
        EXPECT_EQ(opened.front(), 0x6A);
        EXPECT_TRUE(opened.endsWith(trailer));
        const qsizetype hash = crypto::digestSize(c.setting.digest);
        const QByteArray recoverable = opened.mid(1, opened.size() - 1 - hash - trailer.size());
        EXPECT_EQ(opened.mid(1 + recoverable.size(), hash),
                  crypto::digest(c.setting.digest, recoverable + challenge));
    }
}

TEST(Session, active_authentication_of_a_clone_is_another_key_s) {
    const CardImage image = cardImage("cccd-2021", {.clonedChip = true});
    SimulatedCard card(image);
    TestTerminal terminal(card);
    open(terminal, image);
    const QByteArray signature = terminal.send("00880000", "12345678", 65536, true).data;
    const auto key = crypto::PublicKey::fromInfo(image.files.at(fid::dataGroup(15)).sliced(4)).value();
    const auto opened = key.rsaRecover(signature);
    EXPECT_FALSE(opened && opened->startsWith('\x6A') && opened->endsWith('\xBC'));
}

TEST(Session, active_authentication_has_its_conditions) {
    SimulatedCard card(cardImage("cccd-2021"));
    TestTerminal terminal(card);
    EXPECT_EQ(terminal.send("00880000", "12345678", 256).status, 0x6982);
    ASSERT_EQ(terminal.pace(firstPace(card.image()), card.image().can, kCan), 0x9000);
    EXPECT_EQ(terminal.send("00880000", "12345678", 256).status, 0x6985);
    terminal.selectApplication();
    EXPECT_EQ(terminal.send("00880000", "1234567", 256).status, 0x6700);
    EXPECT_EQ(terminal.send("00880100", "12345678", 256).status, 0x6A86);
    SimulatedCard without(cardImage("cccd-2021", {.noActiveAuthentication = true}));
    TestTerminal other(without);
    open(other, without.image());
    EXPECT_EQ(other.send("00880000", "12345678", 256).status, 0x6D00);
}

} // namespace
} // namespace motcua::cardsim
