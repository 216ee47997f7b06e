// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/http_channel.h"
#include "core/central/http_server.h"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <unordered_set>

namespace motcua::central {

class HttpConnection;

/// What the connections of one server share; but for the counts, on the network's thread only.
struct HttpHost {
    HttpHost(const HttpLimits& httpLimits, HttpHandler& httpHandler, HttpServer::Observer httpObserver)
        : limits(httpLimits), handler(httpHandler), observer(std::move(httpObserver)),
          workers(static_cast<size_t>(httpLimits.workers)) {}

    const HttpLimits limits;
    HttpHandler& handler;
    const HttpServer::Observer observer;
    TlsContext tls; ///< null: in clear
    boost::asio::io_context io{1};
    boost::asio::thread_pool workers; ///< ends before `io`, to which it hands back
    std::unordered_set<std::shared_ptr<HttpConnection>> connections;
    std::array<char, 16 * 1024> scratch{}; ///< one for all: an idle connection has no buffer
    qint64 gathered = 0;                   ///< bytes of bodies in memory
    int atWork = 0;                        ///< works handed to the workers
    quint64 nextId = 0;
    QByteArray idPrefix;
    bool isDraining = false;

    struct Counts {
        std::atomic<int> connections = 0;
        std::atomic<quint64> accepted = 0, refused = 0, requests = 0, timedOut = 0, bytesIn = 0, bytesOut = 0;
        std::array<std::atomic<quint64>, 6> byClass{};
    } counts;
};

} // namespace motcua::central
