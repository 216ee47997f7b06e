// SPDX-License-Identifier: GPL-3.0-or-later
// A line that breaks by the clock: passes TCP connections on, resets all of them every so many seconds, and
// refuses new ones for a while. `cutter ADDRESS SERVICE-PORT EVERY-S REFUSE-S`; says its own port.
#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <cstdio>
#include <set>
#include <sys/socket.h>

namespace {

void reset(QTcpSocket& socket) {
    const linger hard{1, 0}; // a reset instead of an orderly end
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket.abort();
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    if (given.size() != 5) return 2;
    const QHostAddress address(given[1]);
    const quint16 service = given[2].toUShort();
    const std::chrono::milliseconds every{given[3].toInt() * 1000}, refused{given[4].toInt() * 1000};
    QTcpServer server;
    if (!server.listen(address)) return 1;
    const quint16 port = server.serverPort();
    std::set<QTcpSocket*> open;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket* near = server.nextPendingConnection()) {
            auto* far = new QTcpSocket(near);
            far->connectToHost(address, service);
            open.insert(near);
            QObject::connect(near, &QTcpSocket::readyRead, far, [=] { far->write(near->readAll()); });
            QObject::connect(far, &QTcpSocket::readyRead, near, [=] { near->write(far->readAll()); });
            QObject::connect(far, &QTcpSocket::disconnected, near, [=] { near->disconnectFromHost(); });
            QObject::connect(near, &QTcpSocket::disconnected, near, [&open, near, far] {
                open.erase(near);
                far->disconnectFromHost();
                near->deleteLater();
            });
        }
    });
    QTimer breaking;
    QObject::connect(&breaking, &QTimer::timeout, &breaking, [&] {
        if (refused.count() > 0) server.close();
        for (QTcpSocket* socket : std::set(open))
            reset(*socket);
        if (refused.count() > 0) QTimer::singleShot(refused, &server, [&] { server.listen(address, port); });
    });
    breaking.start(every);
    std::printf("%u\n", port);
    std::fflush(stdout);
    return application.exec();
}
