// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/prints.h"
#include "ui/workspace/workspace.h"

#include <functional>
#include <memory>

class QWidget;

namespace motcua::ui {

/// Names of the printers of this machine, the default first; a PDF folder always works beside them.
QStringList printerNames();

/// What became of a print.
struct PrintOutcome {
    QString pdf;     ///< the file, where it is not on paper
    QString printer; ///< where it is
    int copies = 0;  ///< on paper
    bool operator==(const PrintOutcome&) const = default;
};

/// Prints a form of a dossier as the settings say (printer, tray, paper, copies); without a printer it is
/// saved as PDF in a private folder that goes with the officer, and opened by a message's button. Counts the
/// print; from the second that came out on it says `bản in lại`. Errors are messages, with a way to try
/// again. `then` comes when it is out of hand, unless the officer has changed by then.
void printForm(Workspace& workspace, document::FormKind kind, const QString& code,
               std::function<void(const PrintOutcome&)> then = {});

/// The pages of a form, to look at before printing; zoom by keyboard, page up and down. Empty until set.
class PrintPreview;
std::unique_ptr<QWidget> makePreview(Workspace& workspace);
/// Shows a form of a dossier in a preview made by makePreview.
void showForm(QWidget& preview, document::FormKind kind, const QString& code);

} // namespace motcua::ui
