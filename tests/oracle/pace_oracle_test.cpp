// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/pace.h"
#include "libeac_chip.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;
using tests::LibeacChip;

PaceInfo suite(BlockCipher cipher, int parameterId) {
    const bool finite = parameterId < 3;
    return {.oid = QByteArray::fromHex("04007F0007020204") + (finite ? '\1' : '\2') +
                   static_cast<char>(static_cast<int>(cipher) + 1),
            .agreement = finite ? KeyAgreement::dh : KeyAgreement::ecdh,
            .mapping = PaceMapping::generic,
            .cipher = cipher,
            .parameterId = parameterId};
}

constexpr int kRuns = 3;

class PaceOracle : public testing::TestWithParam<std::tuple<BlockCipher, int>> {
protected:
    PaceInfo info = suite(std::get<0>(GetParam()), std::get<1>(GetParam()));
};

TEST_P(PaceOracle, canOpensTheChipAndSecureMessagingGoesBothWays) {
    for (int run = 0; run < kRuns; ++run) {
        const auto chip = LibeacChip::forPace(info, "012345", true);
        ASSERT_TRUE(chip);
        card::ApduLink link(*chip);
        Session session(link);
        auto outcome = runPace(session, info, *canPassword(Secret::copyOf("012345")));
        ASSERT_TRUE(outcome) << outcome.error().detail.toStdString();
        session.start(std::move(outcome->keys));
        for (const QByteArray& data : {QByteArray("\x01\x1E"), QByteArray(40, 'd')}) {
            const auto answer =
                session.command({.ins = 0xA4, .p1 = 2, .p2 = 0x0C, .data = data, .expected = 256},
                                QLatin1StringView("SELECT"));
            ASSERT_TRUE(answer) << static_cast<int>(answer.error().code);
            EXPECT_EQ(chip->received(), data);
            EXPECT_EQ(*answer, data);
        }
    }
}

TEST_P(PaceOracle, mrzOpensTheChip) {
    const AccessPassword mrz = mrzPassword(Secret::copyOf("T22000129364081251010318"));
    const auto chip = LibeacChip::forPace(info, mrz.value.view().toByteArray(), false);
    ASSERT_TRUE(chip);
    card::ApduLink link(*chip);
    Session session(link);
    EXPECT_TRUE(runPace(session, info, mrz));
}

TEST_P(PaceOracle, wrongPassword_isDenied) {
    const auto chip = LibeacChip::forPace(info, "012345", true);
    ASSERT_TRUE(chip);
    card::ApduLink link(*chip);
    Session session(link);
    EXPECT_EQ(runPace(session, info, *canPassword(Secret::copyOf("012346"))).error().code,
              Code::EMRTD_ACCESS_DENIED);
}

std::string nameOf(const testing::TestParamInfo<std::tuple<BlockCipher, int>>& test) {
    constexpr const char* kNames[]{"3des", "aes128", "aes192", "aes256"};
    return kNames[static_cast<int>(std::get<0>(test.param))] + std::string("_parameters") +
           std::to_string(std::get<1>(test.param));
}
const auto kCiphers =
    testing::Values(BlockCipher::tripleDes, BlockCipher::aes128, BlockCipher::aes192, BlockCipher::aes256);
INSTANTIATE_TEST_SUITE_P(Curves, PaceOracle, testing::Combine(kCiphers, testing::Range(8, 19)), nameOf);
INSTANTIATE_TEST_SUITE_P(Finite, PaceOracle, testing::Combine(kCiphers, testing::Range(0, 3)), nameOf);

} // namespace
} // namespace motcua::emrtd
