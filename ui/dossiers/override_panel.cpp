// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/override_panel.h"

#include "core/desk/dossier_steps.h"
#include "core/desk/officers.h"
#include "core/dossier/article.h"
#include "ui/dossiers/dossier_facts.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/language.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

struct OverrideText {
    Q_DECLARE_TR_FUNCTIONS(OverrideText)
};

} // namespace

OverridePanel::OverridePanel(Workspace& workspace)
    : m_workspace(workspace), m_text(textLabel()), m_login(new QLineEdit), m_reason(new QLineEdit),
      m_password(new QLineEdit),
      m_loginField(new Field(OverrideText::tr("Login of the supervisor"), m_login)),
      m_reasonField(new Field(OverrideText::tr("Reason of the supervisor"), m_reason)),
      m_passwordField(new Field(OverrideText::tr("Your password, once more"), m_password)),
      m_do(new QPushButton) {
    m_text->setWordWrap(true);
    m_do->setAutoDefault(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_login->setMaxLength(100);
    m_password->setMaxLength(1000);
    for (QLineEdit* edit : {m_login, m_password})
        edit->setMaximumWidth(scaled(280));
    m_loginField->setRequired(true);
    m_reasonField->setRequired(true);
    m_passwordField->setRequired(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kSpacing, 0, 0);
    column->setSpacing(kSpacing);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_text, m_loginField, m_reasonField, m_passwordField})
        column->addWidget(widget);
    column->addWidget(m_do, 0, Qt::AlignLeft);
    const auto go = [this] { decide(); };
    QObject::connect(m_do, &QPushButton::clicked, this, go);
    QObject::connect(m_login, &QLineEdit::returnPressed, this, go);
    QObject::connect(m_reason, &QLineEdit::returnPressed, this, go);
    QObject::connect(m_password, &QLineEdit::returnPressed, this, go);
    hide();
}

void OverridePanel::ask(dossier::Rule rule, const QString& code) {
    m_rule = rule;
    m_code = code;
    const bool mayDecide = m_workspace.officer().roles.testFlag(officer::Role::supervisor);
    const QString article = dossier::vietnameseArticles(dossier::ruleInfo(rule).article);
    m_text->setText(
        mayDecide
            ? OverrideText::tr("%1 allows this only by your decision as supervisor. It is recorded with your "
                               "name and reason.")
                  .arg(article)
            : OverrideText::tr("%1 forbids it. A supervisor can let this step pass here, with name and "
                               "password. You stay logged in; both of you are recorded.")
                  .arg(article));
    for (QLineEdit* edit : {m_login, m_reason, m_password})
        edit->clear();
    m_loginField->setLabel(OverrideText::tr("Login of the supervisor"));
    m_reasonField->setLabel(OverrideText::tr("Reason of the supervisor"));
    m_reasonField->setHint(OverrideText::tr("At least ten characters"));
    m_passwordField->setLabel(mayDecide ? OverrideText::tr("Your password, once more")
                                        : OverrideText::tr("Password of the supervisor"));
    for (Field* field : {m_loginField, m_reasonField, m_passwordField})
        field->setError({});
    m_loginField->setVisible(!mayDecide);
    m_passwordField->setVisible(!mayDecide);
    m_do->setText(OverrideText::tr("Allow it and save"));
    show();
    (mayDecide ? m_reason : m_login)->setFocus();
}

/// What a supervisor beside the clerk types is asked for before the password is tried: a try counts.
bool OverridePanel::isComplete() {
    if (!byAnother()) return true;
    for (Field* field : {m_loginField, m_reasonField, m_passwordField}) {
        const bool isMissing = static_cast<QLineEdit*>(field->control())->text().trimmed().isEmpty();
        field->setError(isMissing ? OverrideText::tr("This is needed.") : QString());
        if (!isMissing) continue;
        field->control()->setFocus();
        return false;
    }
    return true;
}

void OverridePanel::decide() {
    if (!m_do->isEnabled() || !isComplete()) return;
    m_do->setEnabled(false);
    for (Field* field : {m_loginField, m_reasonField, m_passwordField})
        field->setError({});
    m_workspace.desk().run(
        this,
        [code = m_code, rule = m_rule, reason = m_reason->text(),
         other = byAnother() ? m_login->text() : QString(),
         password = takePassword(*m_password)](desk::Workplace& workplace) mutable -> Result<> {
            std::optional<desk::Approval> approval;
            if (!other.isEmpty()) {
                MOTCUA_TRY(approval, desk::approve(workplace, other, password));
            } else if (!password.isEmpty())
                MOTCUA_CHECK(desk::confirmLogin(workplace, password));
            MOTCUA_CHECK(desk::overrideRule(workplace, code, rule, reason, {}, approval));
            return {};
        },
        [this](const Result<>& lifted) {
            m_do->setEnabled(true);
            if (!lifted) return failed(lifted.error());
            hide();
            if (m_lifted) m_lifted();
        });
}

void OverridePanel::failed(const Error& error) {
    const bool wantsPassword = error.code == Code::OFFICER_LOGIN_NOT_FRESH ||
                               error.code == Code::DOSSIER_LOGIN_NOT_FRESH ||
                               error.code == Code::OFFICER_PASSWORD_WRONG || error.code == Code::OFFICER_WAIT;
    if (byAnother() && (error.code == Code::OFFICER_NOT_PERMITTED || error.code == Code::OFFICER_DISABLED ||
                        error.code == Code::OFFICER_UNKNOWN)) {
        m_loginField->setError(errorMessage(error).text);
        m_login->setFocus();
        return;
    }
    if (!wantsPassword) {
        m_reasonField->setError(errorMessage(error).text);
        m_reason->setFocus();
        return;
    }
    const bool isFirst = m_passwordField->isHidden();
    m_passwordField->setVisible(true);
    m_passwordField->setError(isFirst && error.code != Code::OFFICER_WAIT ? QString()
                                                                          : errorMessage(error).text);
    m_password->setFocus();
}

} // namespace motcua::ui
