// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace motcua::ui {

/// What may wait for a device and needs no workplace (printers, drives): `work` runs beside the window,
/// `then` gets its value on the GUI thread unless `receiver` is gone by then.
template <class Work, class Then> void inBackground(QObject* receiver, Work work, Then then) {
    QThreadPool::globalInstance()->start(
        [receiver = QPointer<QObject>(receiver), work = std::move(work), then = std::move(then)]() mutable {
            auto value = std::make_shared<std::invoke_result_t<Work>>(work());
            // Through the application: a receiver that goes in between must not be touched from here.
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [receiver, value, then = std::move(then)]() mutable {
                    if (receiver) then(std::move(*value));
                },
                Qt::QueuedConnection);
        });
}

} // namespace motcua::ui
