// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/returns/ready_model.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/table.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

namespace motcua::ui {

class DoneCard;
class ReturnForm;

/// Results to the people: found by slip, card or typing, handed over with one key. What waits longest stands
/// first in the list.
class ReturnsPage : public Page {
public:
    explicit ReturnsPage(Workspace& workspace);
    ~ReturnsPage() override;

    /// With this dossier found; `slipShown`: by its slip.
    void openReturn(const QString& code, bool slipShown = false);
    /// The dossier whose return is prepared; empty: none.
    QString openCode() const;

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    bool back() override;
    bool takeScan(const desk::ScanTarget& target) override;
    bool takeDossier(const QString& code) override;
    void cardPresent(const QString& reader) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    using Find = std::function<Result<std::vector<records::DossierRow>>(desk::Workplace&)>;
    void build();
    void search(const QString& typed);
    void listWaiting();
    void find(Find find, bool openTheOnly);
    void takePerson(const citizen::Citizen& person);
    void openLine(const QModelIndex& index);
    void startNext();
    void tell();
    void retranslate();

    Workspace& m_workspace;
    ReadyModel m_model;
    quint64 m_question = 0;
    QString m_person; ///< whose card was shown; empty: all who wait, or what was typed
    PageHead* m_head;
    SearchEdit* m_search;
    QLabel* m_listTitle;
    TableView* m_table;
    EmptyState* m_empty;
    ReturnForm* m_form;
    DoneCard* m_done;
};

} // namespace motcua::ui
