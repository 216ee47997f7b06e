// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_page.h"
#include "ui/sync/task_card.h"
#include "ui/workspace/sync_words.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QScrollArea>

// What the lists of the page show, and what becomes of a decision.
namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct SyncPageText {
    Q_DECLARE_TR_FUNCTIONS(SyncPageText)
};

QString whatWaits(const WaitingSteps& one) {
    if (!one.isHeld) return stepsText(one.steps);
    if (one.officerReason == Code::CENTRAL_RIGHTS) return SyncPageText::tr("officer without the right");
    if (one.officerReason) return SyncPageText::tr("officer not at the centre");
    return SyncPageText::tr("waits for you");
}

constexpr int kMostTasksInSight = 4; ///< the card of the chosen one stands below them

} // namespace

void SyncPage::loadSoon() {
    if (!m_loadSoon.isActive()) m_loadSoon.start();
}

/// One question at a time: while much is sent the status changes faster than the desk's thread answers.
void SyncPage::load() {
    if (m_isLoading) return loadSoon();
    if (!m_source.load || !m_workspace.sync().status().enrolled) return showWork({});
    m_isLoading = true;
    m_workspace.desk().run(
        this, [load = m_source.load](desk::Workplace& workplace) { return load(workplace); },
        [this](Result<SyncWork> work) {
            m_isLoading = false;
            if (work) return showWork(*std::move(work));
            if (work.error().code != Code::DESK_CLOSED) m_workspace.say(errorMessage(work.error()));
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
    // what needs a person is the next thing to do, unless the person has gone on already
    const bool goesToTasks = std::exchange(m_isFirstLook, false) && m_try->hasFocus();
    if (!goesToTasks || m_work.tasks.empty()) return;
    m_tasksTable->setFocus();
    m_lists->ensureWidgetVisible(m_tasksTable);
}

void SyncPage::showLists() {
    const Instant now = m_workspace.clock().now();
    std::vector<SyncLineText> waiting, tasks;
    for (const WaitingSteps& one : m_work.waiting)
        waiting.push_back({one.dossier.applicant, dossierText(one.dossier), whatWaits(one),
                           SyncPageText::tr("since %1").arg(momentText(one.oldest, now)),
                           one.isHeld ? std::optional(Shape::triangle) : std::nullopt});
    for (const SyncTask& task : m_work.tasks) {
        const bool isDifference = task.kind == SyncTask::Kind::difference;
        tasks.push_back({task.dossier.applicant, dossierText(task.dossier),
                         isDifference ? SyncPageText::tr("Differs") : SyncPageText::tr("Not taken"),
                         momentText(task.mine.action.at, now),
                         isDifference ? Shape::triangle : Shape::octagon});
    }
    m_waiting.show(std::move(waiting));
    m_tasks.show(std::move(tasks));
    m_waitingTitle->setText(SyncPageText::tr("Dossiers waiting to be sent: %1").arg(m_work.waiting.size()));
    m_tasksTitle->setText(SyncPageText::tr("What needs you: %1").arg(m_work.tasks.size()));
    const bool hasTasks = !m_work.tasks.empty();
    const int inSight = std::min(m_tasks.rowCount(), kMostTasksInSight);
    m_tasksTable->setFixedHeight(m_tasksTable->horizontalHeader()->sizeHint().height() +
                                 inSight * m_tasksTable->verticalHeader()->defaultSectionSize() + 4);
    m_waitingTitle->setVisible(!m_work.waiting.empty());
    m_waitingTable->setVisible(!m_work.waiting.empty());
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

void SyncPage::decide(SyncDecision decision) {
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
                                 decision == SyncDecision::keepTheirs
                                     ? SyncPageText::tr("What the centre has holds. Your step stays in the "
                                                        "record, set aside.")
                                     : SyncPageText::tr("Your step is sent again."),
                                 {},
                                 {}});
            m_workspace.sync().wake();
            load();
        });
}

} // namespace motcua::ui
