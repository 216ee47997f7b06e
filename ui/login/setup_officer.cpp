// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_folding.h"
#include "ui/login/password_form.h"
#include "ui/login/setup_step.h"
#include "ui/widgets/text_label.h"

namespace motcua::ui {
namespace {

constexpr int kGoodLength = 12;

bool hasKinds(const QString& text) {
    const bool letters = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    return letters && std::ranges::any_of(text, [](QChar c) { return !c.isLetter(); });
}

} // namespace

QString strengthText(const QString& login, const QString& password) {
    if (password.isEmpty())
        return QCoreApplication::translate("FirstRun", "At least 8 characters; a short sentence is best.");
    QByteArray bytes = password.toUtf8();
    if (!officer::requireStrong(login, Secret::take(bytes)))
        return QCoreApplication::translate("FirstRun", "○○○ too weak");
    if (password.size() >= kGoodLength && hasKinds(password))
        return QCoreApplication::translate("FirstRun", "●●● strong");
    return QCoreApplication::translate("FirstRun", "●●○ good; longer is better");
}

QString suggestedLogin(const QString& fullName) {
    QStringList words = foldedWords(fullName);
    if (words.isEmpty()) return {};
    const QString given = words.takeLast();
    QString initials;
    for (const QString& word : words)
        initials += word.front();
    return initials.isEmpty() ? given : given + u'.' + initials;
}

OfficerStep::OfficerStep(SetupAnswers& answers)
    : m_answers(answers), m_fullName(new QLineEdit), m_login(new QLineEdit), m_password(new PasswordEdit),
      m_again(new PasswordEdit), m_fullNameField(new Field({}, m_fullName)),
      m_loginField(new Field({}, m_login)), m_passwordField(new Field({}, m_password)),
      m_againField(new Field({}, m_again)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(2 * kSpacing);
    grid->setVerticalSpacing(2 * kSpacing);
    grid->addWidget(m_fullNameField, 0, 0);
    grid->addWidget(m_loginField, 0, 1);
    grid->addWidget(m_passwordField, 1, 0);
    grid->addWidget(m_againField, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    QObject::connect(m_fullName, &QLineEdit::textChanged, this, [this] { suggestLogin(); });
    QObject::connect(m_login, &QLineEdit::textEdited, this, [this] { m_loginIsOwn = true; });
    QObject::connect(m_password, &QLineEdit::textChanged, this, [this] { showStrength(); });
}

QString OfficerStep::name() const { return QCoreApplication::translate("FirstRun", "Officer"); }
QString OfficerStep::title() const { return QCoreApplication::translate("FirstRun", "The first officer"); }
QString OfficerStep::sentence() const {
    return QCoreApplication::translate(
        "FirstRun", "This officer may do everything and adds the others later, in the settings.");
}
QString OfficerStep::nextText() const { return QCoreApplication::translate("FirstRun", "&Make the desk"); }
void OfficerStep::enter() { m_fullName->setFocus(); }

void OfficerStep::suggestLogin() {
    if (!m_loginIsOwn) m_login->setText(suggestedLogin(m_fullName->text()));
}
void OfficerStep::showStrength() {
    m_passwordField->setError({});
    m_passwordField->setHint(strengthText(m_login->text(), m_password->text()));
}

bool OfficerStep::check() {
    const auto login = officer::normalizeLogin(m_login->text());
    QByteArray bytes = m_password->text().toUtf8();
    Secret password = Secret::take(bytes);
    const auto strong = officer::requireStrong(login.value_or(QString()), password);
    const bool hasName = !m_fullName->text().trimmed().isEmpty(),
               same = m_password->text() == m_again->text();
    m_fullNameField->setError(hasName ? QString()
                                      : QCoreApplication::translate("FirstRun", "Write the officer's name."));
    m_loginField->setError(login ? QString() : errorMessage({login.error().code, {}}).text);
    m_passwordField->setError(strong ? QString() : errorMessage({strong.error().code, {}}).text);
    m_againField->setError(
        same ? QString() : QCoreApplication::translate("FirstRun", "The two passwords are not the same."));
    for (const auto& [isGood, edit] : {std::pair<bool, QLineEdit*>{hasName, m_fullName},
                                       {login.has_value(), m_login},
                                       {strong.has_value(), m_password},
                                       {same, m_again}}) {
        if (isGood) continue;
        edit->setFocus();
        return false;
    }
    m_answers.station.fullName = m_fullName->text().trimmed();
    m_answers.station.login = *login;
    m_answers.password = std::move(password);
    return true;
}

void OfficerStep::showError(const Error& error) {
    m_passwordField->setError(errorMessage(error).text);
    m_password->setFocus();
}

void OfficerStep::retranslate() {
    m_fullNameField->setLabel(QCoreApplication::translate("FirstRun", "&Full name"));
    m_loginField->setLabel(QCoreApplication::translate("FirstRun", "&Short name to log in"));
    m_passwordField->setLabel(QCoreApplication::translate("FirstRun", "&Password"));
    m_againField->setLabel(QCoreApplication::translate("FirstRun", "Password &again"));
    showStrength();
}

} // namespace motcua::ui
