// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTcpServer>

namespace motcua::tests {

/// A small HTTP proxy on a free port of 127.0.0.1, in the test's own event loop: it answers CONNECT, and
/// carries bytes to one port of this machine, whatever name it was asked for. It never sees what is inside.
class ConnectProxy {
public:
    explicit ConnectProxy(quint16 target);
    ConnectProxy(const ConnectProxy&) = delete;
    ConnectProxy& operator=(const ConnectProxy&) = delete;

    /// `127.0.0.1:port`
    QString authority() const;
    /// What was asked for, as `name:port`, in its order.
    const QStringList& asked() const { return m_asked; }
    /// From now on every CONNECT is answered by 403.
    void refuse() { m_refuses = true; }
    /// All that went through, both ways.
    const QByteArray& carried() const { return m_carried; }

private:
    void serve();
    void open(QTcpSocket& client, const QByteArray& head);

    QTcpServer m_server;
    quint16 m_target;
    QStringList m_asked;
    QByteArray m_carried;
    bool m_refuses = false;
};

} // namespace motcua::tests
