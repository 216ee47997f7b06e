// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTcpSocket>
#include <chrono>
#include <memory>

namespace motcua::tests {

struct HttpAnswer {
    int status = 0; ///< 0: none came
    QMap<QByteArray, QByteArray> headers = {};
    QByteArray body = {};
};

/// A client that says byte for byte what the test wants, over a real socket. Waits with a deadline, without
/// an event loop.
class HttpClient {
public:
    explicit HttpClient(quint16 port);
    explicit HttpClient(std::unique_ptr<QTcpSocket> socket) : m_socket(std::move(socket)) {}

    /// True when the system took everything within the deadline.
    bool send(const QByteArray& bytes, std::chrono::milliseconds deadline = std::chrono::seconds(10));
    /// Sends what the line takes and keeps the rest.
    void sendLater(const QByteArray& bytes);
    qint64 unsent() const { return m_socket->bytesToWrite(); }
    /// `hasBody` false: an answer to HEAD, or 100.
    HttpAnswer receive(bool hasBody = true, std::chrono::milliseconds deadline = std::chrono::seconds(10));
    /// The server ends the connection within the deadline; what it still says is thrown away.
    bool isClosed(std::chrono::milliseconds deadline = std::chrono::seconds(10));
    void hangUp() { m_socket->abort(); }

private:
    bool readMore(std::chrono::steady_clock::time_point end);

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_read;
};

QByteArray get(const char* path);
QByteArray post(const char* path, const QByteArray& body);

} // namespace motcua::tests
