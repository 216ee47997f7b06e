// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/agreement.h"
#include "core/emrtd/ber_object.h"
#include "core/emrtd/chip_proof.h"
#include "core/tlv/der_writer.h"
#include "libeac_chip.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;
using tests::LibeacChip;

/// With the identifier standardizedDomainParameters (ICAO 9303-11 §9.5.1).
QByteArray keyInfo(int parameterId, const QByteArray& publicKey) {
    tlv::DerWriter number;
    number.unsignedInteger(publicKey);
    const QByteArray id = berObject(0x02, QByteArray(1, static_cast<char>(parameterId)));
    const QByteArray algorithm = berObject(0x30, QByteArray::fromHex("060704007F00070102") + id);
    return berObject(0x30,
                     algorithm + berObject(0x03, '\0' + (parameterId < 3 ? number.bytes() : publicKey)));
}

class ChipAuthenticationOracle : public testing::TestWithParam<std::tuple<BlockCipher, int>> {
protected:
    BlockCipher cipher = std::get<0>(GetParam());
    int parameterId = std::get<1>(GetParam());
    AgreementGroup group = *AgreementGroup::standard(parameterId);
    KeyAgreement kind = group.kind();
    QByteArray oid = QByteArray::fromHex("04007F0007020203") + (kind == KeyAgreement::dh ? '\1' : '\2') +
                     static_cast<char>(static_cast<int>(cipher) + 1);

    ChipAuthenticationChoice choiceOf(const QByteArray& publicKey) const {
        return {{.oid = oid, .agreement = kind, .cipher = cipher, .keyId = {}},
                {.agreement = kind, .publicKeyInfo = keyInfo(parameterId, publicKey), .keyId = {}}};
    }
    std::unique_ptr<LibeacChip> chipWith(const AgreementKeyPair& pair) const {
        return LibeacChip::forChipAuthentication(oid, parameterId, pair.privateKey.view().toByteArray(),
                                                 pair.publicKey);
    }
};

Result<QByteArray> confirm(Session& session) {
    return session.command({.ins = 0xA4, .p1 = 2, .p2 = 0x0C, .data = "\x01\x1E", .expected = 256},
                           QLatin1StringView("SELECT"));
}

TEST_P(ChipAuthenticationOracle, ownerOfTheStaticKey_isProven) {
    // libeac leaves out leading zeros of a Diffie-Hellman secret: one run in 256 over a finite field does not
    // meet.
    for (int tries = kind == KeyAgreement::dh ? 3 : 1; tries > 0; --tries) {
        const auto pair = group.generate();
        const auto chip = chipWith(*pair);
        ASSERT_TRUE(chip);
        card::ApduLink link(*chip);
        Session session(link);
        const ChipAuthenticationChoice choice = choiceOf(pair->publicKey);
        auto proof = runChipAuthentication(session, choice);
        ASSERT_TRUE(proof) << proof.error().detail.toStdString();
        const Result<QByteArray> confirmed = confirm(session);
        if (!confirmed && tries > 1) continue;
        EXPECT_EQ(confirmed.value_or(""), QByteArray("\x01\x1E"));
        EXPECT_EQ(chip->received(), QByteArray("\x01\x1E"));
        proof->confirmingCommand = session.firstCommand();
        proof->confirmingAnswer = session.firstAnswer();
        EXPECT_EQ(verifyChipAuthentication(*proof, choice), true);
        return;
    }
}

TEST_P(ChipAuthenticationOracle, cloneWithoutTheKey_isNot) {
    const auto pair = group.generate(), other = group.generate();
    const auto clone = chipWith(*other);
    ASSERT_TRUE(clone);
    card::ApduLink link(*clone);
    Session session(link);
    ASSERT_TRUE(runChipAuthentication(session, choiceOf(pair->publicKey)));
    EXPECT_EQ(confirm(session).error().code, Code::EMRTD_SM_NAKED_STATUS);
}

std::string nameOf(const testing::TestParamInfo<std::tuple<BlockCipher, int>>& test) {
    constexpr const char* kNames[]{"3des", "aes128", "aes192", "aes256"};
    return kNames[static_cast<int>(std::get<0>(test.param))] + std::string("_parameters") +
           std::to_string(std::get<1>(test.param));
}
const auto kCiphers =
    testing::Values(BlockCipher::tripleDes, BlockCipher::aes128, BlockCipher::aes192, BlockCipher::aes256);
INSTANTIATE_TEST_SUITE_P(Curves, ChipAuthenticationOracle, testing::Combine(kCiphers, testing::Range(8, 19)),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(Finite, ChipAuthenticationOracle, testing::Combine(kCiphers, testing::Range(0, 3)),
                         nameOf);

} // namespace
} // namespace motcua::emrtd
