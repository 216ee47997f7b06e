// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/checklist_table.h"

#include "ui/reception/paper_delegate.h"
#include "ui/reception/papers.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <set>

namespace motcua::ui {

using namespace Qt::StringLiterals;

bool ChecklistModel::Row::operator==(const Row& other) const {
    return isHeading == other.isHeading && group == other.group && component == other.component &&
           state == other.state && held.has_value() == other.held.has_value();
}

std::vector<ChecklistModel::Row> checklistRows(const catalogue::Procedure& procedure,
                                               const desk::VisitDossier& dossier,
                                               const std::vector<desk::PaperHeld>& held) {
    using State = ChecklistModel::State;
    const dossier::Checklist list = checklistOf(procedure, dossier);
    std::set<QString> groups;
    for (const dossier::CheckedComponent& each : list.components)
        groups.insert(each.group);
    std::vector<ChecklistModel::Row> rows;
    QString group;
    for (const dossier::CheckedComponent& each : list.components) {
        if (groups.size() > 1 && (rows.empty() || each.group != group))
            rows.push_back({.isHeading = true, .group = each.group, .component = {}});
        group = each.group;
        ChecklistModel::Row row{.group = each.group, .component = each};
        if (each.submitted.reuse != dossier::Reuse::none)
            row.state = State::reused;
        else if (each.complete)
            row.state = State::complete;
        else if (isNotNeeded(dossier, each.number))
            row.state = State::notNeeded;
        const auto known = std::ranges::find(held, each.number, &desk::PaperHeld::component);
        if (known != held.end()) row.held = *known;
        rows.push_back(std::move(row));
    }
    return rows;
}

void ChecklistModel::setRows(std::vector<Row> rows) {
    if (rows == m_rows) return;
    const auto isSame = [](const Row& a, const Row& b) {
        return a.isHeading == b.isHeading && a.component.name == b.component.name && a.group == b.group;
    };
    const bool samePapers = std::ranges::equal(rows, m_rows, isSame);
    if (!samePapers) beginResetModel();
    m_rows = std::move(rows);
    if (samePapers)
        retranslate();
    else
        endResetModel();
}

void ChecklistModel::retranslate() {
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

int ChecklistModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChecklistModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QString ChecklistModel::note(const Row& row) const {
    QStringList parts;
    const dossier::CheckedComponent& each = row.component;
    if (each.originalAsked > 0)
        parts << Tr::translate("ChecklistStep", "%1 original").arg(each.originalAsked);
    if (each.copyAsked > 0) parts << Tr::translate("ChecklistStep", "%1 copy").arg(each.copyAsked);
    if (parts.isEmpty()) parts << Tr::translate("ChecklistStep", "any kind");
    QString text = Tr::translate("ChecklistStep", "Asked: %1").arg(parts.join(u", "_s));
    if (row.state == State::reused)
        text = Tr::translate("ChecklistStep", "Taken from what is held already, no paper asked");
    else if (row.state == State::notNeeded)
        text = Tr::translate("ChecklistStep", "Not needed in this case");
    else if (row.held)
        text += u" · "_s + Tr::translate("ChecklistStep", "held since %1: key R takes it")
                               .arg(vietnameseDate(row.held->added));
    return text;
}

QVariant ChecklistModel::data(const QModelIndex& index, int role) const {
    const Row& line = row(index.row());
    if (role == Qt::ToolTipRole && index.column() == paper && !line.isHeading) return line.component.name;
    if (role == Qt::TextAlignmentRole && index.column() != paper) return Qt::AlignCenter;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (line.isHeading) return index.column() == paper ? line.group : QString();
    const dossier::SubmittedComponent& got = line.component.submitted;
    switch (index.column()) {
    case paper: {
        if (role == Qt::DisplayRole) return line.component.name;
        const QString state = line.state == State::missing ? Tr::translate("ChecklistStep", "missing")
                                                           : Tr::translate("ChecklistStep", "in order");
        return QStringList{state, line.component.name, note(line)}.join(u", "_s);
    }
    case original:
        return got.original > 0 ? QString::number(got.original) : u"–"_s;
    case copy:
        return got.copy > 0 ? QString::number(got.copy) : u"–"_s;
    default:
        return got.electronic > 0 ? QString::number(got.electronic) : u"–"_s;
    }
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section == paper)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case paper:
        return Tr::translate("ChecklistStep", "Paper");
    case original:
        return Tr::translate("ChecklistStep", "Original");
    case copy:
        return Tr::translate("ChecklistStep", "Copy");
    default:
        return Tr::translate("ChecklistStep", "Electronic");
    }
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || row(index.row()).isHeading) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

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
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the step scrolls
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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

/// Wide enough for numbers and their headings, the rest for the names; rows as high as their text.
void ChecklistTable::fit() {
    const QFontMetrics metrics(horizontalHeader()->font());
    int rest = viewport()->width();
    for (int column = ChecklistModel::original; column < ChecklistModel::kColumns; ++column) {
        const QString text = m_rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = metrics.horizontalAdvance(text) + 3 * kSpacing;
        setColumnWidth(column, width);
        rest -= width;
    }
    setColumnWidth(ChecklistModel::paper, std::max(rest, scaled(120)));
    clearSpans();
    for (int place = 0; place < m_rows.rowCount(); ++place)
        if (m_rows.row(place).isHeading) setSpan(place, 0, 1, ChecklistModel::kColumns);
    resizeRowsToContents();
    updateGeometry();
}

QSize ChecklistTable::sizeHint() const {
    int height = horizontalHeader()->sizeHint().height() + 2;
    for (int place = 0; place < m_rows.rowCount(); ++place)
        height += rowHeight(place);
    return {scaled(320), height};
}

QSize ChecklistTable::minimumSizeHint() const { return {scaled(240), sizeHint().height()}; }

void ChecklistTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) fit();
}

void ChecklistTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    for (const QModelIndex& index : {previous, current})
        if (index.isValid()) resizeRowToContents(index.row()); // the one in work shows its whole name
    updateGeometry();
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
