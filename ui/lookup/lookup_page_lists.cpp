// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup/lookup_page.h"
#include "ui/lookup/lookup_words.h"

#include <QCoreApplication>
#include <QLabel>

// What is still to be confirmed, and who looks up how often.
namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct LookupText {
    Q_DECLARE_TR_FUNCTIONS(LookupText)
};

} // namespace

void LookupPage::loadLists() {
    m_workspace.desk().run(
        this, [lists = m_source.lists](desk::Workplace& workplace) { return lists(workplace); },
        [this](Result<LookupLists> lists) {
            if (!lists) {
                if (lists.error().code != Code::DESK_CLOSED) m_workspace.say(errorMessage(lists.error()));
                return;
            }
            m_listed = *std::move(lists);
            showLists();
        });
}

void LookupPage::showLists() {
    std::vector<SyncLineText> tasks, watched;
    for (const residence::ConfirmationTask& task : m_listed.tasks)
        tasks.push_back({task.dossier.applicant, u"%1 · %2"_s.arg(task.dossier.code, task.open.purpose),
                         task.isLate ? LookupText::tr("Late") : outcomeWords(task.open.outcome),
                         LookupText::tr("by %1").arg(vietnameseTime(task.open.confirmBy)),
                         task.isLate ? Shape::octagon : Shape::triangle});
    for (const LookupLists::Watched& one : m_listed.watched) {
        QStringList flags;
        for (const residence::LookupFlag flag : one.figures.flags)
            flags << flagWords(flag);
        watched.push_back({one.fullName.isEmpty() ? one.login : one.fullName,
                           flags.isEmpty() ? LookupText::tr("nothing to ask about") : flags.join(u", "_s),
                           LookupText::tr("%1 look-ups").arg(one.figures.lookups),
                           LookupText::tr("%1 without a dossier").arg(one.figures.withoutDossier),
                           flags.isEmpty() ? Shape::circle : Shape::triangle});
    }
    m_tasks.show(std::move(tasks));
    m_watched.show(std::move(watched));
    m_tasksTitle->setText(LookupText::tr("Still to be confirmed: %1").arg(m_listed.tasks.size()));
    const bool isSupervisor = m_workspace.officer().roles.testFlag(officer::Role::supervisor);
    m_watchedTitle->setVisible(isSupervisor);
    m_watchedTable->setVisible(isSupervisor);
    layOut();
}

} // namespace motcua::ui
