// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/forged_panel.h"

#include "core/desk/approval.h"
#include "core/desk/audit_entries.h"
#include "ui/reception/flow_layout.h"
#include "ui/reception/forged_paper.h"
#include "ui/reception/identification.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QJsonArray>

namespace motcua::ui {
namespace {

QJsonObject reasonsOf(const desk::Identified& person) {
    return {{QStringLiteral("reasons"), QJsonArray::fromStringList(person.reasons)}};
}

} // namespace

ForgedPanel::ForgedPanel(VisitModel& model, bool proxy, QWidget* parent)
    : Card(parent), m_model(model), m_proxy(proxy), m_title(wrapped("section")), m_reasons(wrapped()),
      m_trouble(wrapped("error")), m_decision(new QWidget), m_login(new QLineEdit), m_password(new QLineEdit),
      m_reason(new QLineEdit), m_loginField(new Field({}, m_login)),
      m_passwordField(new Field({}, m_password)), m_reasonField(new Field({}, m_reason)) {
    m_refuse = callButton("danger", "octagon-x", this, [this] { refuse(); });
    m_supervisor = callButton("quiet", nullptr, this, [this] { openDecision(); });
    m_decide = callButton("plain", nullptr, this, [this] { decide(); });
    m_paper = new ForgedPaper(model, proxy);
    m_onPaper = callButton("plain", "file-text", this, [this] {
        m_decision->hide();
        m_paper->open();
    });
    m_password->setEchoMode(QLineEdit::Password);
    m_login->setMaxLength(100);
    m_password->setMaxLength(1000);
    m_reason->setMaxLength(300);
    auto* inside = new QVBoxLayout(m_decision);
    inside->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing * 2);
    row->addWidget(m_loginField);
    row->addWidget(m_passwordField);
    inside->addLayout(row);
    inside->addWidget(m_reasonField);
    inside->addWidget(m_trouble);
    inside->addWidget(m_decide, 0, Qt::AlignLeft);
    m_decision->hide();
    m_trouble->hide();
    auto* buttons = new FlowLayout;
    for (QPushButton* button : {m_refuse, m_onPaper, m_supervisor})
        buttons->addWidget(button);
    column()->addWidget(m_title);
    column()->addWidget(m_reasons);
    column()->addLayout(buttons);
    column()->addWidget(m_decision);
    column()->addWidget(m_paper);
    QWidget::setTabOrder(m_refuse, m_onPaper);
    QWidget::setTabOrder(m_onPaper, m_supervisor);
    for (QLineEdit* edit : {m_login, m_password, m_reason})
        QObject::connect(edit, &QLineEdit::textEdited, this, [this] { m_trouble->hide(); });
    refresh();
}

bool ForgedPanel::isOpenQuestion() const {
    const desk::Identified* person = personOf(m_model.visit(), m_proxy);
    return person && person->verdict == dossier::Verdict::forged;
}

void ForgedPanel::refresh() {
    setVisible(isOpenQuestion());
    if (!isOpenQuestion()) {
        m_decision->hide();
        m_paper->hide();
        m_password->clear();
        m_reason->clear();
        return;
    }
    m_title->setText(QCoreApplication::translate("ForgedPanel",
                                                 "This card is forged or was altered. Keep calm and "
                                                 "do not go on with it."));
    QStringList lines;
    for (const QString& reason : personOf(m_model.visit(), m_proxy)->reasons)
        lines.append(QStringLiteral("• ") + reasonSentence(reason));
    m_reasons->setText(lines.join(u'\n'));
    m_refuse->setText(QCoreApplication::translate("ForgedPanel", "&Do not receive"));
    m_supervisor->setText(QCoreApplication::translate("ForgedPanel", "A &supervisor decides …"));
    m_onPaper->setText(QCoreApplication::translate("ForgedPanel", "Refuse with form 0&3 …"));
    m_paper->retranslate();
    m_decide->setText(QCoreApplication::translate("ForgedPanel", "&Identified without the chip"));
    m_loginField->setLabel(QCoreApplication::translate("ForgedPanel", "Supervisor"));
    m_passwordField->setLabel(QCoreApplication::translate("ForgedPanel", "Password"));
    m_reasonField->setLabel(QCoreApplication::translate("ForgedPanel", "How else the person was identified"));
}

void ForgedPanel::focusFirst() { m_refuse->setFocus(); }

void ForgedPanel::refuse() {
    const desk::Identified* person = personOf(m_model.visit(), m_proxy);
    if (!person) return;
    m_model.workspace().run(
        &m_model,
        [detail = reasonsOf(*person)](desk::Workplace& workplace) {
            return desk::noteAlone(workplace, "forged_card_refused", detail);
        },
        [] {});
    m_model.drop();
}

void ForgedPanel::openDecision() {
    m_paper->hide();
    m_decision->show();
    m_login->setFocus();
}

void ForgedPanel::decide() {
    const desk::Identified* person = personOf(m_model.visit(), m_proxy);
    const QString reason = m_reason->text().trimmed();
    if (!person) return;
    m_reasonField->setError(reason.isEmpty() ? QCoreApplication::translate("ForgedPanel", "Type a reason")
                                             : QString());
    if (reason.isEmpty()) return m_reason->setFocus();
    m_decide->setEnabled(false);
    m_model.workspace().desk().run(
        this,
        [login = m_login->text().trimmed(), password = takePassword(*m_password),
         detail = reasonsOf(*person)](desk::Workplace& workplace) mutable -> Result<QString> {
            MOTCUA_TRY(const auto approval, desk::approve(workplace, login, password));
            detail[QStringLiteral("supervisor")] = approval.supervisor.id.toString();
            MOTCUA_CHECK(desk::noteAlone(workplace, "forged_card_overridden", detail));
            return approval.supervisor.fullName;
        },
        [this, reason, visit = m_model.visit().id](Result<QString> name) {
            m_decide->setEnabled(true);
            if (visit != m_model.visit().id || !isOpenQuestion()) return;
            if (!name) {
                m_trouble->setText(messageOf(name.error().code));
                m_trouble->show();
                return m_password->setFocus();
            }
            m_model.edit([&](desk::Visit& changed) {
                desk::Identified& known = m_proxy ? *changed.proxy : changed.applicant;
                const QStringList reasons = known.reasons;
                auto sources = std::exchange(known.sources, {});
                known = {};
                for (auto& source : sources)
                    if (source.source != citizen::Source::chip) desk::addSource(known, std::move(source));
                known.reasons = reasons;
                known.decision =
                    QStringLiteral("Giám sát %1 quyết định không dùng chip: %2").arg(*name, reason);
            });
        });
}

void ForgedPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    Card::changeEvent(event);
}

} // namespace motcua::ui
