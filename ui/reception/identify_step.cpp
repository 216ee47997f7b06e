// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/identification.h"
#include "ui/reception/person_form.h"
#include "ui/reception/step_view.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/theme.h"

namespace motcua::ui {
namespace {

class IdentifyStep final : public StepView {
public:
    IdentifyStep(VisitModel& model, Identification& identification, std::function<void()> leave)
        : StepView(model), m_identification(identification), m_leave(std::move(leave)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        m_form = new PersonForm(model, false);
        m_missing = new QLabel;
        setRole(m_missing, "error");
        m_missing->setWordWrap(true);
        column->addWidget(m_form);
        column->addWidget(m_missing);
        column->addStretch();
    }
    QString name() const override { return QCoreApplication::translate("IdentifyStep", "Citizen"); }
    void refresh() override {
        m_form->refresh();
        m_missing->clear();
    }
    void focusFirst() override { m_form->focusFirst(); }
    bool finish() override {
        const QString missing = model().missingIn(desk::VisitStep::identify);
        m_missing->setText(missing);
        return missing.isEmpty();
    }

private:
    Identification& m_identification;
    std::function<void()> m_leave;
    PersonForm* m_form;
    QLabel* m_missing;
};

} // namespace

std::unique_ptr<StepView> makeIdentifyStep(VisitModel& model, Identification& identification,
                                           std::function<void()> leave) {
    return std::make_unique<IdentifyStep>(model, identification, std::move(leave));
}

} // namespace motcua::ui
