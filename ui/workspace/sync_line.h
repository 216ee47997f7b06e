// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/sync/enrolment.h"
#include "core/sync/status.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <vector>

namespace motcua::ui {

/// The window's line to the central service: commands go in and never wait, the status comes out on the GUI
/// thread. This one is that of a desk that stands alone; the real one is ui/sync's WorkerLine, which
/// app/counter gives the workspace.
class SyncLine {
public:
    SyncLine() = default;
    virtual ~SyncLine() = default;
    SyncLine(const SyncLine&) = delete;
    SyncLine& operator=(const SyncLine&) = delete;

    /// The store of an open workplace and its key. An open one is stopped first.
    virtual void start(const QString& /*databasePath*/, Secret /*key*/) {}
    virtual void stop() {}
    /// A step was recorded: it is sent within a moment, unless a back-off is running.
    virtual void wake() {}
    /// The back-off is over: a person says so.
    virtual void tryNow() {}
    /// Connects this counter with a service; see sync::Worker::enrol for the errors.
    virtual void enrol(QObject* receiver, const sync::EnrolmentRequest& request,
                       std::function<void(Result<sync::Enrolled>)> then);

    const sync::SyncStatus& status() const { return m_status; }
    /// After each change of the status; several may listen.
    void onChanged(QObject* receiver, std::function<void()> call);

protected:
    void tell(const sync::SyncStatus& status);

private:
    sync::SyncStatus m_status;
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_listeners;
};

} // namespace motcua::ui
