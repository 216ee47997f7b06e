// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_page.h"

#include "ui/sync/connect_panel.h"
#include "ui/sync/medium_panel.h"
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
constexpr int kWaitingHeight = 160;
constexpr int kLeastColumn = 120;
constexpr int kRoomForTwo = 900; ///< columns beside each other

void fill(QScrollArea& area, QWidget* content) {
    area.setWidget(content);
    area.setWidgetResizable(true);
    area.setFrameShape(QFrame::NoFrame);
    area.setFocusPolicy(Qt::NoFocus);
}

void prepare(TableView& table, SyncList& list) {
    table.setTwoLines(true);
    table.setModel(&list);
    table.horizontalHeader()->setStretchLastSection(false);
    table.horizontalHeader()->setSectionResizeMode(SyncList::dossier, QHeaderView::Stretch);
    table.horizontalHeader()->setSectionResizeMode(SyncList::about, QHeaderView::ResizeToContents);
    table.horizontalHeader()->setMinimumSectionSize(scaled(kLeastColumn));
}

} // namespace

SyncPage::SyncPage(Workspace& workspace, SyncWorkSource source)
    : m_workspace(workspace), m_source(std::move(source)), m_head(new PageHead), m_try(new QPushButton),
      m_lists(new QScrollArea), m_alone(new QScrollArea), m_columns(new QHBoxLayout),
      m_connect(new ConnectPanel(workspace)), m_status(new StatusCard),
      m_medium(new MediumPanel(workspace, m_source.medium)), m_task(new TaskCard),
      m_waitingTitle(textLabel()), m_tasksTitle(textLabel()), m_waitingTable(new TableView(u"syncWaiting"_s)),
      m_tasksTable(new TableView(u"syncTasks"_s)), m_nothing(new EmptyState("circle-check", {})) {
    build();
    QObject::connect(m_try, &QPushButton::clicked, this, [this] { tryNow(); });
    m_waitingTable->onOpen([this](const QModelIndex& index) {
        openDossier(m_work.waiting[static_cast<std::size_t>(index.row())].dossier.reference);
    });
    m_tasksTable->onOpen([this](const QModelIndex&) { m_task->focusFirst(); });
    QObject::connect(m_tasksTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                     [this] { showTask(); });
    m_task->onDecided([this](SyncDecision decision) { decide(decision); });
    m_task->onOpen([this] {
        if (chosen()) openDossier(chosen()->dossier.reference);
    });
    m_connect->onBusyChanged([this] { keysChanged(); });
    m_medium->onKeysChanged([this] { keysChanged(); });
    m_medium->onTaken([this] { loadSoon(); });
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
    auto* lists = new QWidget;
    lists->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, kSpacing, kSpacing);
    m_columns->setSpacing(3 * kSpacing);
    m_columns->addWidget(buildWaiting(), 2);
    m_columns->addWidget(buildTasks(), 3);
    fill(*m_lists, lists);
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
    fill(*m_alone, content);
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
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing + kSpacing / 2);
    column->addWidget(m_status);
    column->addWidget(m_medium);
    column->addWidget(m_waitingTitle);
    column->addWidget(m_waitingTable, 1);
    column->addStretch();
    return content;
}

QWidget* SyncPage::buildTasks() {
    setRole(m_tasksTitle, "section");
    m_tasksTitle->setWordWrap(true);
    prepare(*m_tasksTable, m_tasks);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing + kSpacing / 2);
    column->addWidget(m_tasksTitle);
    column->addWidget(m_tasksTable);
    column->addWidget(m_task);
    column->addWidget(m_nothing, 1);
    column->addStretch();
    return content;
}

/// Large letters on a small screen: one below the other.
void SyncPage::layOut() {
    const bool isWide = width() >= scaled(kRoomForTwo);
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (TableView* table : {m_waitingTable, m_tasksTable})
        table->horizontalHeader()->setMinimumSectionSize(scaled(kLeastColumn));
    m_waitingTable->setMinimumHeight(scaled(kWaitingHeight));
}

void SyncPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    layOut();
}

void SyncPage::statusChanged() {
    const sync::SyncStatus& status = m_workspace.sync().status();
    const bool isAlone = !status.enrolled;
    const bool wasAlone = m_lists->isHidden();
    m_status->show(status, m_workspace.clock().now());
    m_alone->setVisible(isAlone);
    m_lists->setVisible(!isAlone);
    m_try->setVisible(!isAlone);
    m_head->setSentence(isAlone ? QString()
                                : SyncPageText::tr("Kept on this machine first, then sent by itself."));
    if (isAlone) m_connect->enter();
    if (m_isInFront && wasAlone && !isAlone) m_try->setFocus();
    if (m_isInFront) loadSoon();
    keysChanged();
}

void SyncPage::openDossier(const QString& reference) {
    if (!reference.isEmpty()) m_workspace.openDossier(reference);
}

void SyncPage::tryNow() { m_workspace.sync().tryNow(); }

QString SyncPage::title() const { return SyncPageText::tr("Synchronisation"); }

std::vector<KeyHint> SyncPage::keys() {
    std::vector<KeyHint> keys;
    if (m_alone->isHidden())
        keys.push_back({QKeySequence(Qt::Key_F6), SyncPageText::tr("try now"), [this] { tryNow(); }});
    else if (m_connect->mayConnect())
        keys.push_back({QKeySequence(Qt::Key_F6), SyncPageText::tr("connect"),
                        [this] { m_connect->connectNow(); }, !m_connect->isBusy()});
    const SyncTask* task = chosen();
    if (!m_alone->isHidden()) return keys;
    if (task) addTaskKeys(keys, *task);
    std::ranges::move(m_medium->keys(), std::back_inserter(keys));
    return keys;
}

void SyncPage::addTaskKeys(std::vector<KeyHint>& keys, const SyncTask& one) {
    const SyncTask* task = &one;
    if (task->mayDecide) {
        const bool isDifference = task->kind == SyncTask::Kind::difference;
        keys.push_back(
            {QKeySequence(Qt::Key_F3),
             isDifference ? SyncPageText::tr("keep the centre's") : SyncPageText::tr("leave it out"),
             [this] { decide(SyncDecision::keepTheirs); }, !m_isDeciding});
        keys.push_back({QKeySequence(Qt::Key_F4), SyncPageText::tr("send mine again"),
                        [this] { decide(SyncDecision::tryAgain); }, !m_isDeciding});
    }
    keys.push_back({QKeySequence(Qt::CTRL | Qt::Key_O), SyncPageText::tr("open the dossier"),
                    [this, reference = task->dossier.reference] { openDossier(reference); }});
}

void SyncPage::enter() {
    m_isInFront = m_isFirstLook = true;
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
        m_medium->retranslate();
        if (chosen()) m_task->retranslate();
        retranslate();
        statusChanged();
    }
    if (event->type() == QEvent::StyleChange) layOut();
    Page::changeEvent(event);
}

void SyncPage::retranslate() {
    m_head->setTitle(title());
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
