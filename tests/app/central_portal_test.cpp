// SPDX-License-Identifier: GPL-3.0-or-later
// The national portal as the running service tells it, whatever is killed between.
#include "tests/app/outside_bench.h"

namespace motcua::tests {
namespace {

using Mood = PortalServer::Mood;

TEST_F(CentralOutside, dossierOfACounter_arrivesAtThePortal_andSoDoItsSteps) {
    start();
    enrol();
    const QString code = receive();
    synchronise();
    ASSERT_TRUE(isTold(1, 1));
    QJsonObject record = portal.dossiers()[code];
    EXPECT_EQ(record[u"MaTTHC"_s], u"1.004222"_s);
    EXPECT_EQ(record[u"TrangThaiHoSo"_s], 2);
    EXPECT_EQ(record[u"KenhThucHien"_s], 1);
    EXPECT_EQ(record[u"DonViXuLy"_s], u"H34.05"_s);
    ASSERT_EQ(counter.run(words("dossier forward") << code << u"--to"_s << u"Công an xã"_s).exit, 0);
    synchronise();
    ASSERT_TRUE(isTold(1, 2));
    EXPECT_EQ(portal.progress()[1][u"PhongBanXuLy"_s], u"Công an xã"_s);
    EXPECT_EQ(portal.progress()[1][u"MaHoSo"_s], code);
    EXPECT_EQ(portal.updates(), 1) << "the dossier as it is now";
    EXPECT_EQ(metric("motcua_portal_sent_total"), 2);
    expectNoComplaints();
}

TEST_F(CentralOutside, portalThatIsDown_hasEverythingOnceInTheEnd) {
    start();
    enrol();
    portal.setMood(Mood::busy);
    for (int i = 0; i < 3; ++i)
        receive();
    synchronise();
    ASSERT_TRUE(waitFor([&] { return portal.requests() > 1; }));
    service->kill();
    restart();
    receive();
    synchronise();
    EXPECT_GE(metric("motcua_portal_waiting"), 4);
    portal.setMood(Mood::well);
    ASSERT_TRUE(isTold(4, 4));
    EXPECT_EQ(portal.updates(), 0) << "nothing twice";
    expectNoComplaints();
}

/// The portal has taken what the service was killed over: it does not know, and must not tell it twice.
TEST_F(CentralOutside, killedBeforeItHeard_updatesWhatIsThere) {
    start();
    enrol();
    portal.setMood(Mood::losesAnswers);
    receive();
    synchronise();
    ASSERT_TRUE(waitFor([&] { return portal.dossiers().size() == 1; }));
    service->kill();
    portal.setMood(Mood::well);
    restart();
    ASSERT_TRUE(isTold(1, 1));
    EXPECT_EQ(portal.updates(), 1);
    portal.setMood(Mood::losesAnswers);
    receive();
    synchronise();
    ASSERT_TRUE(waitFor([&] { return portal.dossiers().size() == 2; }));
    portal.setMood(Mood::well);
    ASSERT_TRUE(isTold(2, 2)) << "the same without being killed";
    expectNoComplaints();
}

TEST_F(CentralOutside, refusedRecord_isParkedBeforeTheAdministrator) {
    start();
    enrol();
    portal.setMood(Mood::refuses);
    receive();
    synchronise();
    ASSERT_TRUE(waitFor([&] { return metric("motcua_portal_parked") == 1; }));
    const auto listed = administer({u"portal"_s});
    ASSERT_EQ(listed.exit, 0);
    const QJsonObject entry = QJsonDocument::fromJson(listed.out).object();
    EXPECT_EQ(entry[u"error"_s], u"CENTRAL_PORTAL refused 17"_s) << listed.out.constData();
    EXPECT_TRUE(entry[u"parked"_s].toBool());
    EXPECT_EQ(entry[u"tries"_s], 3);
    EXPECT_FALSE(listed.out.contains("Nguyễn"));
    portal.setMood(Mood::well);
    EXPECT_EQ(administer({u"portal"_s, u"--retry"_s}).out, "1\n");
    EXPECT_TRUE(isTold(1, 1));
    const QByteArray left = administer({u"portal"_s}).out;
    EXPECT_TRUE(left.isEmpty()) << left.constData();
}

TEST_F(CentralOutside, terminate_doesNotWaitForASilentPortal) {
    start();
    enrol();
    portal.setMood(Mood::silent);
    receive();
    synchronise();
    ASSERT_TRUE(waitFor([&] { return portal.requests() > 0; }));
    service.reset(); // by SIGTERM; it would be killed after ten seconds
    QFile log(folder() + u".log"_s);
    ASSERT_TRUE(log.open(QIODevice::ReadOnly));
    EXPECT_TRUE(log.readAll().contains("\"ended\""));
}

} // namespace
} // namespace motcua::tests
