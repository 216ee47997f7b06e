// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/settings.h"
#include "core/document/render.h"
#include "ui/workspace/workspace.h"

#include <QPointer>
#include <QThreadPool>

namespace motcua::ui {

/// One thread for everything that is set on pages or sent to printers, in the order it was asked for.
QThreadPool& printThread();

/// Runs `work` there and gives its value to `then` on the GUI thread, unless `receiver` is gone by then.
template <class Work, class Then> void besideTheWindow(QObject* receiver, Work work, Then then) {
    printThread().start(
        [receiver = QPointer<QObject>(receiver), work = std::move(work), then = std::move(then)]() mutable {
            auto value = std::make_shared<std::invoke_result_t<Work>>(work());
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [receiver, value, then = std::move(then)]() mutable {
                    if (receiver) then(std::move(*value));
                },
                Qt::QueuedConnection);
        });
}

/// The pages of a form on the paper that is wanted; on another where its template knows only that.
Result<document::Pages> pagesOf(const document::FormData& data, desk::PaperSize paper, const QString& folder);

/// Where the office's own templates lie.
QString templateFolder(const Workspace& workspace);

/// Cause and remedy; a missing field by the name people know it by, with a way to the settings where it is
/// one of the office's.
Message printErrorMessage(Workspace& workspace, const Error& error);

} // namespace motcua::ui
