// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/courier.h"
#include "core/wire/digest.h"
#include "tests/core/central/engines.h"
#include "tests/core/sync/random_desk.h"
#include "tests/faults/line/faulty_line.h"
#include "tests/support/private_postgres.h"
#include "tests/support/service_process.h"

#include <map>
#include <optional>
#include <set>

namespace motcua::faults {

using central::Engine;
using sync::Counter;

/// The real service, a program of its own, on either engine; it is killed, restored and started again.
class Service {
public:
    explicit Service(Engine engine);
    ~Service();

    bool isThere() const { return m_process && m_process->isRunning(); }
    quint16 port() const { return m_port; }
    /// `prefix`: a command to start it with.
    void start(const QStringList& prefix = {});
    void stop() { m_process.reset(); }
    void kill();
    /// PostgreSQL by SIGKILL, and up again; nothing on the embedded engine.
    void killStore();
    /// What it holds, as of a backup; and back to it, as the administrator does it.
    void keepBackup();
    void restoreBackup();
    QString enrolmentCode(int desk) const;

private:
    QByteArray administer(QStringList arguments) const;
    QString data() const { return m_dir.filePath(QStringLiteral("central")); }
    QString backup() const { return m_dir.filePath(QStringLiteral("backup")); }

    Engine m_engine;
    QTemporaryDir m_dir;
    tests::PrivatePostgres* m_postgres = nullptr; ///< null on the embedded engine
    QByteArray m_database, m_backup;
    std::unique_ptr<tests::ServiceProcess> m_process;
    quint16 m_port = 0;
};

/// A counter with a real store and the real courier, behind a line of its own.
struct Desk {
    Desk(Service& service, const QString& folder, int number, std::function<FaultyLine::Fault(int)> fault);
    void reopen();
    /// Steps made here: also those of decisions on conflicts.
    std::set<Uuid> own();
    /// One run; a failure of the line is what the test is about. Any other is told.
    void synchronise();

    Counter counter;
    FixedClock clock;
    FaultyLine line;
    std::unique_ptr<sync::Courier> courier;
    std::map<Code, int> failures;
    std::set<Code> allowed;      ///< beside those of the line
    std::set<Uuid> lostWithDisk; ///< steps the service may or may not have heard of
};

/// What must be true in the end, told by somebody who saw all desks and reads the service as a new counter.
class Oracle {
public:
    /// Reads what the service has accepted, and replays it.
    explicit Oracle(Service& service, const QString& folder, int number);

    qint64 accepted() const { return static_cast<qint64>(m_accepted.size()); }
    struct Count {
        qint64 made = 0, refused = 0;
    };
    /// Every step made at the desk is at the service, or refused where a person sees it; none is there twice;
    /// the desk tells the same as the service.
    Count check(Desk& desk) const;

private:
    std::set<Uuid> m_accepted;
    std::map<Uuid, dossier::State> m_states;
    wire::Digest m_digest;
};

/// A folder, a service and five desks, with a fault chosen for each request.
class World {
public:
    World(Engine engine, unsigned seed, std::function<FaultyLine::Fault(int desk, int index)> fault,
          int desks = 5);

    Service& service() { return m_service; }
    sync::RandomDesk& clerk() { return m_clerk; }
    Desk& desk(int number) { return *m_desks[static_cast<size_t>(number)]; }
    Desk& anyDesk() { return desk(m_clerk.pick(static_cast<int>(m_desks.size()))); }
    /// Steps of all desks, those of decisions on conflicts not among them.
    int made() const;
    int faultsDone() const;
    int requests() const;

    /// `steps` tries of work, with a run of the line now and then.
    void work(int steps);
    /// The line is good from now on; conflicts are decided until nothing waits.
    void settle();
    void check();

private:
    QTemporaryDir m_dir;
    sync::RandomDesk m_clerk;
    bool m_isGood = false;
    Service m_service;
    std::vector<std::unique_ptr<Desk>> m_desks;
};

} // namespace motcua::faults
