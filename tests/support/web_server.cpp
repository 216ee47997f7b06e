// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/web_server.h"

// in every file that has Beast: its functions are the same ones in the whole program
#define BOOST_BEAST_USE_STD_STRING_VIEW
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <atomic>
#include <sys/socket.h>
#include <thread>

namespace motcua::tests {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using ErrorCode = boost::system::error_code;

struct WebServer::State {
    Handler handler;
    asio::io_context context;
    tcp::acceptor acceptor{context, {asio::ip::make_address("127.0.0.1"), 0}};
    std::atomic<bool> isEnding = false;
    std::atomic<int> client = -1;
    std::thread thread;

    void serve(tcp::socket& socket);
    void run();
};

namespace {

void send(tcp::socket& socket, const WebServer::Answer& answer) {
    ErrorCode error;
    if (answer.isSilent) {
        char byte = 0;
        (void)socket.read_some(asio::buffer(&byte, 1), error); // until the client has gone
        return;
    }
    QByteArray bytes = answer.body;
    if (!answer.isGarbage)
        bytes.prepend("HTTP/1.1 " + QByteArray::number(answer.status) +
                      " Any\r\nContent-Type: " + answer.type + "\r\nConnection: close\r\nContent-Length: " +
                      QByteArray::number(answer.body.size()) + "\r\n\r\n");
    if (answer.isCut) bytes.chop(answer.body.size() / 2 + 1);
    asio::write(socket, asio::buffer(bytes.data(), static_cast<size_t>(bytes.size())), error);
}

} // namespace

void WebServer::State::serve(tcp::socket& socket) {
    boost::beast::flat_buffer buffer;
    http::request<http::string_body> message;
    ErrorCode error;
    http::read(socket, buffer, message, error);
    if (error) return;
    Request request{QByteArray::fromStdString(std::string(message.method_string())),
                    QByteArray::fromStdString(std::string(message.target())),
                    QByteArray::fromStdString(message.body()),
                    {}};
    for (const auto& field : message)
        request.headers[QByteArray::fromStdString(std::string(field.name_string())).toLower()] =
            QByteArray::fromStdString(std::string(field.value()));
    send(socket, handler(request));
}

void WebServer::State::run() {
    while (!isEnding) {
        ErrorCode error;
        tcp::socket socket(context);
        acceptor.accept(socket, error);
        if (error || isEnding) return;
        client = socket.native_handle();
        serve(socket);
        client = -1;
        socket.shutdown(tcp::socket::shutdown_both, error);
    }
}

WebServer::WebServer(Handler handler) : m_state(std::make_unique<State>()) {
    m_state->handler = std::move(handler);
    m_state->thread = std::thread([state = m_state.get()] { state->run(); });
}

WebServer::~WebServer() {
    m_state->isEnding = true;
    if (const int client = m_state->client; client >= 0) ::shutdown(client, SHUT_RDWR);
    // a connection of its own wakes the acceptor
    ErrorCode error;
    asio::io_context context;
    tcp::socket wake(context);
    wake.connect(m_state->acceptor.local_endpoint(error), error);
    m_state->thread.join();
}

QString WebServer::url(const char* path) const {
    ErrorCode error;
    return QStringLiteral("http://127.0.0.1:%1%2")
        .arg(m_state->acceptor.local_endpoint(error).port())
        .arg(QLatin1StringView(path));
}

} // namespace motcua::tests
