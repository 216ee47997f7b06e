// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/recover_page.h"

#include "core/desk/officers.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace/aside.h"

#include <QEvent>

namespace motcua::ui {
namespace {

constexpr int kCardWidth = 460;

} // namespace

RecoverPage::RecoverPage(Workspace& workspace, QString folder, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_folder(std::move(folder)), m_title(textLabel()),
      m_sentence(textLabel()), m_login(new QLineEdit), m_code(new QLineEdit), m_password(new PasswordEdit),
      m_loginField(new Field({}, m_login)), m_codeField(new Field({}, m_code)),
      m_passwordField(new Field({}, m_password)), m_change(new QPushButton), m_back(new QPushButton) {
    setRole(m_title, "title");
    setRole(m_sentence, "secondary");
    setRole(m_change, "primary");
    m_sentence->setWordWrap(true);
    QVBoxLayout* column = (new CentredCard(*this, kCardWidth))->column();
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_title, m_sentence, m_loginField, m_codeField, m_passwordField})
        column->addWidget(part);
    auto* row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_change);
    column->addLayout(row);
    QObject::connect(m_change, &QPushButton::clicked, this, [this] { recover(); });
    QObject::connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_ended) m_ended(false);
    });
    letEnterPress(*this);
    retranslate();
}

void RecoverPage::enter(const QString& login) {
    m_login->setText(login);
    m_code->clear();
    m_password->clear();
    m_codeField->setError({});
    m_code->setFocus();
}

void RecoverPage::recover() {
    m_codeField->setError({});
    m_passwordField->setError({});
    m_change->setEnabled(false);
    auto code = std::make_shared<Secret>(takePassword(*m_code));
    auto password = std::make_shared<Secret>(takePassword(*m_password));
    runAside(
        this,
        [folder = m_folder, login = m_login->text(), code, password, &clock = m_workspace.clock()] {
            return desk::recoverAccess(folder, login, *code, *password, clock);
        },
        [this](const Result<>& changed) {
            m_change->setEnabled(true);
            if (changed) {
                if (m_ended) m_ended(true);
                return;
            }
            const bool isPassword = changed.error().code == Code::OFFICER_PASSWORD_WEAK;
            (isPassword ? m_passwordField : m_codeField)->setError(errorMessage(changed.error()).text);
            m_code->setFocus();
        });
}

void RecoverPage::retranslate() {
    m_title->setText(QCoreApplication::translate("RecoverPage", "A new password"));
    m_sentence->setText(QCoreApplication::translate(
        "RecoverPage", "With the recovery code from the envelope. An administrator can also give you a new "
                       "password, in the settings."));
    m_loginField->setLabel(QCoreApplication::translate("RecoverPage", "&Officer"));
    m_codeField->setLabel(QCoreApplication::translate("RecoverPage", "&Recovery code"));
    m_passwordField->setLabel(QCoreApplication::translate("RecoverPage", "New &password"));
    m_change->setText(QCoreApplication::translate("RecoverPage", "&Set the password"));
    m_back->setText(QCoreApplication::translate("RecoverPage", "&Back"));
}

void RecoverPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return recover();
    if (event->key() == Qt::Key_Escape && m_ended) return m_ended(false);
    QWidget::keyPressEvent(event);
}

void RecoverPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
