// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/web_client.h"

// in every file that has Beast: its functions are the same ones in the whole program
#define BOOST_BEAST_USE_STD_STRING_VIEW
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <QUrl>
#include <array>
#include <optional>

namespace motcua::central {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using ErrorCode = boost::system::error_code;
using tcp = asio::ip::tcp;

WebFailure failureOf(const ErrorCode& error, WebFailure otherwise) {
    if (error == beast::error::timeout) return WebFailure::timedOut;
    if (error == http::error::body_limit || error == http::error::header_limit) return WebFailure::tooLarge;
    return otherwise;
}

/// One exchange over a stream: the steps are asynchronous because only those have time limits, and run to
/// their end on the calling thread.
class Exchange {
public:
    Exchange(const WebRequest& request, const QUrl& url, BeastWebClient::Limits limits)
        : m_url(url), m_limits(limits) {
        m_request.method_string(request.method.toStdString());
        m_request.target((url.path().isEmpty() ? QStringLiteral("/")
                                               : url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority |
                                                              QUrl::RemoveFragment | QUrl::FullyEncoded))
                             .toStdString());
        m_request.version(11);
        m_request.set(http::field::host, url.host().toStdString());
        m_request.set(http::field::connection, "close");
        for (const auto& [name, value] : request.headers)
            m_request.set(name.toStdString(), value.toStdString());
        m_request.body() = request.body.toStdString();
        m_request.prepare_payload();
        m_parser.body_limit(limits.answerBytes);
    }

    std::expected<WebAnswer, WebFailure> plain() {
        beast::tcp_stream stream(m_context);
        if (!connect(stream)) return std::unexpected(m_failure);
        return transfer(stream);
    }

    std::expected<WebAnswer, WebFailure> secured(asio::ssl::context& tls) {
        beast::ssl_stream<beast::tcp_stream> stream(m_context, tls);
        const std::string host = m_url.host().toStdString();
        // SSL_set_tlsext_host_name is a macro with a cast of C
        std::string indicated = host;
        SSL_ctrl(stream.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 indicated.data());
        stream.set_verify_callback(asio::ssl::host_name_verification(host));
        if (!connect(stream.next_layer())) return std::unexpected(m_failure);
        const bool done =
            wait([&](auto handler) { stream.async_handshake(asio::ssl::stream_base::client, handler); },
                 WebFailure::certificate);
        if (!done) return std::unexpected(m_failure);
        return transfer(stream);
    }

private:
    /// Starts a step, runs it to its end, and tells whether it went well.
    template <class Start> bool wait(Start start, WebFailure otherwise) {
        std::optional<ErrorCode> result;
        start([&](const ErrorCode& error, auto&&...) { result = error; });
        m_context.restart();
        m_context.run();
        if (result && !*result) return true;
        m_failure = result ? failureOf(*result, otherwise) : otherwise;
        return false;
    }

    bool connect(beast::tcp_stream& stream) {
        ErrorCode error;
        tcp::resolver resolver(m_context);
        const int port = m_url.port(m_url.scheme() == u"https" ? 443 : 80);
        const auto places = resolver.resolve(m_url.host().toStdString(), std::to_string(port), error);
        m_failure = WebFailure::unreachable;
        if (error) return false;
        stream.expires_after(m_limits.wholeRequest);
        return wait([&](auto handler) { stream.async_connect(places, handler); }, WebFailure::unreachable);
    }

    template <class Stream> std::expected<WebAnswer, WebFailure> transfer(Stream& stream) {
        if (!wait([&](auto handler) { http::async_write(stream, m_request, handler); }, WebFailure::cut))
            return std::unexpected(m_failure);
        const auto readHead = [&](auto handler) {
            http::async_read_header(stream, m_buffer, m_parser, handler);
        };
        if (!wait(readHead, WebFailure::cut)) return std::unexpected(m_failure);
        // said here and not left to the parser: not every Boost looks at the length before it reads
        if (m_parser.content_length() && *m_parser.content_length() > m_limits.answerBytes)
            return std::unexpected(WebFailure::tooLarge);
        if (!wait([&](auto handler) { http::async_read(stream, m_buffer, m_parser, handler); },
                  WebFailure::cut))
            return std::unexpected(m_failure);
        if (m_parser.get().body().size() > m_limits.answerBytes) return std::unexpected(WebFailure::tooLarge);
        const auto& answer = m_parser.get();
        return WebAnswer{static_cast<int>(answer.result_int()), QByteArray::fromStdString(answer.body())};
    }

    const QUrl& m_url;
    BeastWebClient::Limits m_limits;
    asio::io_context m_context{1};
    http::request<http::string_body> m_request;
    http::response_parser<http::string_body> m_parser;
    beast::flat_buffer m_buffer;
    WebFailure m_failure = WebFailure::cut;
};

} // namespace

const char* failureName(WebFailure failure) {
    constexpr std::array kNames{"address", "unreachable", "certificate", "timed_out", "cut", "too_large"};
    return kNames[static_cast<size_t>(failure)];
}

std::expected<WebAnswer, WebFailure> BeastWebClient::send(const WebRequest& request) {
    const QUrl url(request.url, QUrl::StrictMode);
    const bool isSecured = url.scheme() == u"https";
    if (!url.isValid() || url.host().isEmpty() || (!isSecured && url.scheme() != u"http"))
        return std::unexpected(WebFailure::address);
    // Boost throws where memory is short or a header cannot be written; exceptions stay inside this module.
    try {
        Exchange exchange(request, url, m_limits);
        if (!isSecured) return exchange.plain();
        asio::ssl::context tls(asio::ssl::context::tls_client);
        SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
        tls.set_verify_mode(asio::ssl::verify_peer);
        ErrorCode error;
        if (m_trustFile.isEmpty())
            tls.set_default_verify_paths(error);
        else
            tls.load_verify_file(m_trustFile.toStdString(), error);
        if (error) return std::unexpected(WebFailure::certificate);
        return exchange.secured(tls);
    } catch (const std::exception&) {
        return std::unexpected(WebFailure::cut);
    }
}

} // namespace motcua::central
