// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/report_model.h"

#include <QTableView>

namespace motcua::ui {

/// A report on the screen: columns as wide as their headings and figures ask, whole rows chosen.
class ReportTable : public QTableView {
public:
    ReportTable();
    /// The row that was chosen stays so as far as it is there.
    void show(report::Table table);
    using QTableView::show;
    const ReportModel& model() const { return m_model; }
    /// The text of a cell of the chosen row by its column's key; empty: none is chosen.
    QString chosen(QStringView key) const;
    void onChosen(std::function<void()> call);

private:
    void fitColumns();
    ReportModel m_model;
};

} // namespace motcua::ui
