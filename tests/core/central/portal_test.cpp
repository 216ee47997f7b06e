// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers told to the national portal over real HTTP.
#include "core/central/portal_sync.h"
#include "core/central/store_work.h"
#include "tests/core/central/service_test.h"
#include "tests/support/portal_server.h"

#include <atomic>
#include <gmock/gmock.h>
#include <thread>

namespace motcua::central {
namespace {

using dossier::at;
using dossier::kReason;
using testing::IsEmpty;
using testing::SizeIs;
using tests::PortalServer;
using Mood = PortalServer::Mood;

class Portal : public ServiceTest, public testing::WithParamInterface<Engine> {
protected:
    void SetUp() override {
        openStore(GetParam());
        if (!store) return;
        m_pool.emplace(store->stores());
        m_sync = another();
    }
    /// Another service over the same store.
    std::unique_ptr<PortalSync> another() {
        return std::make_unique<PortalSync>(
            *m_pool, m_portal,
            PortalSync::Settings{.names = {[](const Uuid&) { return QString(80, u'L'); }, kFiles}},
            m_ids.next(), m_clock, [] { return 0.0; });
    }
    /// Pushed by a counter.
    void then(int number, dossier::Payload payload, LocalTime when) {
        int& version = m_versions[number];
        dossier::Action action = m_desk.make(idOf(number), std::move(payload), version);
        action.at = toInstant(when);
        const auto answer =
            synchronise(*session, m_desk.caller(), m_desk.request({std::move(action)}), m_clock.now());
        ASSERT_TRUE(answer);
        ASSERT_EQ(answer->verdicts.front().kind, wire::VerdictKind::accepted) << "a lawful story";
        version = answer->verdicts.front().version;
    }
    template <class Work> auto within(Work work) { return transact(*m_pool, Session::Access::write, work); }
    PortalCounts counts() {
        return *within([](Store& each) { return each.portalOutbox().counts(); });
    }
    std::vector<PortalEntry> waiting() {
        return *within([](Store& each) { return each.portalOutbox().waiting(100); });
    }
    void expectNoComplaints() const {
        EXPECT_THAT(m_server.complaints(), IsEmpty()) << m_server.complaints().join(u' ').toStdString();
    }
    void receive(int number) {
        auto intake = dossier::intake();
        intake.code = *dossier::DossierCode::parse(
            QStringLiteral("H15.50.05.13-261102-%1").arg(number, 4, 10, QLatin1Char('0')));
        intake.components = {{.number = 1,
                              .name = QStringLiteral("Tờ khai"),
                              .docCode = QStringLiteral("KQ.1"),
                              .original = 1}};
        then(number, intake, dossier::kReceived);
    }
    static Uuid idOf(int number) { return uuid(7, number); }
    QJsonObject record(const char* code) { return m_server.dossiers()[QString::fromLatin1(code)]; }

    static inline const QString kFiles = QStringLiteral("https://tep.example/");
    FixedClock m_clock{toInstant(at(3))};
    UuidSource m_ids{m_clock};
    Desk m_desk{1, kOffice};
    std::map<int, int> m_versions;
    std::optional<StorePool> m_pool;
    PortalServer m_server;
    BeastWebClient m_client{{}, {.wholeRequest = std::chrono::milliseconds{400}}};
    NationalPortal m_portal{{m_server.loginUrl(), m_server.serviceUrl(), QStringLiteral("H15.50.05.13"),
                             "FICTITIOUS", QStringLiteral("mc"), Secret::copyOf("mật khẩu")},
                            m_client};
    std::unique_ptr<PortalSync> m_sync;
};

TEST_P(Portal, dossier_isToldAsItIsThenStepByStep) {
    receive(1);
    EXPECT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 0})) << "nothing new";
    QJsonObject told = record("H15.50.05.13-261102-0001");
    EXPECT_EQ(told[QStringLiteral("TrangThaiHoSo")], 2);
    EXPECT_EQ(told[QStringLiteral("NgayTiepNhan")], QStringLiteral("20261102090000"));
    EXPECT_EQ(told[QStringLiteral("NgayHenTra")], QStringLiteral("20261110170000"));
    EXPECT_EQ(told[QStringLiteral("ThoiGianGiaiQuyet")], QStringLiteral("6"));
    EXPECT_EQ(told[QStringLiteral("DonViTinh")], QStringLiteral("WORKING_DAY"));
    EXPECT_EQ(told[QStringLiteral("DanhSachLePhi")][0][QStringLiteral("Gia")], QStringLiteral("15000"));

    then(1, dossier::Forwarded{QStringLiteral("Công an xã"), {}, {}, {}}, at(2, 10));
    dossier::SupplementRequested supplement{
        {QStringLiteral("Giấy tờ chỗ ở")}, kReason, dossier::kCompleteBy, {}};
    then(1, supplement, at(3, 9));
    EXPECT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    told = record("H15.50.05.13-261102-0001");
    EXPECT_EQ(told[QStringLiteral("TrangThaiHoSo")], 5) << "never bent into 9";
    EXPECT_EQ(told[QStringLiteral("DanhSachHoSoBoSung")][0][QStringLiteral("TrangThaiBoSung")], 0);
    ASSERT_THAT(m_server.progress(), SizeIs(3)) << "each step once";
    EXPECT_EQ(m_server.progress()[1][QStringLiteral("PhongBanXuLy")], QStringLiteral("Công an xã"));
    EXPECT_EQ(m_server.progress()[2][QStringLiteral("TrangThai")], 5);
    EXPECT_EQ(m_server.logins(), 1) << "one session for all";
    expectNoComplaints();
}

TEST_P(Portal, whatIsThereAlready_isUpdated) {
    receive(1);
    receive(2);
    ASSERT_EQ(m_sync->run(10), (PortalRun{2, 0}));
    // as of a service that does not know what was sent: killed before it could note it, or restored
    openStore(GetParam());
    m_pool.emplace(store->stores());
    m_sync = another();
    m_desk = Desk(1, kOffice);
    m_versions.clear();
    receive(1);
    receive(2);
    EXPECT_EQ(m_sync->run(10), (PortalRun{2, 0})) << "told by a number and by words";
    EXPECT_THAT(m_server.progress(), SizeIs(2)) << "each step is there once";
    expectNoComplaints();
}

TEST_P(Portal, portalThatWasRestored_isToldAnew) {
    receive(1);
    ASSERT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    m_server.forget();
    then(1, dossier::Forwarded{QStringLiteral("Công an xã"), {}, {}, {}}, at(2, 10));
    EXPECT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    EXPECT_THAT(m_server.dossiers(), SizeIs(1));
    expectNoComplaints();
}

TEST_P(Portal, manySteps_goTenAtATime) {
    receive(1);
    for (int i = 0; i < 6; ++i) {
        then(1, dossier::ObligationRequested{QStringLiteral("Nộp thuế"), {}, {}, {}}, at(2, 10, 2 * i));
        then(1, dossier::ObligationMet{QStringLiteral("Biên lai"), {}}, at(2, 10, 2 * i + 1));
    }
    ASSERT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    EXPECT_THAT(m_server.progress(), SizeIs(13));
    EXPECT_EQ(m_server.requests(), 4) << "login, dossier, ten, three";
    expectNoComplaints();
}

TEST_P(Portal, sessionThatEnds_isRenewedByItself) {
    receive(1);
    ASSERT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    m_server.setMood(Mood::forgetsSession);
    then(1, dossier::Forwarded{QStringLiteral("Công an xã"), {}, {}, {}}, at(2, 10));
    EXPECT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    EXPECT_EQ(m_server.logins(), 2);
}

TEST_P(Portal, refusedRecord_holdsUpNoOther_andIsParkedInTheEnd) {
    receive(1);
    receive(2);
    m_server.setMood(Mood::refuses);
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 2}));
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 0})) << "not yet due again";
    EXPECT_EQ(waiting().front().lastError, QStringLiteral("CENTRAL_PORTAL refused 17"))
        << "the portal's words may hold names";
    m_clock.advance(std::chrono::minutes{1});
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 2}));
    m_clock.advance(std::chrono::minutes{2});
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 2}));
    EXPECT_EQ(counts(), (PortalCounts{0, 2, toInstant(at(3))}));
    m_server.setMood(Mood::well);
    m_clock.advance(std::chrono::hours{24});
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 0})) << "parked";
    then(1, dossier::Forwarded{QStringLiteral("Công an xã"), {}, {}, {}}, at(2, 10));
    EXPECT_EQ(m_sync->run(10), (PortalRun{1, 0})) << "it has changed, so it may be right now";
    EXPECT_EQ(*within([&](Store& each) { return each.portalOutbox().retryParked(idOf(1), m_clock.now()); }),
              0);
    EXPECT_EQ(*within([&](Store& each) { return each.portalOutbox().retryParked({}, m_clock.now()); }), 1);
    EXPECT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    EXPECT_EQ(counts(), PortalCounts{});
    expectNoComplaints();
}

TEST_P(Portal, deadLine_leavesTheRestForLater_andIsNotAskedAllTheTime) {
    receive(1);
    receive(2);
    for (const Mood mood : {Mood::silent, Mood::cut, Mood::garbage, Mood::busy}) {
        m_server.setMood(mood);
        EXPECT_EQ(m_sync->run(10), (PortalRun{0, 1})) << "the second is not made to wait as well";
        m_clock.advance(std::chrono::minutes{5});
    }
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 1})) << "one try";
    const int requests = m_server.requests();
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 0}));
    EXPECT_EQ(m_server.requests(), requests) << "the other is due, and nobody is asked";
    EXPECT_TRUE(m_sync->isOpen());
    EXPECT_EQ(counts().waiting, 2) << "never parked for the line";
    EXPECT_EQ(counts().parked, 0);
    m_server.setMood(Mood::well);
    m_clock.advance(std::chrono::minutes{6});
    EXPECT_EQ(m_sync->run(10), (PortalRun{2, 0}));
    EXPECT_FALSE(m_sync->isOpen());
    EXPECT_THAT(m_server.progress(), SizeIs(2));
}

TEST_P(Portal, provisionalCode_isNotToldUntilItIsFinal) {
    auto intake = dossier::intake();
    intake.code = *dossier::DossierCode::parseProvisional(u"H15.50.05.13-261102-T010001");
    then(1, intake, dossier::kReceived);
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 0}));
    EXPECT_EQ(m_server.requests(), 0);
    then(1, dossier::CodeReplaced{intake.code, *dossier::DossierCode::parse(u"H15.50.05.13-261102-0007")},
         at(2, 10));
    EXPECT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    EXPECT_EQ(m_server.progress().front()[QStringLiteral("MaHoSo")],
              QStringLiteral("H15.50.05.13-261102-0007"));
    expectNoComplaints();
}

TEST_P(Portal, notes_areNotThePortalsAffair) {
    receive(1);
    ASSERT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    then(1, dossier::NoteAdded{QStringLiteral("gọi điện")}, at(2, 10));
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 0}));
}

/// What one service has begun to tell, no other begins.
TEST_P(Portal, claimedDossier_isNobodyElses) {
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

TEST_P(Portal, failureOfAnOlderVersion_doesNotHoldUpTheNewer) {
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

TEST_P(Portal, manyServices_tellEachDossierOnce) {
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

INSTANTIATE_TEST_SUITE_P(Store, Portal, kEngines, engineName);

TEST(PortalBackOff, growsToItsLimitAndSpreads) {
    using namespace std::chrono;
    EXPECT_EQ(portalBackOff(1, minutes{1}, hours{6}, 0), minutes{1});
    EXPECT_EQ(portalBackOff(4, minutes{1}, hours{6}, 0), minutes{8});
    EXPECT_EQ(portalBackOff(1000, minutes{1}, hours{6}, 0), hours{6});
    EXPECT_EQ(portalBackOff(1, minutes{1}, hours{6}, 1), seconds{75});
}

} // namespace
} // namespace motcua::central
