// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTcpServer>
#include <functional>

class QSslCertificate;
class QSslKey;

namespace motcua::sync {

/// A small HTTP server in the test's own event loop, which can do all that a line and a server on it do
/// wrong.
class LocalService {
public:
    struct Request {
        QByteArray method, path, body;
        QMap<QByteArray, QByteArray> headers; ///< names in lower case
    };
    struct Reply {
        int status = 200;
        QByteArray body;
        QList<QByteArray> headers = {};
    };
    enum class Fault {
        none,
        hang,          ///< takes the request and never answers
        cutUnread,     ///< closes before it has read anything
        cutUnanswered, ///< does the work, and closes
        cutInAnswer,   ///< does the work, and closes in the middle of the answer
        late,          ///< answers after `delayMs`
        babble,        ///< 200 and a page for people, as a hotel's network does
        flood,         ///< an answer without end
    };

    /// Listens on a free port of 127.0.0.1; with a certificate it speaks TLS.
    explicit LocalService(std::function<Reply(const Request&)> handler);
    LocalService(const QSslCertificate& certificate, const QSslKey& key,
                 std::function<Reply(const Request&)> handler);
    ~LocalService();

    QString address() const;
    /// For the next `count` requests (or connections).
    void misbehave(Fault fault, int count = 1, int delayMs = 0);
    int requests() const { return m_requests; } ///< that were read whole

private:
    struct Peer;
    void serve();
    void read(Peer& peer);
    void answer(QTcpSocket& socket, const Request& request);

    std::unique_ptr<QTcpServer> m_server;
    std::function<Reply(const Request&)> m_handler;
    bool m_isTls = false;
    Fault m_fault = Fault::none;
    int m_faults = 0, m_delayMs = 0, m_requests = 0;
};

} // namespace motcua::sync
