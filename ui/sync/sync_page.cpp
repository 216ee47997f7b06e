// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_page.h"

#include "ui/dossiers/row_text.h"
#include "ui/sync/connect_panel.h"
#include "ui/sync/status_card.h"
#include "ui/sync/task_card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QScrollArea>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct SyncPageText {
    Q_DECLARE_TR_FUNCTIONS(SyncPageText)
};

constexpr std::chrono::milliseconds kLoadAfter{150}; // the status changes several times in a round trip
constexpr std::chrono::seconds kLook{1};
constexpr int kTasksHeight = 210, kWaitingHeight = 160;

QScrollArea* scrolling(QWidget* content) {
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void prepare(TableView& table, SyncList& list) {
    table.setTwoLines(true);
    table.setModel(&list);
    table.horizontalHeader()->setStretchLastSection(false);
    table.horizontalHeader()->setSectionResizeMode(SyncList::dossier, QHeaderView::Stretch);
    table.horizontalHeader()->setSectionResizeMode(SyncList::about, QHeaderView::ResizeToContents);
}

} // namespace

SyncPage::SyncPage(Workspace& workspace, SyncWorkSource source)
    : m_workspace(workspace), m_source(std::move(source)), m_head(new PageHead), m_try(new QPushButton),
      m_lists(new QWidget), m_alone(new QWidget), m_connect(new ConnectPanel(workspace)),
      m_status(new StatusCard), m_task(new TaskCard), m_waitingTitle(textLabel()), m_tasksTitle(textLabel()),
      m_waitingTable(new TableView(u"syncWaiting"_s)), m_tasksTable(new TableView(u"syncTasks"_s)),
      m_nothing(new EmptyState("circle-check", {})) {
    build();
    QObject::connect(m_try, &QPushButton::clicked, this, [this] { tryNow(); });
    m_waitingTable->onOpen([this](const QModelIndex& index) {
        openDossier(m_work.waiting[static_cast<std::size_t>(index.row())].dossier.reference);
    });
    m_tasksTable->onOpen([this](const QModelIndex&) { m_task->focusFirst(); });
    QObject::connect(m_tasksTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                     [this] { showTask(); });
    m_task->onDecided([this](Decision decision) { decide(decision); });
    m_task->onOpen([this] {
        if (chosen()) openDossier(chosen()->dossier.reference);
    });
    m_connect->onBusyChanged([this] { keysChanged(); });
    m_workspace.sync().onChanged(this, [this] { statusChanged(); });
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(kLoadAfter);
    m_clock.setInterval(kLook);
    QObject::connect(&m_loadSoon, &QTimer::timeout, this, [this] { load(); });
    QObject::connect(&m_clock, &QTimer::timeout, this,
                     [this] { m_status->show(m_workspace.sync().status(), m_workspace.clock().now()); });
    retranslate();
    statusChanged();
}

SyncPage::~SyncPage() = default;

void SyncPage::build() {
    setRole(m_try, "primary");
    m_try->setAutoDefault(true);
    m_head->actions()->addWidget(m_try);
    auto* columns = new QHBoxLayout(m_lists);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(2 * kSpacing);
    columns->addWidget(scrolling(buildWaiting()), 2);
    columns->addWidget(scrolling(buildTasks()), 3);
    auto* centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(m_connect, 100);
    centre->addStretch(1);
    auto* content = new QWidget;
    auto* middle = new QVBoxLayout(content);
    middle->setContentsMargins(0, 0, kSpacing, kSpacing);
    middle->addStretch(1);
    middle->addLayout(centre);
    middle->addStretch(2);
    auto* alone = new QVBoxLayout(m_alone);
    alone->setContentsMargins(0, 0, 0, 0);
    alone->addWidget(scrolling(content));
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(2 * kSpacing, 2 * kSpacing, kSpacing, kSpacing);
    page->setSpacing(2 * kSpacing);
    page->addWidget(m_head);
    page->addWidget(m_lists, 1);
    page->addWidget(m_alone, 1);
}

QWidget* SyncPage::buildWaiting() {
    setRole(m_waitingTitle, "section");
    m_waitingTitle->setWordWrap(true);
    prepare(*m_waitingTable, m_waiting);
    m_waitingTable->setMinimumHeight(scaled(kWaitingHeight));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, kSpacing, kSpacing);
    column->setSpacing(kSpacing + kSpacing / 2);
    column->addWidget(m_status);
    column->addWidget(m_waitingTitle);
    column->addWidget(m_waitingTable, 1);
    return content;
}

QWidget* SyncPage::buildTasks() {
    setRole(m_tasksTitle, "section");
    m_tasksTitle->setWordWrap(true);
    prepare(*m_tasksTable, m_tasks);
    m_tasksTable->setMinimumHeight(scaled(kTasksHeight));
    m_tasksTable->setMaximumHeight(scaled(kTasksHeight));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, kSpacing, kSpacing);
    column->setSpacing(kSpacing + kSpacing / 2);
    column->addWidget(m_tasksTitle);
    column->addWidget(m_tasksTable);
    column->addWidget(m_task);
    column->addWidget(m_nothing, 1);
    column->addStretch();
    return content;
}

void SyncPage::statusChanged() {
    const sync::SyncStatus& status = m_workspace.sync().status();
    const bool isAlone = !status.enrolled;
    const bool wasAlone = m_lists->isHidden();
    m_status->show(status, m_workspace.clock().now());
    m_alone->setVisible(isAlone);
    m_lists->setVisible(!isAlone);
    m_try->setVisible(!isAlone);
    if (isAlone) m_connect->enter();
    if (m_isInFront && wasAlone && !isAlone) m_try->setFocus();
    if (m_isInFront) loadSoon();
    keysChanged();
}

void SyncPage::loadSoon() {
    if (!m_loadSoon.isActive()) m_loadSoon.start();
}

void SyncPage::load() {
    if (!m_source.load || !m_workspace.sync().status().enrolled) return showWork({});
    const quint64 question = ++m_question;
    m_workspace.run(
        this, [load = m_source.load](desk::Workplace& workplace) { return load(workplace); },
        [this, question](SyncWork work) {
            if (question == m_question) showWork(std::move(work));
        });
}

void SyncPage::showWork(SyncWork work) {
    const Uuid before = chosen() ? chosen()->mine.action.id : Uuid();
    const bool hadFocus = m_task->isAncestorOf(focusWidget());
    m_work = std::move(work);
    showLists();
    const auto same =
        std::ranges::find(m_work.tasks, before, [](const SyncTask& task) { return task.mine.action.id; });
    const auto row = same == m_work.tasks.end() ? 0 : static_cast<int>(same - m_work.tasks.begin());
    if (!m_work.tasks.empty()) m_tasksTable->setCurrentIndex(m_tasks.index(row, 0));
    showTask();
    if (hadFocus && m_task->isHidden()) m_try->setFocus();
}

void SyncPage::showLists() {
    const Instant now = m_workspace.clock().now();
    const auto below = [](const SyncDossier& dossier) {
        return u"%1 · %2"_s.arg(dossier.code, dossier.procedure);
    };
    std::vector<SyncLineText> waiting, tasks;
    for (const WaitingSteps& one : m_work.waiting)
        waiting.push_back({one.dossier.applicant, below(one.dossier),
                           one.isHeld ? SyncPageText::tr("waits for you") : stepsText(one.steps),
                           SyncPageText::tr("since %1").arg(momentText(one.oldest, now)),
                           one.isHeld ? std::optional(Shape::triangle) : std::nullopt});
    for (const SyncTask& task : m_work.tasks) {
        const bool isDifference = task.kind == SyncTask::Kind::difference;
        tasks.push_back({task.dossier.applicant, below(task.dossier),
                         isDifference ? SyncPageText::tr("Differs") : SyncPageText::tr("Not taken"),
                         momentText(task.mine.action.at, now),
                         isDifference ? Shape::triangle : Shape::octagon});
    }
    m_waiting.show(std::move(waiting));
    m_tasks.show(std::move(tasks));
    m_waitingTitle->setText(SyncPageText::tr("Dossiers waiting to be sent: %1").arg(m_work.waiting.size()));
    m_tasksTitle->setText(SyncPageText::tr("What needs you: %1").arg(m_work.tasks.size()));
    const bool hasTasks = !m_work.tasks.empty();
    m_tasksTable->setVisible(hasTasks);
    m_tasksTitle->setVisible(hasTasks);
    m_nothing->setVisible(!hasTasks);
}

const SyncTask* SyncPage::chosen() const {
    const int row = m_tasksTable->currentIndex().row();
    return row >= 0 && static_cast<std::size_t>(row) < m_work.tasks.size()
               ? &m_work.tasks[static_cast<std::size_t>(row)]
               : nullptr;
}

void SyncPage::showTask() {
    const SyncTask* task = chosen();
    if (task)
        m_task->show(*task, toLocal(m_workspace.clock().now()));
    else
        m_task->hide();
    m_task->setBusy(m_isDeciding);
    keysChanged();
}

void SyncPage::decide(Decision decision) {
    if (!chosen() || m_isDeciding || !m_source.decide) return;
    const Uuid step = chosen()->mine.action.id;
    m_isDeciding = true;
    m_task->setBusy(true);
    keysChanged();
    m_workspace.desk().run(
        this,
        [decide = m_source.decide, step, decision](desk::Workplace& workplace) {
            return decide(workplace, step, decision);
        },
        [this, decision](const Result<>& decided) {
            m_isDeciding = false;
            m_task->setBusy(false);
            if (!decided)
                m_workspace.say(errorMessage(decided.error()));
            else
                m_workspace.say({Message::Kind::success,
                                 decision == Decision::keepTheirs
                                     ? SyncPageText::tr("What the centre has holds. Your step stays in the "
                                                        "record, set aside.")
                                     : SyncPageText::tr("Your step is sent again."),
                                 {},
                                 {}});
            m_workspace.sync().wake();
            load();
        });
}

void SyncPage::openDossier(const QString& reference) {
    if (!reference.isEmpty()) m_workspace.openDossier(reference);
}

void SyncPage::tryNow() { m_workspace.sync().tryNow(); }

QString SyncPage::title() const { return SyncPageText::tr("Synchronisation"); }

std::vector<KeyHint> SyncPage::keys() {
    std::vector<KeyHint> keys;
    if (m_alone->isHidden())
        keys.push_back({QKeySequence(Qt::Key_F5), SyncPageText::tr("try now"), [this] { tryNow(); }});
    else if (m_connect->mayConnect())
        keys.push_back({QKeySequence(Qt::Key_F6), SyncPageText::tr("connect"),
                        [this] { m_connect->connectNow(); }, !m_connect->isBusy()});
    const SyncTask* task = chosen();
    if (!task || !m_alone->isHidden()) return keys;
    keys.push_back({QKeySequence(Qt::Key_F3),
                    task->kind == SyncTask::Kind::difference ? SyncPageText::tr("keep the centre's")
                                                             : SyncPageText::tr("leave it out"),
                    [this] { decide(Decision::keepTheirs); }, !m_isDeciding});
    if (task->mayTryAgain)
        keys.push_back({QKeySequence(Qt::Key_F4), SyncPageText::tr("send mine again"),
                        [this] { decide(Decision::tryMineAgain); }, !m_isDeciding});
    keys.push_back({QKeySequence(Qt::CTRL | Qt::Key_O), SyncPageText::tr("open the dossier"),
                    [this, reference = task->dossier.reference] { openDossier(reference); }});
    return keys;
}

void SyncPage::enter() {
    m_isInFront = true;
    m_clock.start();
    statusChanged();
    if (m_alone->isHidden())
        (m_tasksTable->isVisible() ? static_cast<QWidget*>(m_tasksTable) : m_try)->setFocus();
    else
        m_connect->focusFirst();
}

void SyncPage::leave() {
    m_isInFront = false;
    m_clock.stop();
}

void SyncPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_connect->retranslate();
        m_status->retranslate();
        if (chosen()) m_task->retranslate();
        retranslate();
    }
    Page::changeEvent(event);
}

void SyncPage::retranslate() {
    m_head->setTitle(title());
    m_head->setSentence(SyncPageText::tr("Kept on this machine first, then sent by itself."));
    m_try->setText(SyncPageText::tr("&Try now"));
    m_try->setIcon(icon("refresh-cw", Tint::onAccent));
    m_waiting.setHeadings(SyncPageText::tr("Dossier"), SyncPageText::tr("Waiting"));
    m_tasks.setHeadings(SyncPageText::tr("Dossier"), SyncPageText::tr("Why"));
    m_waitingTable->setAccessibleName(SyncPageText::tr("Dossiers waiting to be sent"));
    m_waitingTable->setEmptyText(SyncPageText::tr("Nothing is waiting."));
    m_tasksTable->setAccessibleName(SyncPageText::tr("What needs you"));
    m_nothing->setText(SyncPageText::tr("Nothing needs you. If the centre does not take over a step as it "
                                        "is, it stands here with both values."));
    showLists();
}

} // namespace motcua::ui
