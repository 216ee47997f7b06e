// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/check.h"

#include <QAbstractTableModel>
#include <QHash>

namespace motcua::ui {

/// A report as a table of the window: figures as Vietnamese offices write them, totals semibold, a cell that
/// cannot be in the colour of danger with what is wrong as its tool tip.
class ReportModel : public QAbstractTableModel {
public:
    void show(report::Table table);
    const report::Table& table() const { return m_table; }
    const std::vector<report::Finding>& findings() const { return m_findings; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    report::Table m_table;
    std::vector<report::Finding> m_findings;
    QHash<std::pair<int, int>, QString> m_wrong; ///< by row and column
};

} // namespace motcua::ui
