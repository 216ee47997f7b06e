// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/worker.h"
#include "ui/workspace/sync_line.h"

namespace motcua::ui {

/// The real line: the synchronisation's own thread.
class WorkerLine final : public SyncLine {
public:
    /// The clock must outlive it.
    explicit WorkerLine(const Clock& clock);

    void start(const QString& databasePath, Secret key) override;
    void stop() override;
    void wake() override { m_worker.wake(); }
    void tryNow() override { m_worker.tryNow(); }
    void enrol(QObject* receiver, const sync::EnrolmentRequest& request,
               std::function<void(Result<sync::Enrolled>)> then) override;

private:
    bool m_isOpen = false; ///< what is told later is of a folder that is closed
    sync::Worker m_worker;
};

} // namespace motcua::ui
