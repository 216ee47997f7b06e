// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_model.h"

#include "core/report/cell_text.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QFont>

namespace motcua::ui {

void ReportModel::show(report::Table table) {
    beginResetModel();
    m_table = std::move(table);
    m_findings = report::check(m_table);
    m_wrong.clear();
    for (const report::Finding& finding : m_findings) {
        QString& text = m_wrong[{finding.row, finding.column}];
        const bool isVietnamese = QLocale().language() == QLocale::Vietnamese;
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) +
                (isVietnamese ? finding.text : finding.textEn);
    }
    endResetModel();
}

int ReportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ReportModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.layout.columns.size());
}

QVariant ReportModel::data(const QModelIndex& index, int role) const {
    const report::Row& row = m_table.rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<size_t>(index.column());
    const report::CellKind kind = m_table.layout.columns[column].kind;
    const QString wrong = m_wrong.value({index.row(), index.column()});
    switch (role) {
    case Qt::DisplayRole: {
        const bool isEmpty = std::holds_alternative<std::monostate>(row.cells[column]);
        if (isEmpty && (row.kind != report::RowKind::normal || kind == report::CellKind::text)) return {};
        return report::shownText(row.cells[column], kind);
    }
    case Qt::TextAlignmentRole:
        return QVariant((kind == report::CellKind::text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (row.kind != report::RowKind::normal) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        if (!wrong.isEmpty()) return tokens().danger;
        return {};
    case Qt::ToolTipRole:
        if (!wrong.isEmpty()) return plainToolTip(wrong);
        return {};
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const report::Column& column = m_table.layout.columns[static_cast<size_t>(section)];
    // the innermost group tells columns of one name apart
    if (role == Qt::DisplayRole)
        return column.groups.isEmpty() ? column.name : column.groups.back() + u'\n' + column.name;
    if (role == Qt::ToolTipRole)
        return (column.groups + QStringList{column.name}).join(QStringLiteral(" - "));
    return {};
}

} // namespace motcua::ui
