// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::central_app {

/// Called first, before there are other threads: as many sockets as the system allows, little memory for each
/// thread, and from now on SIGTERM and SIGINT only wake waitForEnding().
void prepareProcess();

/// Returns when somebody wants the program to end.
void waitForEnding();

} // namespace motcua::central_app
