// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/portal_sender.h"

namespace motcua::central {
namespace {

/// Dossiers of one round: after it, what others ask of this thread is looked at again.
constexpr int kRound = 100;

} // namespace

PortalSender::PortalSender(PortalSync& sync, std::chrono::milliseconds pause, Report report)
    : m_sync(sync), m_pause(pause), m_report(std::move(report)) {
    std::promise<void> ended;
    m_ended = ended.get_future();
    m_thread = std::thread([this, end = std::move(ended)]() mutable { work(std::move(end)); });
}

PortalSender::~PortalSender() {
    stop(std::chrono::milliseconds{0});
    m_thread.join();
}

bool PortalSender::stop(std::chrono::milliseconds patience) {
    m_sync.stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    return m_ended.wait_for(patience) == std::future_status::ready;
}

PortalSender::Totals PortalSender::totals() const {
    const std::scoped_lock lock(m_mutex);
    return m_totals;
}

void PortalSender::work(std::promise<void> ended) {
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        lock.unlock();
        const auto round = m_sync.run(kRound);
        if (!round || round->sent + round->failed > 0) m_report(round);
        lock.lock();
        if (round) {
            m_totals.sent += round->sent;
            m_totals.failed += round->failed;
        }
        const bool isMoreLikely = round && round->sent + round->failed == kRound;
        if (!isMoreLikely) m_wake.wait_for(lock, m_pause, [this] { return m_isStopping; });
    }
    lock.unlock();
    ended.set_value();
}

} // namespace motcua::central
