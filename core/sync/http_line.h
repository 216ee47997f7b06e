// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/account.h"
#include "core/sync/backoff.h"

#include <QNetworkReply>
#include <memory>

class QNetworkAccessManager;

namespace motcua::sync {

struct HttpReply {
    QByteArray body;          ///< unpacked
    qint64 bytesSent = 0;     ///< of the body
    qint64 bytesReceived = 0; ///< of the body, packed
    Milliseconds took{};      ///< from asking to the last byte
};

struct HttpFailure {
    Error error;
    bool isService = false; ///< the service itself has said so; otherwise the line, or a proxy on it
    std::optional<std::chrono::seconds> retryAfter;
    qint64 bytesSent = 0;
};
using HttpAnswer = std::expected<HttpReply, HttpFailure>;

struct HttpCall {
    QString path; ///< `/v1/sync`
    QString query = {};
    QByteArray body = {};
    bool isPacked = false; ///< the body is gzip
    QByteArray type = "application/json";
    const Secret* token = nullptr; ///< may be null
    /// Of the answer, packed and unpacked.
    qint64 limit = 16 * 1024 * 1024;
};

/// Requests to one service, one at a time, on the thread it was made on. HTTP/1.1, no cookies, no redirects
/// (a token is for one service), TLS 1.3 whose key must be the pinned one before anything is sent. Qt may
/// send a request twice by itself when a connection closes (facts/sync.md §2.4): whatever goes through here
/// must bear that.
class HttpLine {
public:
    explicit HttpLine(const ServiceLine& line);
    ~HttpLine();
    HttpLine(const HttpLine&) = delete;
    HttpLine& operator=(const HttpLine&) = delete;

    /// Waits for the answer; events of this thread go on meanwhile. Errors: SYNC_UNREACHABLE, SYNC_TIMED_OUT,
    /// SYNC_CERTIFICATE, SYNC_ANSWER, SYNC_UPDATE_NEEDED, WIRE_TOO_LARGE, WIRE_DAMAGED; of the service: what
    /// it names; STORE_INTERRUPTED after abort().
    HttpAnswer post(const HttpCall& call) { return ask(call, true); }
    /// The same without a body.
    HttpAnswer get(const HttpCall& call) { return ask(call, false); }
    /// Ends what is under way, and refuses what comes. From events of the same thread.
    void abort();

    /// What the service has shown, once a request went through; empty over plain HTTP.
    const QByteArray& pin() const { return m_shownPin; }
    /// For tests of what does not answer.
    void setLimits(Milliseconds connect, Milliseconds silence) {
        m_connectLimit = connect;
        m_silenceLimit = silence;
    }

private:
    struct Exchange;
    HttpAnswer ask(const HttpCall& call, bool isPost);
    void watchCertificate(QNetworkReply& reply, Exchange& exchange);
    QNetworkRequest requestOf(const HttpCall& call) const;

    ServiceLine m_line;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QNetworkReply* m_running = nullptr;
    QByteArray m_shownPin;
    bool m_isAborted = false;
    double m_rate = 0; ///< bytes a second upwards, as last seen
    Milliseconds m_roundTrip{1000};
    Milliseconds m_connectLimit = kConnectLimit;
    Milliseconds m_silenceLimit{0}; ///< 0: as transferLimit() says
};

/// What an answer that is not 200 means. `body`: unpacked.
HttpFailure failureOf(int status, const QByteArray& body, const QByteArray& retryAfter);

} // namespace motcua::sync
