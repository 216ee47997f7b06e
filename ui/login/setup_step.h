// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/station_setup.h"
#include "ui/devices/scanners.h"
#include "ui/widgets/badge.h"
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

/// The code that opens the records when all passwords are lost, printed or written down; goes on when its end
/// has been typed back.
class RecoveryStep final : public SetupStep {
public:
    RecoveryStep(SetupAnswers& answers, Workspace& workspace);
    QString name() const override;
    QString title() const override;
    QString sentence() const override;
    void enter() override;
    bool check() override;
    void retranslate() override;

private:
    QString lastGroup() const;
    void askWhere();
    void print(const QString& pdfFile);
    void tell(const QString& text, bool isTrouble);
    SetupAnswers& m_answers;
    Workspace& m_workspace;
    QLabel *m_code, *m_told;
    QComboBox* m_printer;
    QPushButton *m_print, *m_save;
    QLineEdit* m_typed;
    Field* m_field;
};

/// The printer of all forms, and a page to try it with.
class PrinterChoice final : public QWidget {
public:
    explicit PrinterChoice(Workspace& workspace);
    void enter();
    void retranslate();

private:
    void setPrinters(const QStringList& names);
    void choose();
    void printTest();
    Workspace& m_workspace;
    QLabel *m_name, *m_note;
    Badge* m_badge;
    QComboBox* m_printer;
    QPushButton* m_test;
    std::optional<QStringList> m_names;
    std::optional<Result<>> m_tested;
};

/// Reader with a chip, scanner and printer, tried at once.
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

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Parts;
    void show();
    void addTrial(QVBoxLayout& column);
    void scanned(const Result<scanner::Scan>& scan);
    void readTyped();
    void readSample();
    void read(emrtd::AccessKeys keys);
    Workspace& m_workspace;
    std::unique_ptr<Parts> m_parts;
};

/// How good a new password is, in words; and whether it may be used at all.
QString strengthText(const QString& login, const QString& password);
/// `Nguyễn Thị Lan` → `lan.nt`.
QString suggestedLogin(const QString& fullName);

} // namespace motcua::ui
