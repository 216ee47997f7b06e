// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/step_panel.h"

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct StepText {
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

constexpr std::size_t kInSight = 7; ///< with more buttons the eye finds none

QPushButton* buttonOf(const Step& step, bool isFirst) {
    auto* button = new QPushButton(step.name);
    button->setIcon(icon(step.icon, isFirst ? Tint::onAccent : step.isDangerous ? Tint::danger : Tint::text));
    setRole(button, isFirst ? "primary" : "plain");
    button->setAutoDefault(true); // Enter, as everywhere
    button->setAccessibleName(QString(step.name).remove(u'&'));
    button->setAccessibleDescription(step.sentence);
    return button;
}

QVBoxLayout* columnOf(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    return column;
}

QWidget* explanation(const std::vector<ForbiddenStep>& steps) {
    auto* all = new QWidget;
    auto* column = columnOf(all);
    for (const ForbiddenStep& step : steps) {
        auto* name = textLabel(step.name);
        name->setWordWrap(true);
        auto* why = textLabel(u"%1\n%2"_s.arg(step.why, step.article));
        why->setWordWrap(true);
        setRole(why, "secondary");
        column->addWidget(name);
        column->addWidget(why);
    }
    return all;
}

} // namespace

StepPanel::StepPanel() { setAccessibleName(StepText::tr("What can be done now")); }

void StepPanel::show(const Steps& steps) {
    delete m_body;
    m_body = new QWidget;
    m_first = nullptr;
    auto* column = columnOf(m_body);
    auto* title = textLabel(StepText::tr("What can be done now"));
    setRole(title, "section");
    title->setWordWrap(true);
    column->addWidget(title);
    QWidget* rest = nullptr;
    for (std::size_t at = 0; at < steps.possible.size(); ++at) {
        const Step& step = steps.possible[at];
        QPushButton* button = buttonOf(step, at == 0);
        QObject::connect(button, &QPushButton::clicked, this, [this, step] {
            if (m_chosen) m_chosen(step);
        });
        if (at == 0) {
            m_first = button;
            m_firstIcon = step.icon;
        }
        if (at == kInSight) columnOf(rest = new QWidget);
        (rest ? rest->layout() : column)->addWidget(button);
    }
    if (rest) column->addWidget(new Folded(StepText::tr("More"), rest));
    if (!steps.forbidden.empty())
        column->addWidget(
            new Folded(StepText::tr("Not possible now, and why"), explanation(steps.forbidden)));
    column->addStretch();
    this->column()->addWidget(m_body);
}

void StepPanel::setPrimary(bool primary) {
    if (!m_first) return;
    setRole(m_first, primary ? "primary" : "plain");
    m_first->setIcon(icon(m_firstIcon, primary ? Tint::onAccent : Tint::text));
}

void StepPanel::focusFirst() {
    if (m_first) m_first->setFocus();
}

} // namespace motcua::ui
