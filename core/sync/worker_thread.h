// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/courier.h"
#include "core/sync/paper_thread.h"
#include "core/sync/worker.h"

#include <QThread>
#include <QTimer>
#include <semaphore>

namespace motcua::sync {

/// The other side of Worker. Internal to worker.cpp. Everything but the public functions happens on the
/// thread itself, in its event loop: also while a request waits for its answer, so that what is under way is
/// never destroyed by a command, only marked to end.
class Worker::Thread {
public:
    using ToAsker = std::function<void(std::function<void()>)>;
    Thread(const Clock& clock, ToAsker toAsker, Told told);
    ~Thread();

    void start(const QString& databasePath, Secret key);
    void stop();
    void wake();
    void tryNow();
    void enrol(const EnrolmentRequest& request, std::function<void(const Result<Enrolled>&)> then);

private:
    struct Job {
        EnrolmentRequest request;
        std::function<void(const Result<Enrolled>&)> then;
    };
    void post(std::function<void()> call);
    void open(const QString& path, const Secret& key);
    void close();
    void run();
    void runJobs();
    void enrolNow(const Job& job);
    void schedule(Milliseconds delay);
    void scheduleNext();
    void tellStatus(bool isWorking);

    const Clock& m_clock;
    ToAsker m_toAsker;
    Told m_told;

    std::optional<store::Database> m_database;
    std::unique_ptr<Courier> m_courier;
    HttpLine* m_enrolling = nullptr;
    std::unique_ptr<QTimer> m_timer;
    std::vector<Job> m_jobs;
    bool m_isRunning = false;
    bool m_isWoken = false; ///< something was recorded while a round trip was under way
    bool m_isClosing = false;
    std::optional<Error> m_openError;

    std::binary_semaphore m_closed{0};
    QThread m_thread;
    std::unique_ptr<QObject> m_room; ///< lives on the thread: what is posted there runs there
    PaperThread m_papers;            ///< last: ends first
};

} // namespace motcua::sync
