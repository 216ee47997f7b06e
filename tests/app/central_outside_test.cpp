// SPDX-License-Identifier: GPL-3.0-or-later
// The State's systems as the running service asks and tells them: a real service, real counters, and servers
// on the loopback that look at every field.
#include "tests/app/cli_run.h"
#include "tests/core/central/http_client.h"
#include "tests/support/population_server.h"
#include "tests/support/portal_server.h"
#include "tests/support/service_process.h"
#include "tests/support/test_key.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <gmock/gmock.h>
#include <thread>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;
using testing::IsEmpty;
using testing::SizeIs;
using Mood = PortalServer::Mood;

class CentralOutside : public testing::Test {
protected:
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    QString folder() const { return path("central"); }

    QString write(const char* name, const QByteArray& content, bool isForOwner = true) const {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner |
                            (isForOwner ? QFile::Permissions() : QFile::ReadGroup | QFile::ReadOther));
        return path(name);
    }
    QJsonObject portalSettings() const {
        return {{u"login_url"_s, portal.loginUrl()},
                {u"service_url"_s, portal.serviceUrl()},
                {u"unit"_s, u"H34.05"_s},
                {u"destination"_s, u"FICTITIOUS"_s},
                {u"user"_s, u"mc"_s},
                {u"password_file"_s, u"password"_s},
                {u"timeout_seconds"_s, 1},
                {u"retry_seconds"_s, 1}};
    }
    QJsonObject populationSettings() const {
        return {{u"url"_s, people.url()},
                {u"unit"_s, u"H34.05"_s},
                {u"headers_file"_s, u"headers"_s},
                {u"timeout_seconds"_s, 2}};
    }
    QString connectors(const QJsonObject& settings) const {
        write("password", "mật khẩu\n");
        write("headers", "# of the exchange\nAuthorization: Bearer x\n");
        return write("connectors.json", QJsonDocument(settings).toJson());
    }

    void start() {
        QStringList arguments{u"--connectors"_s, connectors({{u"portal"_s, portalSettings()},
                                                             {u"population"_s, populationSettings()}})};
        if (m_port > 0) arguments << u"--listen"_s << u"127.0.0.1:%1"_s.arg(m_port);
        service = std::make_unique<ServiceProcess>(folder(), arguments);
        ASSERT_TRUE(service->isRunning());
        m_port = service->port();
    }
    void restart() {
        service.reset();
        start();
    }
    CliAnswer administer(QStringList arguments) const {
        QProcess program;
        program.start(QStringLiteral(MOTCUA_CENTRAL), arguments << u"--data"_s << folder());
        program.waitForFinished(20'000);
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }
    QByteArray enrolmentCode() const {
        return administer({u"enrol-code"_s, u"--office"_s, u"H34.05"_s, u"--office-name"_s,
                           u"UBND xã Thử Nghiệm"_s, u"--desk"_s, u"1"_s})
            .out;
    }
    void enrol() {
        ASSERT_EQ(counter.init().exit, 0);
        const auto enrolled =
            counter.run(words("sync enrol --code") << QString::fromLatin1(enrolmentCode()).trimmed()
                                                   << u"--url"_s << u"http://127.0.0.1:%1"_s.arg(m_port));
        ASSERT_EQ(enrolled.exit, 0) << enrolled.out.constData();
    }
    /// The code.
    QString receive() {
        const auto received = counter.run(words("dossier receive --procedure 1.004222 --all-components") +
                                          QStringList{u"--qr"_s, QString::fromUtf8(kCard)});
        EXPECT_EQ(received.exit, 0) << received.out.constData();
        return received.object()[u"code"_s].toString();
    }
    void synchronise() {
        const auto done = counter.run(words("sync run --once"));
        EXPECT_EQ(done.exit, 0) << done.out.constData();
    }
    HttpAnswer ask(const char* path, const QJsonObject& object, const QByteArray& header = {}) const {
        const QByteArray body = QJsonDocument(object).toJson();
        HttpClient client(m_port);
        client.send(QByteArray("POST ") + path + " HTTP/1.1\r\nHost: x\r\n" + header +
                    "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return client.receive();
    }
    /// Of a counter of which there is only the key.
    QByteArray token() const {
        const QString code = QString::fromLatin1(enrolmentCode()).trimmed();
        const QString device = u"0195d3c4-0000-7000-8000-000000000003"_s;
        const auto key = test::TestKey::make("prime256v1");
        const QByteArray proof = test::sign(key, {}, (code + u'\n' + device).toUtf8()).toBase64();
        const HttpAnswer answer =
            ask("/v1/enrol", {{u"code"_s, code},
                              {u"device"_s, device},
                              {u"key"_s, QString::fromLatin1(key.publicInfo().toBase64())},
                              {u"proof"_s, QString::fromLatin1(proof)},
                              {u"name"_s, u"Quầy thử"_s}});
        return QJsonDocument::fromJson(answer.body).object()[u"token"_s].toString().toLatin1();
    }
    template <class Condition> static bool waitFor(Condition condition) {
        for (QDeadlineTimer deadline(30'000); !deadline.hasExpired();) {
            if (condition()) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return false;
    }
    bool isTold(size_t dossiers, size_t steps) {
        return waitFor([&] {
            return portal.dossiers().size() == dossiers && portal.progress().size() == steps &&
                   metric("motcua_portal_waiting") == 0;
        });
    }
    int metric(const QByteArray& name) const {
        HttpClient client(m_port);
        client.send(get("/metrics"));
        const QByteArray text = client.receive().body;
        const qsizetype at = text.indexOf('\n' + name + ' ');
        return at < 0 ? -1 : text.sliced(at + name.size() + 2).split('\n').first().toInt();
    }
    void expectNoComplaints() const {
        EXPECT_THAT(portal.complaints(), IsEmpty()) << portal.complaints().join(u' ').toStdString();
    }

    PortalServer portal;
    PopulationServer people;
    Cli counter;
    std::unique_ptr<ServiceProcess> service;

private:
    QTemporaryDir m_dir;
    quint16 m_port = 0;
};

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
    EXPECT_EQ(administer({u"portal"_s}).out, "");
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

TEST_F(CentralOutside, lookupOfACounter_isAnsweredByThePopulationDatabase_andRecorded) {
    start();
    const citizen::Citizen person = people.population().people().front().citizen;
    residence::LookupRequest request{.id = Uuid::parse(u"0195d3c4-0000-7000-8000-000000000001").value(),
                                     .procedure = u"1.004873"_s,
                                     .officer = Uuid::parse(u"0195d3c4-0000-7000-8000-000000000002").value(),
                                     .officerLogin = u"lan"_s,
                                     .purpose = u"Xác nhận tình trạng hôn nhân"_s,
                                     .subject = person};
    const HttpAnswer answer =
        ask("/v1/lookups", residence::toJson(request), "Authorization: Bearer " + token() + "\r\n");
    ASSERT_EQ(answer.status, 200) << answer.body.constData();
    EXPECT_EQ(QJsonDocument::fromJson(answer.body).object()[u"kind"_s], u"found"_s);
    EXPECT_EQ(people.requests(), 1);
    EXPECT_THAT(people.complaints(), IsEmpty()) << people.complaints().join(u' ').toStdString();
    const auto listed = administer({u"lookups"_s, u"--office"_s, u"H34.05"_s});
    const QJsonObject entry = QJsonDocument::fromJson(listed.out).object();
    EXPECT_EQ(entry[u"outcome"_s], u"found"_s) << listed.out.constData() << listed.err.constData();
    EXPECT_EQ(entry[u"login"_s], u"lan"_s);
    EXPECT_EQ(entry[u"procedure"_s], u"1.004873"_s);
    EXPECT_FALSE(listed.out.contains(person.number->text().toUtf8()));
    EXPECT_EQ(administer({u"lookups"_s, u"--office"_s, u"H34.06"_s}).out, "");
    EXPECT_EQ(administer({u"lookups"_s, u"--to"_s, u"2020-01-01"_s}).out, "");
    const auto verified = administer({u"lookups"_s, u"--verify"_s});
    const QJsonObject head = QJsonDocument::fromJson(verified.out).object();
    EXPECT_EQ(head[u"count"_s], 1) << verified.err.constData();
    EXPECT_EQ(administer({u"lookups"_s, u"--verify"_s, u"--head"_s, head[u"head"_s].toString()}).exit, 0);
    const auto lost = administer({u"lookups"_s, u"--verify"_s, u"--head"_s, u"2-"_s + QString(64, u'0')});
    EXPECT_TRUE(lost.err.startsWith("STORE_DAMAGED:")) << lost.err.constData();
}

TEST_F(CentralOutside, wrongSettings_areToldInBothLanguages) {
    const auto refusal = [&](const QJsonObject& settings) {
        const auto ended = administer({u"--connectors"_s, connectors(settings), u"--listen"_s, u":0"_s});
        EXPECT_EQ(ended.exit, 1) << ended.err.constData();
        return ended.err;
    };
    const auto changed = [&](const char* member, const QJsonValue& value) {
        QJsonObject settings = portalSettings();
        settings[QLatin1StringView(member)] = value;
        return QJsonObject{{u"portal"_s, settings}};
    };
    QByteArray told = refusal(changed("user", QJsonValue::Undefined));
    EXPECT_TRUE(told.startsWith("FIELD_INVALID:")) << told.constData();
    EXPECT_TRUE(told.contains("portal.user: is missing / còn thiếu")) << told.constData();
    EXPECT_TRUE(told.contains("Một trường bị thiếu")) << told.constData();
    EXPECT_TRUE(refusal(changed("pasword_file", u"x"_s)).contains("portal.pasword_file: is not known"));
    EXPECT_TRUE(refusal(changed("login_url", u"http://portal.example/"_s)).contains("is not https"));
    EXPECT_TRUE(refusal(changed("login_url", u"ftp://127.0.0.1/"_s)).contains("is no address"));
    EXPECT_TRUE(refusal(changed("timeout_seconds", 0)).contains("1 to 120"));
    EXPECT_TRUE(refusal(changed("ca", u"absent.pem"_s)).contains("no certificates"));
    EXPECT_TRUE(refusal(changed("password_file", u"absent"_s)).startsWith("FILE_UNREADABLE:"));
    EXPECT_TRUE(refusal({{u"cổng"_s, QJsonObject()}}).contains("không có mục này"));
    write("open", "mật khẩu", false);
    told = refusal(changed("password_file", u"open"_s));
    EXPECT_TRUE(told.contains("chmod 600")) << told.constData();
    EXPECT_FALSE(told.contains("mật khẩu"));
    write("lines", "no header\n");
    QJsonObject population = populationSettings();
    population[u"headers_file"_s] = u"lines"_s;
    EXPECT_TRUE(refusal({{u"population"_s, population}}).contains("dòng 1"));
}

} // namespace
} // namespace motcua::tests
