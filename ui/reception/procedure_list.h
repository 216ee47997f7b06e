// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/visit_desk.h"

#include <QAbstractListModel>
#include <QListView>

namespace motcua::ui {

/// One line of the list of procedures: a heading, a procedure, or a field that opens its procedures.
struct ProcedureRow {
    enum class Kind { heading, procedure, field };
    enum class Heading { favourites, recent, frequent, fields, found, essential };
    Kind kind = Kind::procedure;
    Heading heading = Heading::found;
    QString field{}; ///< name of a field, or of the one that is open
    QString fieldCode{};
    int count = 0;
    /// What is shown of it at a glance; without papers and channels.
    catalogue::Procedure procedure{};
    bool favourite = false;
};

/// What an officer sees before typing.
Result<std::vector<ProcedureRow>> shelfRows(desk::Workplace& workplace);
Result<std::vector<ProcedureRow>> foundRows(desk::Workplace& workplace, const QString& typed);
Result<std::vector<ProcedureRow>> fieldRows(desk::Workplace& workplace, const QString& fieldCode,
                                            const QString& name);

/// Rows of up to two lines: name; code, field, level, time limit, fee. Headings cannot be chosen, nor
/// procedures that are no longer received.
class ProcedureModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(std::vector<ProcedureRow> rows);
    const ProcedureRow& row(int place) const { return m_rows[static_cast<std::size_t>(place)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    int firstChoice() const; ///< -1: none
    void retranslate();

private:
    std::vector<ProcedureRow> m_rows;
};

class ProcedureList : public QListView {
public:
    explicit ProcedureList(QWidget* parent = nullptr);
    ProcedureModel& rows() { return m_model; }
    void chooseFirst();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ProcedureModel m_model;
};

/// `1.004873 · Hộ tịch · Cấp xã`, and what it takes: `3 ngày làm việc · không thu phí`.
QString originText(const catalogue::Procedure& procedure);
QString glanceText(const catalogue::Procedure& procedure);

} // namespace motcua::ui
