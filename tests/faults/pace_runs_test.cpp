// SPDX-License-Identifier: GPL-3.0-or-later
// Random runs of PACE between the terminal and the simulated chip, which share no code of the protocol:
// coordinates, keys and secrets with leading zeros come up by themselves.
#include "core/emrtd/pace.h"
#include "tests/cardsim/card_image.h"
#include "tests/cardsim/local_channel.h"
#include "tests/cardsim/simulated_card.h"

#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

struct Setting {
    const char* name;
    cardsim::PaceSetting pace;
    int runs;
};

class PaceRuns : public testing::TestWithParam<Setting> {};

TEST_P(PaceRuns, neverFail) {
    const cardsim::Issuer issuer;
    cardsim::Profile profile = *cardsim::profileNamed(u"cccd-2021");
    profile.pace = {GetParam().pace};
    cardsim::SimulatedCard card(
        cardsim::personalise(cardsim::samplePerson(cardsim::Sample::a), profile, issuer));
    const auto infos = emrtd::parseSecurityInfos(card.image().masterFiles.at(cardsim::fid::kCardAccess),
                                                 QLatin1StringView("EF.CardAccess"));
    ASSERT_TRUE(infos);
    const auto suite = emrtd::choosePace(*infos);
    ASSERT_TRUE(suite);
    const auto can = emrtd::canPassword(Secret::copyOf(card.image().can));
    cardsim::LocalChannel channel(card);
    for (int run = 0; run < GetParam().runs; ++run) {
        card.restart();
        card::ApduLink link(channel);
        emrtd::Session session(link);
        auto outcome = emrtd::runPace(session, *suite, *can);
        ASSERT_TRUE(outcome) << run << ' ' << errorText(outcome.error().code).name;
        session.start(std::move(outcome->keys));
        // The chip has the same keys: it answers under them.
        const auto selected = session.transmit(
            {.ins = 0xA4, .p1 = 0x04, .p2 = 0x0C, .data = QByteArray::fromHex("A0000002471001")});
        ASSERT_TRUE(selected && selected->ok()) << run;
    }
}

using cardsim::Mapping;
using crypto::BlockCipher;

INSTANTIATE_TEST_SUITE_P(
    Settings, PaceRuns,
    testing::Values(
        Setting{"generic_p256", {Mapping::generic, BlockCipher::aes128, 12}, 7000},
        Setting{"generic_brainpool256", {Mapping::generic, BlockCipher::aes128, 13}, 2000},
        Setting{"integrated_brainpool256", {Mapping::integrated, BlockCipher::aes256, 13}, 400},
        Setting{"chip_mapping_brainpool256", {Mapping::chipAuthentication, BlockCipher::aes192, 13}, 400},
        Setting{"generic_p521_3des", {Mapping::generic, BlockCipher::tripleDes, 18}, 100},
        Setting{"generic_dh", {Mapping::generic, BlockCipher::aes128, 0}, 80},
        Setting{"integrated_dh", {Mapping::integrated, BlockCipher::aes128, 0}, 20}),
    [](const auto& given) { return given.param.name; });

} // namespace
} // namespace motcua::tests
