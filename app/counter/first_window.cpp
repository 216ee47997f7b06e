// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/first_window.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QWidget>

namespace motcua::counter {
namespace {

constexpr int kConnectMs = 1000, kAnswerMs = 3000;
constexpr int kMostBytes = 512;
/// The word, and on Wayland the token without which no window may come to the front by itself.
constexpr QByteArrayView kShow("show "), kShown("shown\n");
constexpr const char* kToken = "XDG_ACTIVATION_TOKEN";

/// The same however the folder is written, there or not yet.
QString plainPath(const QString& folder) {
    const QFileInfo info(QDir(folder).absolutePath());
    if (const QString path = info.canonicalFilePath(); !path.isEmpty()) return path;
    const QString parent = QFileInfo(info.path()).canonicalFilePath();
    return (parent.isEmpty() ? info.path() : parent) + u'/' + info.fileName();
}

/// A folder that is this user's alone; empty: there is none.
QString privateFolder() {
    // Qt makes it and refuses one that others may enter
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
}

QString placeOf(const QString& dataFolder, const QString& folder) {
    const QByteArray hash =
        QCryptographicHash::hash(plainPath(dataFolder).toUtf8(), QCryptographicHash::Sha256);
    const QString name = QStringLiteral("motcua-%1").arg(QString::fromLatin1(hash.toHex().left(16)));
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
    // pipes have one name space for all users
    return name + u'-' + qEnvironmentVariable("USERNAME");
#else
    return folder + u'/' + name;
#endif
}

enum class Answer { nobody, shown, silent };

Answer askFirst(const QString& place) {
    QLocalSocket socket;
    socket.connectToServer(place);
    if (!socket.waitForConnected(kConnectMs))
        return socket.error() == QLocalSocket::SocketTimeoutError ? Answer::silent : Answer::nobody;
    socket.write(kShow.toByteArray() + qgetenv(kToken).left(kMostBytes / 2) + '\n');
    QByteArray said;
    while (said.size() < kShown.size() && socket.waitForReadyRead(kAnswerMs))
        said += socket.read(kMostBytes);
    return said == kShown ? Answer::shown : Answer::silent;
}

} // namespace

FirstWindow::FirstWindow(const QString& dataFolder) {
    const QString folder = privateFolder();
    if (folder.isEmpty()) return;
    const QString place = placeOf(dataFolder, folder);
    // two starts at once must not take each other's socket for one a crash has left
    QLockFile turn(folder + QStringLiteral("/motcua-start.lock"));
    if (!turn.tryLock(kConnectMs + kAnswerMs)) return;
    const Answer answered = askFirst(place);
    if (answered == Answer::shown) m_role = Role::second;
    if (answered != Answer::nobody) return;
    QLocalServer::removeServer(place);
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!server->listen(place)) return;
    m_role = Role::first;
    m_server = std::move(server);
    QObject::connect(m_server.get(), &QLocalServer::newConnection, m_server.get(), [this] { answer(); });
}

FirstWindow::~FirstWindow() = default;

void FirstWindow::answer() {
    QLocalSocket* socket = m_server->nextPendingConnection();
    if (!socket) return;
    socket->setReadBufferSize(kMostBytes);
    QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() >= kMostBytes) socket->abort();
            return;
        }
        const QByteArray line = socket->readLine(kMostBytes).trimmed();
        if (!line.startsWith(kShow.trimmed())) return socket->abort();
        if (const QByteArray token = line.mid(kShow.size()); !token.isEmpty()) qputenv(kToken, token);
        if (m_show) m_show();
        socket->write(kShown.data(), kShown.size());
        socket->disconnectFromServer();
    };
    QObject::connect(socket, &QLocalSocket::readyRead, socket, read);
    if (socket->bytesAvailable() > 0) read();
}

void bringToFront(QWidget& window) {
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace motcua::counter
