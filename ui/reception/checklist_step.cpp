// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/checklist_table.h"
#include "ui/reception/notice_panel.h"
#include "ui/reception/papers.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

class ChecklistStep : public ColumnStep {
public:
    ChecklistStep(VisitModel& model, std::function<void()> leave);

    QString name() const override { return Tr::translate("ChecklistStep", "Papers"); }
    void refresh() override;
    void focusFirst() override;
    bool finish() override;
    std::vector<KeyHint> keys() override;
    bool back() override;

protected:
    void retranslate() override;

private:
    const catalogue::Procedure* procedure() const {
        return model().preview() ? &model().preview()->procedure : nullptr;
    }
    void buildMissing();
    void updateMissing(const dossier::Checklist& missing);
    void allHandedIn();
    void restNotNeeded();
    void openNotice(document::FormKind kind);
    void closeNotice();
    void followNotice();
    bool isInQuestion() const override { return hasNotice(); }
    bool hasNotice() const { return !m_notice->isHidden(); }

    std::optional<catalogue::Procedure> m_procedure; ///< the last one counted: stays while it is counted anew
    QWidget* m_papers;
    QLabel *m_title, *m_count, *m_empty, *m_missingText, *m_error;
    QPushButton *m_all, *m_rest, *m_supplement, *m_refuse;
    ChecklistTable* m_table;
    bool m_recorded = false;
    Card* m_missing;
    NoticePanel* m_notice;
};

ChecklistStep::ChecklistStep(VisitModel& model, std::function<void()> leave)
    : ColumnStep(model, std::move(leave)), m_papers(new QWidget(this)), m_title(wrapped("section", m_papers)),
      m_count(wrapped("secondary", m_papers)), m_empty(wrapped("secondary", m_papers)),
      m_all(callButton("plain", "check", m_papers, [this] { allHandedIn(); })),
      m_table(new ChecklistTable(model, m_papers)),
      m_notice(new NoticePanel(model, [this] { closeNotice(); }, this)) {
    buildMissing();
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_count);
    auto* head = new QHBoxLayout;
    head->addLayout(names, 1);
    head->addWidget(m_all, 0, Qt::AlignBottom);
    auto* lines = new QVBoxLayout(m_papers);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kSpacing);
    lines->addLayout(head);
    lines->addWidget(m_empty);
    lines->addWidget(m_table, 1);
    lines->addWidget(m_missing);
    lines->addStretch();
    column()->addWidget(m_papers, 1);
    column()->addWidget(m_notice);
    m_notice->hide();
    retranslate();
}

void ChecklistStep::buildMissing() {
    m_missing = new Card(m_papers);
    m_missingText = wrapped(nullptr, m_missing);
    m_error = wrapped("error", m_missing);
    m_error->hide();
    m_supplement =
        callButton("plain", "file-text", m_missing, [this] { openNotice(document::FormKind::supplement02); });
    m_rest = callButton("plain", "check", m_missing, [this] { restNotNeeded(); });
    m_refuse =
        callButton("quiet", "octagon-x", m_missing, [this] { openNotice(document::FormKind::refusal03); });
    auto* head = new QHBoxLayout;
    head->addWidget(m_missingText, 1);
    head->addWidget(m_refuse);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(kSpacing);
    choices->addWidget(m_rest);
    choices->addWidget(m_supplement);
    choices->addStretch();
    m_missing->column()->addLayout(head);
    m_missing->column()->addWidget(m_error);
    m_missing->column()->addLayout(choices);
}

void ChecklistStep::retranslate() {
    setAccessibleName(name());
    m_title->setText(Tr::translate("ChecklistStep", "What was handed in"));
    m_all->setText(Tr::translate("ChecklistStep", "&All handed in (Ctrl+A)"));
    m_rest->setText(Tr::translate("ChecklistStep", "&Not needed here (Ctrl+0)"));
    m_supplement->setText(Tr::translate("ChecklistStep", "Ask: form 0&2 (Ctrl+2)"));
    m_refuse->setText(Tr::translate("ChecklistStep", "Refuse: form 0&3 (Ctrl+3)"));
    m_empty->setText(Tr::translate("ChecklistStep", "This procedure asks for no papers."));
    m_table->retranslate();
    m_notice->retranslate();
}

void ChecklistStep::refresh() {
    followNotice();
    if (const auto* counted = procedure()) m_procedure = *counted;
    if (m_procedure && m_procedure->code != model().dossier().procedureCode) m_procedure.reset();
    if (!m_procedure) return;
    m_table->rows().setRows(checklistRows(*m_procedure, model().dossier(), model().papersHeld()));
    if (!m_table->currentIndex().isValid()) m_table->chooseFirst();
    const dossier::Checklist missing = stillMissing(*m_procedure, model().dossier());
    const auto all = static_cast<qsizetype>(m_procedure->documentCount());
    const auto open = static_cast<qsizetype>(missing.components.size());
    m_count->setText(
        Tr::translate("ChecklistStep", "%1 of %2 in order · Space: as asked, 0-9: number, K: not needed")
            .arg(all - open)
            .arg(all));
    m_empty->setVisible(all == 0);
    m_table->setVisible(all > 0);
    m_all->setVisible(all > 0);
    m_count->setVisible(all > 0);
    updateMissing(missing);
}

/// A notice is of one dossier of one visit; what was recorded stays in front as long as that one is in work.
void ChecklistStep::followNotice() {
    const bool isThere = model().step() == desk::VisitStep::checklist && m_notice->isOfDossier();
    if (hasNotice() && (!isThere || (m_recorded && !m_notice->isDone()))) {
        m_notice->hide();
        m_papers->show();
    }
    if (m_notice->isDone() && !hasNotice()) {
        m_notice->showRecorded();
        m_papers->hide();
        m_notice->show();
    }
    m_recorded = m_notice->isDone();
}

void ChecklistStep::updateMissing(const dossier::Checklist& missing) {
    m_missing->setVisible(!missing.components.empty());
    m_missingText->setText(missing.components.size() == 1
                               ? Tr::translate("ChecklistStep", "One paper is missing. What about it?")
                               : Tr::translate("ChecklistStep", "%1 papers are missing. What about them?")
                                     .arg(missing.components.size()));
    if (missing.components.empty()) m_error->hide();
}

void ChecklistStep::focusFirst() {
    if (hasNotice()) return m_notice->focusFirst();
    if (m_table->isVisibleTo(this)) {
        setFocusPolicy(Qt::NoFocus);
        m_table->chooseFirst();
        return m_table->setFocus();
    }
    setFocusPolicy(Qt::StrongFocus);
    setFocus();
}

bool ChecklistStep::finish() {
    if (hasNotice()) {
        m_notice->enter();
        return false;
    }
    if (model().isOver() || !m_procedure) return false; // is being counted
    if (stillMissing(*m_procedure, model().dossier()).components.empty())
        return model().missingIn(desk::VisitStep::checklist).isEmpty();
    m_error->setText(Tr::translate("ChecklistStep", "Choose what to do about the missing papers."));
    m_error->show();
    m_table->chooseFirst();
    m_table->setFocus(); // where nothing happens when Enter is pressed once too often
    return false;
}

bool ChecklistStep::back() {
    if (!hasNotice() || m_notice->isDone()) return false;
    closeNotice();
    return true;
}

void ChecklistStep::allHandedIn() {
    if (!m_procedure) return;
    model().editDossier(
        [this](desk::VisitDossier& dossier) { takeAll(dossier, *m_procedure, model().visit()); });
    if (model().dossier().components.empty() && m_missing->isVisibleTo(this)) {
        m_error->setText(Tr::translate("ChecklistStep", "All papers depend on the case: mark those that were "
                                                        "handed in (Space)."));
        m_error->show();
    }
    m_table->chooseFirst();
    m_table->setFocus();
}

void ChecklistStep::restNotNeeded() {
    if (!m_procedure) return;
    model().editDossier([this](desk::VisitDossier& dossier) {
        for (const dossier::CheckedComponent& each : stillMissing(*m_procedure, dossier).components)
            setNotNeeded(dossier, each.number, true);
    });
    m_table->setFocus();
}

void ChecklistStep::openNotice(document::FormKind kind) {
    if (!m_procedure || model().isOver() || model().isAccepting()) return;
    m_notice->open(kind,
                   dossier::missingAsText(surelyMissing(*m_procedure, model().visit(), model().dossier())));
    m_papers->hide();
    m_notice->show();
    m_notice->focusFirst();
    model().touch();
}

void ChecklistStep::closeNotice() {
    m_notice->hide();
    m_papers->show();
    focusFirst();
    model().touch();
}

std::vector<KeyHint> ChecklistStep::keys() {
    if (hasNotice() && m_notice->isDone()) return {};
    if (hasNotice())
        return {
            {Qt::Key_F6, Tr::translate("ChecklistStep", "record and print"), [this] { m_notice->record(); }}};
    return {
        {Qt::CTRL | Qt::Key_A, Tr::translate("ChecklistStep", "all handed in"), [this] { allHandedIn(); }},
        {Qt::CTRL | Qt::Key_0, Tr::translate("ChecklistStep", "the rest is not needed"),
         [this] { restNotNeeded(); }, true, false},
        {Qt::CTRL | Qt::Key_2, Tr::translate("ChecklistStep", "ask for papers"),
         [this] { openNotice(document::FormKind::supplement02); }},
        {Qt::CTRL | Qt::Key_3, Tr::translate("ChecklistStep", "refuse"),
         [this] { openNotice(document::FormKind::refusal03); }},
        acceptKey()};
}

} // namespace

std::unique_ptr<StepView> makeChecklistStep(VisitModel& model, std::function<void()> leave) {
    return std::make_unique<ChecklistStep>(model, std::move(leave));
}

} // namespace motcua::ui
