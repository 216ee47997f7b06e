// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/visit_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace motcua::ui {

class Field;

/// What is to be decided about the procedure that was chosen: its case, a time limit of the officer's where
/// the law has none, who is competent, why it is not filed online; and the citizen's earlier dossiers.
class ProcedureDetails : public QWidget {
public:
    /// `change`: another procedure is wanted; `leave`: the last decision was taken by its key.
    ProcedureDetails(VisitModel& model, std::function<void()> change, std::function<void()> leave);

    void refresh();
    void focusFirst();
    /// What is still to be decided, put to the clerk where it is missing; true: nothing.
    bool finish();
    void toggleFavourite();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString shape() const;
    void build();
    void buildHead(const catalogue::Procedure& procedure);
    void buildDuplicates();
    void buildCases(const catalogue::Procedure& procedure);
    void buildOwnLimit(const catalogue::Procedure& procedure);
    void buildCompetence();
    void buildOnline();
    void buildEarlier();
    void addTitle(const QString& text);
    void complain(QWidget* at, const QString& text);
    bool chooseOnline(int which);
    static bool isOtherReason(const QString& reason);
    /// As it is recorded; the first, empty, stands for help given online.
    static QString onlineReason(std::size_t which);

    VisitModel& m_model;
    std::function<void()> m_change, m_leave;
    QVBoxLayout* m_column;
    std::optional<desk::ReceptionPreview> m_preview; ///< the last of this procedure: a recount keeps it shown
    QString m_shape;
    QLabel* m_error = nullptr;
    QSpinBox* m_limit = nullptr;
    QLineEdit* m_limitReason = nullptr;
    QComboBox* m_agency = nullptr;
    bool m_agencyNeeded = false; ///< by level: this office cannot settle it
    QLineEdit* m_other = nullptr;
    Field* m_otherField = nullptr;
    std::vector<QRadioButton*> m_online;
};

} // namespace motcua::ui
