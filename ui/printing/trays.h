// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QPrinter;

namespace motcua::ui {

/// The trays of a printer by the names it has for them (CUPS: the choices of `InputSlot` or `media-source`);
/// empty where it has none or does not tell. Waits for the print system: not for the GUI thread.
QStringList traysOf(const QString& printer);
/// What `lpoptions -l` prints, to the choices of the tray's option; `option` becomes its name.
QStringList traysIn(const QString& listing, QString* option = nullptr);

/// The next pages come from this tray of the printer that is set. Empty: as usual. May wait.
void setTray(QPrinter& printer, const QString& tray);

} // namespace motcua::ui
