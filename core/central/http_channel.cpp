// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/http_channel.h"

#include <boost/asio/buffer.hpp>

namespace motcua::central {
namespace {

namespace asio = boost::asio;

class PlainChannel final : public HttpChannel {
public:
    explicit PlainChannel(Socket& socket) : m_socket(socket) {}

    Ready greet() override { return Ready::moved; }

    Moved read(std::span<char> into) override {
        boost::system::error_code ec;
        const auto bytes = m_socket.read_some(asio::buffer(into.data(), into.size()), ec);
        return moved(bytes, ec, Ready::wantsRead);
    }

    Moved write(QByteArrayView bytes) override {
        boost::system::error_code ec;
        const auto written =
            m_socket.write_some(asio::buffer(bytes.data(), static_cast<size_t>(bytes.size())), ec);
        return moved(written, ec, Ready::wantsWrite);
    }

    void sayEnd() override {
        boost::system::error_code ec;
        m_socket.shutdown(Socket::shutdown_send, ec);
    }

private:
    static Moved moved(size_t bytes, const boost::system::error_code& ec, Ready blocked) {
        if (!ec) return {Ready::moved, static_cast<qsizetype>(bytes)};
        return {ec == asio::error::would_block || ec == asio::error::try_again ? blocked : Ready::ended, 0};
    }

    Socket& m_socket;
};

} // namespace

std::unique_ptr<HttpChannel> plainChannel(HttpChannel::Socket& socket) {
    return std::make_unique<PlainChannel>(socket);
}

} // namespace motcua::central
