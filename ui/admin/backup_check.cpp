// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/backup_check.h"

#include "ui/admin/background.h"
#include "ui/admin/section.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/text_label.h"

#include <QEvent>

namespace motcua::ui {
namespace {

bool isAboutThePassword(Code code) {
    return code == Code::OFFICER_PASSWORD_WRONG || code == Code::OFFICER_RECOVERY_WRONG ||
           code == Code::CRYPTO_CODE_INVALID || code == Code::DESK_OFFICER_NEEDED;
}

} // namespace

BackupCheck::BackupCheck(Workspace& workspace)
    : m_workspace(workspace), m_file(new QLineEdit), m_login(new QLineEdit), m_password(new QLineEdit),
      m_fileField(new Field({}, m_file)), m_loginField(new Field({}, m_login)),
      m_passwordField(new Field({}, m_password)), m_byCode(new QCheckBox), m_browse(new QPushButton),
      m_look(new QPushButton), m_busy(new Busy), m_verdict(textLabel()), m_contents(textLabel()) {
    build();
    QObject::connect(m_byCode, &QCheckBox::toggled, this, [this](bool byCode) {
        m_loginField->setVisible(!byCode);
        retranslate();
    });
    QObject::connect(m_browse, &QPushButton::clicked, this, [this] {
        askForFile(this, translate("BackupCheck", "Backup file"),
                   translate("BackupCheck", "Backups (*.backup);;All files (*)"),
                   [this](const QString& path) { m_file->setText(path); });
    });
    QObject::connect(m_look, &QPushButton::clicked, this, [this] { look(); });
    for (QLineEdit* edit : {m_file, m_login, m_password})
        QObject::connect(edit, &QLineEdit::returnPressed, this, [this] { look(); });
    retranslate();
}

void BackupCheck::build() {
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(1000);
    m_login->setMaxLength(100);
    setRole(m_verdict, "section");
    for (QLabel* label : {m_verdict, m_contents}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->hide();
    }
    auto* file = new QHBoxLayout;
    file->setSpacing(scaled(16));
    file->addWidget(m_fileField, 1);
    file->addWidget(m_browse, 0, Qt::AlignBottom);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(scaled(16));
    actions->addWidget(m_look);
    actions->addWidget(m_busy);
    actions->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(12));
    column->addLayout(file);
    column->addWidget(m_loginField);
    column->addWidget(m_passwordField);
    column->addWidget(m_byCode);
    column->addLayout(actions);
    column->addWidget(m_verdict);
    column->addWidget(m_contents);
}

bool BackupCheck::isComplete() {
    for (Field* field : {m_fileField, m_passwordField}) {
        const bool isMissing = static_cast<QLineEdit*>(field->control())->text().trimmed().isEmpty();
        field->setError(isMissing ? translate("BackupCheck", "This is needed.")() : QString());
        if (!isMissing) continue;
        field->control()->setFocus();
        return false;
    }
    return true;
}

void BackupCheck::look() {
    if (!m_look->isEnabled() || !isComplete()) return;
    const bool byCode = m_byCode->isChecked();
    auto key = std::make_shared<desk::BackupKey>(
        desk::BackupKey{byCode ? QString() : m_login->text().trimmed(), takePassword(*m_password), byCode});
    m_found.reset();
    retranslate();
    m_look->setEnabled(false);
    m_busy->setText(translate("BackupCheck", "Unpacking and checking…"));
    inBackground(
        this,
        [file = m_file->text().trimmed(), key, &clock = m_workspace.clock()] {
            return desk::lookIntoBackup(file, *key, clock);
        },
        [this](Result<desk::BackupContents> found) {
            m_look->setEnabled(true);
            m_busy->setText({});
            told(found);
        });
}

void BackupCheck::told(const Result<desk::BackupContents>& found) {
    if (!found && isAboutThePassword(found.error().code)) {
        m_passwordField->setError(errorMessage(found.error()).text);
        m_password->setFocus();
        return;
    }
    if (!found && found.error().code == Code::FILE_UNREADABLE) {
        m_fileField->setError(errorMessage(found.error()).text);
        m_file->setFocus();
        return;
    }
    m_found = found;
    retranslate();
}

void BackupCheck::retranslate() {
    m_fileField->setLabel(translate("BackupCheck", "Backup file"));
    m_loginField->setLabel(translate("BackupCheck", "Officer"));
    m_loginField->setHint(
        translate("BackupCheck", "Login on the day of the backup; empty if there was only one"));
    m_passwordField->setLabel(m_byCode->isChecked() ? translate("BackupCheck", "Recovery code")
                                                    : translate("BackupCheck", "Password of that day"));
    m_byCode->setText(translate("BackupCheck", "By the recovery code of the envelope"));
    m_browse->setText(translate("BackupCheck", "C&hoose…"));
    m_look->setText(translate("BackupCheck", "&Check the file"));
    m_verdict->setVisible(m_found.has_value());
    m_contents->setVisible(m_found && m_found->has_value());
    if (!m_found) return;
    if (!*m_found) {
        setRole(m_verdict, "error");
        m_verdict->setText(translate("BackupCheck", "Do not rely on this file. %1")
                               .arg(errorMessage(m_found->error()).text));
        return;
    }
    const desk::BackupContents& held = **m_found;
    setRole(m_verdict, held.isWhole() ? "section" : "error");
    m_verdict->setText(
        held.isWhole()
            ? translate("BackupCheck", "✔ The backup is whole: it can be restored.")
            : translate("BackupCheck", "The backup opens, but something in it is damaged. Make a new one."));
    const QLocale locale;
    QStringList lines{translate("BackupCheck", "%1, desk %2")
                          .arg(held.station.officeName, QString::number(held.station.desk))};
    if (held.lastStep)
        lines
            << translate("BackupCheck", "Newest step in it: %1").arg(vietnameseTime(toLocal(*held.lastStep)));
    lines << translate("BackupCheck", "Dossiers: %1 · attachments: %2 · officers: %3")
                 .arg(locale.toString(held.dossiers), locale.toString(held.attachments),
                      locale.toString(held.officers));
    if (held.missingAttachments > 0)
        lines << translate("BackupCheck", "Attachments missing: %1")
                     .arg(locale.toString(held.missingAttachments));
    lines << translate("BackupCheck", "Size of the file: %1").arg(locale.formattedDataSize(held.bytes));
    m_contents->setText(lines.join(u'\n'));
}

void BackupCheck::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace motcua::ui
