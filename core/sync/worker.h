// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/sync/enrolment.h"
#include "core/sync/status.h"

#include <QObject>
#include <functional>
#include <memory>

namespace motcua::sync {

/// The thread that keeps the counter in step with the service while people work: its own connection to the
/// store, its own network. Commands go in and never wait; values come out on the thread that made this
/// object (which needs an event loop). All functions are for that one thread. Writes to the store in short
/// transactions, so that the desk's never wait long.
class Worker {
public:
    using Told = std::function<void(const SyncStatus&)>;
    /// `told`: whenever the status changes. The clock must outlive the worker.
    explicit Worker(const Clock& clock, Told told = {});
    /// Ends as stop() does.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Begins on the store of an open workplace (`databasePath` of its folder, and its key): at once, then
    /// as the service and the back-off say. Not enrolled, it waits for enrol(). An open one is stopped first.
    void start(const QString& databasePath, Secret key);
    /// Gives up what is under way and closes the store before it returns. Nothing is lost: what had no
    /// answer is sent again next time.
    void stop();

    /// A step was recorded: it is sent within a moment, unless a back-off is running.
    void wake();
    /// A person, or the network, says that it is worth trying: the back-off is over.
    void tryNow();
    /// Connects the counter with a service; `then` is told on the asking thread unless `receiver` is gone.
    /// Errors: SYNC_ADDRESS, SYNC_UNREACHABLE, SYNC_TIMED_OUT, SYNC_CERTIFICATE, SYNC_ANSWER,
    /// CENTRAL_ENROLMENT_CODE and what else the service refuses, STORE_…, DESK_CLOSED before start().
    void enrol(QObject* receiver, const EnrolmentRequest& request,
               std::function<void(Result<Enrolled>)> then);

    /// The last one told.
    const SyncStatus& status() const { return m_status; }

private:
    class Thread;
    void tell(SyncStatus status);

    Told m_told;
    SyncStatus m_status;
    std::unique_ptr<QObject> m_mailbox; ///< lives on the asking thread
    std::unique_ptr<Thread> m_thread;   ///< last: ends first
};

} // namespace motcua::sync
