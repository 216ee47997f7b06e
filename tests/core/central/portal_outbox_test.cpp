// SPDX-License-Identifier: GPL-3.0-or-later
// Several services over one outbox.
#include "tests/core/central/portal_bench.h"

#include <atomic>
#include <thread>

namespace motcua::central {
namespace {

using dossier::at;
using testing::IsEmpty;
using testing::SizeIs;

class PortalOutboxTest : public PortalTest {};

/// What one service has begun to tell, no other begins.
TEST_P(PortalOutboxTest, claimedDossier_isNobodyElses) {
    receive(1);
    const Uuid first = m_ids.next(), second = m_ids.next();
    const auto claim = [&](const Uuid& owner) {
        return within([&](Store& each) {
            return each.portalOutbox().claim(owner, m_clock.now(), m_clock.now() + std::chrono::minutes{2},
                                             9);
        });
    };
    ASSERT_THAT(*claim(first), SizeIs(1));
    EXPECT_THAT(*claim(second), IsEmpty());
    then(1, dossier::Forwarded{QStringLiteral("Công an xã"), {}, {}, {}}, at(2, 10));
    EXPECT_THAT(*claim(second), IsEmpty()) << "its steps keep their order";
    m_clock.advance(std::chrono::minutes{2});
    const auto taken = claim(second);
    ASSERT_THAT(*taken, SizeIs(1)) << "the first was killed";
    PortalEntry late = taken->front();
    late.isParked = true;
    EXPECT_TRUE(within([&](Store& each) { return each.portalOutbox().failed(first, late); }));
    EXPECT_TRUE(within([&](Store& each) { return each.portalOutbox().sent(first, idOf(1), 2); }));
    EXPECT_FALSE(
        *within([&](Store& each) { return each.portalOutbox().told(first, idOf(1), 2, m_clock.now()); }));
    EXPECT_EQ(counts().waiting, 1) << "the second has not told it yet, whatever the first says";
    EXPECT_TRUE(within([&](Store& each) { return each.portalOutbox().sent(second, idOf(1), 2); }));
    EXPECT_EQ(counts(), PortalCounts{});
}

TEST_P(PortalOutboxTest, failureOfAnOlderVersion_doesNotHoldUpTheNewer) {
    receive(1);
    const Uuid owner = m_ids.next();
    const auto taken = within([&](Store& each) {
        return each.portalOutbox().claim(owner, m_clock.now(), m_clock.now() + std::chrono::minutes{2}, 9);
    });
    ASSERT_THAT(*taken, SizeIs(1));
    then(1, dossier::Forwarded{QStringLiteral("Công an xã"), {}, {}, {}}, at(2, 10));
    PortalEntry entry = taken->front();
    entry.isParked = true;
    entry.nextTry = m_clock.now() + std::chrono::hours{6};
    ASSERT_TRUE(within([&](Store& each) { return each.portalOutbox().failed(owner, entry); }));
    EXPECT_EQ(m_sync->run(10), (PortalRun{1, 0}));
}

TEST_P(PortalOutboxTest, manyServices_tellEachDossierOnce) {
    constexpr int kDossiers = 30, kServices = 3;
    for (int number = 1; number <= kDossiers; ++number)
        receive(number);
    std::atomic<int> sent = 0;
    std::vector<std::unique_ptr<BeastWebClient>> clients;
    std::vector<std::unique_ptr<NationalPortal>> portals;
    std::vector<std::unique_ptr<PortalSync>> services;
    for (int i = 0; i < kServices; ++i) {
        clients.push_back(std::make_unique<BeastWebClient>());
        portals.push_back(std::make_unique<NationalPortal>(
            NationalPortal::Settings{m_server.loginUrl(), m_server.serviceUrl(), kOffice, "FICTITIOUS",
                                     QStringLiteral("mc"), Secret::copyOf("mật khẩu")},
            *clients.back()));
        services.push_back(std::make_unique<PortalSync>(*m_pool, *portals.back(), PortalSync::Settings{},
                                                        m_ids.next(), m_clock, [] { return 0.0; }));
    }
    {
        std::vector<std::jthread> threads;
        for (auto& service : services)
            threads.emplace_back([&] {
                const auto run = service->run(kDossiers);
                ASSERT_TRUE(run) << errorText(run.error().code).name;
                EXPECT_EQ(run->failed, 0);
                sent += run->sent;
            });
    }
    EXPECT_EQ(sent, kDossiers);
    EXPECT_THAT(m_server.dossiers(), SizeIs(kDossiers));
    EXPECT_EQ(m_server.requests(), m_server.logins() + 2 * kDossiers) << "nothing twice";
}

INSTANTIATE_TEST_SUITE_P(Store, PortalOutboxTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
