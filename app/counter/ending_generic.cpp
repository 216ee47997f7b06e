// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/ending.h"

#include <QObject>

namespace motcua::counter {

std::unique_ptr<QObject> onEnding(std::function<void()>) { return nullptr; }

} // namespace motcua::counter
