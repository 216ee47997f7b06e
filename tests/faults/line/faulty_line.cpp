// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/line/faulty_line.h"

#include <QTcpSocket>

namespace motcua::faults {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWaitMs = 20'000;

/// The bytes of the first whole message; 0 as long as it is not whole.
qsizetype wholeMessage(const QByteArray& bytes) {
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) return 0;
    const QByteArray head = bytes.first(end).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    qsizetype length = 0;
    if (at >= 0) length = head.sliced(at + 17).split('\r').first().trimmed().toLongLong();
    const qsizetype whole = end + 4 + length;
    return bytes.size() >= whole ? whole : 0;
}

} // namespace

FaultyLine::FaultyLine(quint16 service, std::function<Fault(int)> fault)
    : m_service(service), m_fault(std::move(fault)), m_server(std::make_unique<QTcpServer>()) {
    m_server->listen(QHostAddress::LocalHost);
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
        QTcpSocket* socket = m_server->nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        auto read = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, read] {
            *read += socket->readAll();
            const qsizetype size = wholeMessage(*read);
            if (size == 0) return;
            const QByteArray request = read->first(size);
            read->remove(0, size);
            pass(*socket, request);
        });
    });
}

FaultyLine::~FaultyLine() = default;

QString FaultyLine::address() const { return u"http://127.0.0.1:%1"_s.arg(m_server->serverPort()); }

void FaultyLine::pass(QTcpSocket& counter, const QByteArray& request) {
    const Fault fault = m_fault(m_requests++);
    if (fault != Fault::none) ++m_faults;
    if (fault == Fault::cutBefore) return counter.abort();
    if (fault == Fault::late && !m_before.isEmpty()) (void)ask(m_before);
    QByteArray answer = ask(request);
    if (fault == Fault::twice) answer = ask(request);
    if (request.startsWith("POST /v1/sync")) m_before = request;
    if (fault == Fault::cutAfter || answer.isEmpty()) return counter.abort();
    if (fault == Fault::cutInAnswer) answer.truncate(answer.size() / 2);
    counter.write(answer);
    if (fault != Fault::cutInAnswer) return;
    counter.flush();
    counter.waitForBytesWritten(kWaitMs);
    counter.abort();
}

QByteArray FaultyLine::ask(const QByteArray& request) const {
    QTcpSocket service;
    service.connectToHost(QHostAddress::LocalHost, m_service);
    if (!service.waitForConnected(kWaitMs)) return {};
    service.write(request);
    QByteArray answer;
    while (wholeMessage(answer) == 0) {
        if (!service.waitForReadyRead(kWaitMs)) return {};
        answer += service.readAll();
    }
    return answer;
}

} // namespace motcua::faults
