// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/worker.h"

#include "core/sync/worker_thread.h"

#include <QPointer>

namespace motcua::sync {

Worker::Worker(const Clock& clock, Told told)
    : m_told(std::move(told)), m_mailbox(std::make_unique<QObject>()) {
    const auto toAsker = [mailbox = m_mailbox.get()](std::function<void()> call) {
        QMetaObject::invokeMethod(mailbox, std::move(call), Qt::QueuedConnection);
    };
    m_thread =
        std::make_unique<Thread>(clock, toAsker, [this](SyncStatus status) { tell(std::move(status)); });
}

Worker::~Worker() { stop(); }

void Worker::start(const QString& databasePath, Secret key) {
    stop();
    m_thread->start(databasePath, std::move(key));
}

void Worker::stop() { m_thread->stop(); }

void Worker::wake() { m_thread->wake(); }

void Worker::tryNow() { m_thread->tryNow(); }

void Worker::enrol(QObject* receiver, const EnrolmentRequest& request,
                   std::function<void(Result<Enrolled>)> then) {
    m_thread->enrol(request, [receiver = QPointer<QObject>(receiver),
                              then = std::move(then)](const Result<Enrolled>& enrolled) {
        if (receiver && then) then(enrolled);
    });
}

void Worker::tell(SyncStatus status) {
    if (status == m_status) return;
    m_status = std::move(status);
    if (m_told) m_told(m_status);
}

} // namespace motcua::sync
