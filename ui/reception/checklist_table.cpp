// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/checklist_table.h"

#include "ui/reception/paper_delegate.h"
#include "ui/reception/papers.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace motcua::ui {

using namespace Qt::StringLiterals;

ChecklistTable::ChecklistTable(VisitModel& visit, QWidget* parent) : QTableView(parent), m_visit(visit) {
    setModel(&m_rows);
    setItemDelegate(new PaperDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    QObject::connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == ChecklistModel::paper) toggle();
    });
    QObject::connect(&m_rows, &QAbstractItemModel::dataChanged, this, [this] { fit(); });
    QObject::connect(&m_rows, &QAbstractItemModel::modelReset, this, [this] { fit(); });
    retranslate();
}

void ChecklistTable::retranslate() {
    setAccessibleName(Tr::translate("ChecklistStep", "Papers and what was handed in"));
    m_rows.retranslate();
}

/// As the style sheet draws it; the head's own hint is of the font it had before the look changed.
int ChecklistTable::widthOfHead(int column) const {
    QFont strong = font();
    strong.setBold(true);
    const QString text = m_rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return QFontMetrics(strong).horizontalAdvance(text) + 2 * scaled(10) + scaled(20) +
           kSpacing; // with the sheet's room for an arrow
}

/// Wide enough for numbers and their headings, the rest for the names; rows as high as their text.
void ChecklistTable::fit() {
    int rest = viewport()->width();
    for (int column = ChecklistModel::original; column < ChecklistModel::kColumns; ++column) {
        const int width = widthOfHead(column);
        setColumnWidth(column, width);
        rest -= width;
    }
    setColumnWidth(ChecklistModel::paper, std::max(rest, scaled(120)));
    clearSpans();
    for (int place = 0; place < m_rows.rowCount(); ++place)
        if (m_rows.row(place).isHeading) setSpan(place, 0, 1, ChecklistModel::kColumns);
    resizeRowsToContents();
    limitHeight();
}

/// No higher than its rows. It takes the room there is and scrolls: the current row and what is asked about
/// the missing papers stay in sight.
void ChecklistTable::limitHeight() {
    int height = horizontalHeader()->sizeHint().height() + 2;
    for (int place = 0; place < m_rows.rowCount(); ++place)
        height += rowHeight(place);
    setMaximumHeight(height);
    updateGeometry();
}

QSize ChecklistTable::sizeHint() const { return {scaled(320), std::min(maximumHeight(), scaled(200))}; }

QSize ChecklistTable::minimumSizeHint() const { return {scaled(240), sizeHint().height()}; }

void ChecklistTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

void ChecklistTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) fit();
}

void ChecklistTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    for (const QModelIndex& index : {previous, current})
        if (index.isValid()) resizeRowToContents(index.row()); // the one in work shows its whole name
    limitHeight();
    if (current.isValid()) scrollTo(current);
}

void ChecklistTable::chooseFirst() {
    int first = -1;
    for (int place = 0; place < m_rows.rowCount(); ++place) {
        const ChecklistModel::Row& row = m_rows.row(place);
        if (row.isHeading) continue;
        if (first < 0) first = place;
        if (row.state != ChecklistModel::State::missing) continue;
        first = place;
        break;
    }
    if (first >= 0) setCurrentIndex(m_rows.index(first, ChecklistModel::paper));
}

const ChecklistModel::Row* ChecklistTable::currentRow() const {
    const QModelIndex index = currentIndex();
    return index.isValid() && !m_rows.row(index.row()).isHeading ? &m_rows.row(index.row()) : nullptr;
}

void ChecklistTable::next() {
    for (int place = currentIndex().row() + 1; place < m_rows.rowCount(); ++place)
        if (!m_rows.row(place).isHeading)
            return setCurrentIndex(m_rows.index(place, currentIndex().column()));
}

void ChecklistTable::toggle() {
    const ChecklistModel::Row* row = currentRow();
    if (!row) return;
    const dossier::CheckedComponent asked = row->component;
    if (row->isShown && !asked.complete) {
        const bool was = row->state == ChecklistModel::State::seen;
        m_visit.editDossier([&](desk::VisitDossier& dossier) { setSeen(dossier, asked.number, !was); });
        if (!was) next();
        return;
    }
    m_visit.editDossier([&asked](desk::VisitDossier& dossier) {
        dossier::SubmittedComponent none;
        none.number = asked.number;
        setSubmitted(dossier, asked.complete ? none : asAsked(asked));
    });
    if (!asked.complete) next();
}

void ChecklistTable::setCount(int count) {
    const ChecklistModel::Row* row = currentRow();
    if (!row) return;
    const dossier::CheckedComponent asked = row->component;
    int column = currentIndex().column();
    if (column == ChecklistModel::paper)
        column =
            asked.originalAsked == 0 && asked.copyAsked > 0 ? ChecklistModel::copy : ChecklistModel::original;
    m_visit.editDossier([&](desk::VisitDossier& dossier) {
        dossier::SubmittedComponent paper = asked.submitted;
        paper.number = asked.number;
        paper.name = asked.name;
        paper.reuse = dossier::Reuse::none;
        (column == ChecklistModel::original ? paper.original
         : column == ChecklistModel::copy   ? paper.copy
                                            : paper.electronic) = count;
        setSubmitted(dossier, paper);
    });
}

void ChecklistTable::toggleNotNeeded() {
    const ChecklistModel::Row* row = currentRow();
    if (!row) return;
    const int number = row->component.number;
    const bool was = row->state == ChecklistModel::State::notNeeded;
    m_visit.editDossier([&](desk::VisitDossier& dossier) { setNotNeeded(dossier, number, !was); });
    if (!was) next();
}

void ChecklistTable::reuse() {
    const ChecklistModel::Row* row = currentRow();
    if (!row || !row->held) return;
    const dossier::CheckedComponent asked = row->component;
    const bool was = row->state == ChecklistModel::State::reused;
    m_visit.editDossier([&](desk::VisitDossier& dossier) {
        dossier::SubmittedComponent paper;
        paper.number = asked.number;
        paper.name = asked.name;
        if (!was) {
            paper.electronic = 1;
            paper.reuse = dossier::Reuse::digitised;
        }
        setSubmitted(dossier, paper);
    });
    if (!was) next();
}

void ChecklistTable::keyPressEvent(QKeyEvent* event) {
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && event->key() == Qt::Key_Space) return toggle();
    if (plain && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9)
        return setCount(event->key() - Qt::Key_0);
    if (plain && (event->key() == Qt::Key_K || event->key() == Qt::Key_Minus)) return toggleNotNeeded();
    if (plain && event->key() == Qt::Key_R) return reuse();
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return QTableView::keyPressEvent(event);
    default:
        event->ignore(); // the step and the page have keys of their own, Ctrl+A among them
    }
}

} // namespace motcua::ui
