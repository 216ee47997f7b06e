// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/local_service.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

namespace motcua::sync {

struct LocalService::Peer {
    QTcpSocket* socket;
    QByteArray bytes;
};

LocalService::LocalService(std::function<Reply(const Request&)> handler)
    : m_server(std::make_unique<QTcpServer>()), m_handler(std::move(handler)) {
    m_server->listen(QHostAddress::LocalHost);
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] { serve(); });
}

LocalService::LocalService(const QSslCertificate& certificate, const QSslKey& key,
                           std::function<Reply(const Request&)> handler)
    : m_handler(std::move(handler)), m_isTls(true) {
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificate);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(tls);
    server->listen(QHostAddress::LocalHost);
    QObject::connect(server.get(), &QTcpServer::pendingConnectionAvailable, server.get(),
                     [this] { serve(); });
    m_server = std::move(server);
}

LocalService::~LocalService() = default;

QString LocalService::address() const {
    return QStringLiteral("%1://127.0.0.1:%2")
        .arg(m_isTls ? QStringLiteral("https") : QStringLiteral("http"))
        .arg(m_server->serverPort());
}

void LocalService::misbehave(Fault fault, int count, int delayMs) {
    m_fault = fault;
    m_faults = count;
    m_delayMs = delayMs;
}

void LocalService::serve() {
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        auto peer = std::make_shared<Peer>(Peer{socket, {}});
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, peer] { read(*peer); });
        if (socket->bytesAvailable() > 0) read(*peer);
    }
}

void LocalService::read(Peer& peer) {
    peer.bytes += peer.socket->readAll();
    if (m_faults > 0 && m_fault == Fault::cutUnread) {
        --m_faults;
        peer.socket->abort();
        return;
    }
    for (;;) {
        const qsizetype end = peer.bytes.indexOf("\r\n\r\n");
        if (end < 0) return;
        Request request;
        const QList<QByteArray> lines = peer.bytes.first(end).replace("\r\n", "\n").split('\n');
        const QList<QByteArray> first = lines.front().split(' ');
        request.method = first.value(0);
        request.path = first.value(1);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            request.headers[lines[i].first(colon).toLower()] = lines[i].sliced(colon + 1).trimmed();
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (peer.bytes.size() < end + 4 + length) return;
        request.body = peer.bytes.sliced(end + 4, length);
        peer.bytes.remove(0, end + 4 + length);
        ++m_requests;
        answer(*peer.socket, request);
    }
}

void LocalService::answer(QTcpSocket& socket, const Request& request) {
    const Fault fault = m_faults > 0 ? m_fault : Fault::none;
    if (m_faults > 0) --m_faults;
    if (fault == Fault::hang) return;
    if (fault == Fault::flood) {
        socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        const QByteArray piece(1024 * 1024, 'x');
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, piece] {
            if (socket.bytesToWrite() == 0) socket.write(piece);
        });
        socket.write(piece);
        return;
    }
    Reply reply = m_handler(request);
    if (fault == Fault::cutUnanswered) return socket.abort();
    if (fault == Fault::babble) reply = {200, "<html>Xin mời đăng nhập mạng</html>", {}};
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) +
                       " X\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    for (const QByteArray& header : reply.headers)
        bytes += header + "\r\n";
    bytes += "\r\n" + reply.body;
    if (fault == Fault::cutInAnswer) {
        socket.write(bytes.first(bytes.size() - reply.body.size() / 2 - 1));
        socket.disconnectFromHost();
    } else if (fault == Fault::late) {
        QTimer::singleShot(m_delayMs, &socket, [&socket, bytes] { socket.write(bytes); });
    } else {
        socket.write(bytes);
    }
}

} // namespace motcua::sync
