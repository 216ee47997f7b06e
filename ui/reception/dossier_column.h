// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/visit_model.h"
#include "ui/widgets/panels.h"

namespace motcua::ui {

/// The dossier so far: procedure, papers, fee, due date with its calculation, delivery; several dossiers of
/// one visit as a list above. The page's primary button stands below it.
class DossierColumn final : public QWidget {
public:
    explicit DossierColumn(VisitModel& model, QWidget* parent = nullptr);
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshFacts();
    void refreshDue();

    VisitModel& m_model;
    QLabel *m_heading, *m_empty, *m_procedure, *m_due, *m_distance, *m_trouble;
    FactList* m_facts;
    QLabel* m_steps;
    Folded* m_why;
};

} // namespace motcua::ui
