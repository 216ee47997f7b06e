// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/task_card.h"

#include "ui/dossiers/action_text.h"
#include "ui/dossiers/row_text.h"
#include "ui/sync/sync_list.h"
#include "ui/widgets/language.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct TaskText {
    Q_DECLARE_TR_FUNCTIONS(TaskText)
};

} // namespace

TaskCard::TaskCard()
    : m_badge(new Badge), m_title(textLabel()), m_dossier(textLabel()), m_reason(textLabel()),
      m_consequence(textLabel()), m_keep(new QPushButton), m_again(new QPushButton),
      m_openDossier(new QPushButton) {
    setRole(m_title, "section");
    setRole(m_dossier, "secondary");
    setRole(m_consequence, "secondary");
    for (QLabel* label : {m_title, m_dossier, m_reason, m_consequence})
        label->setWordWrap(true);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(3 * kSpacing);
    m_here = addSide(sides);
    m_there = addSide(sides);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    for (QPushButton* button : {m_keep, m_again, m_openDossier}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column()->setSpacing(kSpacing + kSpacing / 2);
    column()->addWidget(m_badge, 0, Qt::AlignLeft);
    column()->addWidget(m_title);
    column()->addWidget(m_dossier);
    column()->addWidget(m_reason);
    column()->addLayout(sides);
    column()->addLayout(buttons);
    column()->addWidget(m_consequence);
    QObject::connect(m_keep, &QPushButton::clicked, this, [this] { decide(SyncDecision::keepTheirs); });
    QObject::connect(m_again, &QPushButton::clicked, this, [this] { decide(SyncDecision::tryAgain); });
    QObject::connect(m_openDossier, &QPushButton::clicked, this, [this] {
        if (m_open) m_open();
    });
    hide();
}

TaskCard::Side TaskCard::addSide(QHBoxLayout* row) {
    auto* column = new QVBoxLayout;
    column->setSpacing(kSpacing / 2);
    const Side side{textLabel(), textLabel()};
    setRole(side.title, "secondary");
    for (QLabel* label : {side.title, side.text}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    side.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addStretch();
    row->addLayout(column, 1);
    return side;
}

void TaskCard::show(const SyncTask& task, LocalTime now) {
    m_task = task;
    m_now = now;
    setBusy(false);
    retranslate();
    Card::show();
}

void TaskCard::setBusy(bool isBusy) {
    for (QPushButton* button : {m_keep, m_again})
        button->setEnabled(!isBusy);
}

void TaskCard::focusFirst() { (m_task.mayDecide ? m_keep : m_openDossier)->setFocus(); }

void TaskCard::decide(SyncDecision decision) {
    if (m_decided) m_decided(decision);
}

QString TaskCard::stepText(const SyncStep& step) const {
    QStringList lines{vietnameseActionType(typeOf(step.action.payload))};
    const QString when = shortTime(toLocal(step.action.at), m_now);
    lines << (step.officer.isEmpty() ? when : u"%1 · %2"_s.arg(when, step.officer));
    lines << actionLines(step.action.payload, m_now);
    return lines.join(u'\n');
}

void TaskCard::retranslate() {
    const bool isDifference = m_task.kind == SyncTask::Kind::difference;
    m_badge->setBadge(
        {isDifference ? ui::Shape::triangle : ui::Shape::octagon, {}, isDifference ? u"!"_s : u"✖"_s},
        isDifference ? TaskText::tr("Differs from the centre") : TaskText::tr("Not taken by the centre"));
    m_title->setText(m_task.dossier.applicant);
    m_title->setVisible(!m_task.dossier.applicant.isEmpty());
    m_dossier->setText(dossierText(m_task.dossier));
    m_reason->setText(messageOf(m_task.reason.code));
    m_here.title->setText(TaskText::tr("Done here"));
    m_here.text->setText(stepText(m_task.mine));
    m_there.title->setText(TaskText::tr("At the centre"));
    QStringList theirs;
    for (auto step = m_task.theirs.rbegin(); step != m_task.theirs.rend(); ++step)
        theirs << stepText(*step);
    m_there.text->setText(theirs.isEmpty() ? TaskText::tr("Nothing of this step.") : theirs.join(u"\n\n"_s));
    m_keep->setText(isDifference ? TaskText::tr("&Keep the centre's") : TaskText::tr("Leave it &out"));
    m_keep->setIcon(icon("check"));
    m_again->setText(TaskText::tr("Send mine &again"));
    m_again->setIcon(icon("rotate-ccw"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_keep, m_again, m_consequence})
        widget->setVisible(m_task.mayDecide);
    m_openDossier->setVisible(!m_task.dossier.reference.isEmpty());
    m_openDossier->setText(TaskText::tr("Open the &dossier"));
    m_openDossier->setIcon(icon("file-text"));
    const QString kept = TaskText::tr("Whatever you choose, your step stays in the record of this desk.");
    m_consequence->setText(
        m_task.waitingBehind > 0
            ? TaskText::tr("Later steps of this dossier wait for it: %1.").arg(m_task.waitingBehind) + u' ' +
                  kept
            : kept);
}

} // namespace motcua::ui
