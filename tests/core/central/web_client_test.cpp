// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP client against real servers, with and without TLS. What services answer badly is in
// population_test.cpp.
#include "core/central/web_client.h"
#include "tests/support/web_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <thread>

namespace motcua::central {
namespace {

using tests::WebServer;
namespace asio = boost::asio;
namespace ssl = boost::asio::ssl;
using tcp = asio::ip::tcp;

constexpr BeastWebClient::Limits kShort{.wholeRequest = std::chrono::milliseconds{2000}, .answerBytes = 1000};

/// A certificate of its own for `localhost`, and its key.
class SelfSigned {
public:
    explicit SelfSigned(const QString& path) : m_key(EVP_EC_gen("P-256")), m_certificate(X509_new()) {
        X509_set_version(m_certificate, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(m_certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(m_certificate), -60);
        X509_gmtime_adj(X509_getm_notAfter(m_certificate), 3600);
        X509_set_pubkey(m_certificate, m_key);
        X509_NAME* name = X509_get_subject_name(m_certificate);
        const QByteArray host("localhost");
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(host.data()), -1, -1, 0);
        X509_set_issuer_name(m_certificate, name);
        X509_EXTENSION* names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost");
        X509_add_ext(m_certificate, names, -1);
        X509_EXTENSION_free(names);
        X509_sign(m_certificate, m_key, EVP_sha256());
        BIO* file = BIO_new_file(QFile::encodeName(path).constData(), "w");
        PEM_write_bio_X509(file, m_certificate);
        BIO_free(file);
    }
    ~SelfSigned() {
        X509_free(m_certificate);
        EVP_PKEY_free(m_key);
    }
    SelfSigned(const SelfSigned&) = delete;
    SelfSigned& operator=(const SelfSigned&) = delete;
    EVP_PKEY* key() const { return m_key; }
    X509* certificate() const { return m_certificate; }

private:
    EVP_PKEY* m_key;
    X509* m_certificate;
};

/// Answers one TLS connection with `ok`.
class TlsServer {
public:
    explicit TlsServer(const SelfSigned& identity) {
        SSL_CTX_use_certificate(m_tls.native_handle(), identity.certificate());
        SSL_CTX_use_PrivateKey(m_tls.native_handle(), identity.key());
        m_thread = std::thread([this] { serve(); });
    }
    ~TlsServer() { m_thread.join(); }
    QString url(const char* host) {
        return QStringLiteral("https://%1:%2/")
            .arg(QLatin1StringView(host))
            .arg(m_acceptor.local_endpoint().port());
    }

private:
    void serve() {
        boost::system::error_code error;
        ssl::stream<tcp::socket> stream(m_context, m_tls);
        m_acceptor.accept(stream.lowest_layer(), error);
        stream.handshake(ssl::stream_base::server, error);
        std::array<char, 4096> bytes{};
        if (!error) (void)stream.read_some(asio::buffer(bytes), error);
        if (!error)
            asio::write(stream, asio::buffer(std::string("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")),
                        error);
    }
    asio::io_context m_context;
    tcp::acceptor m_acceptor{m_context, {asio::ip::make_address("127.0.0.1"), 0}};
    ssl::context m_tls{ssl::context::tls_server};
    std::thread m_thread;
};

TEST(WebClient, sendsWhatItIsGiven_andAnyStatusIsAnAnswer) {
    WebServer::Request seen;
    WebServer server([&](const WebServer::Request& request) {
        seen = request;
        return WebServer::Answer{.status = 404, .body = "không có"};
    });
    BeastWebClient client({}, kShort);
    const auto answer =
        client.send({.url = server.url("/a/b?c=d%20e"), .headers = {{"X-Key", "1"}}, .body = "thân"});
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 404);
    EXPECT_EQ(answer->body, "không có");
    EXPECT_EQ(seen.method, "POST");
    EXPECT_EQ(seen.target, "/a/b?c=d%20e");
    EXPECT_EQ(seen.headers["x-key"], "1");
    EXPECT_EQ(seen.body, "thân");
}

TEST(WebClient, tooMuch_isRefused) {
    WebServer server(
        [](const WebServer::Request&) { return WebServer::Answer{.body = QByteArray(1001, 'x')}; });
    BeastWebClient client({}, kShort);
    EXPECT_EQ(client.send({.url = server.url("/")}).error(), WebFailure::tooLarge);
}

TEST(WebClient, certificateThatIsTrusted_isTalkedTo) {
    const QTemporaryDir dir;
    const QString trust = dir.filePath(QStringLiteral("trust.pem"));
    const SelfSigned identity(trust);
    TlsServer server(identity);
    BeastWebClient client(trust, kShort);
    const auto answer = client.send({.url = server.url("localhost")});
    ASSERT_TRUE(answer) << failureName(answer.error());
    EXPECT_EQ(answer->body, "ok");
}

TEST(WebClient, strangersCertificate_andAnotherName_areRefused) {
    const QTemporaryDir dir;
    const QString trust = dir.filePath(QStringLiteral("trust.pem"));
    const SelfSigned identity(trust);
    {
        TlsServer server(identity);
        BeastWebClient client({}, kShort);
        EXPECT_EQ(client.send({.url = server.url("localhost")}).error(), WebFailure::certificate);
    }
    TlsServer server(identity);
    BeastWebClient client(trust, kShort);
    EXPECT_EQ(client.send({.url = server.url("127.0.0.1")}).error(), WebFailure::certificate);
}

} // namespace
} // namespace motcua::central
