// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::ui {

/// A file in a folder that only this account can read; it goes when the officer does. Empty: cannot be made.
/// On the printing thread.
QString privateFile(const QString& fileName);

/// The officer goes: nothing of the people they served may be left for the next. After the prints under way.
void emptyPrivateFolder();

/// Folders of programs that could not take theirs away (killed, power cut) are removed, beside the window.
void sweepPrivateFolders();
/// The same at once, in this folder; those of running programs, of other accounts and links stay.
void sweepPrivateFolders(const QString& in);

} // namespace motcua::ui
