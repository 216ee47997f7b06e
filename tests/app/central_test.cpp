// SPDX-License-Identifier: GPL-3.0-or-later
// The service as it is started.
#include "tests/core/central/http_client.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace std::chrono_literals;

class CentralTest : public testing::Test {
protected:
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    /// With a data folder and a free port; waits until it serves.
    std::unique_ptr<QProcess> start(const QStringList& more = {}) {
        QFile::remove(path("port"));
        auto program =
            run(QStringList{QStringLiteral("--data"), path("data"), QStringLiteral("--listen"),
                            QStringLiteral("127.0.0.1:0"), QStringLiteral("--port-file"), path("port")} +
                more);
        for (QElapsedTimer since; port() == 0 && program->state() == QProcess::Running;) {
            if (!since.isValid()) since.start();
            if (since.elapsed() > 20'000) break;
            program->waitForReadyRead(10);
        }
        return program;
    }

    static std::unique_ptr<QProcess> run(const QStringList& arguments) {
        auto program = std::make_unique<QProcess>();
        program->start(QStringLiteral(MOTCUA_CENTRAL), arguments);
        program->waitForStarted();
        return program;
    }

    quint16 port() const {
        QFile file(path("port"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
    }

    bool isHealthy() const {
        HttpClient client(port());
        client.send(get("/health"));
        return client.receive().body.contains(R"("status":"ok")");
    }

    QTemporaryDir m_dir;
};

TEST_F(CentralTest, firstStart_makesAStoreOnlyItsOwnerReads) {
    const auto program = start();
    EXPECT_TRUE(isHealthy());
    for (const char* name : {"data", "data/key", "data/central.db"}) {
        const auto others = QFile::permissions(path(name)) &
                            (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
        EXPECT_TRUE(QFile::exists(path(name))) << name;
        EXPECT_FALSE(others) << name;
    }
    program->terminate();
    ASSERT_TRUE(program->waitForFinished(10'000));
    EXPECT_EQ(program->exitCode(), 0);
}

TEST_F(CentralTest, requests_areLoggedWithoutWhatTheyName) {
    const auto program = start();
    HttpClient client(port());
    ASSERT_TRUE(client.send(get("/health") + post("/v1/sync?name=0123abcd", "x") + get("/nguyen/van/an")));
    for (int i = 0; i < 3; ++i)
        ASSERT_NE(client.receive().status, 0);
    program->terminate();
    ASSERT_TRUE(program->waitForFinished(10'000));
    const QByteArray log = program->readAllStandardError();
    QStringList routes;
    for (const QByteArray& line : log.trimmed().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        EXPECT_FALSE(object.isEmpty()) << line.constData();
        if (object[QStringLiteral("event")] == QStringLiteral("request"))
            routes << object[QStringLiteral("route")].toString();
    }
    EXPECT_EQ(routes,
              (QStringList{QStringLiteral("/health"), QStringLiteral("/v1/sync"), QStringLiteral("other")}));
    EXPECT_FALSE(log.contains("0123abcd"));
    EXPECT_FALSE(log.contains("nguyen"));
}

TEST_F(CentralTest, terminate_finishesASlowRequest) {
    const auto program = start();
    HttpClient slow(port());
    const QByteArray request = post("/health", "abc");
    ASSERT_TRUE(slow.send(request.chopped(1)));
    HttpClient idle(port());
    ASSERT_TRUE(idle.send(get("/health")));
    ASSERT_EQ(idle.receive().status, 200); // by now the slow one's head was read, too
    program->terminate();
    ASSERT_TRUE(idle.isClosed());
    EXPECT_EQ(program->state(), QProcess::Running);
    ASSERT_TRUE(slow.send(request.right(1)));
    const HttpAnswer answer = slow.receive();
    EXPECT_NE(answer.status, 0);
    EXPECT_EQ(answer.headers["connection"], "close");
    ASSERT_TRUE(program->waitForFinished(10'000));
    EXPECT_EQ(program->exitCode(), 0);
}

TEST_F(CentralTest, terminate_doesNotWaitForEver) {
    const auto program = start();
    HttpClient slow(port());
    ASSERT_TRUE(slow.send(post("/health", "abc").chopped(1)));
    ASSERT_TRUE(isHealthy());
    program->terminate();
    ASSERT_TRUE(program->waitForFinished(10'000));
    EXPECT_EQ(program->exitCode(), 0);
    EXPECT_TRUE(slow.isClosed());
}

TEST_F(CentralTest, killed_startsAgainOnTheSameStore) {
    {
        const auto program = start();
        ASSERT_TRUE(isHealthy());
        program->kill();
        ASSERT_TRUE(program->waitForFinished(10'000));
    }
    const auto again = start();
    EXPECT_TRUE(isHealthy());
    again->kill();
    again->waitForFinished();
    ASSERT_TRUE(QFile::remove(path("data/key")));
    const auto without =
        run({QStringLiteral("--data"), path("data"), QStringLiteral("--listen"), QStringLiteral(":0")});
    ASSERT_TRUE(without->waitForFinished(10'000));
    EXPECT_EQ(without->exitCode(), 1) << "a new key would not open the old store";
    EXPECT_TRUE(without->readAllStandardError().startsWith("STORE_MISSING:"));
    EXPECT_FALSE(QFile::exists(path("data/key")));
}

TEST_F(CentralTest, secondService_isRefused) {
    const auto program = start();
    const auto second =
        run({QStringLiteral("--data"), path("data"), QStringLiteral("--listen"), QStringLiteral(":0")});
    ASSERT_TRUE(second->waitForFinished(10'000));
    EXPECT_EQ(second->exitCode(), 1);
    EXPECT_TRUE(second->readAllStandardError().startsWith("STORE_BUSY:"));
    EXPECT_TRUE(isHealthy());
    program->kill();
    program->waitForFinished();
}

TEST_F(CentralTest, administration_worksBesideTheService) {
    const auto program = start();
    const auto administer = [&](QStringList arguments) {
        arguments << QStringLiteral("--data") << path("data");
        auto ended = run(arguments);
        EXPECT_TRUE(ended->waitForFinished(10'000));
        return ended;
    };
    const auto code =
        administer({QStringLiteral("enrol-code"), QStringLiteral("--office"), QStringLiteral("H34.05"),
                    QStringLiteral("--office-name"), QStringLiteral("UBND xã Thử Nghiệm"),
                    QStringLiteral("--desk"), QStringLiteral("1")});
    EXPECT_EQ(code->exitCode(), 0);
    static const QRegularExpression kCode(QStringLiteral("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\n$"));
    EXPECT_TRUE(kCode.match(QString::fromLatin1(code->readAllStandardOutput())).hasMatch());
    const auto devices = administer({QStringLiteral("devices")});
    EXPECT_EQ(devices->exitCode(), 0);
    EXPECT_EQ(devices->readAllStandardOutput(), "") << "the code was not used yet";
    const auto withdrawn = administer({QStringLiteral("withdraw"), QStringLiteral("--device"),
                                       QStringLiteral("00000000-0000-7000-8000-000000000000")});
    EXPECT_EQ(withdrawn->exitCode(), 1);
    EXPECT_TRUE(withdrawn->readAllStandardError().startsWith("CENTRAL_DEVICE:"));
    EXPECT_EQ(administer({QStringLiteral("restored")})->exitCode(), 0);
    EXPECT_TRUE(isHealthy());
    program->kill();
    program->waitForFinished();
}

TEST_F(CentralTest, metrics_countTheServersWork) {
    const auto program = start();
    ASSERT_TRUE(isHealthy());
    HttpClient client(port());
    ASSERT_TRUE(client.send(get("/metrics")));
    const QByteArray text = client.receive().body;
    EXPECT_TRUE(text.contains("\nmotcua_http_answers_total{class=\"2xx\"} 1\n")) << text.constData();
    EXPECT_TRUE(text.contains("\nmotcua_http_connections "));
    program->kill();
    program->waitForFinished();
}

TEST_F(CentralTest, wrongUsage_isTold) {
    const QString data = path("data");
    for (const QStringList& arguments :
         {QStringList{}, QStringList{QStringLiteral("--nothing")},
          QStringList{QStringLiteral("--data"), data, QStringLiteral("word")},
          QStringList{QStringLiteral("--data"), data, QStringLiteral("--listen"), QStringLiteral("8470")},
          QStringList{QStringLiteral("--data"), data, QStringLiteral("--listen"), QStringLiteral("::1:8470")},
          QStringList{QStringLiteral("--data"), data, QStringLiteral("--store"), QStringLiteral("mysql://x")},
          QStringList{QStringLiteral("--data"), data, QStringLiteral("--certificate"),
                      QStringLiteral("a.pem")},
          QStringList{QStringLiteral("--data"), data, QStringLiteral("--registry"),
                      QStringLiteral("real")}}) {
        const auto program = run(arguments);
        ASSERT_TRUE(program->waitForFinished(10'000));
        EXPECT_EQ(program->exitCode(), 2) << qPrintable(arguments.join(u' '));
        EXPECT_TRUE(program->readAllStandardError().startsWith("USAGE:"));
    }
    const auto open =
        run({QStringLiteral("--data"), data, QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")});
    ASSERT_TRUE(open->waitForFinished(10'000));
    EXPECT_EQ(open->exitCode(), 1);
    EXPECT_TRUE(open->readAllStandardError().startsWith("CENTRAL_CERTIFICATE:"));
}

TEST_F(CentralTest, version_isPrinted) {
    const auto program = run({QStringLiteral("--version")});
    ASSERT_TRUE(program->waitForFinished(10'000));
    EXPECT_TRUE(program->readAllStandardOutput().startsWith("motcua-central "));
}

} // namespace
} // namespace motcua::tests
