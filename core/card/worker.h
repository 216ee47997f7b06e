// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/job_runner.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace motcua::card {

/// The card readers of a program with a window: follows the readers, and runs jobs one after another in the
/// background. Commands go in from any thread and never wait; values come out through the callbacks.
class Worker {
public:
    using JobId = quint64;

    /// Called on the worker's own threads (readers on one, jobs on the other): a window posts them on to its
    /// own thread. They may submit and cancel, but not destroy the worker. A job's data belong to the worker
    /// from submit() until jobEnded.
    struct Callbacks {
        std::function<void(const Readers&)> readersChanged = {};
        std::function<void(JobId, JobPhase)> jobPhase = {};
        /// Once for every job submitted; the errors are those of JobRunner::run().
        std::function<void(JobId, const Result<>&)> jobEnded = {};
    };

    explicit Worker(Callbacks callbacks);
    /// Cancels everything; each job still ends with jobEnded. Takes as long as the one command under way
    /// does: PC/SC cannot interrupt it, readers end it after some seconds.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    JobId submit(std::shared_ptr<Job> job, JobOptions options = {});
    /// A job that waits ends within milliseconds, one that runs after its command under way, one in the queue
    /// when its turn comes; one that has ended stays as it is.
    void cancel(JobId id);

    Readers readers() const { return m_watch.seen().readers; }

private:
    struct Entry {
        JobId id;
        std::shared_ptr<Job> job;
        JobOptions options;
        std::stop_source stop = {};
    };
    void work(const std::stop_token& stop);
    void run(Entry& entry, JobRunner& runner);

    const Callbacks m_callbacks;
    std::mutex m_mutex;
    std::condition_variable_any m_news;
    std::deque<std::shared_ptr<Entry>> m_queue; ///< the first one is running
    JobId m_lastId = 0;
    bool m_closing = false;
    ReaderWatch m_watch;
    std::jthread m_thread; ///< last, so that it ends first
};

} // namespace motcua::card
