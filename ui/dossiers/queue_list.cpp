// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/queue_list.h"

#include "ui/dossiers/count_delegate.h"

#include <QCoreApplication>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using records::Queue;
using MaybeQueue = std::optional<Queue>;

constexpr int kQueues = 10;

MaybeQueue queueAt(int line) {
    return line <= 0 || line > kQueues ? MaybeQueue() : static_cast<Queue>(line - 1);
}
int lineOf(MaybeQueue queue) { return queue ? static_cast<int>(*queue) + 1 : 0; }

struct QueueText {
    Q_DECLARE_TR_FUNCTIONS(QueueText)
};

} // namespace

QString QueueList::nameOf(MaybeQueue queue) {
    if (!queue) return QueueText::tr("All dossiers");
    switch (*queue) {
    case Queue::today:
        return QueueText::tr("Received today");
    case Queue::toForward:
        return QueueText::tr("To forward");
    case Queue::processing:
        return QueueText::tr("In process");
    case Queue::dueToday:
        return QueueText::tr("Due today");
    case Queue::dueTomorrow:
        return QueueText::tr("Due tomorrow");
    case Queue::late:
        return QueueText::tr("Late");
    case Queue::supplement:
        return QueueText::tr("Awaiting papers");
    case Queue::obligation:
        return QueueText::tr("Awaiting payment");
    case Queue::ready:
        return QueueText::tr("Result ready");
    case Queue::closed:
        return QueueText::tr("Refused or stopped");
    }
    return {};
}

QString QueueList::emptyText(MaybeQueue queue) {
    if (!queue) return QueueText::tr("No dossier yet. Press F2 to receive the first one.");
    switch (*queue) {
    case Queue::today:
        return QueueText::tr("Nothing received today yet. Press F2 to receive a dossier.");
    case Queue::toForward:
        return QueueText::tr("All dossiers have been handed to the handling units.");
    case Queue::dueToday:
    case Queue::dueTomorrow:
        return QueueText::tr("No result is due on that day.");
    case Queue::late:
        return QueueText::tr("No dossier is late. Well done.");
    case Queue::ready:
        return QueueText::tr("No result is waiting to be picked up.");
    default:
        return QueueText::tr("No dossier in this list.");
    }
}

QueueList::QueueList(Workspace& workspace) : m_workspace(workspace), m_counts(kQueues + 1) {
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new CountDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    for (int line = 0; line <= kQueues; ++line)
        addItem(QString());
    item(lineOf(Queue::late))->setData(kUrgentRole, true);
    item(lineOf(Queue::dueToday))->setData(kUrgentRole, true);
    retranslate();
    setCurrentRow(0);
    QObject::connect(this, &QListWidget::currentRowChanged, this, [this](int line) {
        if (m_chosen && line >= 0) m_chosen(queueAt(line));
    });
}

MaybeQueue QueueList::queue() const { return queueAt(currentRow()); }

void QueueList::setQueue(MaybeQueue queue) {
    const QSignalBlocker quiet(this);
    setCurrentRow(lineOf(queue));
}

std::optional<qint64> QueueList::chosenCount() const {
    return m_counts[static_cast<std::size_t>(lineOf(queue()))];
}
QString QueueList::chosenName() const { return nameOf(queue()); }

void QueueList::count() {
    if (std::exchange(m_isCounting, true)) return;
    m_workspace.desk().run(
        this,
        [](desk::Workplace& workplace) -> Result<std::vector<qint64>> {
            store::Database& database = workplace.database();
            std::vector<qint64> counts;
            MOTCUA_TRY(counts.emplace_back(), database.number("SELECT count(*) FROM dossier"));
            for (int queue = 0; queue < kQueues; ++queue) {
                MOTCUA_TRY(const qint64 count,
                           records::queueCount(database, static_cast<Queue>(queue), workplace.clock().now()));
                counts.push_back(count);
            }
            return counts;
        },
        [this](const Result<std::vector<qint64>>& counts) {
            m_isCounting = false;
            // numbers that cannot be told are left out; what is wrong shows in the list itself
            for (std::size_t line = 0; line < m_counts.size(); ++line) {
                m_counts[line] = counts ? std::optional((*counts)[line]) : std::nullopt;
                item(static_cast<int>(line))
                    ->setData(kCountRole, m_counts[line] ? QVariant(*m_counts[line]) : QVariant());
            }
            retranslate();
        });
}

void QueueList::keyPressEvent(QKeyEvent* event) {
    const bool goesOn =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Right;
    if (goesOn && event->modifiers() == Qt::NoModifier && m_left) return m_left();
    QListWidget::keyPressEvent(event);
}

void QueueList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QListWidget::changeEvent(event);
}

void QueueList::retranslate() {
    setAccessibleName(QueueText::tr("Saved lists"));
    for (int line = 0; line < QListWidget::count(); ++line) {
        const QString name = nameOf(queueAt(line));
        const auto known = m_counts[static_cast<std::size_t>(line)];
        item(line)->setText(name);
        item(line)->setData(Qt::AccessibleTextRole, known ? u"%1: %2"_s.arg(name).arg(*known) : name);
    }
}

} // namespace motcua::ui
