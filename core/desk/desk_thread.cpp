// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_thread.h"

#include "core/crypto/thread_state.h"
#include "core/records/action_log.h"

namespace motcua::desk {

DeskThread::DeskThread()
    : m_mailbox(std::make_unique<QObject>()), m_thread(QThread::create([this] {
          loop();
          crypto::forgetThreadState();
      })) {
    m_thread->start();
}

DeskThread::~DeskThread() {
    close();
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_news.notify_one();
    m_thread->wait();
}

void DeskThread::open(QObject* receiver, const QString& folder, const QString& login, Secret password,
                      const Clock& clock, std::function<void(Result<>)> then) {
    post([this, receiver = QPointer<QObject>(receiver), folder, login, password = std::move(password), &clock,
          then = std::move(then)]() mutable {
        m_workplace.reset();
        Result<> answer;
        auto opened = Workplace::open(folder, login, password, clock);
        if (opened)
            m_workplace = std::move(*opened);
        else
            answer = std::unexpected(std::move(opened.error()));
        deliver([receiver, then = std::move(then), answer = std::move(answer)] {
            if (receiver) then(answer);
        });
    });
}

void DeskThread::close(QObject* receiver, std::function<void()> then) {
    post([this, receiver = QPointer<QObject>(receiver), then = std::move(then)]() mutable {
        m_workplace.reset();
        if (!then) return;
        deliver([receiver, then = std::move(then)] {
            if (receiver) then();
        });
    });
}

void DeskThread::post(std::move_only_function<void()> job) {
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_news.notify_one();
}

void DeskThread::deliver(std::move_only_function<void()> call) {
    // QMetaObject wants a callable that can be copied
    auto shared = std::make_shared<std::move_only_function<void()>>(std::move(call));
    QMetaObject::invokeMethod(m_mailbox.get(), [shared] { (*shared)(); }, Qt::QueuedConnection);
}

void DeskThread::loop() {
    for (;;) {
        std::move_only_function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_news.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty()) return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
        tellIfRecorded();
    }
}

void DeskThread::onRecorded(std::function<void()> call) { m_recorded = std::move(call); }

/// Asked of the record itself, so that no use case has to think of it: the highest number of an indexed
/// column, microseconds beside the job.
void DeskThread::tellIfRecorded() {
    const auto next = m_workplace ? records::nextSequence(m_workplace->database()) : Result<qint64>(0);
    const std::optional<qint64> now = m_workplace && next ? std::optional(*next) : std::nullopt;
    const bool isNew = m_sequence && now && *now > *m_sequence;
    m_sequence = now;
    if (!isNew) return;
    deliver([this] {
        if (m_recorded) m_recorded();
    });
}

} // namespace motcua::desk
