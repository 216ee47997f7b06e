// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <type_traits>

namespace motcua::desk {

/// The thread a Workplace lives on, for a program with a window: use cases go in, values come out on the
/// thread that made this object (which needs an event loop). Jobs run one after another in the order of their
/// coming. All functions are for that one thread.
class DeskThread {
public:
    DeskThread();
    /// Waits for the job under way; those behind it run as well, so that nothing asked for is lost, but tell
    /// nobody. Closes the workplace.
    ~DeskThread();
    DeskThread(const DeskThread&) = delete;
    DeskThread& operator=(const DeskThread&) = delete;

    /// Runs `work` on the thread and gives its value to `then`, unless `receiver` is gone by then. Before
    /// open() has succeeded and after close() every job answers DESK_CLOSED.
    /// `work`: Result<T>(Workplace&); `then`: void(Result<T>).
    template <class Work, class Then> void run(QObject* receiver, Work work, Then then) {
        using R = std::invoke_result_t<Work, Workplace&>;
        post([this, receiver = QPointer<QObject>(receiver), work = std::move(work),
              then = std::move(then)]() mutable {
            auto result = std::make_shared<R>(m_workplace ? work(*m_workplace) : R(fail(Code::DESK_CLOSED)));
            deliver([receiver, then = std::move(then), result]() mutable {
                if (receiver) then(std::move(*result));
            });
        });
    }

    /// Logs in and opens the data folder; see Workplace::open for the errors. An open one is closed first.
    void open(QObject* receiver, const QString& folder, const QString& login, Secret password,
              const Clock& clock, std::function<void(Result<>)> then);
    /// Called on the asking thread after a job that recorded a step of a dossier: there is something to send.
    void onRecorded(std::function<void()> call);

    /// `then` may be empty.
    void close(QObject* receiver = nullptr, std::function<void()> then = {});

private:
    void post(std::move_only_function<void()> job);
    void deliver(std::move_only_function<void()> call);
    void loop();
    void tellIfRecorded();

    std::function<void()> m_recorded;       ///< of the asking thread
    std::optional<qint64> m_sequence;       ///< the last one seen; touched by the desk's thread only
    std::unique_ptr<QObject> m_mailbox;     ///< lives on the asking thread
    std::unique_ptr<Workplace> m_workplace; ///< touched by the desk's thread only
    std::mutex m_mutex;
    std::condition_variable m_news;
    bool m_ending = false;
    std::deque<std::move_only_function<void()>> m_jobs;
    /// Qt's own, since what sets forms starts timers. Last: ends first.
    std::unique_ptr<QThread> m_thread;
};

} // namespace motcua::desk
