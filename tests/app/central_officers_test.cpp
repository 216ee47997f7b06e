// SPDX-License-Identifier: GPL-3.0-or-later
// An officer whom the centre closes and opens again, by the programs as they are.
#include "tests/app/cli_run.h"
#include "tests/support/service_process.h"

#include <QProcess>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

class CentralOfficersTest : public testing::Test {
protected:
    void SetUp() override {
        service = std::make_unique<ServiceProcess>(folder());
        ASSERT_TRUE(service->isRunning());
        for (Cli* each : {&desk, &other}) {
            const auto made = each->init();
            ASSERT_EQ(made.exit, 0) << made.out.constData();
            if (each == &desk) recoveryCode = made.object()[u"recovery_code"_s].toString();
            const QString number = each == &desk ? u"1"_s : u"2"_s;
            const QString code =
                QString::fromLatin1(central({u"enrol-code"_s, u"--office"_s, u"H34.05"_s, u"--office-name"_s,
                                             u"UBND xã Thử Nghiệm"_s, u"--desk"_s, number}));
            const auto enrolled =
                each->run(words("sync enrol --code")
                          << code << u"--url"_s << u"http://127.0.0.1:%1"_s.arg(service->port()));
            ASSERT_EQ(enrolled.exit, 0) << enrolled.out.constData();
        }
        desk.newPassword = desk.password;
        const auto added = desk.run(words("--officer lan officer add minh --full-name Minh --role clerk"));
        ASSERT_EQ(added.exit, 0) << added.out.constData();
        for (const QString& login : {u"lan"_s, u"minh"_s})
            officer(
                {u"add"_s, u"--code"_s, login, u"--name"_s, u"Cán bộ "_s + login, u"--role"_s, u"clerk"_s});
    }
    QString folder() const { return m_dir.filePath(u"central"_s); }
    QByteArray central(const QStringList& arguments) const {
        QProcess program;
        program.start(QStringLiteral(MOTCUA_CENTRAL), arguments + QStringList{u"--data"_s, folder()});
        EXPECT_TRUE(program.waitForFinished(20'000));
        EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().constData();
        return program.readAllStandardOutput().trimmed();
    }
    QJsonObject officer(const QStringList& arguments) const {
        return QJsonDocument::fromJson(
                   central(QStringList{u"officer"_s} + arguments + QStringList{u"--office"_s, u"H34.05"_s}))
            .object();
    }
    CliAnswer as(const char* login, const QStringList& command) const {
        return desk.run(QStringList{u"--officer"_s, QString::fromLatin1(login)} + command);
    }
    void receive(const char* login) const {
        const auto received = as(login, words("dossier receive --procedure 1.004222 --all-components") +
                                            QStringList{u"--qr"_s, QString::fromUtf8(kCard)});
        ASSERT_EQ(received.exit, 0) << received.out.constData();
    }
    QJsonObject send(const char* login) const {
        const auto sent = as(login, words("sync run"));
        EXPECT_EQ(sent.exit, 0) << sent.out.constData();
        return sent.object();
    }
    /// How many steps the centre has told the other counter so far.
    int told() {
        const auto run = other.run(words("sync run"));
        EXPECT_EQ(run.exit, 0) << run.out.constData();
        return m_told += run.object()[u"pulled"_s].toInt();
    }

    std::unique_ptr<ServiceProcess> service;
    Cli desk, other;
    QString recoveryCode;

private:
    QTemporaryDir m_dir;
    int m_told = 0;
};

TEST_F(CentralOfficersTest, closing_holdsBackWhatIsMadeAfterIt_andLosesNothing) {
    receive("lan"); // made before the closing, sent after it
    EXPECT_FALSE(officer({u"close"_s, u"--code"_s, u"lan"_s})[u"closed"_s].isNull());
    const int before = send("lan")[u"accepted"_s].toInt();
    EXPECT_GT(before, 0);
    EXPECT_EQ(as("lan", words("sync status")).error(), u"CENTRAL_OFFICER"_s)
        << "the first answer told the list";

    officer({u"reopen"_s, u"--code"_s, u"lan"_s});
    officer({u"close"_s, u"--code"_s, u"minh"_s});
    receive("minh"); // this desk has not heard yet
    const QJsonObject held = send("minh");
    EXPECT_EQ(held[u"accepted"_s].toInt(), 0);
    EXPECT_EQ(held[u"parked"_s].toInt(), 0);
    EXPECT_EQ(as("minh", words("sync status")).error(), u"CENTRAL_OFFICER"_s);
    const auto status = as("lan", words("sync status")).object();
    EXPECT_EQ(status[u"waiting"_s].toInt(), before);
    const QJsonArray waits = status[u"waiting_for_officers"_s].toArray();
    ASSERT_EQ(waits.size(), 1);
    EXPECT_EQ(waits[0].toObject()[u"officer"_s], u"minh"_s);
    EXPECT_EQ(waits[0].toObject()[u"reason"_s], u"CENTRAL_OFFICER"_s);
    EXPECT_EQ(told(), before);
}

TEST_F(CentralOfficersTest, reopened_whatWaitedIsTaken_once) {
    officer({u"close"_s, u"--code"_s, u"minh"_s});
    receive("minh");
    EXPECT_EQ(send("minh")[u"accepted"_s].toInt(), 0);
    EXPECT_EQ(told(), 0);
    officer({u"reopen"_s, u"--code"_s, u"minh"_s});
    const int taken = send("lan")[u"accepted"_s].toInt();
    EXPECT_GT(taken, 0);
    EXPECT_EQ(send("minh")[u"accepted"_s].toInt(), 0) << "heard of the opening with the same run";
    EXPECT_EQ(told(), taken);
    EXPECT_EQ(as("lan", words("sync status")).object()[u"waiting"_s].toInt(-1), 0);
    const auto history = central({u"officer"_s, u"history"_s}).split('\n');
    EXPECT_EQ(history.size(), 4);
}

TEST_F(CentralOfficersTest, everybodyClosed_theRecoveryCodeStillOpensTheDesk) {
    for (const QString& login : {u"lan"_s, u"minh"_s})
        officer({u"close"_s, u"--code"_s, login});
    receive("lan");
    send("lan");
    EXPECT_EQ(as("lan", words("sync status")).error(), u"CENTRAL_OFFICER"_s);
    EXPECT_EQ(as("minh", words("sync status")).error(), u"CENTRAL_OFFICER"_s);
    ASSERT_FALSE(recoveryCode.isEmpty());
    const QString file = desk.write("recovery", recoveryCode.toUtf8());
    const auto recovered = desk.run(words("officer passwd lan --recovery-code-file") << file);
    ASSERT_EQ(recovered.exit, 0) << recovered.out.constData();
    const auto status = as("lan", words("sync status"));
    ASSERT_EQ(status.exit, 0) << status.out.constData();
    EXPECT_GT(status.object()[u"waiting"_s].toInt(), 0);
    EXPECT_EQ(send("lan")[u"accepted"_s].toInt(), 0) << "only the door is open";
}

} // namespace
} // namespace motcua::tests
