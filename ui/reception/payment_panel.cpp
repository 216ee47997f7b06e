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
      m_cashBox(new QWidget(this)), m_transferBox(new QWidget(this)), m_code(new TransferCode) {
    auto* cash = new QHBoxLayout(m_cashBox);
    cash->setContentsMargins(3 * kSpacing, 0, 0, 0);
    cash->setSpacing(2 * kSpacing);
    m_given->setMaximumWidth(scaled(180));
    cash->addWidget(m_givenField);
    cash->addWidget(m_change, 1, Qt::AlignVCenter);
    auto* transfer = new QHBoxLayout(m_transferBox);
    transfer->setContentsMargins(3 * kSpacing, 0, 0, 0);
    transfer->setSpacing(2 * kSpacing);
    transfer->addWidget(m_code);
    transfer->addWidget(m_account, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_cash, m_cashBox, m_transfer, m_transferBox, m_unpaid, m_error})
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
    m_shown.clear();
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
    m_transferBox->setVisible(dossier.payment == desk::Payment::transfer);
    showCash();
    if (dossier.payment == desk::Payment::transfer) showTransfer();
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

/// There is no dossier code yet: the procedure and the visit make the payment findable on the statement.
QString PaymentPanel::note() const {
    QString procedure = m_model.dossier().procedureCode;
    return u"LE PHI %1 %2"_s.arg(procedure.remove(u'.'), m_model.visit().id.toString().right(4).toUpper());
}

void PaymentPanel::showTransfer() {
    const desk::Settings& office = m_model.workspace().settings();
    const QString wanted =
        QStringList{office.bankBin, office.bankAccount, QString::number(m_amount), note()}.join(u'|');
    if (wanted == m_shown) return;
    m_shown = wanted;
    const bool isSet = !office.bankBin.isEmpty() && !office.bankAccount.isEmpty();
    const bool shown = isSet && m_code->setTransfer(office, m_amount, note()).has_value();
    m_code->setVisible(shown);
    if (!isSet)
        m_account->setText(Tr::translate("FeesStep",
                                         "No code can be shown: the office's account is not set yet "
                                         "(Settings, Office). A transfer to a known account can still be "
                                         "noted."));
    else if (!shown)
        m_account->setText(Tr::translate("FeesStep",
                                         "No code can be shown: the office's account is not a valid one "
                                         "(Settings, Office)."));
    else
        m_account->setText(
            QStringList{catalogue::vietnameseVnd(m_amount), office.bankAccountName, office.bankAccount,
                        note(), Tr::translate("FeesStep", "Go on when the bank has told that it came.")}
                .join(u'\n'));
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
