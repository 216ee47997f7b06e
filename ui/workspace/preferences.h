// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QString>
#include <functional>

namespace motcua::ui {

/// How the program looks to the user of this machine: nothing of the office, nothing personal but a login. In
/// QSettings, so that it is known before anybody has logged in.
struct Preferences {
    Language language = Language::vietnamese;
    Look look = Look::system;
    double textSize = 1.0; ///< 1.0 … 2.0
    bool railFolded = false;
    QString lastLogin;
    bool operator==(const Preferences&) const = default;
};

const Preferences& preferences();
/// Takes effect at once in all windows, and is remembered.
void setPreferences(const Preferences& preferences);
/// Reads them and takes them into effect; once, at the start. `changed` alters them for this run only
/// (options of the command line).
void loadPreferences(const std::function<void(Preferences&)>& change = {});

} // namespace motcua::ui
