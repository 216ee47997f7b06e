// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>
#include <boost/asio/ip/tcp.hpp>
#include <memory>

struct ssl_ctx_st;

namespace motcua::central {

/// Bytes in and out of a socket that never blocks, in clear or through TLS. Internal to the server.
class HttpChannel {
public:
    using Socket = boost::asio::ip::tcp::socket;
    enum class Ready { moved, wantsRead, wantsWrite, ended };
    struct Moved {
        Ready ready = Ready::ended;
        qsizetype bytes = 0;
    };
    virtual ~HttpChannel() = default;
    /// Again until it has moved.
    virtual Ready greet() = 0;
    virtual Moved read(std::span<char> into) = 0;
    virtual Moved write(QByteArrayView bytes) = 0;
    /// Nothing more will be written; tried once.
    virtual void sayEnd() = 0;
};

std::unique_ptr<HttpChannel> plainChannel(HttpChannel::Socket& socket);

using TlsContext = std::shared_ptr<ssl_ctx_st>;
/// TLS 1.3 only, with tickets, so that a counter that comes back costs the line 241 bytes instead of 1,362.
/// Errors: CENTRAL_CERTIFICATE, the detail is `certificate`, `key` or `match`.
Result<TlsContext> tlsContext(const QString& certificateFile, const QString& keyFile);
std::unique_ptr<HttpChannel> tlsChannel(const TlsContext& context, HttpChannel::Socket& socket);

} // namespace motcua::central
