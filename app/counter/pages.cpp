// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/pages.h"

#include "ui/admin/day_panel.h"
#include "ui/admin/settings_page.h"
#include "ui/dossiers/dossiers_page.h"
#include "ui/lookup/lookup_page.h"
#include "ui/queue/queue_page.h"
#include "ui/reception/reception_page.h"
#include "ui/reports/reports_page.h"
#include "ui/returns/returns_page.h"
#include "ui/shell/main_window.h"
#include "ui/supervisor/supervisor_page.h"
#include "ui/sync/sync_page.h"

namespace motcua::counter {
namespace {

template <class PageType> std::function<std::unique_ptr<ui::Page>(ui::Workspace&)> make() {
    return [](ui::Workspace& workspace) { return std::make_unique<PageType>(workspace); };
}

} // namespace

void addPages(ui::MainWindow& window, ui::Workspace& workspace) {
    window.frame().addBanner(new ui::DayPanel(workspace));
    using ui::PageName;
    window.addPage({PageName::reception, "inbox",
                    [] { return QCoreApplication::translate("MainWindow", "Reception"); },
                    QKeySequence(Qt::Key_F2), make<ui::ReceptionPage>()});
    window.addPage({PageName::queue, "list",
                    [] { return QCoreApplication::translate("MainWindow", "Queue"); },
                    QKeySequence(Qt::Key_F8), make<ui::QueuePage>()});
    window.addPage({PageName::dossiers, "files",
                    [] { return QCoreApplication::translate("MainWindow", "Dossiers"); },
                    QKeySequence(Qt::Key_F10), make<ui::DossiersPage>()});
    window.addPage({PageName::returns, "package",
                    [] { return QCoreApplication::translate("MainWindow", "Return of results"); },
                    QKeySequence(Qt::Key_F7), make<ui::ReturnsPage>()});
    window.addPage({PageName::lookup, "search",
                    [] { return QCoreApplication::translate("MainWindow", "Residence look-up"); },
                    QKeySequence(Qt::CTRL | Qt::Key_R), make<ui::LookupPage>()});
    window.addPage({PageName::supervisor, "eye",
                    [] { return QCoreApplication::translate("MainWindow", "Supervision"); },
                    QKeySequence(Qt::Key_F12), make<ui::SupervisorPage>()});
    window.addPage({PageName::reports, "file-text",
                    [] { return QCoreApplication::translate("MainWindow", "Reports"); },
                    QKeySequence(Qt::Key_F11), make<ui::ReportsPage>()});
    window.addPage({PageName::sync, "refresh-cw",
                    [] { return QCoreApplication::translate("MainWindow", "Synchronisation"); },
                    QKeySequence(Qt::Key_F9), make<ui::SyncPage>()});
    window.addPage({PageName::settings, "settings",
                    [] { return QCoreApplication::translate("MainWindow", "Settings"); },
                    QKeySequence(QStringLiteral("Ctrl+,")), make<ui::SettingsPage>(), true});
}

} // namespace motcua::counter
