// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/worker.h"

#include "core/base/log.h"

namespace motcua::card {

Worker::Worker(Callbacks callbacks)
    : m_callbacks(std::move(callbacks)), m_watch(m_callbacks.readersChanged),
      m_thread([this](const std::stop_token& stop) { work(stop); }) {}

Worker::~Worker() {
    std::deque<std::shared_ptr<Entry>> all;
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        all = m_queue;
    }
    for (const auto& entry : all)
        entry->stop.request_stop();
    // The thread stops only with an empty queue, so that every job has its end.
    m_thread.request_stop();
    m_thread.join();
}

Worker::JobId Worker::submit(std::shared_ptr<Job> job, JobOptions options) {
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::make_shared<Entry>(++m_lastId, std::move(job), std::move(options)));
    // A callback may still submit while the worker is being destroyed.
    if (m_closing) m_queue.back()->stop.request_stop();
    m_news.notify_all();
    return m_lastId;
}

void Worker::cancel(JobId id) {
    std::stop_source stop(std::nostopstate);
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& entry : m_queue)
            if (entry->id == id) stop = entry->stop;
    }
    stop.request_stop();
}

void Worker::work(const std::stop_token& stop) {
    JobRunner runner(m_watch);
    for (;;) {
        std::shared_ptr<Entry> entry;
        {
            std::unique_lock lock(m_mutex);
            if (!m_news.wait(lock, stop, [&] { return !m_queue.empty(); })) return;
            entry = m_queue.front();
        }
        run(*entry, runner);
    }
}

void Worker::run(Entry& entry, JobRunner& runner) {
    const Result<> ended = runner.run(*entry.job, entry.options, entry.stop.get_token(), [&](JobPhase phase) {
        if (m_callbacks.jobPhase) m_callbacks.jobPhase(entry.id, phase);
    });
    if (!ended) log::info("card_job_failed", {{"code", ended.error().code}});
    {
        const std::lock_guard lock(m_mutex);
        m_queue.pop_front();
    }
    if (m_callbacks.jobEnded) m_callbacks.jobEnded(entry.id, ended);
}

} // namespace motcua::card
