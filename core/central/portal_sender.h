// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/portal_sync.h"

#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace motcua::central {

/// Runs a PortalSync on a thread of its own, for as long as it lives.
class PortalSender {
public:
    struct Totals {
        qint64 sent = 0, failed = 0;
    };
    /// Of each round that did something or could not, on its thread.
    using Report = std::function<void(const Result<PortalRun>& round)>;

    /// Looks every `pause` whether anything is due. All must outlive it.
    PortalSender(PortalSync& sync, std::chrono::milliseconds pause, Report report);
    /// Waits for what is on its way, for as long as the portal may be waited for.
    ~PortalSender();

    /// Begins to end: what is on its way is finished, no other begins. Whether that is done within
    /// `patience`; if not, the program may end all the same, for the outbox bears it like a power cut.
    bool stop(std::chrono::milliseconds patience);
    Totals totals() const;

private:
    void work(std::promise<void> ended);

    PortalSync& m_sync;
    const std::chrono::milliseconds m_pause;
    const Report m_report;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    Totals m_totals{};
    std::future<void> m_ended;
    std::thread m_thread;
};

} // namespace motcua::central
