// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"

namespace motcua::ui {

QString priorityText(desk::TicketPriority priority);
QString stateText(desk::TicketState state);

} // namespace motcua::ui
