// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/http_channel.h"

#include <QFile>
#include <boost/asio/buffer.hpp>
#include <limits>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace motcua::central {
namespace {

using Socket = HttpChannel::Socket;

// OpenSSL reads and writes the socket itself, through Asio's calls: they know of no signal for a closed one,
// and unlike Asio's own TLS there are no four buffers of 17 kB for each of some thousand idle connections.

template <class Transfer> int moveBytes(BIO* bio, int retry, Transfer transfer) {
    BIO_clear_retry_flags(bio);
    boost::system::error_code ec;
    const size_t bytes = transfer(*static_cast<Socket*>(BIO_get_data(bio)), ec);
    if (!ec) return static_cast<int>(bytes);
    if (ec != boost::asio::error::would_block && ec != boost::asio::error::try_again) return 0;
    BIO_set_flags(bio, retry | BIO_FLAGS_SHOULD_RETRY);
    return -1;
}

int readBytes(BIO* bio, char* into, int size) {
    return moveBytes(bio, BIO_FLAGS_READ, [&](Socket& socket, boost::system::error_code& ec) {
        return socket.read_some(boost::asio::buffer(into, static_cast<size_t>(size)), ec);
    });
}

int writeBytes(BIO* bio, const char* from, int size) {
    return moveBytes(bio, BIO_FLAGS_WRITE, [&](Socket& socket, boost::system::error_code& ec) {
        return socket.write_some(boost::asio::buffer(from, static_cast<size_t>(size)), ec);
    });
}

long control(BIO*, int command, long, void*) { return command == BIO_CTRL_FLUSH ? 1 : 0; }

BIO_METHOD* socketMethod() {
    static const std::unique_ptr<BIO_METHOD, decltype(&BIO_meth_free)> method = [] {
        BIO_METHOD* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket");
        BIO_meth_set_read(made, readBytes);
        BIO_meth_set_write(made, writeBytes);
        BIO_meth_set_ctrl(made, control);
        return std::unique_ptr<BIO_METHOD, decltype(&BIO_meth_free)>(made, BIO_meth_free);
    }();
    return method.get();
}

class TlsChannel final : public HttpChannel {
public:
    TlsChannel(TlsContext context, Socket& socket)
        : m_context(std::move(context)), m_ssl(SSL_new(m_context.get()), SSL_free) {
        BIO* bio = BIO_new(socketMethod());
        BIO_set_data(bio, &socket);
        BIO_set_init(bio, 1);
        SSL_set_bio(m_ssl.get(), bio, bio);
        SSL_set_accept_state(m_ssl.get());
    }

    Ready greet() override {
        ERR_clear_error();
        return moved(SSL_do_handshake(m_ssl.get())).ready;
    }
    Moved read(std::span<char> into) override {
        ERR_clear_error();
        return moved(SSL_read(m_ssl.get(), into.data(), limited(std::ssize(into))));
    }
    Moved write(QByteArrayView bytes) override {
        ERR_clear_error();
        return moved(SSL_write(m_ssl.get(), bytes.data(), limited(bytes.size())));
    }
    void sayEnd() override {
        ERR_clear_error();
        SSL_shutdown(m_ssl.get());
    }

private:
    static int limited(qsizetype size) {
        return static_cast<int>(std::min<qsizetype>(size, std::numeric_limits<int>::max()));
    }

    Moved moved(int result) const {
        if (result > 0) return {Ready::moved, result};
        switch (SSL_get_error(m_ssl.get(), result)) {
        case SSL_ERROR_WANT_READ:
            return {Ready::wantsRead, 0};
        case SSL_ERROR_WANT_WRITE:
            return {Ready::wantsWrite, 0};
        default:
            return {Ready::ended, 0};
        }
    }

    TlsContext m_context;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_ssl;
};

/// A key with a password: nobody is there to type it.
int noPassword(char*, int, int, void*) { return 0; }

std::unexpected<Error> unusable(const char* what) {
    ERR_clear_error();
    return fail(Code::CENTRAL_CERTIFICATE, QString::fromLatin1(what));
}

} // namespace

Result<TlsContext> tlsContext(const QString& certificateFile, const QString& keyFile) {
    const TlsContext context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION) != 1) return unusable("tls");
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                        SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF); // the ticket is the session
    SSL_CTX_set_num_tickets(context.get(), 1);
    static constexpr unsigned char kName[] = "motcua-central";
    SSL_CTX_set_session_id_context(context.get(), kName, sizeof(kName) - 1);
    SSL_CTX_set_default_passwd_cb(context.get(), noPassword);
    const QByteArray certificate = QFile::encodeName(certificateFile);
    if (SSL_CTX_use_certificate_chain_file(context.get(), certificate.constData()) != 1)
        return unusable("certificate");
    const QByteArray key = QFile::encodeName(keyFile);
    if (SSL_CTX_use_PrivateKey_file(context.get(), key.constData(), SSL_FILETYPE_PEM) != 1)
        return unusable("key");
    if (SSL_CTX_check_private_key(context.get()) != 1) return unusable("match");
    return context;
}

std::unique_ptr<HttpChannel> tlsChannel(const TlsContext& context, HttpChannel::Socket& socket) {
    return std::make_unique<TlsChannel>(context, socket);
}

} // namespace motcua::central
