// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/central/http_client.h"

#include <QHostAddress>

namespace motcua::tests {
namespace {

using Clock = std::chrono::steady_clock;

int leftUntil(Clock::time_point end) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    return static_cast<int>(std::max<qint64>(left.count(), 0));
}

} // namespace

HttpClient::HttpClient(quint16 port) : m_socket(std::make_unique<QTcpSocket>()) {
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket->waitForConnected(10'000);
}

bool HttpClient::send(const QByteArray& bytes, std::chrono::milliseconds deadline) {
    const auto end = Clock::now() + deadline;
    sendLater(bytes);
    while (m_socket->bytesToWrite() > 0)
        if (!m_socket->waitForBytesWritten(leftUntil(end))) return false;
    return true;
}

void HttpClient::sendLater(const QByteArray& bytes) {
    m_socket->write(bytes);
    m_socket->flush();
}

bool HttpClient::readMore(Clock::time_point end) {
    const bool isMore = m_socket->bytesAvailable() > 0 || m_socket->waitForReadyRead(leftUntil(end));
    m_read += m_socket->readAll();
    return isMore;
}

HttpAnswer HttpClient::receive(bool hasBody, std::chrono::milliseconds deadline) {
    const auto end = Clock::now() + deadline;
    while (!m_read.contains("\r\n\r\n"))
        if (!readMore(end)) return {};
    const qsizetype headEnd = m_read.indexOf("\r\n\r\n");
    HttpAnswer answer;
    QByteArray head = m_read.first(headEnd);
    head.replace("\r\n", "\n");
    const auto lines = head.split('\n');
    answer.status = lines[0].split(' ').value(1).toInt();
    for (const QByteArray& line : lines.mid(1))
        answer.headers.insert(line.first(line.indexOf(':')).toLower(),
                              line.mid(line.indexOf(':') + 1).trimmed());
    m_read.remove(0, headEnd + 4);
    if (!hasBody) return answer;
    const qsizetype length = answer.headers["content-length"].toLongLong();
    while (m_read.size() < length)
        if (!readMore(end)) return {};
    answer.body = m_read.first(length);
    m_read.remove(0, length);
    return answer;
}

bool HttpClient::isClosed(std::chrono::milliseconds deadline) {
    const auto end = Clock::now() + deadline;
    while (m_socket->state() == QAbstractSocket::ConnectedState) {
        if (leftUntil(end) == 0) return false;
        m_socket->waitForReadyRead(leftUntil(end));
        m_socket->readAll();
    }
    return true;
}

QByteArray get(const char* path) { return QByteArray("GET ") + path + " HTTP/1.1\r\nHost: central\r\n\r\n"; }

QByteArray post(const char* path, const QByteArray& body) {
    return QByteArray("POST ") + path +
           " HTTP/1.1\r\nHost: central\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

} // namespace motcua::tests
