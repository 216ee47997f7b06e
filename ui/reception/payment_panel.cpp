// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/payment_panel.h"

#include "core/catalogue/fees.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/field.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace motcua::ui {

using namespace Qt::StringLiterals;

PaymentPanel::PaymentPanel(VisitModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_unpaid(new QRadioButton(this)), m_cash(new QRadioButton(this)),
      m_transfer(new QRadioButton(this)), m_given(new MoneyEdit), m_givenField(new Field({}, m_given)),
      m_change(wrapped("section")), m_account(wrapped()), m_error(wrapped("error", this)),
      m_cashBox(new QWidget(this)), m_transferBox(new QWidget(this)) {
    auto* cash = new QHBoxLayout(m_cashBox);
    cash->setContentsMargins(3 * kSpacing, 0, 0, 0);
    cash->setSpacing(2 * kSpacing);
    m_given->setMaximumWidth(scaled(180));
    cash->addWidget(m_givenField);
    cash->addWidget(m_change, 1, Qt::AlignVCenter);
    auto* transfer = new QHBoxLayout(m_transferBox);
    transfer->setContentsMargins(3 * kSpacing, 0, 0, 0);
    transfer->setSpacing(2 * kSpacing);
    transfer->addWidget(m_account, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_cash, m_cashBox, m_transfer, m_unpaid, m_transferBox, m_error})
        column->addWidget(widget);
    m_error->hide();
    const auto connect = [this](QRadioButton* button, desk::Payment payment) {
        QObject::connect(button, &QRadioButton::toggled, this, [this, payment](bool on) {
            if (on) choose(payment);
        });
    };
    connect(m_unpaid, desk::Payment::unpaid);
    connect(m_cash, desk::Payment::cash);
    connect(m_transfer, desk::Payment::transfer);
    QObject::connect(m_given, &QLineEdit::textEdited, this, [this] {
        m_model.editDossier([this](desk::VisitDossier& dossier) { dossier.cashGiven = m_given->amount(); },
                            u"cash"_s);
    });
    retranslate();
}

void PaymentPanel::retranslate() {
    m_cash->setText(Tr::translate("FeesStep", "&Cash"));
    m_transfer->setText(Tr::translate("FeesStep", "Bank &transfer, received"));
    m_unpaid->setText(Tr::translate("FeesStep", "Not &paid yet"));
    m_givenField->setLabel(Tr::translate("FeesStep", "Given"));
    m_given->setPlaceholderText(Tr::translate("FeesStep", "exact"));
}

void PaymentPanel::choose(desk::Payment payment) {
    if (m_model.dossier().payment == payment) return;
    m_model.editDossier([payment](desk::VisitDossier& dossier) {
        dossier.payment = payment;
        if (payment != desk::Payment::cash) dossier.cashGiven.reset();
    });
    if (payment == desk::Payment::cash) m_given->setFocus();
}

void PaymentPanel::refresh(qint64 amount) {
    m_amount = amount;
    const desk::VisitDossier& dossier = m_model.dossier();
    const QSignalBlocker unpaid(m_unpaid), cash(m_cash), transfer(m_transfer);
    m_unpaid->setChecked(dossier.payment == desk::Payment::unpaid);
    m_cash->setChecked(dossier.payment == desk::Payment::cash);
    m_transfer->setChecked(dossier.payment == desk::Payment::transfer);
    m_cashBox->setVisible(dossier.payment == desk::Payment::cash);
    m_transferBox->setVisible(dossier.payment != desk::Payment::cash);
    showCash();
    showTransfer();
    m_error->hide();
}

void PaymentPanel::showCash() {
    const auto given = m_model.dossier().cashGiven;
    if (m_given->amount() != given) m_given->setAmount(given);
    if (!given || *given == m_amount)
        m_change->setText(Tr::translate("FeesStep", "No change"));
    else if (*given > m_amount)
        m_change->setText(
            Tr::translate("FeesStep", "Change: %1").arg(catalogue::vietnameseVnd(*given - m_amount)));
    else
        m_change->setText(
            Tr::translate("FeesStep", "Still missing: %1").arg(catalogue::vietnameseVnd(m_amount - *given)));
}

/// The code to scan says which dossier is paid: it is shown when the dossier has its code, after acceptance
/// and on form 01. A transfer that came already (by the office's own poster) can be noted here.
void PaymentPanel::showTransfer() {
    const desk::Settings& office = m_model.workspace().settings();
    const bool isSet = !office.bankBin.isEmpty() && !office.bankAccount.isEmpty();
    const bool isTransfer = m_model.dossier().payment == desk::Payment::transfer;
    if (!isSet)
        m_account->setText(Tr::translate("FeesStep",
                                         "No code can be shown: the office's account is not set yet "
                                         "(Settings, Office). A transfer to a known account can still be "
                                         "noted."));
    else if (isTransfer)
        m_account->setText(
            QStringList{catalogue::vietnameseVnd(m_amount), office.bankAccountName, office.bankAccount,
                        Tr::translate("FeesStep", "Go on when the bank has told that it came.")}
                .join(u'\n'));
    else
        m_account->setText(Tr::translate("FeesStep",
                                         "The code for a transfer, with the dossier's code in it, is "
                                         "shown after acceptance and stands on form 01."));
}

void PaymentPanel::focusFirst() {
    for (QRadioButton* button : {m_cash, m_transfer, m_unpaid})
        if (button->isChecked()) {
            if (button == m_cash) return m_given->setFocus();
            return button->setFocus();
        }
}

bool PaymentPanel::finish() {
    const desk::VisitDossier& dossier = m_model.dossier();
    if (dossier.payment != desk::Payment::cash || !dossier.cashGiven || *dossier.cashGiven >= m_amount)
        return true;
    m_error->setText(Tr::translate("FeesStep", "The money given is less than the fee."));
    m_error->show();
    m_given->setFocus();
    m_given->selectAll();
    return false;
}

} // namespace motcua::ui
