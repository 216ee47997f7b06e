// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/central/http_bench.h"
#include "tests/support/test_pki.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <openssl/pem.h>

namespace motcua::tests {
namespace {

using namespace central;
using namespace std::chrono_literals;

class HttpTlsTest : public HttpBench {
protected:
    /// QSslSocket wants one.
    static void SetUpTestSuite() {
        static int count = 1;
        static char name[] = "test";
        static char* arguments[] = {name, nullptr};
        static const QCoreApplication application(count, arguments);
    }

    QString write(const char* name, const QByteArray& content) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly)) file.write(content);
        return file.fileName();
    }

    static QByteArray keyPem(const test::TestKey& key) {
        const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char* data = nullptr;
        const long size = BIO_get_mem_data(bio.get(), &data);
        return QByteArray(data, size);
    }

    /// A certificate for 127.0.0.1 of its own making, as a province's internal one.
    HttpListening listening() {
        const auto key = test::TestKey::make("prime256v1");
        test::CertificateSpec spec;
        spec.subject.commonName = QStringLiteral("central");
        const auto certificate = test::issue(spec, key, nullptr);
        return {.certificateFile = write("cert.pem", test::pem("CERTIFICATE", certificate.der)),
                .keyFile = write("key.pem", keyPem(key))};
    }

    std::unique_ptr<QSslSocket> connected(QSsl::SslProtocol protocol, const QByteArray& ticket = {}) {
        auto socket = std::make_unique<QSslSocket>();
        QSslConfiguration configuration = socket->sslConfiguration();
        configuration.setProtocol(protocol);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
        if (!ticket.isEmpty()) configuration.setSessionTicket(ticket);
        socket->setSslConfiguration(configuration);
        socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), server->port());
        socket->waitForEncrypted(10'000);
        return socket;
    }

    QTemporaryDir m_folder;
};

TEST_F(HttpTlsTest, request_isAnswered) {
    serve({}, listening());
    auto socket = connected(QSsl::TlsV1_3OrLater);
    ASSERT_TRUE(socket->isEncrypted()) << qPrintable(socket->errorString());
    EXPECT_EQ(socket->sessionProtocol(), QSsl::TlsV1_3);
    HttpClient client(std::move(socket));
    const QByteArray body(3 << 20, 'b');
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(client.send(post("/tls", body)));
        ASSERT_EQ(client.receive().body, "POST /tls " + body);
    }
}

TEST_F(HttpTlsTest, ticket_isGiven) {
    serve({}, listening());
    auto socket = connected(QSsl::TlsV1_3OrLater);
    socket->write(get("/"));
    ASSERT_TRUE(socket->waitForReadyRead(10'000));
    EXPECT_FALSE(socket->sslConfiguration().sessionTicket().isEmpty());
}

TEST_F(HttpTlsTest, olderTls_isRefused) {
    serve({}, listening());
    EXPECT_FALSE(connected(QSsl::TlsV1_2)->isEncrypted());
    EXPECT_TRUE(connected(QSsl::TlsV1_3)->isEncrypted());
}

TEST_F(HttpTlsTest, plainText_isLeft) {
    serve({}, listening());
    HttpClient client(server->port());
    client.send(get("/"));
    EXPECT_TRUE(client.isClosed());
    EXPECT_EQ(server->counters().requests, 0u);
}

TEST_F(HttpTlsTest, silentHandshake_isEnded) {
    serve({.head = 100ms}, listening());
    HttpClient client(server->port());
    EXPECT_TRUE(client.isClosed());
    EXPECT_EQ(server->counters().timedOut, 1u);
}

TEST_F(HttpTlsTest, unusableCertificates_areTold) {
    const HttpListening good = listening();
    EXPECT_EQ(refusalOf(good), std::nullopt);
    const QString none = m_folder.filePath(QStringLiteral("none"));
    EXPECT_EQ(refusalOf({.certificateFile = none, .keyFile = good.keyFile}), Code::CENTRAL_CERTIFICATE);
    EXPECT_EQ(refusalOf({.certificateFile = good.certificateFile}), Code::CENTRAL_CERTIFICATE);
    EXPECT_EQ(refusalOf({.certificateFile = good.certificateFile,
                         .keyFile = write("other.pem", keyPem(test::TestKey::make("prime256v1")))}),
              Code::CENTRAL_CERTIFICATE);
}

} // namespace
} // namespace motcua::tests
