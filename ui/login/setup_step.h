// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/station_setup.h"
#include "ui/widgets/field.h"
#include "ui/workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

namespace motcua::ui {

/// One page of the first run: asks for one thing.
class SetupStep : public QWidget {
public:
    using QWidget::QWidget;
    virtual QString name() const = 0; ///< short, for the line of steps
    virtual QString title() const = 0;
    virtual QString sentence() const = 0;
    virtual QString nextText() const;
    virtual void enter() {}
    /// What is wrong is shown at its field; false then.
    virtual bool check() { return true; }
    virtual bool maySkip() const { return false; }
    virtual void retranslate() = 0;
};

/// What the steps fill in.
struct SetupAnswers {
    desk::StationRequest station;
    Secret password;
    Secret recoveryCode;
};

/// Language, and what is to be set up.
class WelcomeStep final : public SetupStep {
public:
    explicit WelcomeStep(std::function<void()> training);
    QString name() const override;
    QString title() const override;
    QString sentence() const override;
    void enter() override;
    void retranslate() override;

private:
    QComboBox* m_language;
    Field* m_field;
    QLabel* m_note;
    QPushButton* m_training;
};

class OfficeStep final : public SetupStep {
public:
    explicit OfficeStep(SetupAnswers& answers);
    QString name() const override;
    QString title() const override;
    QString sentence() const override;
    void enter() override;
    bool check() override;
    void retranslate() override;

private:
    SetupAnswers& m_answers;
    QLineEdit *m_name, *m_code;
    QSpinBox* m_desk;
    Field *m_nameField, *m_codeField, *m_deskField;
};

class OfficerStep final : public SetupStep {
public:
    explicit OfficerStep(SetupAnswers& answers);
    QString name() const override;
    QString title() const override;
    QString sentence() const override;
    QString nextText() const override;
    void enter() override;
    bool check() override;
    void retranslate() override;
    void showError(const Error& error);

private:
    void suggestLogin();
    void showStrength();
    SetupAnswers& m_answers;
    QLineEdit *m_fullName, *m_login, *m_password, *m_again;
    Field *m_fullNameField, *m_loginField, *m_passwordField, *m_againField;
    bool m_loginIsOwn = false;
};

/// The code that opens the records when all passwords are lost; goes on when its end has been typed back.
class RecoveryStep final : public SetupStep {
public:
    explicit RecoveryStep(SetupAnswers& answers);
    QString name() const override;
    QString title() const override;
    QString sentence() const override;
    void enter() override;
    bool check() override;
    void retranslate() override;

private:
    QString lastGroup() const;
    SetupAnswers& m_answers;
    QLabel* m_code;
    QLineEdit* m_typed;
    Field* m_field;
};

/// Reader and scanner, tried at once; the printer.
class DevicesStep final : public SetupStep {
public:
    explicit DevicesStep(Workspace& workspace);
    ~DevicesStep() override;
    QString name() const override;
    QString title() const override;
    QString sentence() const override;
    QString nextText() const override;
    bool maySkip() const override { return true; }
    void enter() override;
    void retranslate() override;

private:
    struct Parts;
    void show();
    Workspace& m_workspace;
    std::unique_ptr<Parts> m_parts;
};

/// How good a new password is, in words; and whether it may be used at all.
QString strengthText(const QString& login, const QString& password);
/// `Nguyễn Thị Lan` → `lan.nt`.
QString suggestedLogin(const QString& fullName);

} // namespace motcua::ui
