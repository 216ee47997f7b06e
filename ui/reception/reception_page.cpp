// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/reception_page.h"

#include "core/qr/payload.h"
#include "ui/reception/citizen_column.h"
#include "ui/reception/dossier_column.h"
#include "ui/reception/training_strip.h"
#include "ui/reception/visit_list.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace motcua::ui {
namespace {

constexpr int kCitizenWidth = 280, kDossierWidth = 300, kStepWidth = 440;

QScrollArea* scrollable(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    if (content) area->setWidget(content);
    return area;
}

/// What the page's primary button is called at each step.
QString nextWords(desk::VisitStep step, bool accepted) {
    if (accepted) return QCoreApplication::translate("ReceptionPage", "&Next citizen");
    if (step == desk::VisitStep::accept)
        return QCoreApplication::translate("ReceptionPage", "&Accept and print");
    return QCoreApplication::translate("ReceptionPage", "Con&tinue");
}

} // namespace

ReceptionPage::ReceptionPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_model(workspace), m_identification(m_model) {
    build();
    m_model.onChanged(this, [this] { refresh(); });
    m_identification.onChanged(this, [this] { refresh(); });
    retranslate();
    refresh();
}

/// The focus moves on while the page goes, when it is none any more.
ReceptionPage::~ReceptionPage() { qApp->disconnect(this); }

void ReceptionPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpacing * 2, kSpacing, kSpacing * 2, kSpacing);
    column->setSpacing(kSpacing);
    m_line = new StepLine;
    m_line->onChosen([this](int step) { chooseStep(static_cast<desk::VisitStep>(step)); });
    m_bar = new MessageBar;
    m_bar->hide();
    m_list = new VisitList;
    m_list->onChosen([this](desk::Visit visit) { m_model.resume(std::move(visit)); });
    m_list->onClosed([this] { current().focusFirst(); });
    m_list->onDeleted([this](const desk::Visit& visit) { throwAway(visit); });
    column->addWidget(m_line);
    column->addWidget(m_bar);
    column->addWidget(m_list);
    m_strips = new QVBoxLayout;
    column->addLayout(m_strips);
    if (m_workspace.reader().samples() > 0) {
        m_training = new TrainingStrip(m_workspace.reader(), [this](const QString& text) {
            const Date today = dateOf(toLocal(m_workspace.clock().now()));
            if (const auto card = qr::parseCardPayload(text, today)) takeScan(*card);
        });
        m_strips->addWidget(m_training);
    }
    m_citizen = new CitizenColumn(m_model, m_identification);
    m_dossier = new DossierColumn(m_model);
    // Beside each other each column scrolls by itself: the button below the dossier stays in sight.
    m_citizenArea = scrollable(nullptr);
    m_dossierArea = scrollable(nullptr);
    m_side = new QWidget;
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(kSpacing);
    side->addWidget(m_dossierArea, 1);
    m_next = new QPushButton;
    setRole(m_next, "primary");
    QObject::connect(m_next, &QPushButton::clicked, this, [this] { next(); });
    buildSteps();
    auto* content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_citizenArea->setParent(content); // never windows of their own
    m_side->setParent(content);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(kSpacing * 2);
    m_all = scrollable(content);
    column->addWidget(m_all, 1);
    m_foot = new QVBoxLayout;
    column->addLayout(m_foot);
    arrange();
    QObject::connect(qApp, &QApplication::focusChanged, this, [this] { keepFocusInSight(); });
}

/// Also when something has come in above it since. Of what is higher than the page, its beginning is seen.
void ReceptionPage::keepFocusInSight() {
    QTimer::singleShot(0, this, [this] {
        QWidget* focus = focusWidget();
        for (QWidget* each = focus ? focus->parentWidget() : nullptr; each && each != this;
             each = each->parentWidget())
            if (auto* area = dynamic_cast<QScrollArea*>(each); area && area->widget()->isAncestorOf(focus)) {
                if (focus->height() > area->viewport()->height())
                    area->verticalScrollBar()->setValue(focus->mapTo(area->widget(), QPoint()).y());
                else
                    area->ensureWidgetVisible(focus, kSpacing, 3 * kSpacing);
            }
    });
}

void ReceptionPage::buildSteps() {
    m_stack = new QStackedWidget;
    // A stack is as high as its highest page; each step scrolls by itself instead, and the button stays in
    // sight.
    const auto leave = [this] { advance(); };
    std::unique_ptr<StepView> steps[] = {makeIdentifyStep(m_model, m_identification, leave),
                                         makeProcedureStep(m_model, leave), makeChecklistStep(m_model, leave),
                                         makeFeesStep(m_model, leave), makeAcceptStep(m_model, leave)};
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_steps[i] = steps[i].release(); // its scroll area owns it
        m_stack->addWidget(scrollable(m_steps[i]));
    }
}

QString ReceptionPage::title() const { return QCoreApplication::translate("ReceptionPage", "Reception"); }

std::vector<KeyHint> ReceptionPage::keys() {
    std::vector<KeyHint> keys = current().keys();
    const auto add = [&keys](const QKeySequence& key, const QString& text, std::function<void()> run,
                             bool enabled = true) {
        keys.push_back({key, text, std::move(run), enabled, true});
    };
    add(Qt::Key_F2, QCoreApplication::translate("ReceptionPage", "next citizen"), [this] { startNew(); });
    add(Qt::Key_F4, QCoreApplication::translate("ReceptionPage", "today's citizens"),
        [this] { openList(true); });
    add(
        QKeySequence(Qt::CTRL | Qt::Key_H), QCoreApplication::translate("ReceptionPage", "set aside"),
        [this] { hold(); }, !m_model.isBlank());
    add(
        QKeySequence(Qt::CTRL | Qt::Key_Z), QCoreApplication::translate("ReceptionPage", "undo"),
        [this] { m_model.undo(); }, m_model.canUndo());
    KeyHint held{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
                 QCoreApplication::translate("ReceptionPage", "those set aside"),
                 [this] { openList(false); }};
    held.shown = false;
    keys.push_back(std::move(held));
    return keys;
}

void ReceptionPage::enter() {
    const QString officer = m_workspace.officer().login;
    if (const QString before = std::exchange(m_officer, officer); before != officer) {
        // The draft of the one before was kept by leave(), and is theirs.
        if (!before.isEmpty()) m_model.forget();
        offerDrafts();
    }
    current().focusFirst();
}

void ReceptionPage::leave() { m_model.keepNow(); }

bool ReceptionPage::back() {
    if (!m_list->isHidden()) {
        m_list->close();
        return true;
    }
    if (current().back()) return true;
    const auto step = static_cast<int>(m_model.step());
    // What was accepted is not gone back from; the next citizen is one key away.
    if (step == 0 || m_model.isOver()) return false;
    m_model.goTo(static_cast<desk::VisitStep>(step - 1));
    return true;
}

bool ReceptionPage::takeScan(const desk::ScanTarget& target) {
    if (current().takeScan(target)) return true;
    // The one before is done with: a card scanned now is the next citizen's.
    const bool citizen =
        std::holds_alternative<qr::CardPayload>(target) || std::holds_alternative<qr::PartialCard>(target);
    if (citizen && m_model.isOver()) m_model.startNew();
    if (!m_identification.takeScan(target)) return false;
    m_list->close();
    if (m_identification.other()) m_model.goTo(desk::VisitStep::identify);
    current().focusFirst();
    return true;
}

void ReceptionPage::cardPresent(const QString&) { m_identification.cardPresent(); }

void ReceptionPage::next() {
    if (m_model.isAccepting()) return;
    const desk::VisitStep step = m_model.step();
    if (!current().finish()) return;
    if (m_model.step() == step) advance(); // else the step went on by itself
}

/// Forward as Enter does: what the step in work holds back is not passed by the line.
void ReceptionPage::chooseStep(desk::VisitStep wanted) {
    if (m_model.isAccepting() || m_model.isOver()) return;
    if (wanted > m_model.step() && (current().isInQuestion() || !current().finish())) return;
    m_model.goTo(std::min(wanted, m_model.reached()));
}

void ReceptionPage::advance() {
    const desk::VisitStep step = m_model.step();
    if (m_model.reached() < step) { // the chip has told something since that step was left
        m_model.goTo(m_model.reached());
        current().finish();
        return;
    }
    if (step != desk::VisitStep::accept)
        m_model.goTo(static_cast<desk::VisitStep>(static_cast<int>(step) + 1));
    else if (m_model.isOver())
        startNew();
}

void ReceptionPage::startNew() {
    m_list->close();
    m_model.startNew();
    m_model.goTo(desk::VisitStep::identify);
    current().focusFirst();
}

void ReceptionPage::hold() {
    if (m_model.isBlank()) return;
    const QString who = visitWords(m_model.visit());
    m_model.hold();
    current().focusFirst();
    m_workspace.say({.kind = Message::Kind::information,
                     .text = QCoreApplication::translate("ReceptionPage", "Set aside: %1").arg(who),
                     .actionText = QCoreApplication::translate("ReceptionPage", "Those set aside"),
                     .action = [this] { openList(false); }});
}

void ReceptionPage::offerDrafts() {
    m_workspace.run(
        this, [](desk::Workplace& workplace) { return desk::drafts(workplace); },
        [this](std::vector<desk::Visit> drafts) {
            if (drafts.empty()) return;
            const desk::Visit newest = drafts.front();
            m_bar->show(MessageBar::Kind::information, draftsWords(drafts),
                        QCoreApplication::translate("ReceptionPage", "Reop&en"),
                        [this, newest, several = drafts.size() > 1] {
                            if (several) return openList(false);
                            const desk::Visit visit = newest; // the bar lets this call go
                            m_bar->clear();
                            m_model.resume(visit);
                        });
        });
}

/// Of earlier days they are asked about: whoever they belong to has gone, and their data lie here.
QString ReceptionPage::draftsWords(const std::vector<desk::Visit>& drafts) const {
    const Date today = dateOf(toLocal(m_workspace.clock().now()));
    const auto old = std::ranges::count_if(
        drafts, [&](const desk::Visit& each) { return dateOf(toLocal(each.begun)) < today; });
    if (old > 0)
        return QCoreApplication::translate("ReceptionPage",
                                           "%1 unfinished visits are of earlier days: finish "
                                           "them, or throw them away (Delete in the list)")
            .arg(old);
    const QString newest = visitWords(drafts.front());
    if (drafts.size() == 1)
        return QCoreApplication::translate("ReceptionPage", "Not finished yet: %1").arg(newest);
    return QCoreApplication::translate("ReceptionPage", "%1 visits are not finished, the last: %2")
        .arg(drafts.size())
        .arg(newest);
}

void ReceptionPage::openList(bool today) {
    m_bar->clear();
    m_model.keepNow();
    m_list->onOthersAsked([this, today] { openOthers(today); });
    m_workspace.run(
        this,
        [today](desk::Workplace& workplace) {
            return today ? desk::todaysVisits(workplace) : desk::drafts(workplace);
        },
        [this, today](std::vector<desk::Visit> visits) {
            VisitList::Contents contents;
            contents.title = today
                                 ? QCoreApplication::translate("ReceptionPage", "Today's citizens")
                                 : QCoreApplication::translate("ReceptionPage", "Set aside or not finished");
            contents.empty = today ? QCoreApplication::translate(
                                         "ReceptionPage", "Nobody yet today: whoever is served stands here.")
                                   : QCoreApplication::translate(
                                         "ReceptionPage", "Nothing is set aside. Ctrl+H sets a visit aside.");
            for (desk::Visit& visit : visits)
                if (visit.id != m_model.visit().id) contents.visits.push_back({std::move(visit), {}});
            contents.canDelete = !today;
            contents.canAskForOthers = true;
            m_list->open(std::move(contents));
        });
}

void ReceptionPage::openOthers(bool today) {
    m_workspace.run(
        this,
        [today](desk::Workplace& workplace) {
            return today ? desk::colleaguesVisits(workplace) : desk::colleaguesDrafts(workplace);
        },
        [this](std::vector<desk::ColleaguesVisit> visits) {
            m_list->open(
                {.title = QCoreApplication::translate("ReceptionPage", "Of colleagues at this station"),
                 .empty = QCoreApplication::translate("ReceptionPage", "No colleague has any."),
                 .visits = std::move(visits)});
        });
}

void ReceptionPage::throwAway(const desk::Visit& visit) {
    m_workspace.run(
        this, [id = visit.id](desk::Workplace& workplace) { return desk::dropDraft(workplace, id); },
        [this, visit] {
            m_workspace.say(
                {.kind = Message::Kind::information,
                 .text =
                     QCoreApplication::translate("ReceptionPage", "Thrown away: %1").arg(visitWords(visit)),
                 .actionText = QCoreApplication::translate("ReceptionPage", "Undo"),
                 .action = [workspace = QPointer(&m_workspace), visit] {
                     if (!workspace) return;
                     workspace->run(
                         workspace.data(),
                         [visit](desk::Workplace& workplace) { return desk::keepDraft(workplace, visit); },
                         [] {});
                 }});
        });
}

void ReceptionPage::showStep(desk::VisitStep step, bool focus) {
    m_shown = step;
    m_stack->setCurrentIndex(static_cast<int>(step));
    for (auto* area : {qobject_cast<QScrollArea*>(m_stack->currentWidget()), m_all})
        if (area) area->verticalScrollBar()->setValue(0);
    current().refresh();
    if (focus) current().focusFirst();
}

void ReceptionPage::refresh() {
    const bool other = m_visit != m_model.visit().id;
    m_visit = m_model.visit().id;
    m_citizen->refresh();
    m_dossier->refresh();
    const bool forged = std::ranges::any_of(
        std::initializer_list<const desk::Identified*>{personOf(m_model.visit(), false),
                                                       personOf(m_model.visit(), true)},
        [](const desk::Identified* person) { return person && person->verdict == dossier::Verdict::forged; });
    // Nothing is typed on for a forged card; this comes back here when the step has changed.
    if (forged && !m_model.isOver() && m_model.step() != desk::VisitStep::identify)
        return m_model.goTo(desk::VisitStep::identify);
    if (m_shown != m_model.step() || other)
        showStep(m_model.step(), true);
    else
        current().refresh();
    m_line->setCurrent(static_cast<int>(m_model.step()), static_cast<int>(m_model.reached()));
    m_next->setText(nextWords(m_model.step(), !m_model.dossier().receivedCode.isEmpty()));
    m_next->setEnabled(!m_model.isAccepting());
    // The offer of what was left unfinished is over once somebody is served.
    if (!m_model.isBlank()) m_bar->clear();
    m_next->setVisible(!current().isInQuestion());
    keepFocusInSight();
    keysChanged();
}

void ReceptionPage::retranslate() {
    QStringList names;
    for (const StepView* step : m_steps)
        names.append(step->name());
    m_line->setSteps(names);
    m_line->setAccessibleName(QCoreApplication::translate("ReceptionPage", "Steps"));
    m_next->setText(nextWords(m_model.step(), !m_model.dossier().receivedCode.isEmpty()));
}

void ReceptionPage::arrange() {
    const bool wide = width() >= scaled(kCitizenWidth + kStepWidth + kDossierWidth);
    // Below each other, what is to be done comes first, and its button stays in sight below all.
    m_stack->setMinimumHeight(wide ? 0 : m_all->viewport()->height());
    m_stack->setSizePolicy(QSizePolicy::Ignored, wide ? QSizePolicy::Ignored : QSizePolicy::Preferred);
    if (m_arranged == wide && m_textScale == textScale()) return;
    m_arranged = wide;
    m_textScale = textScale();
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_citizenArea, m_citizen, m_stack, m_side, m_dossier})
        m_columns->removeWidget(each);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_citizenArea->setVisible(wide);
    m_side->setVisible(wide);
    if (wide)
        putBesideEachOther();
    else
        putBelowEachOther();
}

void ReceptionPage::putBesideEachOther() {
    m_citizenArea->setWidget(m_citizen);
    m_dossierArea->setWidget(m_dossier);
    m_citizenArea->setFixedWidth(scaled(kCitizenWidth));
    m_side->setFixedWidth(scaled(kDossierWidth));
    m_columns->addWidget(m_citizenArea);
    m_columns->addWidget(m_stack, 1);
    m_columns->addWidget(m_side);
    m_side->layout()->addWidget(m_next);
    if (m_training) m_strips->addWidget(m_training);
}

/// What is to be done comes first; what only training has stands last.
void ReceptionPage::putBelowEachOther() {
    m_citizenArea->takeWidget();
    m_dossierArea->takeWidget();
    m_columns->addWidget(m_stack, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_citizen, m_dossier, m_training})
        if (each) {
            m_columns->addWidget(each);
            each->show();
        }
    m_foot->addWidget(m_next, 0, Qt::AlignRight);
}

void ReceptionPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return Page::keyPressEvent(event);
    event->accept();
    if (event->isAutoRepeat()) return; // a key held down must not run through the steps
    // A button with the focus is what Enter means; elsewhere it accepts the step.
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button && !button->isCheckable() && button != m_next) return button->click();
    next();
}

void ReceptionPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_identification.setActive(true);
}

/// Another page is in front, or the desk is locked.
void ReceptionPage::hideEvent(QHideEvent* event) {
    m_identification.setActive(false);
    Page::hideEvent(event);
}

void ReceptionPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void ReceptionPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        if (m_columns) arrange();
    }
    Page::changeEvent(event);
}

} // namespace motcua::ui
