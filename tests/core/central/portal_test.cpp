// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers told to the national portal over real HTTP.
#include "tests/core/central/portal_bench.h"

namespace motcua::central {
namespace {

using dossier::at;
using dossier::kReason;
using testing::IsEmpty;
using testing::SizeIs;
using Mood = tests::PortalServer::Mood;

class Portal : public PortalTest {};

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
