// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/visit_model.h"

class QButtonGroup;
class QPushButton;

namespace motcua::ui {

/// Who asks: a citizen, an organisation, a child without a card, a foreigner, somebody without papers; and
/// whether somebody else hands the dossier in.
class WhoChips final : public QWidget {
public:
    enum class Who { citizen, organisation, child, foreigner, noPaper };
    explicit WhoChips(VisitModel& model, QWidget* parent = nullptr);
    void refresh();
    void choose(Who who);
    void toggleProxy();
    /// After a choice by mouse or key: the focus goes where the next thing is.
    void onChosen(std::function<void()> call) { m_chosen = std::move(call); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    Who current() const;

    VisitModel& m_model;
    std::function<void()> m_chosen;
    QButtonGroup* m_group;
    std::array<QPushButton*, 5> m_buttons{};
    QPushButton* m_proxy;
};

} // namespace motcua::ui
