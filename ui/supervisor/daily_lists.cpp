// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/daily_lists.h"

#include "ui/dossiers/count_delegate.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace motcua::ui {
namespace {

using report::DailyList;

struct DailyText {
    Q_DECLARE_TR_FUNCTIONS(DailyText)
};

} // namespace

QString DailyLists::nameOf(DailyList list) {
    switch (list) {
    case DailyList::received:
        return DailyText::tr("Received today");
    case DailyList::toForward:
        return DailyText::tr("To forward today");
    case DailyList::toForwardNext:
        return DailyText::tr("After 15:00, forward next morning");
    case DailyList::forwarded:
        return DailyText::tr("Forwarded today");
    case DailyList::inWork:
        return DailyText::tr("In process");
    case DailyList::dueToday:
        return DailyText::tr("Due today");
    case DailyList::dueNext:
        return DailyText::tr("Due next working day");
    case DailyList::late:
        return DailyText::tr("Late");
    case DailyList::apology:
        return DailyText::tr("Apology due today");
    case DailyList::supplement:
        return DailyText::tr("Awaiting papers");
    case DailyList::ready:
        return DailyText::tr("Result ready");
    case DailyList::unclaimed:
        return DailyText::tr("Not picked up");
    case DailyList::online:
        return DailyText::tr("Online, to be answered");
    case DailyList::unsent:
        return DailyText::tr("Not sent to the centre");
    case DailyList::lookups:
        return DailyText::tr("Look-ups to confirm");
    }
    return {};
}

QString DailyLists::emptyText(DailyList list) {
    switch (list) {
    case DailyList::late:
        return DailyText::tr("No dossier is late. Well done.");
    case DailyList::apology:
        return DailyText::tr("No apology has to go out today.");
    case DailyList::unsent:
        return DailyText::tr("Everything has been sent.");
    case DailyList::online:
        return DailyText::tr("Every online dossier has been answered.");
    default:
        return DailyText::tr("No dossier in this list.");
    }
}

DailyLists::DailyLists() {
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new CountDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    for (int line = 0; line < report::kDailyLists; ++line)
        addItem(QString());
    for (const DailyList urgent :
         {DailyList::late, DailyList::dueToday, DailyList::apology, DailyList::online})
        item(static_cast<int>(urgent))->setData(kUrgentRole, true);
    retranslate();
    setCurrentRow(0);
    QObject::connect(this, &QListWidget::currentRowChanged, this, [this](int line) {
        if (m_chosen && line >= 0) m_chosen();
    });
}

DailyList DailyLists::chosen() const { return static_cast<DailyList>(std::max(0, currentRow())); }

void DailyLists::choose(DailyList list) { setCurrentRow(static_cast<int>(list)); }

void DailyLists::show(const report::Daily& daily) {
    for (int line = 0; line < report::kDailyLists; ++line)
        item(line)->setData(kCountRole, daily.count(static_cast<DailyList>(line)));
}

void DailyLists::keyPressEvent(QKeyEvent* event) {
    const bool leaves =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Right;
    if (leaves && m_left) return m_left();
    QListWidget::keyPressEvent(event);
}

void DailyLists::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QListWidget::changeEvent(event);
}

void DailyLists::retranslate() {
    setAccessibleName(DailyText::tr("Lists of the day"));
    for (int line = 0; line < report::kDailyLists; ++line) {
        item(line)->setText(nameOf(static_cast<DailyList>(line)));
        item(line)->setToolTip(item(line)->text());
    }
}

} // namespace motcua::ui
