// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/dossier_view.h"

#include "ui/dossiers/action_text.h"
#include "ui/dossiers/dossier_history.h"
#include "ui/dossiers/dossier_papers.h"
#include "ui/dossiers/row_text.h"
#include "ui/dossiers/step_form.h"
#include "ui/dossiers/step_panel.h"
#include "ui/printing/printing.h"
#include "ui/widgets/language.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QScrollBar>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace dossier;

struct DossierText {
    Q_DECLARE_TR_FUNCTIONS(DossierText)
};

void fillFacts(FactList& list, const DossierFacts& facts, LocalTime now) {
    const State& state = facts.state;
    const Request& request = state.request();
    const citizen::Citizen& person = request.applicant.person;
    list.clear();
    list.add(DossierText::tr("Number"), facts.row.applicantNumber.value_or(QString()));
    if (!request.applicant.organisation.isEmpty()) list.add(DossierText::tr("Represented by"), person.name);
    if (request.proxy) list.add(DossierText::tr("Handed in by"), request.proxy->person.name);
    list.add(DossierText::tr("Telephone"), request.applicant.phone);
    list.add(DossierText::tr("E-mail"), request.applicant.email);
    list.add(DossierText::tr("Address"),
             request.applicant.address.isEmpty() ? person.residence : request.applicant.address);
    list.add(DossierText::tr("Case"), request.procedure.caseName);
    if (state.accepted) list.add(DossierText::tr("Received"), shortTime(state.intake.received, now));
    list.add(DossierText::tr("Due"), dueText(facts.row, now, facts.days));
    list.add(DossierText::tr("Result by"),
             request.returnAddress.isEmpty()
                 ? returnMethodName(request.returnMethod)
                 : u"%1 · %2"_s.arg(returnMethodName(request.returnMethod), request.returnAddress));
    list.add(DossierText::tr("Fee"), feeText(facts.row));
    for (const ResultPaper& paper : state.results)
        list.add(DossierText::tr("Result"),
                 paper.number.isEmpty() ? paper.name : u"%1 · %2"_s.arg(paper.name, paper.number));
}

QWidget* calculationOf(const DossierFacts& facts) {
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    for (const calendar::DueStep& step : facts.due.steps) {
        auto* text = textLabel(language() == Language::vietnamese ? step.text : step.english);
        text->setWordWrap(true);
        column->addWidget(text);
        if (step.source.isEmpty()) continue;
        auto* source = textLabel(step.source);
        source->setWordWrap(true);
        setRole(source, "secondary");
        column->addWidget(source);
    }
    return all;
}

} // namespace

/// What scrolls below the head.
struct DossierView::Body {
    Card* facts = new Card;
    FactList* list = new FactList;
    QWidget* calculation = nullptr;
    Card* history = new Card;
    QLabel* historyTitle = textLabel();
};

DossierView::DossierView(Workspace& workspace)
    : m_workspace(workspace), m_back(new QPushButton), m_head(new PageHead), m_status(new Badge),
      m_scroll(new QScrollArea), m_form(new StepForm(workspace)), m_papers(new DossierPapers(workspace)),
      m_history(new DossierHistory), m_panel(new StepPanel), m_body(std::make_unique<Body>()) {
    build();
    QObject::connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_closed) m_closed();
    });
    m_panel->onChosen([this](const Step& step) { start(step); });
    m_form->onRecorded([this](const Step& step, DossierFacts facts) { recorded(step, std::move(facts)); });
    m_form->onClosed([this] {
        m_panel->setPrimary(true);
        m_panel->focusFirst();
        if (m_keysChanged) m_keysChanged();
    });
    retranslate();
}

DossierView::~DossierView() = default;

void DossierView::build() {
    setRole(m_back, "quiet");
    m_head->actions()->addWidget(m_status);
    auto* top = new QHBoxLayout;
    top->setSpacing(kSpacing);
    top->addWidget(m_back, 0, Qt::AlignTop);
    top->addWidget(m_head, 1);
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, kSpacing, 0);
    columns->setSpacing(2 * kSpacing);
    auto* left = new QVBoxLayout;
    left->setSpacing(2 * kSpacing);
    m_body->facts->column()->addWidget(m_body->list);
    m_body->historyTitle->setWordWrap(true);
    setRole(m_body->historyTitle, "section");
    m_body->history->column()->addWidget(m_body->historyTitle);
    m_body->history->column()->addWidget(m_history);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_form, m_body->facts, m_body->history, m_papers})
        left->addWidget(widget);
    left->addStretch();
    columns->addLayout(left, 5);
    m_panel->setMinimumWidth(scaled(260));
    auto* right = new QVBoxLayout;
    right->addWidget(m_panel);
    right->addStretch();
    columns->addLayout(right, 2);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(2 * kSpacing, 2 * kSpacing, kSpacing, 0);
    page->setSpacing(2 * kSpacing);
    page->addLayout(top);
    page->addWidget(m_scroll, 1);
}

void DossierView::open(const QString& code, std::function<void()> then) {
    const quint64 question = ++m_question;
    m_form->close();
    m_workspace.run(
        this, [code](desk::Workplace& workplace) { return viewFacts(workplace, code); },
        [this, question, then = std::move(then)](DossierFacts facts) {
            if (question != m_question) return;
            take(std::move(facts));
            m_scroll->verticalScrollBar()->setValue(0);
            if (then) then();
        });
}

void DossierView::take(DossierFacts facts) {
    m_facts = std::move(facts);
    m_steps = stepsOf(m_facts, m_workspace.settings(), now());
    showHead();
    fillFacts(*m_body->list, m_facts, now());
    delete m_body->calculation;
    m_body->calculation = nullptr;
    if (!m_facts.due.steps.empty()) {
        m_body->calculation = new Folded(DossierText::tr("Why this date?"), calculationOf(m_facts));
        m_body->facts->column()->addWidget(m_body->calculation);
    }
    m_panel->show(m_steps);
    m_history->show(m_facts, now());
    m_papers->show(m_facts);
    if (m_keysChanged) m_keysChanged();
}

void DossierView::showHead() {
    const records::DossierRow& row = m_facts.row;
    m_head->setTitle(row.applicant);
    m_head->setSentence(u"%1 · %2"_s.arg(codeText(row), row.procedureName));
    m_status->setBadge(statusLook(row.stage, isLate(row, now())), statusText(row, now()));
}

void DossierView::start(const Step& step) {
    if (isReturn(step)) return m_workspace.openReturn(reference());
    m_papers->back();
    m_form->open(step, reference());
    m_panel->setPrimary(false);
    m_scroll->verticalScrollBar()->setValue(0);
    if (m_keysChanged) m_keysChanged();
}

bool DossierView::openStep(ActionType type) {
    const auto step = std::ranges::find(m_steps.possible, type, &Step::type);
    if (step == m_steps.possible.end()) return false;
    start(*step);
    return true;
}

void DossierView::recorded(const Step& step, DossierFacts facts) {
    if (facts.state.id != m_facts.state.id) { // another was opened while it was on its way
        if (m_changed) m_changed();
        return;
    }
    take(std::move(facts));
    m_panel->focusFirst();
    const QString done = DossierText::tr("Recorded: %1").arg(vietnameseActionType(step.type));
    if (step.form)
        m_workspace.say(
            {Message::Kind::success, done, DossierText::tr("Print the form"),
             [this, form = *step.form, code = reference()] { printForm(m_workspace, form, code); }});
    else
        m_workspace.say({Message::Kind::success, done, {}, {}});
    if (m_changed) m_changed();
}

void DossierView::focusFirst() {
    if (m_form->isOpen())
        m_form->focusFirst();
    else
        m_panel->focusFirst();
}

void DossierView::enter() {
    focusFirst();
    if (m_form->isOpen() || reference().isEmpty()) return;
    open(reference(), [this] { focusFirst(); });
}

bool DossierView::back() {
    if (m_form->isOpen()) {
        m_form->close();
        return true;
    }
    return m_papers->back();
}

std::vector<KeyHint> DossierView::keys() {
    std::vector<KeyHint> keys;
    keys.push_back({QKeySequence(Qt::Key_Escape), DossierText::tr("back"), [this] {
                        if (!back() && m_closed) m_closed();
                    }});
    if (m_facts.state.accepted)
        keys.push_back({QKeySequence(Qt::CTRL | Qt::Key_P), DossierText::tr("print the receipt"),
                        [this] { printForm(m_workspace, document::FormKind::receipt01, reference()); }});
    if (!reference().isEmpty())
        keys.push_back({QKeySequence(Qt::CTRL | Qt::Key_R), DossierText::tr("residence look-up"),
                        [this] { m_workspace.openLookup(reference()); }});
    int digit = 0;
    for (const Step& step : m_steps.possible) {
        const bool hasKey = ++digit <= 9;
        const QKeySequence key =
            hasKey ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit)) : QKeySequence();
        keys.push_back({key, QString(step.name).remove(u'&'), [this, type = step.type] { openStep(type); },
                        true, digit <= 3});
    }
    return keys;
}

void DossierView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void DossierView::retranslate() {
    m_back->setText(DossierText::tr("‹ List"));
    m_back->setAccessibleName(DossierText::tr("Back to the list"));
    m_body->historyTitle->setText(DossierText::tr("Time line"));
    if (!reference().isEmpty() && !m_form->isOpen()) take(std::move(m_facts));
}

} // namespace motcua::ui
