// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "core/crypto/signing_key.h"
#include "core/sync/http_line.h"
#include "tests/core/sync/local_service.h"
#include "tests/support/connect_proxy.h"

#include <QSslCertificate>
#include <QSslKey>
#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

template <auto release> struct Release {
    template <class T> void operator()(T* object) const { release(object); }
};

/// A service's certificate signed by its own key, as a province without an authority makes it.
struct Identity {
    QByteArray key; ///< DER ECPrivateKey
    QByteArray certificate;
    QByteArray pin;

    explicit Identity(int days = 30) {
        const auto made = *crypto::SigningKey::generate();
        key = made.der().view().toByteArray();
        pin = crypto::toBytes(crypto::sha256(made.publicInfo()));
        const unsigned char* at = made.der().data();
        const std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>> pair(
            d2i_PrivateKey(EVP_PKEY_EC, nullptr, &at, static_cast<long>(made.der().size())));
        const std::unique_ptr<X509, Release<X509_free>> cert(X509_new());
        X509_set_version(cert.get(), X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(cert.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(cert.get()), -100L * 24 * 3600);
        X509_gmtime_adj(X509_getm_notAfter(cert.get()), days * 24L * 3600);
        X509_set_pubkey(cert.get(), pair.get());
        X509_NAME* name = X509_get_subject_name(cert.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>("127.0.0.1"), -1, -1, 0);
        X509_set_issuer_name(cert.get(), name);
        X509V3_CTX context;
        X509V3_set_ctx(&context, cert.get(), cert.get(), nullptr, nullptr, 0);
        for (const auto& [id, text] : {std::pair(NID_subject_alt_name, "IP:127.0.0.1"),
                                       std::pair(NID_basic_constraints, "critical,CA:TRUE")}) {
            const std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>> extension(
                X509V3_EXT_conf_nid(nullptr, &context, id, text));
            X509_add_ext(cert.get(), extension.get(), -1);
        }
        X509_sign(cert.get(), pair.get(), EVP_sha256());
        certificate.resize(i2d_X509(cert.get(), nullptr));
        auto* out = reinterpret_cast<unsigned char*>(certificate.data());
        i2d_X509(cert.get(), &out);
    }
};

class TlsTest : public testing::Test {
protected:
    void serve(const Identity& identity) {
        server = std::make_unique<LocalService>(
            QSslCertificate(identity.certificate, QSsl::Der), QSslKey(identity.key, QSsl::Ec, QSsl::Der),
            [](const LocalService::Request&) { return LocalService::Reply{200, "{}", {}}; });
    }
    HttpAnswer post(const QByteArray& pin, const QByteArray& authority = {}) {
        HttpLine line({QUrl(server->address()), pin, authority, u"none"_s});
        line.setLimits(Milliseconds{5000}, Milliseconds{5000});
        auto answer = line.post({.path = u"/v1/sync"_s, .body = "secret"});
        shown = line.pin();
        return answer;
    }
    Code refusal(const QByteArray& pin) {
        const auto answer = post(pin);
        return answer ? Code{} : answer.error().error.code;
    }

    std::unique_ptr<LocalService> server;
    QByteArray shown;
};

TEST_F(TlsTest, pinnedKey_isEnough) {
    const Identity service;
    serve(service);
    const auto answer = post(service.pin);
    ASSERT_TRUE(answer) << errorText(answer.error().error.code).name
                        << qPrintable(answer.error().error.detail);
    EXPECT_EQ(answer->body, "{}");
    EXPECT_EQ(shown, service.pin);
}

TEST_F(TlsTest, pinnedKeyWithAnExpiredCertificate_isStillTheService) {
    const Identity service(-1);
    serve(service);
    EXPECT_TRUE(post(service.pin));
}

TEST_F(TlsTest, anotherKey_isRefusedBeforeAnythingIsSent) {
    const Identity service, expected;
    serve(service);
    EXPECT_EQ(refusal(expected.pin), Code::SYNC_CERTIFICATE);
    EXPECT_EQ(server->requests(), 0);
}

TEST_F(TlsTest, anotherKeyThatAnAuthorityVouchesFor_isRefusedTooBeforeAnythingIsSent) {
    const Identity service, expected;
    serve(service);
    const QByteArray pem = QSslCertificate(service.certificate, QSsl::Der).toPem();
    const auto answer = post(expected.pin, pem);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().error.code, Code::SYNC_CERTIFICATE);
    EXPECT_EQ(server->requests(), 0);
}

TEST_F(TlsTest, noPinAndNoAuthority_isRefused) {
    const Identity service;
    serve(service);
    EXPECT_EQ(refusal({}), Code::SYNC_CERTIFICATE);
    EXPECT_EQ(server->requests(), 0);
}

TEST_F(TlsTest, noPinButTheProvincesAuthority_isTrustedAndItsKeyShown) {
    const Identity service;
    serve(service);
    const auto answer = post({}, QSslCertificate(service.certificate, QSsl::Der).toPem());
    ASSERT_TRUE(answer) << errorText(answer.error().error.code).name;
    EXPECT_EQ(shown, service.pin);
}

/// A service by a name that only the proxy can reach, as in an office's network.
class ProxyTest : public TlsTest {
protected:
    void SetUp() override {
        serve(service);
        proxy.emplace(static_cast<quint16>(QUrl(server->address()).port()));
    }
    void TearDown() override {
        for (const char* name : {"https_proxy", "no_proxy"})
            qunsetenv(name);
    }
    HttpAnswer through(const QString& setting, const QByteArray& pin) {
        HttpLine line({QUrl(u"https://dongbo.example.vn:8443"_s), pin, {}, setting});
        line.setLimits(Milliseconds{5000}, Milliseconds{5000});
        return line.post({.path = u"/v1/sync"_s, .body = "Lê Thị Lan"});
    }
    const Identity service;
    std::optional<tests::ConnectProxy> proxy;
};

TEST_F(ProxyTest, givenProxy_carriesTlsThatItCannotRead) {
    const auto answer = through(proxy->authority(), service.pin);
    ASSERT_TRUE(answer) << errorText(answer.error().error.code).name
                        << qPrintable(answer.error().error.detail);
    EXPECT_EQ(answer->body, "{}");
    EXPECT_EQ(proxy->asked(), QStringList{u"dongbo.example.vn:8443"_s});
    EXPECT_EQ(server->requests(), 1);
    EXPECT_GT(proxy->carried().size(), 200);
    for (const char* inside : {"/v1/sync", "Lan"})
        EXPECT_FALSE(proxy->carried().contains(inside)) << inside;
}

TEST_F(ProxyTest, systemsProxy_isUsedWhereNoneIsGiven) {
    qputenv("https_proxy", "http://" + proxy->authority().toLatin1());
    const auto answer = through({}, service.pin);
    ASSERT_TRUE(answer) << errorText(answer.error().error.code).name;
    EXPECT_EQ(proxy->asked(), QStringList{u"dongbo.example.vn:8443"_s});
}

TEST_F(ProxyTest, systemsProxy_isLeftForThisMachineAndWhereNoneIsWanted) {
    qputenv("https_proxy", "http://" + proxy->authority().toLatin1());
    HttpLine line({QUrl(server->address()), service.pin, {}, {}});
    EXPECT_TRUE(line.post({.path = u"/v1/sync"_s, .body = "x"}));
    EXPECT_FALSE(through(u"none"_s, service.pin)) << "nobody knows that name";
    EXPECT_TRUE(proxy->asked().isEmpty());
}

TEST_F(ProxyTest, proxyThatShowsItsOwnKey_isNotBelieved) {
    const Identity other;
    const auto answer = through(proxy->authority(), other.pin);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().error.code, Code::SYNC_CERTIFICATE);
    EXPECT_EQ(server->requests(), 0);
}

TEST_F(ProxyTest, refusingProxy_isALineThatIsDown) {
    proxy->refuse();
    const auto answer = through(proxy->authority(), service.pin);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().error.code, Code::SYNC_UNREACHABLE);
    EXPECT_EQ(server->requests(), 0);
}

} // namespace
} // namespace motcua::sync
