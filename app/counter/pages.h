// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::ui {
class MainWindow;
}

namespace motcua::counter {

/// The pages of the counter, in the order of the rail.
void addPages(ui::MainWindow& window);

} // namespace motcua::counter
