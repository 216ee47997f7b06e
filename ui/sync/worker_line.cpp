// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/worker_line.h"

namespace motcua::ui {

WorkerLine::WorkerLine(const Clock& clock)
    : m_worker(clock, [this](const sync::SyncStatus& status) {
          if (m_isOpen) tell(status);
      }) {}

void WorkerLine::start(const QString& databasePath, Secret key) {
    m_isOpen = true;
    m_worker.start(databasePath, std::move(key));
    tell(m_worker.status()); // the same again it will not tell
}

void WorkerLine::stop() {
    m_isOpen = false;
    m_worker.stop();
    tell({}); // the next officer's window must not begin with this one's figures
}

void WorkerLine::enrol(QObject* receiver, const sync::EnrolmentRequest& request,
                       std::function<void(Result<sync::Enrolled>)> then) {
    m_worker.enrol(receiver, request, std::move(then));
}

} // namespace motcua::ui
