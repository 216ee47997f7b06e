// SPDX-License-Identifier: GPL-3.0-or-later
// Dossiers told to the national portal over real HTTP.
#include "core/central/portal_sync.h"
#include "core/store/migrations.h"
#include "tests/core/dossier/story.h"
#include "tests/support/portal_server.h"

#include "core/crypto/hash.h"

#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace motcua::central {
namespace {

using dossier::at;
using dossier::kReason;
using testing::IsEmpty;
using testing::SizeIs;
using tests::PortalServer;
using Mood = PortalServer::Mood;

class Portal : public testing::Test {
protected:
    void SetUp() override {
        auto opened = store::Database::open(m_dir.filePath(QStringLiteral("portal.db")), Secret::random(32),
                                            store::OpenMode::create);
        ASSERT_TRUE(opened);
        m_database.emplace(*std::move(opened));
        ASSERT_TRUE(m_database->execute(PortalOutbox::kTables));
        m_outbox.emplace(*m_database);
        m_sync.emplace(
            *m_outbox, m_portal,
            [this](const Uuid& id) -> Result<std::vector<dossier::Action>> { return m_stories.at(id); },
            PortalNames{[](const Uuid&) { return QString(80, u'L'); },
                        QStringLiteral("https://tep.example/")},
            m_clock, [] { return 0.0; });
    }
    /// Adds an action to a dossier, and a line to the outbox.
    void then(int number, dossier::Payload payload, LocalTime when) {
        const Uuid id = idOf(number);
        auto& actions = m_stories[id];
        dossier::Action action;
        action.id = m_ids.next();
        action.dossier = id;
        action.actor = m_ids.next();
        action.desk = 1;
        action.at = toInstant(when);
        action.baseVersion = static_cast<int>(actions.size());
        action.payload = std::move(payload);
        actions.push_back(std::move(action));
        ASSERT_TRUE(dossier::replay(actions)) << "a lawful story";
        ASSERT_TRUE(m_outbox->changed(id, static_cast<int>(actions.size()), m_clock.now()));
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
    Uuid idOf(int number) {
        while (static_cast<int>(m_dossierIds.size()) <= number)
            m_dossierIds.push_back(m_ids.next());
        return m_dossierIds[static_cast<size_t>(number)];
    }
    QJsonObject record(const char* code) { return m_server.dossiers()[QString::fromLatin1(code)]; }

    FixedClock m_clock{toInstant(at(3))};
    UuidSource m_ids{m_clock};
    std::vector<Uuid> m_dossierIds;
    std::map<Uuid, std::vector<dossier::Action>> m_stories;
    QTemporaryDir m_dir;
    std::optional<store::Database> m_database;
    PortalServer m_server;
    BeastWebClient m_client{{}, {.wholeRequest = std::chrono::milliseconds{400}}};
    NationalPortal m_portal{{m_server.loginUrl(), m_server.serviceUrl(), QStringLiteral("H15.50.05.13"),
                             "FICTITIOUS", QStringLiteral("mc"), Secret::copyOf("mật khẩu")},
                            m_client};
    std::optional<PortalOutbox> m_outbox;
    std::optional<PortalSync> m_sync;
};

TEST_F(Portal, dossier_isToldAsItIsThenStepByStep) {
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
    EXPECT_THAT(m_server.complaints(), IsEmpty()) << m_server.complaints().join(u' ').toStdString();
}

TEST_F(Portal, whatIsThereAlready_isUpdated) {
    receive(1);
    receive(2);
    ASSERT_EQ(m_sync->run(10), (PortalRun{2, 0}));
    // as after a restore of the service's store: it does not know what it has sent
    ASSERT_TRUE(m_database->execute("UPDATE portal_outbox SET sent_version = 0"));
    EXPECT_EQ(m_sync->run(10), (PortalRun{2, 0})) << "told by a number and by words";
    EXPECT_THAT(m_server.complaints(), IsEmpty()) << m_server.complaints().join(u' ').toStdString();
}

TEST_F(Portal, manySteps_goTenAtATime) {
    receive(1);
    for (int i = 0; i < 6; ++i) {
        then(1, dossier::ObligationRequested{QStringLiteral("Nộp thuế"), {}, {}, {}}, at(2, 10, i));
        then(1, dossier::ObligationMet{QStringLiteral("Biên lai"), {}}, at(2, 11, i));
    }
    ASSERT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    EXPECT_THAT(m_server.progress(), SizeIs(13));
    EXPECT_EQ(m_server.requests(), 4) << "login, dossier, ten, three";
    EXPECT_THAT(m_server.complaints(), IsEmpty()) << m_server.complaints().join(u' ').toStdString();
}

TEST_F(Portal, sessionThatEnds_isRenewedByItself) {
    receive(1);
    ASSERT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    m_server.setMood(Mood::forgetsSession);
    then(1, dossier::NoteAdded{QStringLiteral("gọi điện")}, at(2, 10));
    EXPECT_EQ(m_sync->run(10), (PortalRun{1, 0}));
    EXPECT_EQ(m_server.logins(), 2);
}

TEST_F(Portal, refusedRecord_waitsAndHoldsUpNoOther) {
    receive(1);
    receive(2);
    m_server.setMood(Mood::refuses);
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 2}));
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 0})) << "not yet due again";
    m_clock.advance(std::chrono::minutes{1});
    const auto entries = m_outbox->due(m_clock.now(), 10);
    ASSERT_THAT(*entries, SizeIs(2));
    EXPECT_EQ(entries->front().lastError, QStringLiteral("CENTRAL_PORTAL 17"))
        << "the portal's words may hold names";
    m_server.setMood(Mood::well);
    EXPECT_EQ(m_sync->run(10), (PortalRun{2, 0}));
    EXPECT_EQ(*m_outbox->waiting(), 0);
}

TEST_F(Portal, deadLine_leavesTheRestForLater) {
    receive(1);
    receive(2);
    m_server.setMood(Mood::silent);
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 1})) << "the second is not made to wait as well";
    for (const Mood mood : {Mood::cut, Mood::garbage, Mood::busy}) {
        m_server.setMood(mood);
        m_clock.advance(std::chrono::hours{6});
        EXPECT_EQ(m_sync->run(1), (PortalRun{0, 1}));
    }
    EXPECT_EQ(*m_outbox->waiting(), 2);
    m_server.setMood(Mood::well);
    m_clock.advance(std::chrono::hours{6});
    EXPECT_EQ(m_sync->run(10), (PortalRun{2, 0}));
}

TEST_F(Portal, provisionalCode_isNotToldUntilItIsFinal) {
    auto intake = dossier::intake();
    intake.code = *dossier::DossierCode::parseProvisional(u"H15.50.05.13-261102-T010001");
    then(1, intake, dossier::kReceived);
    EXPECT_EQ(m_sync->run(10), (PortalRun{0, 1}));
    EXPECT_EQ(m_server.requests(), 0);
    then(1, dossier::CodeReplaced{intake.code, *dossier::DossierCode::parse(u"H15.50.05.13-261102-0007")},
         at(2, 10));
    EXPECT_EQ(m_sync->run(10), (PortalRun{1, 0})) << "at once, not at its next try";
}

TEST(PortalBackOff, growsToSixHoursAndSpreads) {
    using namespace std::chrono;
    EXPECT_EQ(portalBackOff(1, 0), minutes{1});
    EXPECT_EQ(portalBackOff(4, 0), minutes{8});
    EXPECT_EQ(portalBackOff(1000, 0), hours{6});
    EXPECT_EQ(portalBackOff(1, 1), seconds{75});
}

} // namespace
} // namespace motcua::central
