// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/cardsim/powered_card.h"

#include <atomic>
#include <chrono>
#include <stop_token>
#include <thread>

namespace motcua::cardsim {

/// Lays a PoweredCard on a virtual reader of pcscd (driver vpcd) and lifts it again. vpcd listens on
/// 127.0.0.1:port and the card connects: connected means inserted, closed means removed
/// (facts/smartcard-testing.md §4). Linux only, as the driver is.
///
/// insert(), remove() and serve() belong to one thread; isInserted() and spent() may be asked from any.
class VpcdLink {
public:
    /// What the card itself used inside PoweredCard::exchange(), over all insertions: what remains of a
    /// measured time is the host's.
    struct Spent {
        int commands = 0;
        std::chrono::nanoseconds wall{};
        std::chrono::nanoseconds cpu{}; ///< of the serving thread
    };

    VpcdLink(PoweredCard& card, quint16 port) : m_card(card), m_port(port) {}
    ~VpcdLink() { remove(); }
    VpcdLink(const VpcdLink&) = delete;
    VpcdLink& operator=(const VpcdLink&) = delete;

    /// Connects and serves the card on a thread of its own; a card still there is removed first. The reader
    /// reports it at its next poll, 0 to 400 ms later. Errors: CARD_READER_GONE when nobody listens there.
    Result<> insert();
    /// Closes the connection and waits for the thread: not before a running PoweredCard::exchange() returns.
    void remove();
    /// Inserts and serves on the caller's thread until the card leaves, the reader closes or `stop` is asked
    /// for. Errors: those of insert().
    Result<> serve(std::stop_token stop);

    /// False after the card left by itself (an exchange() without an answer) or the reader went away, too.
    bool isInserted() const { return m_inserted; }
    Spent spent() const;

private:
    class Socket;
    Result<Socket> connectToReader() const;
    void run(Socket socket, const std::stop_token& stop);
    bool serveOne(Socket& socket);
    bool control(Socket& socket, char code);
    bool command(Socket& socket, const QByteArray& bytes);

    PoweredCard& m_card;
    quint16 m_port;
    std::atomic<bool> m_inserted = false;
    std::atomic<int> m_commands = 0;
    std::atomic<qint64> m_wallNs = 0;
    std::atomic<qint64> m_cpuNs = 0;
    std::jthread m_thread;
};

} // namespace motcua::cardsim
