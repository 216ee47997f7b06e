// SPDX-License-Identifier: GPL-3.0-or-later
// The half of HttpConnection that knows what a request is; the other half moves bytes.
#include "core/central/http_connection.h"
#include "core/central/http_text.h"

#include <boost/asio/post.hpp>

namespace motcua::central {

void HttpConnection::parse() {
    if (m_state == State::idle) {
        m_state = State::head;
        m_parser = std::make_unique<HttpParser>(m_host.limits.headBytes);
        m_began = std::chrono::steady_clock::now();
        within(m_host.limits.head);
    }
    const qsizetype before = m_body.size();
    const auto used = m_parser->feed(m_input, m_body);
    const qsizetype grown = m_body.size() - before;
    m_bodyBytes += grown;
    if (m_bodyIs != Body::streamed) account(grown);
    if (!used && m_bodyIs == Body::streamed) {
        m_isCut = true;
        if (!m_isAtWork) goOn();
        return;
    }
    if (!used)
        return m_state == State::head && used.error().code == Code::CENTRAL_TOO_LARGE
                   ? refuse(431, Code::CENTRAL_TOO_LARGE)
                   : refuse(statusOf(used.error().code), used.error().code);
    m_bytesIn += *used;
    m_input.remove(0, *used);
    if (m_input.isEmpty()) m_input = {};
    if (m_state == State::body) return bodyGrew();
    if (m_parser->state() != HttpParser::State::head) headDone();
}

void HttpConnection::headDone() {
    m_state = State::body;
    m_phaseBegan = std::chrono::steady_clock::now();
    m_keepsAlive = m_parser->keepsAlive();
    m_request = m_parser->takeRequest();
    m_method = m_request.method;
    m_path = m_request.path;
    m_id = m_host.idPrefix + QByteArray::number(++m_host.nextId, 16);
    m_request.headers["x-request-id"] = m_id;
    if (m_isRefused) return refuse(503, Code::CENTRAL_BUSY);
    if (m_parser->length().value_or(0) > static_cast<quint64>(m_host.limits.streamedBytes))
        return refuse(413, Code::CENTRAL_TOO_LARGE);
    give(HttpWork::Step::begin);
}

void HttpConnection::bodyGrew() {
    if (m_bodyIs == Body::streamed) {
        if (!m_isAtWork) return goOn();
        return atRate(m_host.limits.bodyPause, m_bodyBytes);
    }
    if (m_body.size() > m_host.limits.gatheredBytes) return refuse(413, Code::CENTRAL_TOO_LARGE);
    if (m_host.gathered > m_host.limits.gatheredTogether) return refuse(503, Code::CENTRAL_BUSY);
    if (m_parser->state() == HttpParser::State::whole) return give(HttpWork::Step::answer);
    atRate(m_host.limits.bodyPause, m_bodyBytes);
}

void HttpConnection::give(HttpWork::Step step) {
    const bool isWhole = m_parser->state() == HttpParser::State::whole;
    auto work = std::make_shared<HttpWork>(HttpWork{.step = step,
                                                    .request = std::move(m_request),
                                                    .sink = std::move(m_sink),
                                                    .source = m_source,
                                                    .piece = std::exchange(m_body, {}),
                                                    .isLast = isWhole || m_isCut,
                                                    .isWhole = isWhole && !m_isCut});
    m_request = {};
    m_isAtWork = true;
    m_deadline = Time::max();
    ++m_host.atWork;
    boost::asio::post(m_host.workers, [self = shared_from_this(), work] {
        auto done = std::make_shared<HttpWorked>(run(self->m_host.handler, std::move(*work)));
        boost::asio::post(self->m_host.io, [self, done] {
            --self->m_host.atWork;
            self->worked(std::move(*done));
        });
    });
}

void HttpConnection::worked(HttpWorked done) {
    m_isAtWork = false;
    m_hasThrown = m_hasThrown || done.hasThrown;
    m_sink = std::move(done.sink);
    if (m_state == State::closed) {
        if (m_sink) give(HttpWork::Step::take); // it hears that the line was cut
        return;
    }
    if (m_state == State::writing) return goOnWriting(std::move(done.piece));
    if (done.answer) return respond(std::move(*done.answer));
    if (m_bodyIs == Body::undecided) {
        m_bodyIs = m_sink ? Body::streamed : Body::gathered;
        m_request = std::move(done.request);
        m_body = std::move(done.piece);
        if (m_bodyIs == Body::streamed) account(-m_accounted);
        if (m_bodyIs == Body::gathered &&
            m_parser->length().value_or(0) > static_cast<quint64>(m_host.limits.gatheredBytes))
            return refuse(413, Code::CENTRAL_TOO_LARGE);
        // who waits to be asked for the body has sent nothing of it
        if (m_parser->expectsContinue() && m_bodyBytes == 0) m_output = "HTTP/1.1 100 Continue\r\n\r\n";
        m_phaseBegan = std::chrono::steady_clock::now();
    }
    if (m_bodyIs == Body::gathered) {
        bodyGrew();
        return serve();
    }
    goOn();
    serve();
}

/// With a sink, and nobody at work.
void HttpConnection::goOn() {
    if (m_bodyBytes > m_host.limits.streamedBytes) m_isCut = true;
    if (!m_body.isEmpty() || m_isCut || m_parser->state() == HttpParser::State::whole) {
        give(HttpWork::Step::take);
        if (m_isCut) return;
    }
    atRate(m_host.limits.bodyPause, m_bodyBytes);
}

void HttpConnection::refuse(int status, Code code) {
    m_keepsAlive = false;
    HttpResponse response = errorAnswer(status, code);
    if (status == 503) response.headers.emplace_back("Retry-After", "5");
    respond(std::move(response));
}

void HttpConnection::respond(HttpResponse response) {
    m_keepsAlive = m_keepsAlive && !m_host.isDraining && m_parser->state() == HttpParser::State::whole;
    m_state = State::writing;
    m_status = response.status;
    account(-m_accounted);
    m_body = {};
    m_output += headOf(response, m_keepsAlive);
    if (m_method != "HEAD" && response.status != 204 && response.status != 304) {
        m_output += response.body;
        m_source = std::move(response.rest);
        m_sourceLeft = m_source ? response.restSize : 0;
    }
    m_phaseBegan = std::chrono::steady_clock::now();
    m_bytesOut = 0;
    atRate(m_host.limits.writePause, 0);
    flush();
    read();
}

/// With a source, and nobody at work.
void HttpConnection::goOnWriting(QByteArray piece) {
    if (piece.isEmpty() || piece.size() > m_sourceLeft) return close(); // the length was announced
    m_sourceLeft -= piece.size();
    m_output = std::move(piece);
    atRate(m_host.limits.writePause, m_bytesOut);
    flush();
    read();
}

void HttpConnection::written() {
    m_source.reset();
    report(m_status);
    if (!m_keepsAlive) return linger();
    m_parser.reset();
    m_bodyIs = Body::undecided;
    m_hasThrown = false;
    m_method = m_path = m_id = {};
    m_bodyBytes = m_bytesIn = m_bytesOut = 0;
    m_state = State::idle;
    if (!m_input.isEmpty()) return parse(); // it did not wait for the answer
    if (m_host.isDraining) return close();
    within(m_host.limits.idle);
}

void HttpConnection::report(int status) {
    ++m_host.counts.requests;
    ++m_host.counts.byClass[static_cast<size_t>(status >= 100 && status < 600 ? status / 100 : 0)];
    if (!m_host.observer) return;
    using std::chrono::milliseconds;
    m_host.observer(
        {.id = m_id,
         .method = m_method,
         .path = m_path,
         .status = status,
         .took = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - m_began),
         .bytesIn = m_bytesIn,
         .bytesOut = m_bytesOut,
         .hasThrown = m_hasThrown});
}

void HttpConnection::account(qint64 bytes) {
    m_accounted += bytes;
    m_host.gathered += bytes;
}

} // namespace motcua::central
