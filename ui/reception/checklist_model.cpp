// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/checklist_table.h"
#include "ui/reception/papers.h"
#include "ui/reception/step_parts.h"

#include <set>

namespace motcua::ui {

using namespace Qt::StringLiterals;

bool ChecklistModel::Row::operator==(const Row& other) const {
    return isHeading == other.isHeading && group == other.group && component == other.component &&
           state == other.state && isShown == other.isShown && held.has_value() == other.held.has_value();
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
        else if (isSeen(dossier, each.number))
            row.state = State::seen;
        else if (isNotNeeded(dossier, each.number))
            row.state = State::notNeeded;
        if (const auto* paper = procedure.document(each.number))
            row.isShown = desk::paperNeed(*paper, dossier.channel, true) == desk::PaperNeed::shown;
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
    else if (row.state == State::seen)
        text = Tr::translate("ChecklistStep", "Seen and given back");
    else if (row.isShown)
        text = Tr::translate("ChecklistStep", "Only shown: look at it and give it back");
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
    if (line.isHeading && index.column() != paper) return QString();
    if (line.isHeading)
        return line.group.isEmpty() ? Tr::translate("ChecklistStep", "Other papers") : line.group;
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

} // namespace motcua::ui
