// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/sync_line.h"

namespace motcua::ui {

void SyncLine::enrol(QObject*, const sync::EnrolmentRequest&,
                     std::function<void(Result<sync::Enrolled>)> then) {
    then(fail(Code::SYNC_UNREACHABLE));
}

void SyncLine::onChanged(QObject* receiver, std::function<void()> call) {
    // pages come and go with every officer
    std::erase_if(m_listeners, [](const auto& listener) { return !listener.first; });
    m_listeners.emplace_back(receiver, std::move(call));
}

void SyncLine::tell(const sync::SyncStatus& status) {
    if (status == m_status) return;
    m_status = status;
    const auto listeners = m_listeners; // one who is told may add another
    for (const auto& [receiver, call] : listeners)
        if (receiver) call();
}

} // namespace motcua::ui
