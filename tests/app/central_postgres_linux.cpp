// SPDX-License-Identifier: GPL-3.0-or-later
// Services on one PostgreSQL and counters, each a program of its own.
#include "tests/app/cli_run.h"
#include "tests/core/central/http_client.h"
#include "tests/support/portal_server.h"
#include "tests/support/private_postgres.h"
#include "tests/support/service_process.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <gtest/gtest.h>
#include <optional>
#include <thread>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

/// PostgreSQL, two services on one database of it, and a counter of one office at each.
class CentralPostgresTest : public testing::Test {
protected:
    void SetUp() override {
        if (!PrivatePostgres::isInstalled()) GTEST_SKIP() << "PostgreSQL is not installed";
        m_server.emplace(PrivatePostgres::Disk::durable);
        m_store = PrivatePostgres::storeUri(m_server->newDatabase());
        ASSERT_FALSE(m_store.isEmpty()) << qPrintable(m_server->trouble());
        for (int i = 0; i < 2; ++i) {
            start(i);
            ASSERT_TRUE(services[i]) << i;
            ASSERT_EQ(counters[i].init().exit, 0);
            const QString address = u"http://127.0.0.1:%1"_s.arg(services[i]->port());
            const auto enrolled =
                counters[i].run(words("sync enrol --code") << enrolmentCode(i + 1) << u"--url"_s << address);
            ASSERT_EQ(enrolled.exit, 0) << enrolled.out.constData();
        }
    }
    void TearDown() override {
        for (auto& each : services)
            each.reset();
        m_server.reset();
    }

    QString folder(int instance) const { return m_dir.filePath(u"central%1"_s.arg(instance)); }

    /// On the port it had before.
    void start(int instance) {
        QStringList arguments{u"--store"_s, m_store};
        if (!connectors.isEmpty()) arguments << u"--connectors"_s << connectors;
        if (m_ports[instance] > 0) arguments << u"--listen"_s << u"127.0.0.1:%1"_s.arg(m_ports[instance]);
        services[instance] = std::make_unique<ServiceProcess>(folder(instance), arguments);
        m_ports[instance] = services[instance]->port();
        EXPECT_TRUE(services[instance]->isRunning());
    }

    QString enrolmentCode(int desk) const {
        QProcess program;
        program.start(QStringLiteral(MOTCUA_CENTRAL),
                      {u"enrol-code"_s, u"--data"_s, folder(0), u"--store"_s, m_store, u"--office"_s,
                       u"H34.05"_s, u"--office-name"_s, u"UBND xã Thử Nghiệm"_s, u"--desk"_s,
                       QString::number(desk)});
        program.waitForFinished(20'000);
        return QString::fromLatin1(program.readAllStandardOutput()).trimmed();
    }

    void receive(int counter) {
        const auto received =
            counters[counter].run(words("dossier receive --procedure 1.004222 --all-components") +
                                  QStringList{u"--qr"_s, QString::fromUtf8(kCard)});
        EXPECT_EQ(received.exit, 0) << received.out.constData();
    }
    QJsonObject synchronise(int counter) {
        const auto done = counters[counter].run(words("sync run --once"));
        EXPECT_EQ(done.exit, 0) << done.out.constData();
        return done.object();
    }

    QString path(const QString& name) const { return m_dir.filePath(name); }
    static void write(const QString& path, const QByteArray& content) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    QString connectors; ///< the file, once there is one
    Cli counters[2];
    std::unique_ptr<ServiceProcess> services[2];
    std::optional<PrivatePostgres> m_server;

private:
    QTemporaryDir m_dir;
    QString m_store;
    quint16 m_ports[2] = {0, 0};
};

TEST_F(CentralPostgresTest, whatOneInstanceTakes_theOtherTells) {
    receive(0);
    EXPECT_GT(synchronise(0)["accepted"_L1].toInt(), 0);
    EXPECT_GT(synchronise(1)["pulled"_L1].toInt(), 0);
    receive(1);
    EXPECT_GT(synchronise(1)["accepted"_L1].toInt(), 0);
    EXPECT_GT(synchronise(0)["pulled"_L1].toInt(), 0);
    EXPECT_EQ(synchronise(0)["pulled"_L1].toInt(), 0) << "told once";
    for (Cli& counter : counters) {
        const auto checked = counter.run(words("sync run --check"));
        EXPECT_EQ(checked.exit, 0) << checked.out.constData();
        EXPECT_TRUE(checked.object()["compared"_L1].toObject()["equal"_L1].toBool());
        EXPECT_FALSE(counter.run(words("sync status")).object()["compared"_L1].isNull());
    }
}

TEST_F(CentralPostgresTest, provisionalCode_becomesFinal) {
    const auto yesterday = QDateTime::currentDateTime().addDays(-1).toOffsetFromUtc(7 * 3600);
    const auto received = counters[0].run(words("dossier receive --procedure 1.004222 --all-components") +
                                          QStringList{u"--qr"_s, QString::fromUtf8(kCard), u"--at"_s,
                                                      yesterday.toString(u"yyyy-MM-ddT10:00:00+07:00"_s),
                                                      u"--reason"_s, u"Máy hỏng, nhập lại từ sổ giấy"_s});
    ASSERT_EQ(received.exit, 0) << received.out.constData();
    const QString former = received.object()["code"_L1].toString();
    EXPECT_TRUE(received.object()["provisional"_L1].toBool()) << qPrintable(former);
    const auto done = counters[0].run(words("sync run"));
    ASSERT_EQ(done.exit, 0) << done.out.constData();
    EXPECT_EQ(done.object()["codes_replaced"_L1].toInt(), 1) << done.out.constData();
    const auto status = counters[0].run(words("sync status")).object()["codes"_L1].toObject();
    EXPECT_EQ(status["provisional"_L1].toInt(-1), 0);
    EXPECT_EQ(status["left_today"_L1].toInt(), 50);
    EXPECT_GT(synchronise(1)["pulled"_L1].toInt(), 0);
    const auto there = counters[1].run(words("dossier show") << former);
    ASSERT_EQ(there.exit, 0) << "the slip of before still finds it: " << there.out.constData();
    EXPECT_NE(there.object()["code"_L1].toString(), former);
}

TEST_F(CentralPostgresTest, killedInstance_losesNothing) {
    receive(0);
    services[0]->kill();
    EXPECT_EQ(counters[0].run(words("sync run --once")).error(), u"SYNC_UNREACHABLE");
    start(0);
    EXPECT_GT(synchronise(0)["accepted"_L1].toInt(), 0);
    services[0]->kill();
    EXPECT_GT(synchronise(1)["pulled"_L1].toInt(), 0) << "the other does not need the first";
}

TEST_F(CentralPostgresTest, instances_shareThePortal_andDoTheWorkOfOneThatWasKilled) {
    PortalServer portal;
    connectors = path(u"connectors.json"_s);
    write(path(u"password"_s), "mật khẩu");
    const QJsonObject settings{{u"login_url"_s, portal.loginUrl()},
                               {u"service_url"_s, portal.serviceUrl()},
                               {u"unit"_s, u"H34.05"_s},
                               {u"destination"_s, u"FICTITIOUS"_s},
                               {u"user"_s, u"mc"_s},
                               {u"password_file"_s, u"password"_s},
                               {u"timeout_seconds"_s, 1},
                               {u"retry_seconds"_s, 1}};
    write(connectors, QJsonDocument(QJsonObject{{u"portal"_s, settings}}).toJson());
    for (int i = 0; i < 2; ++i) {
        services[i].reset();
        start(i);
    }
    const auto isTold = [&](size_t dossiers) {
        for (QDeadlineTimer deadline(60'000); !deadline.hasExpired();) {
            if (portal.dossiers().size() == dossiers && portal.progress().size() == dossiers) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return false;
    };
    for (int i = 0; i < 4; ++i)
        receive(i % 2);
    synchronise(0);
    synchronise(1);
    ASSERT_TRUE(isTold(4));
    EXPECT_EQ(portal.updates(), 0) << "no dossier by both";
    portal.setMood(PortalServer::Mood::losesAnswers);
    receive(0);
    synchronise(0);
    for (QDeadlineTimer deadline(20'000); portal.dossiers().size() < 5 && !deadline.hasExpired();)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    services[0]->kill();
    portal.setMood(PortalServer::Mood::well);
    EXPECT_TRUE(isTold(5)) << "by the other, whichever had begun";
    EXPECT_TRUE(portal.complaints().isEmpty()) << qPrintable(portal.complaints().join(u' '));
}

TEST_F(CentralPostgresTest, killedDatabase_isWaitedFor) {
    receive(0);
    m_server->kill();
    const auto refused = counters[0].run(words("sync run --once"));
    EXPECT_EQ(refused.error(), u"CENTRAL_STORE_UNREACHABLE") << refused.out.constData();
    HttpClient client(services[0]->port());
    client.send(get("/health"));
    EXPECT_EQ(client.receive().status, 503);
    ASSERT_TRUE(m_server->start()) << qPrintable(m_server->trouble());
    EXPECT_GT(synchronise(0)["accepted"_L1].toInt(), 0);
    EXPECT_GT(synchronise(1)["pulled"_L1].toInt(), 0);
}

} // namespace
} // namespace motcua::tests
