// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace motcua::ui {

/// A file dialog beside the program's work, never over it: no event loop of its own waits for the answer, so
/// that the idle lock can take it away. `then` comes only when something was chosen and `parent` lives.
void askForFile(QWidget* parent, const QString& title, const QString& filter,
                std::function<void(const QString&)> then);
void askForFolder(QWidget* parent, const QString& title, std::function<void(const QString&)> then);
/// `proposed`: a name; what looks like a path in it (a file's name comes from outside) is left out.
void askForNewFile(QWidget* parent, const QString& title, const QString& proposed,
                   std::function<void(const QString&)> then);

/// The name alone, without folders of any system and without signs that no name may have.
QString nameWithoutPath(const QString& name);

} // namespace motcua::ui
