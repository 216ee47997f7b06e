// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped nginx configuration before the real service, and a counter that comes by TLS through both.
#include "tests/app/cli_run.h"
#include "tests/support/service_process.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>

#include <gtest/gtest.h>
#include <optional>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Exactly one is there, or the configuration has changed under the test.
void replaceOne(QString& text, const QString& before, const QString& after) {
    ASSERT_EQ(text.count(before), 1) << qPrintable(before);
    text.replace(before, after);
}

QByteArray output(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished(30'000) && process.exitCode() == 0)
        << qPrintable(program) << process.readAllStandardError().constData();
    return process.readAllStandardOutput();
}

class CentralNginxTest : public testing::Test {
protected:
    void SetUp() override {
        m_nginx = QStandardPaths::findExecutable(
            u"nginx"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/usr/bin"_s, u"/usr/local/bin"_s});
        if (m_nginx.isEmpty()) GTEST_SKIP() << "nginx is not installed";
        m_service.emplace(data());
        ASSERT_TRUE(m_service->isRunning());
        makeCertificate();
        ASSERT_NO_FATAL_FAILURE(configure());
        m_server.start(m_nginx, {u"-p"_s, path("."), u"-c"_s, path("nginx.conf")});
        ASSERT_TRUE(isListening()) << m_server.readAllStandardError().constData()
                                   << qPrintable(textOf(path("error.log")));
    }
    void TearDown() override {
        m_server.terminate();
        m_server.waitForFinished(10'000);
    }

    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    QString data() const { return path("central"); }
    QString address() const { return u"https://127.0.0.1:%1"_s.arg(m_port); }

    CliAnswer enrol(const Cli& counter) const {
        const QByteArray code = output(QStringLiteral(MOTCUA_CENTRAL),
                                       {u"enrol-code"_s, u"--data"_s, data(), u"--office"_s, u"H34.05"_s,
                                        u"--office-name"_s, u"UBND xã Thử Nghiệm"_s, u"--desk"_s, u"1"_s});
        return enrolWith(counter, QString::fromLatin1(code).trimmed());
    }
    CliAnswer enrolWith(const Cli& counter, const QString& code) const {
        return counter.run(words("sync enrol") + QStringList{u"--code"_s, code, u"--url"_s, address(),
                                                             u"--pin"_s, QString::fromLatin1(m_pin)});
    }
    QString log() const { return textOf(path("access.log")); }
    /// `200`, of a GET whose connection is for it alone.
    QByteArray statusOf(const QByteArray& target) const {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, m_port);
        if (!socket.waitForEncrypted(5000)) return "no TLS";
        socket.write("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        while (!socket.canReadLine() && socket.waitForReadyRead(5000)) {
        }
        return socket.readLine().split(' ').value(1);
    }

private:
    void makeCertificate() {
        output(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                              u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, path("key.pem"),
                              u"-out"_s, path("certificate.pem"), u"-subj"_s, u"/CN=127.0.0.1"_s});
        const QByteArray info = output(
            u"openssl"_s, {u"pkey"_s, u"-in"_s, path("key.pem"), u"-pubout"_s, u"-outform"_s, u"DER"_s});
        m_pin = QCryptographicHash::hash(info, QCryptographicHash::Sha256).toHex();
    }

    /// As the administrator is told to, and everything in this folder and on free ports of this machine.
    void configure() {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        m_port = free.serverPort();
        free.close();
        QString text = textOf(kInstaller + u"nginx.conf"_s);
        replaceOne(text, u"server 127.0.0.1:8470;"_s, u"server 127.0.0.1:%1;"_s.arg(m_service->port()));
        replaceOne(text, u"listen 443 ssl;"_s, u"listen 127.0.0.1:%1 ssl;"_s.arg(m_port));
        replaceOne(text, u"listen [::]:443 ssl;"_s, {});
        replaceOne(text, u"/etc/ssl/motcua-central/certificate.pem"_s, path("certificate.pem"));
        replaceOne(text, u"/etc/ssl/motcua-central/key.pem"_s, path("key.pem"));
        replaceOne(text, u"/var/log/nginx/motcua-central.log"_s, path("access.log"));
        text.replace(u"/usr/share/motcua-central/"_s, kInstaller);
        QFile file(path("nginx.conf"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(u"daemon off; pid %1; error_log %2; events { }\nhttp {\n%3\n}\n"_s
                       .arg(path("pid"), path("error.log"), text)
                       .toUtf8());
    }
    bool isListening() const {
        for (QDeadlineTimer deadline(10'000); !deadline.hasExpired();) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            if (socket.waitForConnected(200)) return true;
            if (m_server.state() == QProcess::NotRunning) return false;
        }
        return false;
    }

    inline static const QString kInstaller = QStringLiteral(MOTCUA_SOURCE_DIR "/installer/central/");
    QTemporaryDir m_dir;
    QString m_nginx;
    std::optional<ServiceProcess> m_service;
    QProcess m_server;
    quint16 m_port = 0;
    QByteArray m_pin;
};

TEST_F(CentralNginxTest, counter_worksThroughIt) {
    const Cli counter;
    ASSERT_EQ(counter.init().exit, 0);
    const auto enrolled = enrol(counter);
    ASSERT_EQ(enrolled.exit, 0) << enrolled.out.constData();
    const auto received = counter.run(words("dossier receive --procedure 1.004222 --all-components") +
                                      QStringList{u"--qr"_s, QString::fromUtf8(kCard)});
    ASSERT_EQ(received.exit, 0) << received.out.constData();
    const auto done = counter.run(words("sync run --once"));
    EXPECT_EQ(done.exit, 0) << done.out.constData();
    EXPECT_GT(done.object()["accepted"_L1].toInt(), 0);
    EXPECT_TRUE(log().contains(u"200 POST"_s)) << qPrintable(log());
    EXPECT_FALSE(log().contains(u"127.0.0.1"_s)) << "no address of a counter";
}

TEST_F(CentralNginxTest, figures_areNotForTheNetwork) {
    EXPECT_EQ(statusOf("/health"), "200");
    EXPECT_EQ(statusOf("/metrics"), "404");
}

TEST_F(CentralNginxTest, guessedCodes_areSlowedDown) {
    QByteArrayList answers;
    for (int i = 0; i < 25; ++i)
        answers << statusOf("/v1/enrol");
    EXPECT_EQ(answers.first(), "405") << "it is the service that answers the first";
    EXPECT_EQ(answers.last(), "429");
}

} // namespace
} // namespace motcua::tests
