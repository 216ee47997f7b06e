// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/http_parser.h"

#include "core/central/http_text.h"

// in every file that has Beast: its functions are the same ones in the whole program
#define BOOST_BEAST_USE_STD_STRING_VIEW
#include <boost/beast/http/basic_parser.hpp>

namespace motcua::central {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

/// A chunk's line, or the fields behind the last chunk, for which Beast itself knows no limit.
constexpr qsizetype kLongestChunkLine = 4096;

QByteArrayView viewOf(string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

} // namespace

class HttpParser::Impl final : public http::basic_parser<true> {
public:
    QByteArray* body = nullptr;
    HttpRequest request;
    qsizetype headLimit = 0;
    qsizetype headSize = 0;
    bool expectsContinue = false;

    /// As set on bytes that Beast lets pass.
    static error_code refused() { return http::make_error_code(http::error::bad_value); }

private:
    void on_request_impl(http::verb, string_view method, string_view target, int version,
                         error_code& ec) override {
        request.method = viewOf(method).toByteArray();
        m_isNew = version == 11;
        if (!parseTarget(viewOf(target), request)) ec = refused();
    }

    void on_response_impl(int, string_view, int, error_code& ec) override { ec = refused(); }

    void on_field_impl(http::field field, string_view name, string_view value, error_code& ec) override {
        // what stands behind the last chunk was not there when the request was judged
        if (m_isHeadDone) return;
        const QByteArray key = viewOf(name).toByteArray().toLower();
        const QByteArray text = viewOf(value).toByteArray();
        // Beast takes another coding for a request without a body, a proxy for one with a body
        if (field == http::field::transfer_encoding && text.toLower() != "chunked") ec = refused();
        if (field == http::field::expect) {
            expectsContinue = text.toLower() == "100-continue";
            if (!expectsContinue) ec = refused();
        }
        const auto there = request.headers.find(key);
        if (there == request.headers.end())
            request.headers.insert(key, text);
        else if (field == http::field::host || field == http::field::authorization ||
                 field == http::field::content_type || field == http::field::content_encoding)
            ec = refused(); // means one thing or nothing
        else if (field != http::field::content_length)
            *there += ", " + text;
    }

    void on_header_impl(error_code& ec) override {
        m_isHeadDone = true;
        if (m_isNew && !request.headers.contains("host")) ec = refused();
        expectsContinue = expectsContinue && m_isNew;
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(string_view piece, error_code&) override {
        body->append(viewOf(piece));
        return piece.size();
    }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view piece, error_code&) override {
        body->append(viewOf(piece));
        return piece.size();
    }
    void on_finish_impl(error_code&) override {}

    bool m_isNew = false;
    bool m_isHeadDone = false;
};

HttpParser::HttpParser(qsizetype headBytes) : m(std::make_unique<Impl>()) {
    m->headLimit = headBytes;
    m->header_limit(static_cast<std::uint32_t>(headBytes));
    // who gathers bodies bounds them: a handler may want one that is longer
    m->body_limit(std::numeric_limits<std::uint64_t>::max());
}

HttpParser::~HttpParser() = default;

HttpParser::State HttpParser::state() const {
    return m->is_done() ? State::whole : m->is_header_done() ? State::body : State::head;
}

Result<qsizetype> HttpParser::feed(QByteArrayView bytes, QByteArray& body) {
    m->body = &body;
    qsizetype used = 0;
    while (used < bytes.size() && !m->is_done()) {
        const bool isHead = !m->is_header_done();
        error_code ec;
        const auto taken = static_cast<qsizetype>(
            m->put({bytes.data() + used, static_cast<std::size_t>(bytes.size() - used)}, ec));
        used += taken;
        if (isHead) m->headSize += taken;
        if (ec == http::error::header_limit) return fail(Code::CENTRAL_TOO_LARGE);
        if (ec && ec != http::error::need_more) return fail(Code::CENTRAL_REQUEST);
        const qsizetype rest = bytes.size() - used;
        if (isHead && m->headSize + (m->is_header_done() ? 0 : rest) > m->headLimit)
            return fail(Code::CENTRAL_TOO_LARGE);
        if (!ec) continue;
        if (!isHead && rest > kLongestChunkLine) return fail(Code::CENTRAL_REQUEST);
        break;
    }
    return used;
}

HttpRequest HttpParser::takeRequest() { return std::move(m->request); }

std::optional<quint64> HttpParser::length() const {
    const auto length = m->content_length();
    if (m->chunked()) return {};
    return length ? *length : 0;
}

bool HttpParser::keepsAlive() const { return m->keep_alive(); }
bool HttpParser::expectsContinue() const { return m->expectsContinue; }

} // namespace motcua::central
