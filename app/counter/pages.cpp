// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/pages.h"

#include "ui/reception/reception_page.h"
#include "ui/shell/main_window.h"

namespace motcua::counter {
namespace {

template <class PageType> std::function<std::unique_ptr<ui::Page>(ui::Workspace&)> make() {
    return [](ui::Workspace& workspace) { return std::make_unique<PageType>(workspace); };
}

QKeySequence keyOf(Qt::Key key) { return QKeySequence(key); }

} // namespace

void addPages(ui::MainWindow& window) {
    window.addPage({ui::PageName::reception, "inbox",
                    [] { return QCoreApplication::translate("MainWindow", "Reception"); }, keyOf(Qt::Key_F2),
                    make<ui::ReceptionPage>()});
}

} // namespace motcua::counter
