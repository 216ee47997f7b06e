// SPDX-License-Identifier: GPL-3.0-or-later
// A fault at every exchange of a complete reading, in process.
#include "tests/cardsim/local_channel.h"
#include "tests/faults/card_sweep.h"

namespace motcua::tests {
namespace {

class CardFault : public testing::TestWithParam<const char*> {};

Result<> readThrough(emrtd::ReadingJob& job, cardsim::FaultyCard& card, card::Protocol protocol) {
    cardsim::LocalChannel channel(card, protocol);
    for (;;) {
        MOTCUA_TRY(const auto state, job.run(channel, {}));
        if (state == card::Job::State::done) return {};
        channel.insert();
    }
}

TEST_P(CardFault, atEveryExchange_isRecoveredOrReported) {
    const SweptCard swept(GetParam());
    ASSERT_GT(swept.exchanges(), 10);
    for (const cardsim::FaultKind kind : kFaultKinds)
        for (int index = 0; index < swept.exchanges(); ++index) {
            std::chrono::milliseconds slept{};
            cardsim::SimulatedCard card(swept.image());
            cardsim::FaultyCard faulty(card, cardsim::Fault{.kind = kind, .index = index},
                                       [&slept](std::chrono::milliseconds time) { slept += time; });
            emrtd::ReadingJob job = swept.job();
            const Result<> outcome = readThrough(job, faulty, swept.protocol());
            EXPECT_TRUE(faulty.hasHappened());
            EXPECT_EQ(slept.count(), kind == cardsim::FaultKind::delay ? 2000 : 0);
            EXPECT_TRUE(isSound(outcome, job.reading(), swept, kind)) << nameOf(kind) << " at " << index;
        }
}

INSTANTIATE_TEST_SUITE_P(Profiles, CardFault,
                         testing::Values("short-only", "cccd-2021", "cancuoc-2024", "extended", "bac-only",
                                         "pace-only", "t0", "passport"),
                         [](const auto& given) {
                             return QByteArray(given.param).replace('-', '_').toStdString();
                         });

} // namespace
} // namespace motcua::tests
