// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dossiers/steps.h"
#include "ui/widgets/badge.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

class QScrollArea;

namespace motcua::ui {

class DossierHistory;
class DossierPapers;
class PageHead;
class StepForm;
class StepPanel;

/// The page of one dossier: what it is, what can be done now, and everything that has been done.
class DossierView : public QWidget {
public:
    explicit DossierView(Workspace& workspace);
    ~DossierView() override;

    /// `then` when it stands there; an unknown code is a message.
    void open(const QString& code, std::function<void()> then = {});
    /// Its code, or its id where it has none; empty: none is open.
    QString reference() const { return m_facts.reference(); }
    const DossierFacts& facts() const { return m_facts; }

    void focusFirst();
    /// Comes to the front again: others may have worked on it.
    void enter();
    /// A form or a picture that is open is closed; false when there is none.
    bool back();
    std::vector<KeyHint> keys();
    /// Opens the form of a step; false when it is not possible now.
    bool openStep(dossier::ActionType type);

    void onChanged(std::function<void()> call) { m_changed = std::move(call); }
    void onKeysChanged(std::function<void()> call) { m_keysChanged = std::move(call); }
    /// The button back to the list.
    void onClosed(std::function<void()> call) { m_closed = std::move(call); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void take(DossierFacts facts);
    void start(const Step& step);
    void recorded(const Step& step, DossierFacts facts);
    void showHead();
    void retranslate();
    LocalTime now() const { return toLocal(m_workspace.clock().now()); }

    Workspace& m_workspace;
    std::function<void()> m_changed, m_keysChanged, m_closed;
    DossierFacts m_facts;
    Steps m_steps;
    quint64 m_question = 0;
    QPushButton* m_back;
    PageHead* m_head;
    Badge* m_status;
    QScrollArea* m_scroll;
    StepForm* m_form;
    DossierPapers* m_papers;
    DossierHistory* m_history;
    StepPanel* m_panel;
    struct Body;
    std::unique_ptr<Body> m_body;
};

} // namespace motcua::ui
