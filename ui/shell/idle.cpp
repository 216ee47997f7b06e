// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle.h"

#include <QCoreApplication>
#include <QEvent>

namespace motcua::ui {

Idle::Idle() {
    m_since.start();
    QCoreApplication::instance()->installEventFilter(this);
}

std::chrono::milliseconds Idle::time() const {
    return std::chrono::milliseconds(m_since.elapsed()) + m_pretended;
}

void Idle::reset() {
    m_since.restart();
    m_pretended = std::chrono::milliseconds(0);
}

bool Idle::eventFilter(QObject* receiver, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        reset();
        break;
    default:
        break;
    }
    return QObject::eventFilter(receiver, event);
}

} // namespace motcua::ui
