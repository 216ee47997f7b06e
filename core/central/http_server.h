// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/central/http.h"

#include <QString>
#include <chrono>
#include <functional>

namespace motcua::central {

/// What the server bears from anybody, and how long it waits. Made for lines of 64 kbit/s.
struct HttpLimits {
    qsizetype headBytes = 16 * 1024;
    qsizetype gatheredBytes = 4 * 1024 * 1024;    ///< one body that is not streamed
    qint64 gatheredTogether = 64LL * 1024 * 1024; ///< such bodies of all connections
    qint64 streamedBytes = 1024LL * 1024 * 1024;  ///< one body that is
    int connections = 4096;                       ///< more are told 503
    int workers = 8;                              ///< threads that handlers run on
    std::chrono::milliseconds head{15'000};       ///< TLS and the whole head, from its first byte
    std::chrono::milliseconds idle{120'000};      ///< between two requests
    std::chrono::milliseconds bodyPause{30'000};  ///< without a byte of a body
    std::chrono::milliseconds writePause{60'000}; ///< without a byte of an answer taken
    std::chrono::milliseconds grace{60'000};      ///< before the slowest rate counts
    qint64 bytesPerSecond = 1024;                 ///< slowest rate of a body or an answer
    std::chrono::milliseconds linger{3'000};      ///< for a client to read why it was refused
};

struct HttpListening {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;             ///< 0: any free one
    QString certificateFile = {}; ///< PEM, the service's own first; empty: without TLS
    QString keyFile = {};         ///< PEM
    bool isPlainAllowed = false;  ///< without TLS also where others reach it
};

/// One request, for a log or a count. The path may name a record.
struct HttpServed {
    QByteArray id; ///< also the request's header `x-request-id`
    QByteArray method;
    QByteArray path;
    int status = 0; ///< 0: the client had gone
    std::chrono::milliseconds took{};
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    bool hasThrown = false; ///< the handler did
};

struct HttpCounters {
    int connections = 0; ///< now
    quint64 accepted = 0;
    quint64 refused = 0;              ///< connections beyond the limit
    quint64 requests = 0;             ///< answered or cut
    std::array<quint64, 6> byClass{}; ///< [2]: 2xx …; [0]: cut before they were answered
    quint64 timedOut = 0;             ///< connections that were too slow
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
};

/// HTTP/1.1, and TLS 1.3 where a certificate is given. One thread does the network, a few run the handler, so
/// that neither a slow line nor a slow database holds up others. Bodies are gathered within limits, or handed
/// to a BodySink as they come, at most some pieces ahead of it.
class HttpServer {
public:
    using Observer = std::function<void(const HttpServed&)>;

    /// Serves from now on. `observer` comes on the network's thread and must be quick. Errors: CENTRAL_PORT,
    /// CENTRAL_CERTIFICATE (also when none is given and others could reach the address).
    static Result<std::unique_ptr<HttpServer>> start(const HttpListening& listening, const HttpLimits& limits,
                                                     HttpHandler& handler, Observer observer = {});
    ~HttpServer();

    quint16 port() const;
    /// From any thread.
    HttpCounters counters() const;
    /// Takes no more connections, ends idle ones, and finishes what was begun. False: something was not
    /// finished in time; its connection is cut, and the destructor waits for its handler.
    bool stop(std::chrono::milliseconds deadline);

private:
    class Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace motcua::central
