// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/paper_lane.h"

#include <QThread>
#include <QTimer>
#include <atomic>
#include <semaphore>

namespace motcua::sync {

/// The lane of attachments beside the worker's thread, with a connection to the store and to the service of
/// its own. Internal to the worker. Public functions may be called from any thread; everything else happens
/// on this one, in its event loop, also while a request waits for its answer.
class PaperThread {
public:
    /// `changed` is told on this thread whenever the status may be another.
    PaperThread(const Clock& clock, std::function<void()> changed);
    /// Ends as askToStop() and waitStopped() do.
    ~PaperThread();
    PaperThread(const PaperThread&) = delete;
    PaperThread& operator=(const PaperThread&) = delete;

    void start(const QString& databasePath, Secret key);
    /// Ends what is under way; what had arrived stays there.
    void askToStop();
    void waitStopped();

    /// While steps of dossiers are sent, no further piece is begun.
    void hold() { m_isHeld = true; }
    /// They are sent: what they name may follow, unless a back-off is running.
    void release();
    /// The back-off is over.
    void tryNow();

private:
    void post(std::function<void()> call);
    void open(const QString& path, const Secret& key);
    void close();
    void step();
    void scheduleNext();

    const Clock& m_clock;
    std::function<void()> m_changed;
    std::optional<store::Database> m_database;
    std::optional<store::Blobs> m_blobs;
    std::unique_ptr<PaperLane> m_lane;
    std::unique_ptr<QTimer> m_timer;
    std::atomic<bool> m_isHeld = false;
    bool m_isRunning = false;
    bool m_isWoken = false; ///< while a piece was under way
    bool m_isClosing = false;

    std::binary_semaphore m_closed{0};
    QThread m_thread;
    std::unique_ptr<QObject> m_room; ///< lives on the thread: what is posted there runs there
};

} // namespace motcua::sync
