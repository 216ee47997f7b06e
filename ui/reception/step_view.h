// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/scan_routing.h"
#include "ui/reception/visit_model.h"
#include "ui/workspace/page.h"

#include <QWidget>

namespace motcua::ui {

/// The one decision now: the middle column. Shows the model and edits it; never keeps values of its own.
class StepView : public QWidget {
public:
    explicit StepView(VisitModel& model) : m_model(model) {}

    virtual QString name() const = 0;
    /// The model has changed, or the step comes to the front.
    virtual void refresh() = 0;
    /// Where the next thing is to be done.
    virtual void focusFirst() = 0;
    /// Enter: true when the step is done and the next may follow; else shows what is missing.
    virtual bool finish() = 0;
    virtual std::vector<KeyHint> keys() { return {}; }
    /// A question with buttons of its own is open: the page's button to go on is not offered.
    virtual bool isInQuestion() const { return false; }
    /// Esc inside the step (an open list, a sub-decision); false: back to the step before.
    virtual bool back() { return false; }
    virtual bool takeScan(const desk::ScanTarget&) { return false; }

protected:
    VisitModel& model() { return m_model; }
    const VisitModel& model() const { return m_model; }

private:
    VisitModel& m_model;
};

class Identification;

// The five steps; each in a file of its own. `leave` asks the page to go on to the next one.
std::unique_ptr<StepView> makeIdentifyStep(VisitModel& model, Identification& identification,
                                           std::function<void()> leave);
std::unique_ptr<StepView> makeProcedureStep(VisitModel& model, std::function<void()> leave);
std::unique_ptr<StepView> makeChecklistStep(VisitModel& model, std::function<void()> leave);
std::unique_ptr<StepView> makeFeesStep(VisitModel& model, std::function<void()> leave);
std::unique_ptr<StepView> makeAcceptStep(VisitModel& model, std::function<void()> leave);

} // namespace motcua::ui
