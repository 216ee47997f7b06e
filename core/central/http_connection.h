// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/http_host.h"
#include "core/central/http_parser.h"
#include "core/central/http_work.h"

namespace motcua::central {

/// One client, from its first byte to its last: reads a head, has the body gathered or taken, writes the
/// answer, and begins again. On the network's thread; only HttpWork goes to others. Internal to the server.
class HttpConnection final : public std::enable_shared_from_this<HttpConnection> {
public:
    using Time = std::chrono::steady_clock::time_point;

    HttpConnection(HttpHost& host, HttpChannel::Socket socket, bool isRefused);
    void begin();
    void checkDeadline(Time now);
    /// The server ends: a client between two requests is told so at once.
    void drain();
    void close();

private:
    enum class State { greeting, idle, head, body, writing, lingering, closed };
    enum class Body { undecided, gathered, streamed };

    void serve();
    void greet();
    void read();
    void flush();
    void wait(HttpChannel::Ready ready);
    bool wantsInput() const;
    void received(QByteArrayView bytes);
    void parse();
    void headDone();
    void bodyGrew();
    void refuse(int status, Code code);
    void give(HttpWork::Step step);
    void worked(HttpWorked done);
    void goOn();
    void respond(HttpResponse response);
    void goOnWriting(QByteArray piece);
    void written();
    void linger();
    void report(int status);
    void account(qint64 bytes);
    void within(std::chrono::milliseconds time);
    void atRate(std::chrono::milliseconds pause, qint64 moved);

    HttpHost& m_host;
    HttpChannel::Socket m_socket;
    std::unique_ptr<HttpChannel> m_channel;
    const bool m_isRefused;
    State m_state = State::greeting;
    bool m_waitsToRead = false, m_waitsToWrite = false, m_isReading = false;
    Time m_deadline = Time::max();

    // the request
    std::unique_ptr<HttpParser> m_parser;
    QByteArray m_input; ///< read, not yet understood
    HttpRequest m_request;
    QByteArray m_body; ///< gathered so far, or what the sink takes next
    std::unique_ptr<BodySink> m_sink;
    Body m_bodyIs = Body::undecided;
    bool m_isAtWork = false, m_isCut = false, m_hasThrown = false, m_keepsAlive = false;
    Time m_began{}, m_phaseBegan{};
    qint64 m_bodyBytes = 0, m_accounted = 0;

    // the answer
    QByteArray m_output;
    qsizetype m_outputDone = 0;
    std::shared_ptr<BodySource> m_source; ///< of what is not in `m_output` yet
    qint64 m_sourceLeft = 0;              ///< bytes
    int m_status = 0;

    // for the log
    QByteArray m_id, m_method, m_path;
    qint64 m_bytesIn = 0, m_bytesOut = 0;
};

} // namespace motcua::central
