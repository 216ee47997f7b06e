// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

class QObject;

namespace motcua::counter {

/// The session of the desktop ends, or somebody ends the program (SIGTERM, SIGHUP, SIGINT): `call` comes on
/// the GUI thread as long as the value lives, so that drafts are kept and private files go. Systems without
/// these signals close the window by themselves: null.
std::unique_ptr<QObject> onEnding(std::function<void()> call);

} // namespace motcua::counter
