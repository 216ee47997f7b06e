// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/worker_line.h"

namespace motcua::ui {

WorkerLine::WorkerLine(const Clock& clock)
    : m_worker(clock, [this](const sync::SyncStatus& status) { tell(status); }) {}

void WorkerLine::start(const QString& databasePath, Secret key) {
    m_worker.start(databasePath, std::move(key));
    tell(m_worker.status());
}

void WorkerLine::stop() {
    m_worker.stop();
    tell({}); // the next officer's window must not begin with this one's figures
}

void WorkerLine::enrol(QObject* receiver, const sync::EnrolmentRequest& request,
                       std::function<void(Result<sync::Enrolled>)> then) {
    m_worker.enrol(receiver, request, std::move(then));
}

} // namespace motcua::ui
