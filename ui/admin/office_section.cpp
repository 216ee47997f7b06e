// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbol_picture.h"
#include "core/qr/symbol_writer.h"
#include "core/qr/vietqr.h"
#include "ui/admin/banks.h"
#include "ui/admin/contact_table.h"
#include "ui/admin/emblem_choice.h"
#include "ui/admin/form_section.h"
#include "ui/admin/sections.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>

namespace motcua::ui {
namespace {

/// The names at the head of every form, the account for transfers, and where people are passed on to.
class OfficeSection final : public FormSection {
public:
    explicit OfficeSection(Workspace& workspace)
        : FormSection(workspace, QStringLiteral("office"), "building-2") {
        addNames();
        addAccount();
        addContacts();
        addStretch();
        finish();
        onlyAdministrator({m_superior, m_unit, m_place, m_address, m_hotline, m_emblem, m_bank, m_account,
                           m_holder, m_contacts, m_addContact, m_removeContact});
    }

    QString title() const override { return translate("OfficeSection", "Office"); }
    QString sentence() const override {
        return translate("OfficeSection", "Stands at the head of every form this office prints.");
    }

private:
    QLineEdit* addEdit(QBoxLayout* layout, Words label, Words hint = {}) {
        auto* edit = new QLineEdit;
        addField(layout, std::move(label), edit, std::move(hint));
        QObject::connect(edit, &QLineEdit::textChanged, this, [this] { edited(); });
        return edit;
    }

    void addNames() {
        Card* card = addCard(translate("OfficeSection", "Names on forms"));
        m_station = addText(card->column(), {});
        m_superior = addEdit(card->column(), translate("OfficeSection", "Superior agency"),
                             translate("OfficeSection", "First line at the left: UBND TỈNH …"));
        m_unit = addEdit(card->column(), translate("OfficeSection", "One-stop unit"),
                         translate("OfficeSection", "As it signs: TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ …"));
        auto* row = new QHBoxLayout;
        row->setSpacing(scaled(16));
        card->column()->addLayout(row);
        m_place = addEdit(row, translate("OfficeSection", "Place before the date"));
        m_hotline = addEdit(row, translate("OfficeSection", "Hotline"));
        m_address = addEdit(card->column(), translate("OfficeSection", "Address of the counter"));
        m_emblem = new EmblemChoice;
        m_emblem->onEdited([this] { edited(); });
        addField(card->column(), translate("OfficeSection", "Emblem"), m_emblem,
                 translate("OfficeSection", "On the lock screen and above the office's name on forms. Empty: "
                                            "forms have none, as Decree 30/2020 has it."));
    }

    void addAccount() {
        Card* card = addCard(translate("OfficeSection", "Account for transfers (VietQR)"));
        auto* row = new QHBoxLayout;
        row->setSpacing(scaled(24));
        card->column()->addLayout(row);
        auto* fields = new QVBoxLayout;
        fields->setSpacing(scaled(12));
        row->addLayout(fields, 1);
        m_bank = new QComboBox;
        m_bank->setEditable(true);
        m_bank->setInsertPolicy(QComboBox::NoInsert);
        for (const Bank& bank : banks())
            m_bank->addItem(QStringLiteral("%1 – %2").arg(bank.bin, bank.name), QString(bank.bin));
        m_bankField = addField(fields, translate("OfficeSection", "Bank (six-digit number)"), m_bank,
                               translate("OfficeSection", "Empty: no code for transfers is shown."));
        QObject::connect(m_bank, &QComboBox::editTextChanged, this, [this] { accountEdited(); });
        m_account = new QLineEdit;
        m_accountField = addField(fields, translate("OfficeSection", "Account number"), m_account);
        QObject::connect(m_account, &QLineEdit::textChanged, this, [this] { accountEdited(); });
        m_holder = addEdit(fields, translate("OfficeSection", "Account holder"));
        fields->addStretch();

        auto* side = new QVBoxLayout;
        row->addLayout(side);
        m_code = textLabel();
        m_code->setAlignment(Qt::AlignCenter);
        words([this] { m_code->setAccessibleName(translate("OfficeSection", "Test code of the account")); });
        side->addWidget(m_code, 0, Qt::AlignHCenter);
        m_codeHint = addText(side, {});
        m_codeHint->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        m_codeHint->setFixedWidth(scaled(220));
        words([this] { showCode(); });
        side->addStretch();
    }

    void addContacts() {
        Card* card = addCard(translate("OfficeSection", "Competent agencies"));
        addText(card->column(),
                translate("OfficeSection", "Shown to the clerk when another agency settles the procedure."));
        m_contacts = new ContactTable;
        m_contacts->onEdited([this] { edited(); });
        card->column()->addWidget(m_contacts);
        auto* row = addRow(card->column());
        m_addContact = addButton(row, translate("OfficeSection", "&Add an agency"),
                                 [this] { m_contacts->addContact(); });
        m_removeContact =
            addButton(row, translate("OfficeSection", "&Remove"), [this] { m_contacts->removeCurrent(); });
        row->addStretch();
    }

    QString bin() const {
        const QString typed = m_bank->currentText().trimmed();
        const qsizetype end = typed.indexOf(u' ');
        return end < 0 ? typed : typed.first(end);
    }

    void accountEdited() {
        showCode();
        edited();
    }

    /// A code without an amount: a banking application shows whose account it is, and nothing is paid.
    void showCode() {
        QString hint = translate("OfficeSection", "The code for transfers is shown here.");
        QPixmap picture;
        if (!bin().isEmpty() && !m_account->text().trimmed().isEmpty()) {
            const auto text = qr::toText({.bankBin = bin(), .account = m_account->text().trimmed()});
            const auto symbol = text ? qr::writeQr(text->toLatin1(), qr::ErrorCorrection::medium)
                                     : Result<qr::SymbolMatrix>(std::unexpected(text.error()));
            if (symbol) {
                picture.loadFromData(qr::toPng(*symbol, std::max(3, scaled(4))));
                hint = translate("OfficeSection",
                                 "Scan it with a banking application: the office's name must appear.");
            }
        }
        m_code->setPixmap(picture);
        m_code->setVisible(!picture.isNull());
        m_codeHint->setText(hint);
    }

    void fill(const desk::Settings& settings) override {
        const records::Station& station = workspace().station();
        m_station->setText(QStringLiteral("%1 · %2").arg(station.officeName, station.officeCode));
        m_superior->setText(settings.superior);
        m_unit->setText(settings.oneStopUnit);
        m_place->setText(settings.place);
        m_address->setText(settings.address);
        m_hotline->setText(settings.hotline);
        m_emblem->setEmblem(settings.emblem);
        const int known = m_bank->findData(settings.bankBin);
        m_bank->setCurrentIndex(known);
        if (known < 0) m_bank->setEditText(settings.bankBin);
        m_account->setText(settings.bankAccount);
        m_holder->setText(settings.bankAccountName);
        m_contacts->setContacts(settings.contacts);
        showCode();
    }

    bool read(desk::Settings& settings, bool tell) override {
        settings.superior = m_superior->text().simplified();
        settings.oneStopUnit = m_unit->text().simplified();
        settings.place = m_place->text().simplified();
        settings.address = m_address->text().simplified();
        settings.hotline = m_hotline->text().simplified();
        settings.emblem = m_emblem->emblem();
        settings.contacts = m_contacts->contacts();
        settings.bankBin = bin();
        settings.bankAccount = m_account->text().trimmed();
        settings.bankAccountName = m_holder->text().simplified();
        m_bankField->setError({});
        m_accountField->setError({});
        if (settings.bankBin.isEmpty() && settings.bankAccount.isEmpty()) return true;
        const auto code = qr::toText({.bankBin = settings.bankBin, .account = settings.bankAccount});
        if (code) return true;
        if (tell)
            (code.error().code == Code::QR_PAYMENT_BANK ? m_bankField : m_accountField)
                ->setError(errorMessage(code.error()).text);
        return false;
    }

    QLabel *m_station, *m_code, *m_codeHint;
    QLineEdit *m_superior, *m_unit, *m_place, *m_address, *m_hotline, *m_account, *m_holder;
    QComboBox* m_bank;
    Field *m_bankField, *m_accountField;
    EmblemChoice* m_emblem;
    ContactTable* m_contacts;
    QPushButton *m_addContact, *m_removeContact;
};

} // namespace

std::unique_ptr<SettingsSection> makeOfficeSection(Workspace& workspace) {
    return std::make_unique<OfficeSection>(workspace);
}

} // namespace motcua::ui
