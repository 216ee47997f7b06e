// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/step_parts.h"

namespace motcua::ui {
namespace {

class AcceptStep : public ColumnStep {
public:
    using ColumnStep::ColumnStep;
    QString name() const override { return {}; }
    void refresh() override {}
    void focusFirst() override { setFocus(); }
    bool finish() override { return model().missingIn(desk::VisitStep::accept).isEmpty(); }
    void retranslate() override {}
};

} // namespace

std::unique_ptr<StepView> makeAcceptStep(VisitModel& model, std::function<void()> leave) {
    return std::make_unique<AcceptStep>(model, std::move(leave));
}

} // namespace motcua::ui
