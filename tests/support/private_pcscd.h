// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <vector>

namespace motcua::tests {

/// The smart card service of the system, started for one test process on a socket of its own, with virtual
/// readers of its own that cardsim::VpcdLink lays cards on (facts/smartcard-testing.md §2). Any number of
/// test processes do this side by side.
///
/// **One per process**: the client library reads PCSCLITE_CSOCK_NAME at its first call and keeps it. So make
/// one before the first PC/SC call (main(), or a static of the fixture) and use start(), stop() and kill()
/// for the rest; every start has the same socket and the same ports. Programs started from the test reach it
/// too.
///
/// Readers come in pairs: each copy of the driver has two slots. Readers cannot come or go while the service
/// runs; "unplugged" is stop() and start() with fewer pairs.
///
/// To be used from the main thread: the service ends with the thread that started it, so that nothing is left
/// running whatever happens to the test.
class PrivatePcscd {
public:
    enum class Service { running, down };
    /// With `running`, the service is up and every reader exists on return; see trouble().
    explicit PrivatePcscd(int pairs = 1, Service service = Service::running);
    ~PrivatePcscd();
    PrivatePcscd(const PrivatePcscd&) = delete;
    PrivatePcscd& operator=(const PrivatePcscd&) = delete;

    /// Why it does not run (the package is missing, for example); empty when all is well.
    const QString& trouble() const { return m_trouble; }
    bool isRunning() const { return m_process > 0; }

    /// Starts with all pairs, or with the ones named only (an empty list: no reader at all). False, and
    /// trouble(), when it does not come up with them.
    bool start();
    bool start(const std::vector<int>& pairs);
    /// Ends it as the system would; its socket goes, so that clients find no service.
    void stop();
    /// Ends it as a crash would.
    void kill();
    /// Lets it hang: it takes connections and answers nothing, until resume() or its end.
    void suspend();
    void resume();

    int pairs() const { return static_cast<int>(m_ports.size()); }
    /// As PC/SC calls it: `MotCua 0 00 01` is slot 1 of pair 0.
    static QString reader(int pair, int slot = 0);
    quint16 port(int pair, int slot = 0) const {
        return static_cast<quint16>(m_ports.at(size_t(pair)) + slot);
    }
    /// What the service wrote, for the message of a failed test.
    QString log() const;

private:
    bool reservePorts(int pairs);
    void releasePorts();
    bool writeConfiguration(const std::vector<int>& pairs);
    bool launch();
    bool waitForReaders(const std::vector<int>& pairs);
    void end(int signal);
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::vector<quint16> m_ports;
    std::vector<int> m_reservations;
    int m_process = -1;
    QString m_trouble;
};

} // namespace motcua::tests
