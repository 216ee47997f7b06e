// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_list.h"

#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>

namespace motcua::ui {

QString dossierText(const SyncDossier& dossier) {
    if (dossier.reference.isEmpty())
        return QCoreApplication::translate("SyncList", "a dossier that is not in the lists");
    return dossier.code.isEmpty() ? dossier.procedure
                                  : QStringLiteral("%1 · %2").arg(dossier.code, dossier.procedure);
}

void SyncList::show(std::vector<SyncLineText> lines) {
    if (lines == m_lines) return; // the line a person is on stays chosen
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

void SyncList::setHeadings(const QString& left, const QString& right) {
    m_headings = {left, right};
    headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

int SyncList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}
int SyncList::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant SyncList::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const SyncLineText& line = m_lines[static_cast<std::size_t>(index.row())];
    const bool isLeft = index.column() == dossier;
    const QString &first = isLeft ? line.name : line.right, &second = isLeft ? line.below : line.rightBelow;
    switch (role) {
    case Qt::DisplayRole:
        return first;
    case secondLineRole:
        return second;
    case emphasisRole:
        return isLeft;
    case badgeShapeRole:
        return !isLeft && line.shape ? QVariant(static_cast<int>(*line.shape)) : QVariant();
    case badgeColourRole:
        return !isLeft && line.shape ? QVariant(colourOf(*line.shape)) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString both = second.isEmpty() ? first : first + QStringLiteral(" · ") + second;
        return role == Qt::ToolTipRole ? plainToolTip(both) : both;
    }
    default:
        return {};
    }
}

QVariant SyncList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return m_headings.value(section);
}

} // namespace motcua::ui
