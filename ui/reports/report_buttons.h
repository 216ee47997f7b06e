// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"
#include "ui/workspace/workspace.h"

#include <QPushButton>

namespace motcua::ui {

class Busy;

/// How a table leaves the program: as CSV, as a workbook, as PDF, on paper. What leaves is written down.
class ReportButtons : public QWidget {
public:
    /// Runs on the desk's thread; makes the table anew, so that what leaves is what is so now.
    using Make = std::function<Result<report::Table>(desk::Workplace&)>;

    ReportButtons(Workspace& workspace, Busy& busy);
    /// `name`: of the file, without ending. An empty `make`: there is nothing to leave.
    void set(QString name, Make make);
    bool isSet() const { return static_cast<bool>(m_make); }

    /// Asks where to; the ending says the format.
    void ask(const char* ending);
    void exportTo(const QString& path);
    void print();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    Workspace& m_workspace;
    Busy& m_busy;
    QString m_name;
    Make m_make;
    QPushButton *m_csv, *m_xlsx, *m_pdf, *m_print;
};

} // namespace motcua::ui
