// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/edits.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTimer>

namespace motcua::ui {
namespace {

constexpr int kPause = 150; // ms without a key: then people look at the list

} // namespace

SearchEdit::SearchEdit(QWidget* parent) : QLineEdit(parent), m_pause(new QTimer(this)) {
    addAction(icon("search", Tint::secondary), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    QObject::connect(m_pause, &QTimer::timeout, this, [this] { searchNow(); });
    QObject::connect(this, &QLineEdit::textChanged, this, [this] { m_pause->start(); });
    retranslate();
}

void SearchEdit::setList(QAbstractItemView* list) {
    m_list = list;
    if (!list || !list->model()) return;
    const auto answered = [this] {
        if (!m_enter || !m_list || m_list->model()->rowCount(m_list->rootIndex()) == 0) return;
        m_enter = false;
        activateRow();
    };
    QObject::connect(list->model(), &QAbstractItemModel::modelReset, this, answered, Qt::QueuedConnection);
    QObject::connect(list->model(), &QAbstractItemModel::rowsInserted, this, answered, Qt::QueuedConnection);
    QObject::connect(list->model(), &QAbstractItemModel::layoutChanged, this, answered, Qt::QueuedConnection);
}

QString SearchEdit::searchText() const { return text().insert(cursorPosition(), m_composing); }

void SearchEdit::searchNow() {
    m_pause->stop();
    m_searched = searchText();
    if (m_search) m_search(m_searched);
}

void SearchEdit::activateRow() {
    QAbstractItemModel* model = m_list ? m_list->model() : nullptr;
    if (!model) return;
    if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(model->index(0, 0, m_list->rootIndex()));
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list, &press);
}

void SearchEdit::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        if (!m_list) break;
        QKeyEvent copy(event->type(), event->key(), event->modifiers());
        QCoreApplication::sendEvent(m_list, &copy);
        return event->accept();
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_list) break;
        if (m_pause->isActive() && searchText() != m_searched) {
            // The rows that are there answer an older question.
            m_enter = true;
            searchNow();
        } else {
            activateRow();
        }
        return event->accept();
    default:
        m_enter = false;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchEdit::inputMethodEvent(QInputMethodEvent* event) {
    QLineEdit::inputMethodEvent(event);
    if (std::exchange(m_composing, event->preeditString()) != m_composing) m_pause->start();
}

void SearchEdit::retranslate() {
    if (accessibleName() != property("ownName").toString()) return; // the page has given it a better one
    setAccessibleName(QCoreApplication::translate("SearchEdit", "Search"));
    setProperty("ownName", accessibleName());
}

void SearchEdit::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace motcua::ui
