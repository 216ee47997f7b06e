// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::ui {
class MainWindow;
class Workspace;
}

namespace motcua::counter {

/// The pages of the counter, in the order of the rail, and what the day begins with above them.
void addPages(ui::MainWindow& window, ui::Workspace& workspace);

} // namespace motcua::counter
