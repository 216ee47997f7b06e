// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

/// How far this desk's waiting line is the office's.
enum class LineState {
    alone,  ///< the station has no central service: its line is its own
    shared, ///< just exchanged: all desks see the same
    cut,    ///< the service does not answer: this desk goes on with its own tickets
};

/// Sends what was changed here today and takes what the other desks changed; who was first keeps a ticket.
/// After a failure the service is left alone for half a minute, so that a dead line costs nothing. Errors:
/// STORE_….
Result<LineState> shareTickets(Workplace& workplace);

} // namespace motcua::desk
