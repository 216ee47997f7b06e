// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/http_line.h"

#include "core/base/version.h"
#include "core/crypto/hash.h"
#include "core/wire/gzip.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

/// The system's proxy, but never for this machine itself.
class SystemProxy final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        const QHostAddress host(query.peerHostName());
        if (host.isLoopback() || query.peerHostName() == u"localhost") return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

void setProxy(QNetworkAccessManager& manager, const QString& proxy) {
    if (proxy.isEmpty()) {
        manager.setProxyFactory(new SystemProxy); // the manager's own from here on
    } else if (proxy == u"none") {
        manager.setProxy(QNetworkProxy::NoProxy);
    } else {
        const qsizetype colon = proxy.lastIndexOf(u':');
        manager.setProxy({QNetworkProxy::HttpProxy, proxy.left(colon),
                          colon < 0 ? quint16{8080} : proxy.mid(colon + 1).toUShort()});
    }
}

QByteArray pinOf(const QSslConfiguration& shown) {
    const QByteArray info = shown.peerCertificate().publicKey().toDer();
    return info.isEmpty() ? QByteArray() : crypto::toBytes(crypto::sha256(info));
}

} // namespace

/// One request under way, and why it was ended from this side.
struct HttpLine::Exchange {
    QByteArray body;
    std::optional<Error> ended;
};

HttpLine::HttpLine(const ServiceLine& line)
    : m_line(line), m_manager(std::make_unique<QNetworkAccessManager>()) {
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    setProxy(*m_manager, m_line.proxy);
}

HttpLine::~HttpLine() = default;

void HttpLine::abort() {
    m_isAborted = true;
    if (m_running) m_running->abort();
}

QNetworkRequest HttpLine::requestOf(const HttpCall& call) const {
    QUrl url = m_line.address;
    url.setPath(call.path);
    url.setQuery(call.query);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    if (!call.body.isEmpty()) request.setHeader(QNetworkRequest::ContentTypeHeader, call.type);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"MotCua"_s);
    // set by hand, Qt leaves the unpacking to us, which is bounded
    request.setRawHeader("Accept-Encoding", "gzip");
    if (call.isPacked) request.setRawHeader("Content-Encoding", "gzip");
    if (call.token) request.setRawHeader("Authorization", "Bearer " + call.token->view().toByteArray());
    const Milliseconds limit =
        m_silenceLimit.count() > 0 ? m_silenceLimit : transferLimit(call.body.size(), m_rate, m_roundTrip);
    request.setTransferTimeout(static_cast<int>(limit.count()));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_line.authority.isEmpty())
        tls.addCaCertificates(QSslCertificate::fromData(m_line.authority, QSsl::Pem));
    request.setSslConfiguration(tls);
    return request;
}

/// With a pin, the key is what counts: a renewed or expired certificate of the same key is still the service,
/// and another key never is, whoever signed it. Without one, the authorities decide, and the key is noted.
void HttpLine::watchCertificate(QNetworkReply& reply, Exchange& exchange) {
    const auto refuse = [&reply, &exchange] {
        exchange.ended = Error{Code::SYNC_CERTIFICATE, {}};
        reply.abort();
    };
    QObject::connect(&reply, &QNetworkReply::sslErrors, &reply,
                     [this, &reply, refuse](const QList<QSslError>&) {
                         if (!m_line.pin.isEmpty() && pinOf(reply.sslConfiguration()) == m_line.pin)
                             reply.ignoreSslErrors();
                         else
                             refuse();
                     });
    // before the request is sent
    QObject::connect(&reply, &QNetworkReply::encrypted, &reply, [this, &reply, refuse] {
        m_shownPin = pinOf(reply.sslConfiguration());
        if (!m_line.pin.isEmpty() && m_shownPin != m_line.pin) refuse();
    });
}

HttpAnswer HttpLine::ask(const HttpCall& call, bool isPost) {
    if (m_isAborted) return std::unexpected(HttpFailure{{Code::STORE_INTERRUPTED, {}}, false, {}, 0});
    QElapsedTimer took;
    took.start();
    Exchange exchange;
    const std::unique_ptr<QNetworkReply> reply(isPost ? m_manager->post(requestOf(call), call.body)
                                                      : m_manager->get(requestOf(call)));
    m_running = reply.get();
    watchCertificate(*reply, exchange);
    QTimer connecting;
    connecting.setSingleShot(true);
    const auto isThere = [&connecting] { connecting.stop(); };
    QObject::connect(&connecting, &QTimer::timeout, &connecting, [&] {
        exchange.ended = Error{Code::SYNC_TIMED_OUT, u"connect"_s};
        reply->abort();
    });
    QObject::connect(reply.get(), &QNetworkReply::requestSent, &connecting, isThere);
    QObject::connect(reply.get(), &QNetworkReply::uploadProgress, &connecting,
                     [isThere](qint64 sent, qint64) {
                         if (sent > 0) isThere();
                     });
    QObject::connect(reply.get(), &QNetworkReply::metaDataChanged, &connecting, isThere);
    QObject::connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] {
        exchange.body += reply->readAll();
        if (exchange.body.size() <= call.limit) return;
        exchange.ended = Error{Code::WIRE_TOO_LARGE, {}};
        reply->abort();
    });
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    connecting.start(m_connectLimit);
    if (!reply->isFinished()) loop.exec();
    connecting.stop();
    m_running = nullptr;

    const auto failed = [&](Error error) {
        return std::unexpected(HttpFailure{std::move(error), false, {}, call.body.size()});
    };
    if (m_isAborted) return failed({Code::STORE_INTERRUPTED, {}});
    if (exchange.ended) return failed(*exchange.ended);
    if (reply->isOpen()) exchange.body += reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // cut in the middle is an error of the line, whatever the head said
    const auto network = reply->error();
    const bool isCut = network == QNetworkReply::RemoteHostClosedError ||
                       network == QNetworkReply::OperationCanceledError ||
                       network == QNetworkReply::TimeoutError;
    if (status == 0 || isCut) {
        const bool isSilent =
            network == QNetworkReply::OperationCanceledError || network == QNetworkReply::TimeoutError;
        return failed({isSilent ? Code::SYNC_TIMED_OUT : Code::SYNC_UNREACHABLE,
                       QString::number(static_cast<int>(network))});
    }
    const qint64 received = exchange.body.size();
    if (reply->rawHeader("Content-Encoding").trimmed() == "gzip") {
        auto plain = wire::gunzip(exchange.body, call.limit);
        if (!plain) return failed(plain.error());
        exchange.body = *std::move(plain);
    }
    if (status != 200) {
        HttpFailure failure = failureOf(status, exchange.body, reply->rawHeader("Retry-After"));
        failure.bytesSent = call.body.size();
        return std::unexpected(std::move(failure));
    }
    const Milliseconds time{std::max<qint64>(1, took.elapsed())};
    m_rate = static_cast<double>(call.body.size() + received) * 1000 / static_cast<double>(time.count());
    if (call.body.size() + received < 4096) m_roundTrip = std::min(time, Milliseconds{10'000});
    return HttpReply{std::move(exchange.body), call.body.size(), received, time};
}

} // namespace motcua::sync
