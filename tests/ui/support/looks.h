// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/event_loop.h"
#include "tests/ui/support/checks.h"
#include "tests/ui/support/keys.h"

#include <QSize>
#include <QWidget>
#include <functional>
#include <memory>

namespace motcua::tests {

/// The smallest screen the program is made for.
inline constexpr QSize kScreen{1366, 768};

/// Makes the widget anew in Vietnamese and English, light and dark, with text of 100 % and 200 %; makes the
/// three checks of checks.h; keeps a picture
/// build/<preset>/screenshots/<name>_<vi|en>_<light|dark>_<100|200>.png for people to look at. At 100 % it
/// must not need more room than `size`. `ready` brings it to the state that is meant (waits for what is
/// loaded, opens something).
void inAllLooks(const std::function<std::unique_ptr<QWidget>()>& make, const QString& name,
                QSize size = kScreen, const std::function<void(QWidget&)>& ready = {});
/// The same for a widget that stays while language and theme change: nothing may keep its old words or
/// colours.
void inAllLooks(QWidget& widget, const QString& name, QSize size = kScreen);

/// A picture of it as it is now: <name>.png there.
void saveScreenshot(QWidget& widget, const QString& name);

} // namespace motcua::tests
