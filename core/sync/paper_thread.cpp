// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/paper_thread.h"

#include "core/crypto/thread_state.h"
#include "core/store/folder.h"
#include "core/sync/backoff.h"

#include <QFileInfo>

namespace motcua::sync {
namespace {

constexpr Milliseconds kLeastWait{100}, kMostWait{60 * 60 * 1000};

} // namespace

PaperThread::PaperThread(const Clock& clock, std::function<void()> changed)
    : m_clock(clock), m_changed(std::move(changed)), m_room(std::make_unique<QObject>()) {
    m_room->moveToThread(&m_thread);
    m_thread.start();
    post([this] {
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { step(); });
    });
}

PaperThread::~PaperThread() {
    askToStop();
    waitStopped();
    post([this] {
        m_timer.reset();
        crypto::forgetThreadState();
        m_thread.quit();
    });
    m_thread.wait();
}

void PaperThread::post(std::function<void()> call) {
    QMetaObject::invokeMethod(m_room.get(), std::move(call), Qt::QueuedConnection);
}

void PaperThread::start(const QString& databasePath, Secret key) {
    auto shared = std::make_shared<Secret>(std::move(key));
    post([this, databasePath, shared] { open(databasePath, *shared); });
}

void PaperThread::askToStop() {
    post([this] {
        m_isClosing = true;
        m_timer->stop();
        if (m_lane) m_lane->abort();
        if (!m_isRunning) close();
    });
}

void PaperThread::waitStopped() { m_closed.acquire(); }

void PaperThread::release() {
    m_isHeld = false;
    post([this] {
        m_isWoken = true;
        if (m_lane && !m_isRunning && !m_isClosing) scheduleNext();
    });
}

void PaperThread::tryNow() {
    post([this] {
        if (m_lane && !m_isRunning && !m_isClosing) m_timer->start(0);
    });
}

void PaperThread::open(const QString& path, const Secret& key) {
    auto database = store::Database::open(path, key, store::OpenMode::existing);
    if (!database) return; // the worker, which opens the same, tells it
    m_database.emplace(*std::move(database));
    m_blobs.emplace(QFileInfo(path).path() + u'/' + store::names::kBlobs, key);
    m_lane = std::make_unique<PaperLane>(*m_database, *m_blobs, m_clock);
    m_isWoken = true;
    scheduleNext();
}

void PaperThread::close() {
    m_lane.reset();
    m_blobs.reset();
    m_database.reset();
    m_isClosing = m_isWoken = m_isHeld = false;
    m_closed.release();
}

void PaperThread::step() {
    if (!m_lane || m_isRunning || m_isClosing || m_isHeld) return;
    m_isRunning = true;
    m_isWoken = false;
    RunReport report;
    const auto more = m_lane->step(report);
    m_isRunning = false;
    if (m_isClosing) return close();
    if (report.requests > 0 || !more) m_changed();
    if (more && *more) m_isWoken = true;
    scheduleNext();
}

/// After a failure always; otherwise when there may be something to do.
void PaperThread::scheduleNext() {
    const auto state = loadPaperState(*m_database);
    if (state && state->nextTry)
        // a clock that was set back must not make it wait for years
        m_timer->start(std::clamp<Milliseconds>(*state->nextTry - m_clock.now(), kLeastWait, kMostWait));
    else if (!state)
        m_timer->start(kLongestDelay);
    else if (m_isWoken)
        m_timer->start(0);
}

} // namespace motcua::sync
