// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lookup/lookup_facts.h"
#include "ui/sync/sync_list.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/table.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

class QBoxLayout;
class QScrollArea;

namespace motcua::ui {

class UndertakingPanel;

class LookupForm;
class LookupResultView;

/// Residence and marital status of a person, asked on account of a dossier or of a citizen at the counter.
/// What could not be asked stands in the list of tasks with its deadline; supervisors see who asks how often.
class LookupPage : public Page {
public:
    explicit LookupPage(Workspace& workspace, LookupSource source = lookupSource());
    ~LookupPage() override;

    /// The person of this dossier is the one looked up next; unknown codes are said at the field.
    void openDossier(const QString& reference, dossier::Person person = dossier::Person::applicant);
    void lookUp();
    const LookupFacts& facts() const { return m_facts; }
    const LookupLists& lists() const { return m_listed; }

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    bool back() override;
    bool takeScan(const desk::ScanTarget& target) override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void layOut();
    void loadLists();
    void showLists();
    void take(LookupFacts facts);
    void sign();
    void takeCard(const citizen::Citizen& citizen);
    void retranslate();

    Workspace& m_workspace;
    LookupSource m_source;
    LookupFacts m_facts;
    LookupLists m_listed;
    SyncList m_tasks, m_watched;
    quint64 m_question = 0; ///< answers to earlier ones are of another person
    bool m_isAsking = false;
    PageHead* m_head;
    LookupForm* m_form;
    LookupResultView* m_result;
    EmptyState* m_nothing;
    UndertakingPanel* m_undertaking;
    QLabel *m_tasksTitle, *m_watchedTitle;
    TableView *m_tasksTable, *m_watchedTable;
    QBoxLayout* m_columns;
    QScrollArea* m_scroll;
};

} // namespace motcua::ui
