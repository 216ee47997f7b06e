// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/reassign_panel.h"

#include "core/dossier/fields.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct ReassignText {
    Q_DECLARE_TR_FUNCTIONS(ReassignText)
};

constexpr int kShownCodes = 3;

QComboBox* editable() {
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumContentsLength(20);
    return box;
}

QString someOf(const QStringList& codes) {
    QString text = codes.mid(0, kShownCodes).join(u", "_s);
    if (codes.size() > kShownCodes) text += u", …"_s;
    return text;
}

} // namespace

ReassignPanel::ReassignPanel(Workspace& workspace)
    : m_workspace(workspace), m_title(textLabel()), m_unit(editable()), m_officer(editable()),
      m_reason(new QLineEdit), m_unitField(new Field({}, m_unit)), m_officerField(new Field({}, m_officer)),
      m_reasonField(new Field({}, m_reason)), m_go(new QPushButton), m_cancel(new QPushButton),
      m_confirm(new ConfirmLogin(workspace, this)) {
    setRole(m_title, "section");
    m_title->setWordWrap(true);
    setRole(m_go, "primary");
    m_unitField->setRequired(true);
    m_reasonField->setRequired(true);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(2 * kSpacing);
    fields->addWidget(m_unitField, 2, Qt::AlignTop);
    fields->addWidget(m_officerField, 2, Qt::AlignTop);
    fields->addWidget(m_reasonField, 3, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    column()->addWidget(m_title);
    column()->addLayout(fields);
    column()->addWidget(m_confirm);
    column()->addLayout(buttons);
    QObject::connect(m_go, &QPushButton::clicked, this, [this] { go(); });
    QObject::connect(m_reason, &QLineEdit::returnPressed, this, [this] { go(); });
    QObject::connect(m_cancel, &QPushButton::clicked, this, [this] { close(); });
    retranslate();
    hide();
}

void ReassignPanel::ask(const QStringList& codes, const QStringList& units, const QStringList& officers) {
    m_codes = codes;
    for (const auto& [box, names] : {std::pair{m_unit, units}, {m_officer, officers}}) {
        box->clear();
        box->addItems(names);
        box->setCurrentIndex(-1);
        box->clearEditText();
    }
    m_reason->clear();
    m_unitField->setError({});
    m_reasonField->setError({});
    retranslate();
    show();
    m_unit->setFocus();
}

bool ReassignPanel::close() {
    m_confirm->cancel();
    if (!isVisible()) return false;
    hide();
    return true;
}

void ReassignPanel::go() {
    const desk::Reassignment to{m_unit->currentText().trimmed(), m_officer->currentText().trimmed(),
                                m_reason->text().trimmed()};
    m_unitField->setError(to.toUnit.isEmpty() ? ReassignText::tr("Say to which unit.") : QString());
    m_reasonField->setError(!dossier::isReason(to.reason) ? ReassignText::tr("At least ten characters.")
                                                          : QString());
    if (to.toUnit.isEmpty()) return m_unit->setFocus();
    if (!dossier::isReason(to.reason)) return m_reason->setFocus();
    m_confirm->ask(ConfirmLogin::Ask::whenNotFresh, [this, to] {
        m_workspace.run(
            this,
            [codes = m_codes, to](desk::Workplace& workplace) {
                return desk::reassign(workplace, codes, to);
            },
            [this](const desk::Reassigned& outcome) { tell(outcome); });
    });
}

void ReassignPanel::tell(const desk::Reassigned& outcome) {
    hide();
    const bool isWhole = outcome.unsent.empty() && outcome.refused.empty();
    QStringList lines{ReassignText::tr("Handed over: %1 dossiers.").arg(outcome.done.size())};
    if (!outcome.unsent.empty())
        lines << ReassignText::tr("Left here, as steps of them have not been sent yet: %1.")
                     .arg(someOf({outcome.unsent.begin(), outcome.unsent.end()}));
    for (const auto& [code, error] : outcome.refused)
        lines << u"%1: %2"_s.arg(code, errorMessage(error).text);
    m_workspace.say({isWhole ? Message::Kind::success : Message::Kind::warning, lines.join(u' '), {}, {}});
    if (m_done) m_done();
}

void ReassignPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    Card::changeEvent(event);
}

void ReassignPanel::retranslate() {
    m_title->setText(ReassignText::tr("Hand over %1 dossiers").arg(m_codes.size()));
    m_unitField->setLabel(ReassignText::tr("To the unit"));
    m_officerField->setLabel(ReassignText::tr("To the officer"));
    m_reasonField->setLabel(ReassignText::tr("Reason"));
    m_go->setText(ReassignText::tr("Hand over"));
    m_cancel->setText(ReassignText::tr("Cancel"));
}

} // namespace motcua::ui
