// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/pace.h"

#include "core/emrtd/ber_object.h"
#include "protocol_chip.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;
using tests::hex;
using tests::ProtocolChip;

PaceInfo suite(PaceMapping mapping, BlockCipher cipher, int parameterId) {
    const bool finite = parameterId < 3;
    const quint8 arc = mapping == PaceMapping::chipAuthentication ? 6
                       : mapping == PaceMapping::integrated       ? (finite ? 3 : 4)
                                                                  : (finite ? 1 : 2);
    return {.oid = hex("04007F0007020204") + static_cast<char>(arc) +
                   static_cast<char>(static_cast<int>(cipher) + 1),
            .agreement = finite ? KeyAgreement::dh : KeyAgreement::ecdh,
            .mapping = mapping,
            .cipher = cipher,
            .parameterId = parameterId};
}
AccessPassword can(const char* digits) { return *canPassword(Secret::copyOf(digits)); }

Result<PaceOutcome> run(ProtocolChip& chip, const PaceInfo& info, const AccessPassword& password) {
    card::ApduLink link(chip);
    Session session(link);
    return runPace(session, info, password);
}

constexpr BlockCipher kCiphers[]{BlockCipher::tripleDes, BlockCipher::aes128, BlockCipher::aes192,
                                 BlockCipher::aes256};
const PaceInfo kUsual = suite(PaceMapping::generic, BlockCipher::aes128, 13);

void expectAgreement(const PaceInfo& info) {
    ProtocolChip chip(info, can("012345"));
    const auto outcome = run(chip, info, can("012345"));
    ASSERT_TRUE(outcome) << outcome.error().detail.toStdString();
    EXPECT_TRUE(outcome->keys.encryption.equals(chip.keys->encryption));
    EXPECT_TRUE(outcome->keys.mac.equals(chip.keys->mac));
    ProtocolChip other(info, can("543210"));
    EXPECT_EQ(run(other, info, can("012345")).error().code, Code::EMRTD_ACCESS_DENIED);
}

TEST(Pace, everyCurveAndCipher_agreesByEveryMapping) {
    for (const BlockCipher cipher : kCiphers)
        for (int id = 8; id <= 18; ++id) {
            SCOPED_TRACE(id);
            expectAgreement(suite(PaceMapping::generic, cipher, id));
            if (id != 10) expectAgreement(suite(PaceMapping::integrated, cipher, id));
        }
}

TEST(Pace, everyFiniteGroup_agreesByBothMappings) {
    for (int id = 0; id <= 2; ++id) {
        SCOPED_TRACE(id);
        for (const BlockCipher cipher : {BlockCipher::tripleDes, BlockCipher::aes192}) {
            expectAgreement(suite(PaceMapping::generic, cipher, id));
            expectAgreement(suite(PaceMapping::integrated, cipher, id));
        }
    }
}

TEST(Pace, largeGroup_usesExtendedCommands) {
    const PaceInfo info = suite(PaceMapping::generic, BlockCipher::aes128, 2);
    ProtocolChip chip(info, can("012345"));
    ASSERT_TRUE(run(chip, info, can("012345")));
    ASSERT_EQ(chip.commands.size(), 5U);
    EXPECT_TRUE(chip.commands[1].startsWith(hex("10860000027C00")));
    EXPECT_TRUE(chip.commands[2].startsWith(hex("1086000000")));
    EXPECT_TRUE(chip.commands[3].startsWith(hex("1086000000")));
    EXPECT_TRUE(chip.commands[4].startsWith(hex("008600000C7C0A8508")));
}

TEST(Pace, can_isNamedByItsReference) {
    ProtocolChip chip(kUsual, can("012345"));
    ASSERT_TRUE(run(chip, kUsual, can("012345")));
    EXPECT_EQ(chip.commands[0], hex("0022C1A40F800A04007F00070202040202830102"));
}

TEST(Pace, refusalAtTheLastStep_isAccessDenied) {
    for (const quint16 status : {0x6300, 0x63C2, 0x6982}) {
        ProtocolChip chip(kUsual, can("012345"));
        chip.tamper = [&](int step, QByteArray&, quint16& given) {
            if (step == 4) given = status;
        };
        EXPECT_EQ(run(chip, kUsual, can("012345")).error().code, Code::EMRTD_ACCESS_DENIED);
    }
}

TEST(Pace, refusalOfAnyStep_isAStatus) {
    for (int refused = 0; refused <= 4; ++refused) {
        ProtocolChip chip(kUsual, can("012345"));
        chip.tamper = [&](int step, QByteArray&, quint16& status) {
            if (step == refused) status = card::status::kWrongData;
        };
        const auto outcome = run(chip, kUsual, can("012345"));
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code, Code::EMRTD_STATUS) << refused;
        EXPECT_TRUE(outcome.error().detail.endsWith(QLatin1StringView("6A80")));
    }
}

TEST(Pace, wrongTokenOfTheChip_isAccessDenied) {
    for (int bit = 0; bit < 64; ++bit) {
        ProtocolChip chip(kUsual, can("012345"));
        chip.tamper = [&](int step, QByteArray& objects, quint16&) {
            if (step == 4) objects[2 + bit / 8] = static_cast<char>(objects[2 + bit / 8] ^ (1 << (bit % 8)));
        };
        EXPECT_EQ(run(chip, kUsual, can("012345")).error().code, Code::EMRTD_ACCESS_DENIED) << bit;
    }
}

TEST(Pace, ownKeyPlayedBack_breaksTheProtocol) {
    for (const PaceMapping mapping : {PaceMapping::generic, PaceMapping::integrated})
        for (const int replayed : {2, 3}) {
            if (mapping == PaceMapping::integrated && replayed == 2) continue;
            const PaceInfo info = suite(mapping, BlockCipher::aes128, 13);
            ProtocolChip chip(info, can("012345"));
            chip.tamper = [&](int step, QByteArray& objects, quint16&) {
                if (step == replayed)
                    objects = QByteArray(1, step == 2 ? '\x82' : '\x84') + chip.commands.back().sliced(8, 66);
            };
            EXPECT_EQ(run(chip, info, can("012345")).error().code, Code::EMRTD_PROTOCOL_INVALID) << replayed;
        }
}

TEST(Pace, pointsOffTheCurve_breakTheProtocol) {
    const QByteArray tooLarge = '\4' + QByteArray(64, '\xFF'), infinity(1, '\0'),
                     zero = '\4' + QByteArray(64, '\0');
    for (const int step : {2, 3})
        for (const QByteArray& point :
             {tooLarge, infinity, zero, QByteArray(), QByteArray("\4short"), QByteArray("flip")}) {
            ProtocolChip chip(kUsual, can("012345"));
            chip.tamper = [&](int at, QByteArray& objects, quint16&) {
                if (at != step) return;
                if (point == "flip")
                    objects[40] = static_cast<char>(objects[40] ^ 1);
                else
                    objects = berObject(at == 2 ? 0x82 : 0x84, point);
            };
            EXPECT_EQ(run(chip, kUsual, can("012345")).error().code, Code::EMRTD_PROTOCOL_INVALID) << step;
        }
}

TEST(Pace, elementsOutsideTheGroup_breakTheProtocol) {
    const PaceInfo info = suite(PaceMapping::generic, BlockCipher::aes128, 0);
    QByteArray lastElement = AgreementGroup::standard(0)->prime();
    lastElement.back() = static_cast<char>(lastElement.back() - 1);
    for (const int step : {2, 3})
        for (const QByteArray& element :
             {QByteArray(), QByteArray(1, '\0'), QByteArray(1, '\1'), lastElement, QByteArray(1, '\2'),
              AgreementGroup::standard(0)->prime(), QByteArray(129, '\1')}) {
            ProtocolChip chip(info, can("012345"));
            chip.tamper = [&](int at, QByteArray& objects, quint16&) {
                if (at == step) objects = berObject(at == 2 ? 0x82 : 0x84, element);
            };
            EXPECT_EQ(run(chip, info, can("012345")).error().code, Code::EMRTD_PROTOCOL_INVALID);
        }
}

TEST(Pace, malformedAnswers_breakTheProtocol) {
    for (int broken = 1; broken <= 4; ++broken)
        for (const char* objects : {"", "00", "8000", "8110", "FF01", "80820100"}) {
            ProtocolChip chip(kUsual, can("012345"));
            chip.tamper = [&](int step, QByteArray& answer, quint16&) {
                if (step == broken) answer = hex(objects);
            };
            const auto outcome = run(chip, kUsual, can("012345"));
            ASSERT_FALSE(outcome);
            EXPECT_EQ(outcome.error().code, Code::EMRTD_PROTOCOL_INVALID) << broken << objects;
        }
}

TEST(Pace, nonceOfAnotherSize_breaksTheProtocol) {
    for (const qsizetype size : {1, 15, 17, 80}) {
        ProtocolChip chip(kUsual, can("012345"));
        chip.tamper = [&](int step, QByteArray& objects, quint16&) {
            if (step == 1) objects = berObject(0x80, QByteArray(size, 'z'));
        };
        EXPECT_EQ(run(chip, kUsual, can("012345")).error().code, Code::EMRTD_PROTOCOL_INVALID) << size;
    }
    const PaceInfo integrated = suite(PaceMapping::integrated, BlockCipher::aes256, 13);
    ProtocolChip chip(integrated, can("012345"));
    chip.tamper = [](int step, QByteArray& objects, quint16&) {
        if (step == 1) objects = berObject(0x80, QByteArray(16, 'z'));
    };
    EXPECT_EQ(run(chip, integrated, can("012345")).error().code, Code::EMRTD_PROTOCOL_INVALID);
}

TEST(Pace, parametersOfTheChipsOwn_areNotUsed) {
    PaceInfo own = kUsual;
    own.parameterId.reset();
    PaceInfo mixed = kUsual;
    mixed.parameterId = 0; // a finite group under an identifier of curves
    PaceInfo unassigned = kUsual;
    unassigned.parameterId = 5;
    for (const PaceInfo& info : {own, mixed, unassigned}) {
        ProtocolChip chip(kUsual, can("012345"));
        EXPECT_EQ(run(chip, info, can("012345")).error().code, Code::CRYPTO_ALGORITHM_UNSUPPORTED);
        EXPECT_TRUE(chip.commands.empty());
    }
}

class ChipMapping : public testing::TestWithParam<int> {};

TEST_P(ChipMapping, provesTheOwnerOfTheStaticKey) {
    const PaceInfo info = suite(PaceMapping::chipAuthentication, BlockCipher::aes192, GetParam());
    const auto curve = *crypto::EcGroup::standard(GetParam());
    const auto own = *curve.generate(), other = *curve.generate();
    const auto infosOf = [&](const QByteArray& point) {
        const QByteArray id = berObject(0x02, QByteArray(1, static_cast<char>(GetParam())));
        const QByteArray key =
            berObject(0x30, berObject(0x30, hex("060704007F00070102") + id) + berObject(0x03, '\0' + point));
        return *parseSecurityInfos(berObject(0x31, berObject(0x30, hex("060904007F000702020102") + key + id)),
                                   QLatin1StringView("EF.CardSecurity"));
    };
    ProtocolChip chip(info, can("012345"));
    chip.mappingKey = own.privateKey.clone();
    const auto outcome = run(chip, info, can("012345"));
    ASSERT_TRUE(outcome && outcome->chipMapping);
    EXPECT_EQ(verifyChipMapping(*outcome->chipMapping, infosOf(own.publicKey)), true);
    EXPECT_EQ(verifyChipMapping(*outcome->chipMapping, infosOf(other.publicKey)), false);
}
INSTANTIATE_TEST_SUITE_P(Curves, ChipMapping, testing::Values(8, 10, 13, 14, 17, 18));

TEST(Pace, missingOrBrokenChipAuthenticationData_breaksTheProtocol) {
    const PaceInfo info = suite(PaceMapping::chipAuthentication, BlockCipher::aes128, 13);
    for (const char* data :
         {"", "8A00", "8A0F000102030405060708090A0B0C0D0E", "8A1000000000000000000000000000000000"}) {
        ProtocolChip chip(info, can("012345"));
        chip.tamper = [&](int step, QByteArray& objects, quint16&) {
            if (step == 4) objects += hex(data);
        };
        EXPECT_EQ(run(chip, info, can("012345")).error().code, Code::EMRTD_PROTOCOL_INVALID) << data;
    }
}

} // namespace
} // namespace motcua::emrtd
