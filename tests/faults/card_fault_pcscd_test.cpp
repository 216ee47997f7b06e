// SPDX-License-Identifier: GPL-3.0-or-later
// A fault at every tenth exchange (with MOTCUA_FULL at every one) of a complete reading through the real
// pcscd. ctest runs one of these programs a profile, side by side and each with a service of its own: a card
// swapped for another within the service's 400 ms between two looks would be lost to it.
#include "core/card/job_runner.h"
#include "tests/cardsim/vpcd_link.h"
#include "tests/faults/card_sweep.h"
#include "tests/support/private_pcscd.h"

#include <atomic>
#include <future>

namespace motcua::tests {
namespace {

using namespace std::chrono_literals;

/// The card on the reader, exchanged for another while nobody reads.
class ExchangeableCard final : public cardsim::PoweredCard {
public:
    explicit ExchangeableCard(PoweredCard& card) : m_card(&card) {}
    void exchangeFor(PoweredCard& card) { m_card = &card; }

    QByteArray answerToReset() const override { return m_card.load()->answerToReset(); }
    void restart() override { m_card.load()->restart(); }
    std::optional<QByteArray> exchange(QByteArrayView command) override {
        return m_card.load()->exchange(command);
    }

private:
    std::atomic<PoweredCard*> m_card;
};

/// Reads while laying the card back whenever it leaves.
Result<> readThrough(card::Job& job, cardsim::VpcdLink& link) {
    auto outcome = std::async(
        std::launch::async, [&job] { return card::runJob(job, {.waitForCard = 20s, .waitForReturn = 20s}); });
    while (outcome.wait_for(2ms) != std::future_status::ready)
        if (!link.isInserted() && !link.insert()) break;
    return outcome.get();
}

class CardFaultPcscd : public testing::TestWithParam<const char*> {
protected:
    static PrivatePcscd& service() {
        static PrivatePcscd kService;
        return kService;
    }
};

TEST_P(CardFaultPcscd, atManyExchanges_isRecoveredOrReported) {
    ASSERT_EQ(service().trouble(), QString());
    const SweptCard swept(GetParam());
    const int step = qEnvironmentVariableIsSet("MOTCUA_FULL") ? 1 : 10;
    cardsim::SimulatedCard card(swept.image());
    ExchangeableCard laid(card);
    cardsim::VpcdLink link(laid, service().port(0));
    ASSERT_TRUE(link.insert());

    for (int index = 0; index < swept.exchanges(); index += step)
        for (const cardsim::FaultKind kind : kFaultKinds) {
            cardsim::FaultyCard faulty(card, cardsim::Fault{.kind = kind, .index = index});
            laid.exchangeFor(faulty);
            emrtd::ReadingJob job = swept.job();
            const Result<> outcome = readThrough(job, link);
            laid.exchangeFor(card);
            EXPECT_TRUE(faulty.hasHappened()) << nameOf(kind) << " at " << index;
            EXPECT_TRUE(isSound(outcome, job.reading(), swept, kind)) << nameOf(kind) << " at " << index;
        }
}

INSTANTIATE_TEST_SUITE_P(Profiles, CardFaultPcscd, testing::Values("short-only", "extended", "t0"),
                         [](const auto& given) {
                             return QByteArray(given.param).replace('-', '_').toStdString();
                         });

} // namespace
} // namespace motcua::tests
