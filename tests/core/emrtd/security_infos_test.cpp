// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/security_infos.h"

#include "core/emrtd/ber_object.h"
#include "core/emrtd/pace.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;
using tests::hex;

constexpr QLatin1StringView kFile{"EF.CardAccess"};
const QByteArray kGoodPace = QByteArray::fromHex("3012060A04007F0007020204020202010202010D");

SecurityInfos infosOf(const QByteArray& entries) {
    const auto infos = parseSecurityInfos(berObject(0x31, entries), kFile);
    EXPECT_TRUE(infos);
    return infos.value_or(SecurityInfos{});
}

PaceInfo pace(const char* arcs, int parameterId) {
    const QByteArray entry =
        berObject(0x30, berObject(0x06, hex("04007F0007020204") + hex(arcs)) + hex("020102") +
                            berObject(0x02, QByteArray(1, static_cast<char>(parameterId))));
    const SecurityInfos infos = infosOf(entry);
    EXPECT_EQ(infos.pace.size(), 1U) << arcs;
    return infos.pace.empty() ? PaceInfo{} : infos.pace.front();
}

TEST(SecurityInfos, usualCardAccess_isRead) {
    const auto infos = parseSecurityInfos(usualCardAccess(), kFile);
    ASSERT_TRUE(infos);
    ASSERT_EQ(infos->pace.size(), 1U);
    EXPECT_EQ(infos->pace[0], (PaceInfo{.oid = hex("04007F00070202040202"),
                                        .agreement = KeyAgreement::ecdh,
                                        .mapping = PaceMapping::generic,
                                        .cipher = BlockCipher::aes128,
                                        .parameterId = 13}));
    ASSERT_EQ(infos->chipAuthentication.size(), 1U);
    EXPECT_EQ(infos->chipAuthentication[0], (ChipAuthenticationInfo{.oid = hex("04007F00070202030202"),
                                                                    .agreement = KeyAgreement::ecdh,
                                                                    .cipher = BlockCipher::aes128,
                                                                    .keyId = {}}));
    EXPECT_TRUE(infos->terminalAuthentication);
    EXPECT_EQ(infos->unknown, 0);
}

TEST(SecurityInfos, everyPaceIdentifier_isKnown) {
    const struct {
        quint8 arc;
        KeyAgreement agreement;
        PaceMapping mapping;
        int parameterId;
    } variants[]{{1, KeyAgreement::dh, PaceMapping::generic, 0},
                 {2, KeyAgreement::ecdh, PaceMapping::generic, 12},
                 {3, KeyAgreement::dh, PaceMapping::integrated, 2},
                 {4, KeyAgreement::ecdh, PaceMapping::integrated, 13},
                 {6, KeyAgreement::ecdh, PaceMapping::chipAuthentication, 16}};
    const BlockCipher ciphers[]{BlockCipher::tripleDes, BlockCipher::aes128, BlockCipher::aes192,
                                BlockCipher::aes256};
    for (const auto& variant : variants)
        for (quint8 cipher = 1; cipher <= 4; ++cipher) {
            if (variant.arc == 6 && cipher == 1) continue;
            const QByteArray arcs = QByteArray(1, static_cast<char>(variant.arc)) + static_cast<char>(cipher);
            const PaceInfo info = pace(arcs.toHex().constData(), variant.parameterId);
            EXPECT_EQ(info.agreement, variant.agreement);
            EXPECT_EQ(info.mapping, variant.mapping);
            EXPECT_EQ(info.cipher, ciphers[cipher - 1]);
            EXPECT_EQ(info.parameterId, variant.parameterId);
        }
}

TEST(SecurityInfos, entryThatIsUnknownOrMalformed_losesOnlyItself) {
    for (const char* entry : {
             "3012060A04007F0007020204020202010102010D",       // version 1 of PACE
             "3012060A04007F0007020204050202010202010D",       // unassigned mapping
             "3012060A04007F0007020204020502010202010D",       // unassigned cipher
             "3012060A04007F0007020204060102010202010D",       // CAM with 3DES
             "300F060A04007F00070202040602020102",             // CAM without parameters
             "3012060A04007F000702020402020201020201FF",       // negative parameters
             "3012060A04007F0007020204020202010202017F",       // parameters beyond the table
             "3015060A04007F0007020204020202010202010D020101", // more than there may be
             "3010060804007F00070202040202010202010D",         // length beyond
             "300F060A04007F00070202030202020102",             // version 2 of chip authentication
             "300F060A04007F00070202030302020101",             // unassigned agreement
             "300D060804007F0007020205020101",                 // restricted identification
             "30090607678108010106FF",                         // another of ICAO
             "3000",
             "0401FF",
             "3003020101",
         }) {
        const QByteArray bytes = hex(entry);
        const auto infos = parseSecurityInfos(berObject(0x31, bytes + kGoodPace), kFile);
        if (!infos) { // only where the entry's own length breaks the set
            EXPECT_STREQ(entry, "3010060804007F00070202040202010202010D");
            continue;
        }
        EXPECT_EQ(infos->pace.size(), 1U) << entry;
        EXPECT_EQ(infos->unknown, 1) << entry;
        EXPECT_TRUE(infos->chipAuthentication.empty()) << entry;
    }
}

TEST(SecurityInfos, brokenSet_isAnError) {
    for (const char* bytes : {"", "30", "3000", "3101", "31023000FF", "310130", "3102308F"}) {
        const auto infos = parseSecurityInfos(hex(bytes), kFile);
        ASSERT_FALSE(infos) << bytes;
        EXPECT_EQ(infos.error(), (Error{Code::EMRTD_FILE_INVALID, QStringLiteral("EF.CardAccess")}));
    }
    EXPECT_EQ(parseSecurityInfos(hex("3100"), kFile), SecurityInfos{});
}

TEST(SecurityInfos, tooManyEntries_areCountedOnly) {
    const SecurityInfos infos = infosOf(kGoodPace.repeated(80));
    EXPECT_EQ(infos.pace.size(), 50U);
    EXPECT_EQ(infos.unknown, 30);
}

TEST(SecurityInfos, activeAuthenticationDigest_isReadInBothNotations) {
    EXPECT_EQ(infosOf(hex("30170606678108010105020101060A04007F00070101040103")).activeAuthenticationDigest,
              crypto::DigestAlgorithm::sha256);
    EXPECT_EQ(infosOf(hex("3015060667810801010502010106082A8648CE3D040303")).activeAuthenticationDigest,
              crypto::DigestAlgorithm::sha384);
    const SecurityInfos other = infosOf(hex("3015060667810801010502010106082A8648CE3D0403FF"));
    EXPECT_FALSE(other.activeAuthenticationDigest);
    EXPECT_EQ(other.unknown, 1);
}

TEST(SecurityInfos, keysAndTheirIdentifiers_areKept) {
    const QByteArray key = hex("3052300C060704007F0007010202010D034200") + QByteArray(65, '\4');
    const SecurityInfos infos =
        infosOf(berObject(0x30, hex("060904007F000702020102") + key + hex("02010D")) +
                berObject(0x30, hex("060904007F000702020101") + key) +
                hex("3012060A04007F00070202030204020101020105") +
                berObject(0x30, hex("060904007F000702020102") + key + berObject(0x02, QByteArray(17, '\1'))));
    ASSERT_EQ(infos.chipAuthenticationKeys.size(), 2U);
    EXPECT_EQ(infos.chipAuthenticationKeys[0], (ChipAuthenticationKey{KeyAgreement::ecdh, key, hex("0D")}));
    EXPECT_EQ(infos.chipAuthenticationKeys[1], (ChipAuthenticationKey{KeyAgreement::dh, key, {}}));
    ASSERT_EQ(infos.chipAuthentication.size(), 1U);
    EXPECT_EQ(infos.chipAuthentication[0].keyId, hex("05"));
    EXPECT_EQ(infos.unknown, 1);
}

TEST(SecurityInfos, severalParameters_areAmbiguous) {
    const SecurityInfos one = infosOf(kGoodPace + hex("3012060A04007F0007020204040202010202010D"));
    EXPECT_FALSE(one.pace[0].ambiguousParameters);
    const SecurityInfos two = infosOf(kGoodPace + hex("3012060A04007F0007020204020202010202010C"));
    EXPECT_TRUE(two.pace[0].ambiguousParameters && two.pace[1].ambiguousParameters);
}

TEST(Dg14, isUnwrapped) {
    const QByteArray infos = usualCardAccess();
    EXPECT_EQ(parseDg14(berObject(0x6E, infos)), parseSecurityInfos(infos, kFile));
    EXPECT_EQ(parseDg14(hex("6E8200") + static_cast<char>(infos.size()) + infos),
              parseSecurityInfos(infos, kFile));
    for (const QByteArray& wrong :
         {QByteArray(), berObject(0x6F, infos), berObject(0x6E, infos) + '\0', berObject(0x6E, "x")})
        EXPECT_EQ(parseDg14(wrong).error(), (Error{Code::EMRTD_FILE_INVALID, QStringLiteral("DG14")}));
}

TEST(ChoosePace, strongestSuite_isChosen) {
    SecurityInfos infos;
    EXPECT_FALSE(choosePace(infos));
    infos.pace = {pace("0101", 0), pace("0204", 8), pace("0202", 13)};
    EXPECT_EQ(choosePace(infos)->oid, hex("04007F00070202040204"));
    infos.pace.push_back(pace("0602", 13)); // proves the chip as well
    EXPECT_EQ(choosePace(infos)->oid, hex("04007F00070202040602"));
}

TEST(ChoosePace, equalSuites_differByMappingThenSize) {
    SecurityInfos infos;
    infos.pace = {pace("0402", 13), pace("0202", 12), pace("0202", 13)};
    EXPECT_EQ(*choosePace(infos), infos.pace[2]);
}

TEST(ChoosePace, suitesThatCannotBeDone_areNotOffered) {
    SecurityInfos infos;
    PaceInfo ownParameters = pace("0202", 13);
    ownParameters.parameterId.reset();
    infos.pace = {ownParameters, pace("0204", 5), pace("0204", 0), pace("0104", 13), pace("0404", 10)};
    EXPECT_FALSE(choosePace(infos));
    infos.pace.push_back(pace("0201", 10));
    EXPECT_EQ(*choosePace(infos), infos.pace.back());
}

} // namespace
} // namespace motcua::emrtd
