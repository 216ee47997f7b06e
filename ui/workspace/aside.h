// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/thread_state.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <memory>
#include <type_traits>

namespace motcua::ui {

/// For what takes long and needs no open workplace (a folder before the log-in, a new station): runs `work`
/// on another thread and gives its value to `then` on the GUI thread, unless `receiver` is gone by then.
/// `work` must hold all it uses, but for what outlives the window (finishAside()).
template <class Work, class Then> void runAside(QObject* receiver, Work work, Then then) {
    using T = std::invoke_result_t<Work>;
    struct Call {
        Work work;
        Then then;
        QPointer<QObject> receiver;
        std::unique_ptr<T> value;
    };
    auto call = std::make_shared<Call>(Call{std::move(work), std::move(then), receiver, nullptr});
    QThreadPool::globalInstance()->start([call] {
        call->value = std::make_unique<T>(call->work());
        crypto::forgetThreadState();
        // not to the receiver, which may go meanwhile
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [call] {
                if (call->receiver) call->then(std::move(*call->value));
            },
            Qt::QueuedConnection);
    });
}

/// Waits for all that still runs aside: before what the work may use goes.
inline void finishAside() { QThreadPool::globalInstance()->waitForDone(); }

} // namespace motcua::ui
