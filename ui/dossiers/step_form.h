// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dossiers/steps.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/workspace.h"

namespace motcua::ui {

class OverridePanel;

/// The small form of one step, in the page. A rule of law that refuses is shown with its article and, where
/// it can be lifted, with a supervisor's way to do so.
class StepForm : public Card {
public:
    explicit StepForm(Workspace& workspace);

    void open(const Step& step, const QString& code);
    bool isOpen() const { return m_step.has_value(); }
    /// What was typed is gone; the dossier is as it was.
    void close();
    void focusFirst();

    /// Recorded: the dossier as it now is.
    void onRecorded(std::function<void(const Step&, DossierFacts)> call) { m_recorded = std::move(call); }
    void onClosed(std::function<void()> call) { m_closed = std::move(call); }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Input {
        StepField field;
        Field* widget = nullptr;
        std::function<QVariant()> value;
    };
    void addInput(const StepField& field);
    StepValues values() const;
    bool isComplete();
    void showNote();
    void submit();
    void failed(const Error& error);
    void setBusy(bool busy);

    Workspace& m_workspace;
    std::function<void(const Step&, DossierFacts)> m_recorded;
    std::function<void()> m_closed;
    std::optional<Step> m_step;
    QString m_code;
    std::vector<Input> m_inputs;
    QLabel *m_title, *m_sentence, *m_note, *m_error;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_place;
    QPushButton *m_do, *m_cancel;
    OverridePanel* m_override;
};

} // namespace motcua::ui
