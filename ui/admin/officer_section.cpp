// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/confirm_login.h"
#include "ui/admin/officer_forms.h"
#include "ui/admin/section.h"
#include "ui/admin/sections.h"

#include <QSignalBlocker>
#include <QTableWidget>

namespace motcua::ui {
namespace {

enum Column { nameColumn, loginColumn, roleColumn, stateColumn, columns };

/// Who may work at this desk, and as what.
class OfficerSection final : public SettingsSection {
public:
    explicit OfficerSection(Workspace& workspace)
        : SettingsSection(workspace, QStringLiteral("officers"), "users"),
          m_list(new QTableWidget(0, columns)) {
        addList();
        m_confirm = new ConfirmLogin(workspace, this); // until it is asked for, it stands in no layout
        addNew();
        addRecovery();
        addStretch();
        onlyAdministrator({m_roles, m_saveRoles, m_disable, m_newLogin, m_newName, m_newRoles, m_newPassword,
                           m_add, m_renew});
    }

    QString title() const override { return translate("OfficerSection", "Officers"); }
    QString sentence() const override {
        return translate("OfficerSection",
                         "Everyone works under their own name; passwords are known to nobody else.");
    }
    void enter() override {
        showPermission();
        load();
    }
    void leave() override {
        hideCode();
        m_confirm->cancel();
        m_password->clear();
        m_newPassword->clear();
    }

private:
    void addList() {
        Card* card = addCard(translate("OfficerSection", "Officers of this desk"));
        prepareList(*m_list, nameColumn);
        m_list->setMinimumHeight(scaled(140));
        words([this] {
            m_list->setAccessibleName(translate("OfficerSection", "Officers of this desk"));
            m_list->setHorizontalHeaderLabels(
                {translate("OfficerSection", "Name"), translate("OfficerSection", "Log-in name"),
                 translate("OfficerSection", "Work"), translate("OfficerSection", "State")});
            showList();
        });
        card->column()->addWidget(m_list);
        QObject::connect(m_list, &QTableWidget::currentCellChanged, this, [this] { showChosen(); });

        m_chosen = addText(card->column(), {}, "section");
        auto* row = addRow(card->column());
        m_roles = new RoleChoice;
        row->addWidget(m_roles);
        m_saveRoles = addButton(row, translate("OfficerSection", "Save the &roles"), [this] {
            askBeside(ConfirmLogin::Ask::whenNotFresh, m_saveRoles, [this] { saveRoles(); });
        });
        row->addStretch();
        m_password = new NewPassword;
        card->column()->addWidget(m_password);
        auto* actions = addRow(card->column());
        m_setPassword = addButton(actions, translate("OfficerSection", "Set the &password"),
                                  [this] { askToSetPassword(); });
        actions->addStretch();
        m_disable = addButton(
            actions, translate("OfficerSection", "&Disable this officer"), [this] { disable(); }, "danger");
    }

    void addNew() {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(scaled(12));
        auto* row = new QHBoxLayout;
        row->setSpacing(scaled(16));
        column->addLayout(row);
        m_newName = new QLineEdit;
        m_newNameField = addField(row, translate("OfficerSection", "Full name"), m_newName);
        m_newLogin = new QLineEdit;
        m_newLogin->setInputMethodHints(Qt::ImhLowercaseOnly | Qt::ImhLatinOnly);
        m_newLoginField = addField(row, translate("OfficerSection", "Log-in name"), m_newLogin,
                                   translate("OfficerSection", "Letters a-z, digits: lan.nt"));
        m_newRoles = new RoleChoice;
        column->addWidget(m_newRoles);
        m_newPassword = new NewPassword;
        column->addWidget(m_newPassword);
        auto* actions = addRow(column);
        m_add = addButton(actions, translate("OfficerSection", "&Add the officer"), [this] { askToAdd(); });
        m_busy = new Busy;
        actions->addWidget(m_busy);
        actions->addStretch();
        Card* card = addCard({});
        m_new = new Folded(QString(), content);
        words([this] { m_new->setTitle(translate("OfficerSection", "New officer")); });
        card->column()->addWidget(m_new);
    }

    void addRecovery() {
        Card* card = addCard(translate("OfficerSection", "Recovery code"));
        addText(card->column(),
                translate("OfficerSection", "Opens the record when all passwords are lost. It is shown "
                                            "once: keep it on paper, locked away, not at the counter."));
        m_code = selectable({});
        setRole(m_code, "number");
        m_code->setAlignment(Qt::AlignHCenter);
        words([this] { m_code->setAccessibleName(translate("OfficerSection", "New recovery code")); });
        m_code->hide();
        card->column()->addWidget(m_code);
        auto* row = addRow(card->column());
        m_renew = addButton(row, translate("OfficerSection", "&Make a new recovery code"),
                            [this] { askBeside(ConfirmLogin::Ask::always, m_renew, [this] { renew(); }); });
        m_written =
            addButton(row, translate("OfficerSection", "I have &written it down"), [this] { hideCode(); });
        m_written->hide();
        row->addStretch();
    }

    void load() {
        workspace().run(
            this, [](desk::Workplace& workplace) { return officer::Accounts(workplace.database()).list(); },
            [this](std::vector<officer::Officer> officers) {
                m_officers = std::move(officers);
                showList();
            });
    }

    void showList() {
        const QString before = chosen() ? chosen()->login : QString();
        {
            const QSignalBlocker quiet(m_list);
            m_list->setRowCount(static_cast<int>(m_officers.size()));
            for (int row = 0; row < std::ssize(m_officers); ++row) {
                const officer::Officer& each = m_officers[static_cast<size_t>(row)];
                const QString state = each.disabled ? translate("OfficerSection", "disabled")
                                      : each.login == workspace().officer().login
                                          ? translate("OfficerSection", "works here now")
                                          : translate("OfficerSection", "active");
                const QString cells[] = {each.fullName, each.login, roleWords(each.roles), state};
                for (int column = 0; column < columns; ++column)
                    m_list->setItem(row, column, new QTableWidgetItem(cells[column]));
            }
        }
        const auto same = std::ranges::find(m_officers, before, &officer::Officer::login);
        const auto place = same == m_officers.end() ? 0 : std::distance(m_officers.begin(), same);
        if (!m_officers.empty()) m_list->setCurrentCell(static_cast<int>(place), 0);
        if (m_setPassword) showChosen();
    }

    const officer::Officer* chosen() const {
        const int row = m_list->currentRow();
        return row < 0 || row >= std::ssize(m_officers) ? nullptr : &m_officers[static_cast<size_t>(row)];
    }

    void showChosen() {
        forgetDoubt();
        if (m_confirm) m_confirm->cancel();
        const officer::Officer* who = chosen();
        m_chosen->setText(who ? who->fullName : QString());
        const bool active = who && !who->disabled;
        const bool own = who && who->login == workspace().officer().login;
        m_roles->setEnabled(active && isAdministrator());
        m_saveRoles->setEnabled(active && isAdministrator());
        m_password->setEnabled(active && (own || isAdministrator()));
        m_setPassword->setEnabled(active && (own || isAdministrator()));
        m_disable->setEnabled(active && !own && isAdministrator());
        if (who) m_roles->setRoles(who->roles);
    }

    void done(const QString& what) {
        workspace().say({.kind = Message::Kind::success, .text = what, .actionText = {}, .action = {}});
        load();
    }

    void saveRoles() {
        const officer::Officer* who = chosen();
        if (!who) return;
        workspace().run(
            this,
            [login = who->login, roles = m_roles->roles()](desk::Workplace& workplace) {
                return desk::changeRoles(workplace, login, roles);
            },
            [this] { done(translate("OfficerSection", "The roles hold from the next log-in.")); });
    }

    /// The question stands below the button that asked for it.
    void askBeside(ConfirmLogin::Ask how, QPushButton* button, std::function<void()> then) {
        m_confirm->cancel();
        QWidget* place = button->parentWidget();
        if (auto* column = qobject_cast<QBoxLayout*>(place->layout())) column->addWidget(m_confirm);
        m_confirm->ask(how, std::move(then));
    }

    /// One's own needs the old one, whoever sits there; another's a login that is fresh.
    void askToSetPassword() {
        const officer::Officer* who = chosen();
        if (!who) return;
        const bool own = who->login == workspace().officer().login;
        askBeside(own ? ConfirmLogin::Ask::always : ConfirmLogin::Ask::whenNotFresh, m_setPassword,
                  [this, login = who->login] {
                      if (chosen() && chosen()->login == login) setPassword();
                  });
    }
    void askToAdd() {
        askBeside(ConfirmLogin::Ask::whenNotFresh, m_add, [this] { add(); });
    }

    void setPassword() {
        const officer::Officer* who = chosen();
        if (!who) return;
        auto password = m_password->take();
        if (!password) return;
        workspace().run(
            this,
            [login = who->login, password = std::move(*password)](desk::Workplace& workplace) {
                return desk::changePassword(workplace, login, password);
            },
            [this] { done(translate("OfficerSection", "The new password is set.")); });
    }

    /// Asked twice, in place: it cannot be taken back, the login is never given out again.
    void disable() {
        const officer::Officer* who = chosen();
        if (!who) return;
        if (!m_doubted) {
            m_doubted = true;
            m_disable->setText(translate("OfficerSection", "Really &disable? Press again"));
            return;
        }
        workspace().run(
            this,
            [login = who->login](desk::Workplace& workplace) {
                return desk::disableOfficer(workplace, login);
            },
            [this] { done(translate("OfficerSection", "The officer can no longer log in here.")); });
    }

    void forgetDoubt() {
        m_doubted = false;
        m_disable->setText(translate("OfficerSection", "&Disable this officer"));
    }

    void add() {
        m_newNameField->setError({});
        m_newLoginField->setError({});
        if (m_newName->text().trimmed().isEmpty()) {
            m_newNameField->setError(translate("OfficerSection", "Type the full name."));
            return m_newName->setFocus();
        }
        const auto login = officer::normalizeLogin(m_newLogin->text());
        if (!login) {
            m_newLoginField->setError(errorMessage(login.error()).text);
            return m_newLogin->setFocus();
        }
        auto password = m_newPassword->take();
        if (!password) return;
        m_busy->setText(translate("OfficerSection", "Adding…"));
        m_add->setEnabled(false);
        workspace().desk().run(
            this,
            [request = desk::NewOfficer{*login, m_newName->text().simplified(), m_newRoles->roles()},
             password = std::move(*password)](desk::Workplace& workplace) {
                return desk::addOfficer(workplace, request, password);
            },
            [this](const Result<officer::Officer>& added) {
                m_busy->setText({});
                m_add->setEnabled(true);
                if (!added) return workspace().say(errorMessage(added.error()));
                m_newName->clear();
                m_newLogin->clear();
                m_new->setOpen(false);
                done(translate("OfficerSection", "%1 can log in now.").arg(added->fullName));
            });
    }

    void renew() {
        workspace().run(
            this, [](desk::Workplace& workplace) { return desk::renewRecoveryCode(workplace); },
            [this](const Secret& code) {
                m_code->setText(QString::fromUtf8(code.view()));
                m_code->show();
                m_written->show();
                m_code->setFocus();
            });
    }

    void hideCode() {
        m_code->clear();
        m_code->hide();
        m_written->hide();
    }

    QTableWidget* m_list;
    std::vector<officer::Officer> m_officers;
    QLabel *m_chosen = nullptr, *m_code = nullptr;
    RoleChoice *m_roles = nullptr, *m_newRoles = nullptr;
    NewPassword *m_password = nullptr, *m_newPassword = nullptr;
    QPushButton *m_saveRoles = nullptr, *m_setPassword = nullptr, *m_disable = nullptr, *m_add = nullptr,
                *m_renew = nullptr, *m_written = nullptr;
    QLineEdit *m_newLogin = nullptr, *m_newName = nullptr;
    Field *m_newLoginField = nullptr, *m_newNameField = nullptr;
    Folded* m_new = nullptr;
    ConfirmLogin* m_confirm = nullptr;
    Busy* m_busy = nullptr;
    bool m_doubted = false;
};

} // namespace

std::unique_ptr<SettingsSection> makeOfficerSection(Workspace& workspace) {
    return std::make_unique<OfficerSection>(workspace);
}

} // namespace motcua::ui
