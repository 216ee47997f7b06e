// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/http_connection.h"

#include <boost/asio/post.hpp>

namespace motcua::central {
namespace {

using Ready = HttpChannel::Ready;

/// How far the network may be ahead of a sink.
constexpr qsizetype kPiecesAhead = 64 * 1024;
/// Reads of one connection before others have their turn.
constexpr int kReadsAtOnce = 8;

} // namespace

HttpConnection::HttpConnection(HttpHost& host, HttpChannel::Socket socket, bool isRefused)
    : m_host(host), m_socket(std::move(socket)), m_isRefused(isRefused) {
    m_channel = host.tls ? tlsChannel(host.tls, m_socket) : plainChannel(m_socket);
}

void HttpConnection::begin() {
    within(m_host.limits.head);
    serve();
}

void HttpConnection::serve() {
    if (m_state == State::closed) return;
    if (m_state == State::greeting) greet();
    if (!m_output.isEmpty()) flush();
    if (m_state != State::closed) read();
}

void HttpConnection::greet() {
    const Ready ready = m_channel->greet();
    if (ready == Ready::ended) return close();
    if (ready != Ready::moved) return wait(ready);
    m_state = State::idle;
}

void HttpConnection::wait(Ready ready) {
    const bool isRead = ready == Ready::wantsRead;
    bool& waits = isRead ? m_waitsToRead : m_waitsToWrite;
    if (waits) return;
    waits = true;
    m_socket.async_wait(isRead ? HttpChannel::Socket::wait_read : HttpChannel::Socket::wait_write,
                        [self = shared_from_this(), isRead](const boost::system::error_code& ec) {
                            (isRead ? self->m_waitsToRead : self->m_waitsToWrite) = false;
                            if (!ec) self->serve();
                        });
}

bool HttpConnection::wantsInput() const {
    switch (m_state) {
    case State::idle:
    case State::head:
    case State::lingering:
        return true;
    case State::body:
        if (!m_output.isEmpty() || m_isCut || m_parser->state() == HttpParser::State::whole) return false;
        return m_bodyIs == Body::gathered || (m_bodyIs == Body::streamed && m_body.size() < kPiecesAhead);
    default:
        return false;
    }
}

void HttpConnection::read() {
    if (m_isReading) return; // what was read last has led back here
    m_isReading = true;
    for (int reads = 0; wantsInput(); ++reads) {
        if (reads == kReadsAtOnce) {
            boost::asio::post(m_host.io, [self = shared_from_this()] { self->serve(); });
            break;
        }
        const auto [ready, bytes] = m_channel->read(m_host.scratch);
        if (ready == Ready::ended) {
            close();
            break;
        }
        if (ready != Ready::moved) {
            wait(ready);
            break;
        }
        received(QByteArrayView(m_host.scratch.data(), bytes));
    }
    m_isReading = false;
}

void HttpConnection::received(QByteArrayView bytes) {
    m_host.counts.bytesIn += static_cast<quint64>(bytes.size());
    if (m_state == State::lingering) return;
    m_input.append(bytes);
    parse();
}

void HttpConnection::flush() {
    while (m_outputDone < m_output.size()) {
        const auto [ready, bytes] = m_channel->write(QByteArrayView(m_output).sliced(m_outputDone));
        if (ready == Ready::ended) return close();
        if (ready != Ready::moved) return wait(ready);
        m_outputDone += bytes;
        m_bytesOut += bytes;
        m_host.counts.bytesOut += static_cast<quint64>(bytes);
        if (m_state == State::writing) atRate(m_host.limits.writePause, m_bytesOut);
    }
    m_output = {};
    m_outputDone = 0;
    if (m_state != State::writing) return;
    if (m_sourceLeft > 0) return give(HttpWork::Step::more);
    written();
}

/// Bytes that nobody reads would make the system cut the line before the client has read the answer.
void HttpConnection::linger() {
    m_state = State::lingering;
    m_input = {};
    m_parser.reset();
    m_channel->sayEnd();
    constexpr std::chrono::milliseconds kWhileEnding{200};
    within(m_host.isDraining ? std::min(m_host.limits.linger, kWhileEnding) : m_host.limits.linger);
}

void HttpConnection::within(std::chrono::milliseconds time) {
    m_deadline = std::chrono::steady_clock::now() + time;
}

/// No pause longer than that, and not slower than the slowest rate over all of it: who sends a byte now and
/// then would hold on for ever.
void HttpConnection::atRate(std::chrono::milliseconds pause, qint64 moved) {
    const auto earned = std::chrono::milliseconds(moved * 1000 / m_host.limits.bytesPerSecond);
    m_deadline =
        std::min<Time>(std::chrono::steady_clock::now() + pause, m_phaseBegan + m_host.limits.grace + earned);
}

void HttpConnection::checkDeadline(Time now) {
    if (now < m_deadline) return;
    const bool isBegun = m_state == State::head || m_state == State::body;
    if (m_state == State::body && m_bodyIs == Body::streamed && !wantsInput()) {
        m_phaseBegan += m_host.limits.bodyPause; // the sink is slow, not the client
        return within(m_host.limits.bodyPause);
    }
    if (isBegun || m_state == State::writing || m_state == State::greeting) ++m_host.counts.timedOut;
    if (!isBegun || m_bodyIs == Body::streamed) return close();
    refuse(408, Code::CENTRAL_REQUEST);
}

void HttpConnection::drain() {
    if (m_state == State::idle || m_state == State::greeting || m_state == State::lingering) close();
}

void HttpConnection::close() {
    if (m_state == State::closed) return;
    const auto self = shared_from_this();
    const bool isUnanswered = m_state == State::head || m_state == State::body || m_state == State::writing;
    m_state = State::closed;
    m_deadline = Time::max();
    if (isUnanswered) report(0);
    account(-m_accounted);
    boost::system::error_code ec;
    m_socket.close(ec);
    m_input = m_output = {};
    m_source.reset();
    m_isCut = true;
    if (m_sink && !m_isAtWork) give(HttpWork::Step::take);
    if (m_bodyIs != Body::streamed) m_body = {};
    m_host.connections.erase(self);
    m_host.counts.connections = static_cast<int>(m_host.connections.size());
}

} // namespace motcua::central
