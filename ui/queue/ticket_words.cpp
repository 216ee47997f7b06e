// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/ticket_words.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

struct TicketText {
    Q_DECLARE_TR_FUNCTIONS(TicketText)
};

} // namespace

QString priorityText(desk::TicketPriority priority) {
    switch (priority) {
    case desk::TicketPriority::none:
        return TicketText::tr("Ordinary");
    case desk::TicketPriority::elderly:
        return TicketText::tr("Elderly");
    case desk::TicketPriority::pregnant:
        return TicketText::tr("Pregnant");
    case desk::TicketPriority::disabled:
        return TicketText::tr("Disabled");
    case desk::TicketPriority::child:
        return TicketText::tr("With a small child");
    }
    return {};
}

QString stateText(desk::TicketState state) {
    switch (state) {
    case desk::TicketState::waiting:
        return TicketText::tr("Waiting");
    case desk::TicketState::called:
        return TicketText::tr("Called");
    case desk::TicketState::serving:
        return TicketText::tr("Being served");
    case desk::TicketState::held:
        return TicketText::tr("On hold");
    case desk::TicketState::done:
        return TicketText::tr("Served");
    case desk::TicketState::noShow:
        return TicketText::tr("Did not come");
    }
    return {};
}

} // namespace motcua::ui
