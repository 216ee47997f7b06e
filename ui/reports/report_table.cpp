// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_table.h"

#include "core/report/cell_text.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>

namespace motcua::ui {
namespace {

constexpr int kHeadMargin = 44;    ///< padding of the sheet and room for the mark of sorting
constexpr double kCharacter = 8.5; ///< pixels a character of a column's width

} // namespace

ReportTable::ReportTable() {
    setModel(&m_model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
}

void ReportTable::show(report::Table table) {
    const int row = currentIndex().row();
    m_model.show(std::move(table));
    fitColumns();
    if (row >= 0) setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), 0));
}

void ReportTable::fitColumns() {
    const auto& columns = m_model.table().layout.columns;
    QFont headFont = horizontalHeader()->font();
    headFont.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(headFont);
    for (size_t i = 0; i < columns.size(); ++i) {
        const int column = static_cast<int>(i);
        const QString heading = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wanted = scaled(static_cast<int>(columns[i].width * kCharacter) + 16);
        setColumnWidth(column, std::max(wanted, metrics.size(0, heading).width() + scaled(kHeadMargin)));
    }
}

QString ReportTable::chosen(QStringView key) const {
    const report::Table& table = m_model.table();
    const int row = currentIndex().row();
    const int column = table.layout.column(key);
    if (row < 0 || row >= std::ssize(table.rows) || column < 0) return {};
    return report::plainText(table.rows[static_cast<size_t>(row)].cells[static_cast<size_t>(column)]);
}

void ReportTable::onChosen(std::function<void()> call) {
    QObject::connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, std::move(call));
}

} // namespace motcua::ui
