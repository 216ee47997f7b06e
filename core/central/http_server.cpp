// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/http_server.h"

#include "core/central/http_connection.h"

#include <QRandomGenerator>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <future>
#include <thread>

namespace motcua::central {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

/// Beyond the limit this many are still told so; further ones wait in the system's queue.
constexpr size_t kToldBusy = 64;

std::chrono::milliseconds tickOf(const HttpLimits& limits) {
    const auto least = std::min({limits.head, limits.idle, limits.bodyPause, limits.writePause, limits.grace,
                                 limits.linger, std::chrono::milliseconds(2000)});
    return std::max(least / 4, std::chrono::milliseconds(5));
}

} // namespace

class HttpServer::Impl {
public:
    Impl(const HttpLimits& limits, HttpHandler& handler, Observer observer)
        : m_host(limits, handler, std::move(observer)), m_acceptor(m_host.io), m_timer(m_host.io) {
        m_host.idPrefix = QByteArray::number(QRandomGenerator::system()->generate(), 16) + '-';
    }

    ~Impl() {
        stop(std::chrono::milliseconds(0));
        m_host.workers.join();
    }

    Result<> listen(const HttpListening& listening) {
        boost::system::error_code ec;
        const auto address = asio::ip::make_address(listening.address.toStdString(), ec);
        if (ec) return fail(Code::CENTRAL_PORT, listening.address);
        if (!listening.certificateFile.isEmpty() || !listening.keyFile.isEmpty()) {
            MOTCUA_TRY(m_host.tls, tlsContext(listening.certificateFile, listening.keyFile));
        } else if (!address.is_loopback() && !listening.isPlainAllowed) {
            return fail(Code::CENTRAL_CERTIFICATE, listening.address);
        }
        const tcp::endpoint endpoint(address, listening.port);
        m_acceptor.open(endpoint.protocol(), ec);
        if (!ec) m_acceptor.set_option(tcp::acceptor::reuse_address(true), ec);
        if (!ec) m_acceptor.bind(endpoint, ec);
        if (!ec) m_acceptor.listen(1024, ec);
        if (!ec) m_port = m_acceptor.local_endpoint(ec).port();
        if (ec)
            return fail(Code::CENTRAL_PORT,
                        QStringLiteral("%1:%2").arg(listening.address).arg(listening.port));
        return {};
    }

    void serve() {
        accept();
        tick();
        m_thread = std::thread([this] { m_host.io.run(); });
    }

    bool stop(std::chrono::milliseconds deadline) {
        if (!m_thread.joinable()) return m_isDrained;
        auto drained = m_drained.get_future();
        asio::post(m_host.io, [this] { drain(); });
        m_isDrained = drained.wait_for(deadline) == std::future_status::ready;
        std::promise<void> cut;
        asio::post(m_host.io, [this, &cut] {
            for (const auto& connection : everyConnection())
                connection->close();
            m_timer.cancel();
            m_host.io.stop();
            cut.set_value();
        });
        cut.get_future().wait();
        m_thread.join();
        return m_isDrained;
    }

    quint16 port() const { return m_port; }
    const HttpHost& host() const { return m_host; }

private:
    void accept() {
        m_isAccepting = m_host.connections.size() < limit() + kToldBusy;
        if (!m_isAccepting) return;
        m_acceptor.async_accept([this](const boost::system::error_code& ec, tcp::socket socket) {
            if (m_host.isDraining) return;
            if (ec) { // no file descriptors, perhaps: the next tick tries again
                m_isAccepting = false;
                return;
            }
            admit(std::move(socket));
            accept();
        });
    }

    void admit(tcp::socket socket) {
        boost::system::error_code ec;
        socket.non_blocking(true, ec);
        if (!ec) socket.set_option(tcp::no_delay(true), ec);
        if (ec) return;
        const bool isRefused = m_host.connections.size() >= limit();
        ++m_host.counts.accepted;
        if (isRefused) ++m_host.counts.refused;
        const auto connection = std::make_shared<HttpConnection>(m_host, std::move(socket), isRefused);
        m_host.connections.insert(connection);
        m_host.counts.connections = static_cast<int>(m_host.connections.size());
        connection->begin();
    }

    size_t limit() const { return static_cast<size_t>(m_host.limits.connections); }

    /// A copy: whoever is told something may leave.
    std::vector<std::shared_ptr<HttpConnection>> everyConnection() const {
        return {m_host.connections.begin(), m_host.connections.end()};
    }

    /// One timer for all: thousands of connections that each set one anew with every piece cost more.
    void tick() {
        m_timer.expires_after(m_host.isDraining ? std::chrono::milliseconds(10) : tickOf(m_host.limits));
        m_timer.async_wait([this](const boost::system::error_code& ec) {
            if (ec) return;
            const auto now = std::chrono::steady_clock::now();
            for (const auto& connection : everyConnection())
                connection->checkDeadline(now);
            if (m_host.isDraining && !m_hasToldDrained && m_host.connections.empty() && m_host.atWork == 0) {
                m_hasToldDrained = true;
                m_drained.set_value();
            }
            if (!m_isAccepting && !m_host.isDraining) accept();
            tick();
        });
    }

    void drain() {
        m_host.isDraining = true;
        boost::system::error_code ec;
        m_acceptor.close(ec);
        for (const auto& connection : everyConnection())
            connection->drain();
        tick();
    }

    HttpHost m_host;
    tcp::acceptor m_acceptor;
    asio::steady_timer m_timer;
    std::thread m_thread;
    std::promise<void> m_drained;
    bool m_isAccepting = false, m_hasToldDrained = false, m_isDrained = true;
    quint16 m_port = 0;
};

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::start(const HttpListening& listening,
                                                      const HttpLimits& limits, HttpHandler& handler,
                                                      Observer observer) {
    auto impl = std::make_unique<Impl>(limits, handler, std::move(observer));
    MOTCUA_CHECK(impl->listen(listening));
    impl->serve();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

quint16 HttpServer::port() const { return m->port(); }

HttpCounters HttpServer::counters() const {
    const HttpHost::Counts& counts = m->host().counts;
    HttpCounters now{.connections = counts.connections,
                     .accepted = counts.accepted,
                     .refused = counts.refused,
                     .requests = counts.requests,
                     .timedOut = counts.timedOut,
                     .bytesIn = counts.bytesIn,
                     .bytesOut = counts.bytesOut};
    for (size_t i = 0; i < now.byClass.size(); ++i)
        now.byClass[i] = counts.byClass[i];
    return now;
}

bool HttpServer::stop(std::chrono::milliseconds deadline) { return m->stop(deadline); }

} // namespace motcua::central
