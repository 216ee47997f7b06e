// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/first_run.h"

#include "ui/login/centred_card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"
#include "ui/workspace/aside.h"
#include "ui/workspace/preferences.h"

#include <QEvent>
#include <QScrollArea>

namespace motcua::ui {
namespace {

constexpr int kCardWidth = 620;
constexpr int kOfficer = 2; ///< the step after which the station is made

} // namespace

QString SetupStep::nextText() const { return QCoreApplication::translate("FirstRun", "&Continue"); }

FirstRun::FirstRun(Workspace& workspace, QString folder, Calls calls, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_folder(std::move(folder)), m_calls(std::move(calls)),
      m_line(new StepLine), m_title(textLabel()), m_sentence(textLabel()), m_stack(new QStackedWidget),
      m_back(new QPushButton), m_skip(new QPushButton), m_next(new QPushButton), m_busy(new Busy) {
    m_officer = new OfficerStep(m_answers);
    m_steps = {new WelcomeStep(m_calls.training), new OfficeStep(m_answers), m_officer,
               new RecoveryStep(m_answers, workspace), new DevicesStep(workspace)};
    for (SetupStep* step : m_steps)
        m_stack->addWidget(step);
    setRole(m_title, "title");
    setRole(m_sentence, "secondary");
    setRole(m_next, "primary");
    setRole(m_skip, "quiet");
    m_sentence->setWordWrap(true);
    m_line->setFocusPolicy(Qt::NoFocus); // shows where one is; Back goes back
    // large texts make a step higher than a small screen
    auto* page = new QWidget;
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(area);
    auto* card = new CentredCard(*page, kCardWidth);
    QVBoxLayout* column = card->column();
    for (QWidget* part : std::initializer_list<QWidget*>{m_line, m_title, m_sentence, m_stack, m_busy})
        column->addWidget(part);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_skip);
    row->addWidget(m_next);
    column->addLayout(row);
    QObject::connect(m_back, &QPushButton::clicked, this, [this] { back(); });
    QObject::connect(m_next, &QPushButton::clicked, this, [this] { next(); });
    QObject::connect(m_skip, &QPushButton::clicked, this, [this] {
        if (m_calls.done) m_calls.done();
    });
    letEnterPress(*this);
    retranslate();
}

FirstRun::~FirstRun() = default;

void FirstRun::enter() { goTo(m_step); }

void FirstRun::goTo(int step) {
    m_step = step;
    m_stack->setCurrentIndex(step);
    retranslate();
    current().enter();
}

void FirstRun::next() {
    if (m_isBusy || !current().check()) return;
    if (m_step == kOfficer && !m_isMade) return makeStation();
    if (m_step + 1 == static_cast<int>(m_steps.size())) {
        if (m_calls.done) m_calls.done();
        return;
    }
    goTo(m_step + 1);
}

void FirstRun::back() {
    // behind the made station nothing of it can be changed here: that is the settings' business
    if (m_isBusy || m_step == 0 || m_step == kOfficer + 1) return;
    goTo(m_step - 1);
}

void FirstRun::makeStation() {
    setBusy(true);
    m_answers.station.folder = m_folder;
    auto password = std::make_shared<Secret>(m_answers.password.clone());
    runAside(
        this,
        [request = m_answers.station, password, &clock = m_workspace.clock()] {
            return desk::createStation(request, *password, clock);
        },
        [this](Result<desk::NewStation> made) {
            if (!made) {
                setBusy(false);
                return m_officer->showError(made.error());
            }
            m_answers.recoveryCode = std::move(made->recoveryCode);
            m_workspace.open(m_folder, m_answers.station.login, std::move(m_answers.password),
                             [this](const Result<>& opened) {
                                 setBusy(false);
                                 if (!opened) return m_officer->showError(opened.error());
                                 m_isMade = true;
                                 Preferences changed = preferences();
                                 changed.lastLogin = m_answers.station.login;
                                 setPreferences(changed);
                                 goTo(m_step + 1);
                             });
        });
}

void FirstRun::setBusy(bool busy) {
    m_isBusy = busy;
    m_next->setEnabled(!busy);
    m_back->setEnabled(!busy);
    m_busy->setText(busy ? QCoreApplication::translate("FirstRun", "Making the encrypted records …")
                         : QString());
}

void FirstRun::retranslate() {
    QStringList names;
    for (SetupStep* step : m_steps) {
        step->retranslate();
        names << step->name();
    }
    m_line->setSteps(names);
    m_line->setCurrent(m_step, m_step);
    m_title->setText(current().title());
    m_sentence->setText(current().sentence());
    m_back->setText(QCoreApplication::translate("FirstRun", "&Back"));
    m_skip->setText(QCoreApplication::translate("FirstRun", "&Skip"));
    m_next->setText(current().nextText());
    m_back->setVisible(m_step > 0 && m_step <= kOfficer);
    m_skip->setVisible(current().maySkip());
}

void FirstRun::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return next();
    if (event->key() == Qt::Key_Escape) return back();
    QWidget::keyPressEvent(event);
}

void FirstRun::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
