// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/visit_model.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace motcua::ui {

/// The papers of the procedure and what was handed in, edited by keys: Space as asked, digits a number, K not
/// needed here, R what is held already.
class ChecklistModel : public QAbstractTableModel {
public:
    enum Column { paper, original, copy, electronic };
    static constexpr int kColumns = 4;
    enum class State { missing, complete, reused, seen, notNeeded };
    struct Row {
        bool isHeading = false;
        QString group;
        dossier::CheckedComponent component{};
        State state = State::missing;
        std::optional<desk::PaperHeld> held{};
        bool isShown = false; ///< it is looked at, and not handed in
        bool operator==(const Row& other) const;
    };

    using QAbstractTableModel::QAbstractTableModel;
    /// Keeps the place of the cursor while the papers are the same.
    void setRows(std::vector<Row> rows);
    const Row& row(int place) const { return m_rows[static_cast<std::size_t>(place)]; }
    /// The line below a paper's name: what is asked, and what is known of it.
    QString note(const Row& row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void retranslate();

private:
    std::vector<Row> m_rows;
};

/// Of the visit as it stands; headings only where there are several groups.
std::vector<ChecklistModel::Row> checklistRows(const catalogue::Procedure& procedure,
                                               const desk::VisitDossier& dossier,
                                               const std::vector<desk::PaperHeld>& held);

class ChecklistTable : public QTableView {
public:
    explicit ChecklistTable(VisitModel& visit, QWidget* parent = nullptr);
    ChecklistModel& rows() { return m_rows; }
    /// To the first paper that is still open.
    void chooseFirst();
    void fit();
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void limitHeight();
    int widthOfHead(int column) const;
    void toggle();
    void setCount(int count);
    void toggleNotNeeded();
    void reuse();
    void next();
    const ChecklistModel::Row* currentRow() const;

    VisitModel& m_visit;
    ChecklistModel m_rows;
};

} // namespace motcua::ui
