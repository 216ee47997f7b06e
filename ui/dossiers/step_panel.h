// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dossiers/steps.h"
#include "ui/widgets/panels.h"

namespace motcua::ui {

/// The steps possible now as buttons, the next one first and primary; those the law forbids now, with the
/// article, folded below.
class StepPanel : public Card {
public:
    StepPanel();
    void show(const Steps& steps);
    void onChosen(std::function<void(const Step&)> call) { m_chosen = std::move(call); }
    void focusFirst();
    /// Beside the form of a step, whose button is then the one to press.
    void setPrimary(bool primary);

private:
    std::function<void(const Step&)> m_chosen;
    QWidget* m_body = nullptr;
    QPushButton* m_first = nullptr;
    const char* m_firstIcon = "";
};

} // namespace motcua::ui
