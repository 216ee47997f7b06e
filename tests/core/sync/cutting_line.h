// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <functional>
#include <map>

namespace motcua::sync {

/// A line to the service that is cut after so many bytes, held up, or watched: between a counter and the real
/// service, in the test's own event loop.
class CuttingLine {
public:
    explicit CuttingLine(quint16 servicePort) : m_service(servicePort) {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }

    /// Every connection ends, as if the cable was pulled, after that many bytes upwards. For `times` of them.
    void cutAfter(qint64 bytes, int times = 1) {
        m_cutAfter = bytes;
        m_cuts = times;
    }
    /// What comes is told before it is passed on; true: it is thrown away instead.
    std::function<bool(QByteArray&, int connection)> onUp;
    qint64 bytesUp() const { return m_bytesUp; }
    /// Requests that began with this.
    int count(QByteArrayView begin) const {
        int count = 0;
        for (const QByteArray& line : m_requests)
            count += line.startsWith(begin);
        return count;
    }

private:
    void accept() {
        while (QTcpSocket* near = m_server.nextPendingConnection()) {
            ++m_connections;
            auto* far = new QTcpSocket(near);
            far->connectToHost(QHostAddress::LocalHost, m_service);
            auto passed = std::make_shared<qint64>(0);
            QObject::connect(near, &QTcpSocket::readyRead, far,
                             [this, near, far, passed, connection = m_connections] {
                                 QByteArray bytes = near->readAll();
                                 for (const char* method : {"GET ", "HEAD ", "POST ", "PATCH "})
                                     if (bytes.startsWith(method))
                                         m_requests.append(bytes.first(bytes.indexOf('\r')));
                                 if (onUp && onUp(bytes, connection)) return;
                                 bool isCut = false;
                                 if (m_cuts > 0 && *passed + bytes.size() >= m_cutAfter) {
                                     bytes.truncate(m_cutAfter - *passed);
                                     --m_cuts;
                                     isCut = true;
                                 }
                                 *passed += bytes.size();
                                 m_bytesUp += bytes.size();
                                 far->write(bytes);
                                 if (!isCut) return;
                                 far->disconnectFromHost(); // after what was passed on
                                 near->abort();
                             });
            QObject::connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
            QObject::connect(far, &QTcpSocket::disconnected, near, [near] { near->disconnectFromHost(); });
            QObject::connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        }
    }

    QTcpServer m_server;
    quint16 m_service;
    qint64 m_cutAfter = 0, m_bytesUp = 0;
    int m_cuts = 0, m_connections = 0;
    QList<QByteArray> m_requests;
};

} // namespace motcua::sync
