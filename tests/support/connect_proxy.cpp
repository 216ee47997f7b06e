// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/connect_proxy.h"

#include <QTcpSocket>
#include <memory>

namespace motcua::tests {

ConnectProxy::ConnectProxy(quint16 target) : m_target(target) {
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { serve(); });
}

QString ConnectProxy::authority() const { return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort()); }

void ConnectProxy::serve() {
    QTcpSocket* client = m_server.nextPendingConnection();
    const auto head = std::make_shared<QByteArray>();
    QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    QObject::connect(client, &QTcpSocket::readyRead, client, [this, client, head] {
        *head += client->readAll();
        if (!head->contains("\r\n\r\n")) return;
        QObject::disconnect(client, &QTcpSocket::readyRead, nullptr, nullptr);
        open(*client, *head);
    });
}

void ConnectProxy::open(QTcpSocket& client, const QByteArray& head) {
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    const bool isConnect = words.size() == 3 && words[0] == "CONNECT";
    m_asked << QString::fromLatin1(isConnect ? words[1] : head.left(40));
    if (!isConnect || m_refuses) {
        client.write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return client.disconnectFromHost();
    }
    auto* far = new QTcpSocket(&client);
    const auto carry = [this](QTcpSocket& from, QTcpSocket& to) {
        const QByteArray bytes = from.readAll();
        m_carried += bytes;
        to.write(bytes);
    };
    QObject::connect(far, &QTcpSocket::connected, &client, [&client, far, carry] {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        QObject::connect(&client, &QTcpSocket::readyRead, far,
                         [&client, far, carry] { carry(client, *far); });
    });
    QObject::connect(far, &QTcpSocket::readyRead, &client, [&client, far, carry] { carry(*far, client); });
    QObject::connect(far, &QTcpSocket::disconnected, &client, [&client] { client.disconnectFromHost(); });
    far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

} // namespace motcua::tests
