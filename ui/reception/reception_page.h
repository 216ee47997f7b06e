// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/identification.h"
#include "ui/reception/step_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/panels.h"

#include <array>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace motcua::ui {

class CitizenColumn;
class DossierColumn;
class TrainingStrip;
class VisitList;

/// Receiving a dossier: the citizen at the left, the one decision now in the middle, the dossier so far at
/// the right. Where there is no room for three columns, they stand below each other.
class ReceptionPage final : public Page {
public:
    explicit ReceptionPage(Workspace& workspace, QWidget* parent = nullptr);
    ~ReceptionPage() override;

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    void leave() override;
    bool back() override;
    bool takeScan(const desk::ScanTarget& target) override;
    void cardPresent(const QString& reader) override;

    VisitModel& model() { return m_model; }
    Identification& identification() { return m_identification; }
    /// Enter: finishes the step in work and goes on to the next one.
    void next();
    /// A click on the line of steps.
    void chooseStep(desk::VisitStep wanted);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildSteps();
    void refresh();
    void retranslate();
    void arrange();
    void putBesideEachOther();
    void putBelowEachOther();
    void showStep(desk::VisitStep step, bool focus);
    void offerDrafts();
    QString draftsWords(const std::vector<desk::Visit>& drafts) const;
    void openList(bool today);
    void openOthers(bool today);
    void throwAway(const desk::Visit& visit);
    void keepFocusInSight();
    void advance();
    void startNew();
    void hold();
    StepView& current() { return *m_steps[static_cast<std::size_t>(m_shown)]; }

    Workspace& m_workspace;
    VisitModel m_model;
    Identification m_identification;
    std::array<StepView*, desk::kVisitSteps> m_steps{};
    desk::VisitStep m_shown = desk::VisitStep::identify;
    Uuid m_visit;                   ///< shown
    QString m_officer;              ///< who has been offered their drafts
    std::optional<bool> m_arranged; ///< beside each other
    double m_textScale = 1.0;

    StepLine* m_line = nullptr;
    MessageBar* m_bar = nullptr;
    TrainingStrip* m_training = nullptr;
    VisitList* m_list = nullptr;
    QBoxLayout* m_columns = nullptr;
    QVBoxLayout *m_foot = nullptr, *m_strips = nullptr;
    QScrollArea *m_citizenArea = nullptr, *m_dossierArea = nullptr;
    QWidget* m_side = nullptr;
    QScrollArea* m_all = nullptr;
    CitizenColumn* m_citizen = nullptr;
    DossierColumn* m_dossier = nullptr;
    QStackedWidget* m_stack = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace motcua::ui
