// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <functional>
#include <memory>

class QTcpSocket;

namespace motcua::faults {

/// A line between a counter and the real service, on the loopback and in the test's event loop: it takes a
/// request whole, and does what it is told to with it and its answer.
class FaultyLine {
public:
    enum class Fault {
        none,
        cutBefore,   ///< the service never sees the request
        cutAfter,    ///< the service does the work, nobody hears of it
        cutInAnswer, ///< half of the answer arrives
        twice,       ///< the service sees it twice, the counter hears the second answer
        late,        ///< first comes again what was sent before: an old request that was lost on the way
    };
    static constexpr int kFaults = 6;

    /// `fault`: of the request with this index, from 0 on.
    FaultyLine(quint16 service, std::function<Fault(int index)> fault);
    ~FaultyLine();

    QString address() const;
    /// Requests that have come, those of enrolment among them.
    int requests() const { return m_requests; }
    int faults() const { return m_faults; }

private:
    void serve(QTcpSocket& counter);
    void pass(QTcpSocket& counter, const QByteArray& request);
    /// Empty when the service cannot be reached.
    QByteArray ask(const QByteArray& request) const;

    quint16 m_service;
    std::function<Fault(int)> m_fault;
    std::unique_ptr<QTcpServer> m_server;
    QByteArray m_before; ///< the last request that changes something
    int m_requests = 0, m_faults = 0;
};

} // namespace motcua::faults
