// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"
#include "ui/shell/watchdog.h"

namespace motcua::counter {

/// For the benchmark: logs in to a training office by itself and says on the standard output when the log-in
/// and then the first page are usable, and the memory in use; then ends the program.
/// One that is connected with a central service goes on, on the page of the synchronisation, until nothing
/// waits and the line is quiet, and says how long that took and kept the window waiting.
class Timing : public QObject {
public:
    Timing(ui::MainWindow& window, ui::Workspace& workspace, ui::Watchdog& watchdog);

private:
    void look();

    void end();

    enum class Wait { login, work, settled, synchronised };
    ui::MainWindow& m_window;
    ui::Workspace& m_workspace;
    ui::Watchdog& m_watchdog;
    Wait m_wait = Wait::login;
    QElapsedTimer m_since, m_quiet;
    QTimer m_timer;
};

/// Resident memory of this process in kB; 0 where the system does not tell.
qint64 residentKb();

} // namespace motcua::counter
