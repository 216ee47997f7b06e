// SPDX-License-Identifier: GPL-3.0-or-later
// Services on one PostgreSQL and counters, each a program of its own.
#include "tests/app/cli_run.h"
#include "tests/core/central/http_client.h"
#include "tests/support/private_postgres.h"
#include "tests/support/service_process.h"

#include <gtest/gtest.h>
#include <optional>

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

TEST_F(CentralPostgresTest, killedInstance_losesNothing) {
    receive(0);
    services[0]->kill();
    EXPECT_EQ(counters[0].run(words("sync run --once")).error(), u"SYNC_UNREACHABLE");
    start(0);
    EXPECT_GT(synchronise(0)["accepted"_L1].toInt(), 0);
    services[0]->kill();
    EXPECT_GT(synchronise(1)["pulled"_L1].toInt(), 0) << "the other does not need the first";
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
