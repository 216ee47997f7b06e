// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/visit_model.h"
#include "ui/widgets/panels.h"

class QGridLayout;
class QRadioButton;

namespace motcua::ui {

/// What the sources tell differently of a person, side by side, and the one decision: which source holds.
class DifferencePanel final : public Card {
public:
    DifferencePanel(VisitModel& model, bool proxy, QWidget* parent = nullptr);
    void refresh();
    bool isOpenQuestion() const;
    void focusFirst();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build(const citizen::Comparison& comparison);
    void decide(citizen::Source source);

    VisitModel& m_model;
    bool m_proxy;
    QLabel* m_title;
    QWidget* m_table = nullptr;
    std::vector<std::pair<citizen::Source, QRadioButton*>> m_choices;
    std::vector<citizen::SourcedCitizen> m_shown;
};

} // namespace motcua::ui
