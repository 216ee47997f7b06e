// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/fee_panel.h"

#include "core/desk/fee_note.h"
#include "core/qr/symbol_picture.h"
#include "core/qr/symbol_writer.h"
#include "core/qr/vietqr.h"
#include "ui/dossiers/action_text.h"
#include "ui/dossiers/row_text.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

using dossier::PaymentMethod;

struct FeeText {
    Q_DECLARE_TR_FUNCTIONS(FeeText)
};

/// The code a banking application fills the transfer in from; empty when the office has no account for it.
QByteArray transferCode(const desk::Settings& settings, const dossier::DossierCode& code, qint64 amount) {
    if (settings.bankBin.isEmpty() || settings.bankAccount.isEmpty()) return {};
    const auto note = desk::feeNote(code);
    if (!note) return {};
    const auto text = qr::toText({settings.bankBin, settings.bankAccount, amount, *note});
    if (!text) return {};
    const auto symbol = qr::writeQr(text->toUtf8(), qr::ErrorCorrection::medium);
    return symbol ? qr::toPng(*symbol, 4) : QByteArray();
}

} // namespace

FeePanel::FeePanel(Workspace& workspace)
    : m_workspace(workspace), m_title(textLabel()), m_change(textLabel()), m_picture(textLabel()),
      m_transfer(textLabel()), m_takeNow(new QCheckBox), m_way(new QComboBox), m_given(new MoneyEdit),
      m_wayField(new Field({}, m_way)), m_givenField(new Field({}, m_given)) {
    setRole(m_title, "section");
    setRole(m_change, "number");
    for (QLabel* label : {m_title, m_change, m_transfer})
        label->setWordWrap(true);
    m_way->addItems({QString(), QString()});
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kSpacing);
    row->addWidget(m_wayField, 1);
    row->addWidget(m_givenField, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_title);
    column->addWidget(m_takeNow);
    column->addLayout(row);
    column->addWidget(m_change);
    column->addWidget(m_picture, 0, Qt::AlignLeft);
    column->addWidget(m_transfer);
    QObject::connect(m_way, &QComboBox::currentIndexChanged, this, [this] { showWay(); });
    QObject::connect(m_takeNow, &QCheckBox::toggled, this, [this] { showWay(); });
    QObject::connect(m_given, &QLineEdit::textChanged, this, [this] { showChange(); });
    retranslate();
    hide();
}

void FeePanel::show(const DossierFacts& facts) {
    m_open = facts.state.feeOpen().value_or(0);
    m_mustPay = facts.state.status == dossier::Status::done && facts.state.intake.fee.dueBeforeReturn;
    m_code = facts.state.code;
    const QSignalBlocker quiet(m_takeNow);
    m_takeNow->setChecked(true);
    m_takeNow->setVisible(!m_mustPay);
    m_way->setCurrentIndex(0);
    m_given->setAmount({});
    m_givenField->setError({});
    setVisible(m_open > 0);
    retranslate();
    showWay();
}

void FeePanel::showWay() {
    const bool takes = m_mustPay || m_takeNow->isChecked();
    const bool isCash = m_way->currentIndex() == 0;
    m_wayField->setVisible(takes);
    m_givenField->setVisible(takes && isCash);
    m_picture->hide();
    m_transfer->hide();
    if (takes && !isCash && m_code) {
        const QByteArray png = transferCode(m_workspace.settings(), *m_code, m_open);
        QPixmap picture;
        picture.loadFromData(png);
        m_picture->setPixmap(picture);
        m_picture->setVisible(!picture.isNull());
        m_picture->setAccessibleName(FeeText::tr("VietQR code of the transfer"));
        m_transfer->setText(picture.isNull() ? FeeText::tr("The office has set no bank account for VietQR.")
                                             : FeeText::tr("Hand over when the transfer has arrived."));
        m_transfer->show();
    }
    showChange();
}

void FeePanel::showChange() {
    const auto given = m_given->amount();
    const bool isShown = given && !m_givenField->isHidden();
    m_change->setVisible(isShown);
    if (!isShown) return;
    m_change->setText(*given < m_open ? FeeText::tr("Still missing: %1").arg(moneyText(m_open - *given))
                                      : FeeText::tr("Change: %1").arg(moneyText(*given - m_open)));
}

std::optional<dossier::FeePaid> FeePanel::payment() const {
    if (m_open <= 0 || (!m_mustPay && !m_takeNow->isChecked())) return {};
    dossier::FeePaid payment;
    payment.amount = m_open;
    payment.method = m_way->currentIndex() == 0 ? PaymentMethod::cash : PaymentMethod::transfer;
    return payment;
}

bool FeePanel::isComplete() {
    const auto given = m_given->amount();
    const bool isShort = payment() && m_way->currentIndex() == 0 && given && *given < m_open;
    m_givenField->setError(isShort ? FeeText::tr("This is less than the fee.") : QString());
    if (isShort) m_given->setFocus();
    return !isShort;
}

void FeePanel::retranslate() {
    m_title->setText(FeeText::tr("Fee still open: %1").arg(moneyText(m_open)));
    m_takeNow->setText(FeeText::tr("&Take it now"));
    const QSignalBlocker quiet(m_way);
    m_way->setItemText(0, paymentName(PaymentMethod::cash));
    m_way->setItemText(1, paymentName(PaymentMethod::transfer));
    m_wayField->setLabel(FeeText::tr("Paid by"));
    m_givenField->setLabel(FeeText::tr("Cash given"));
}

} // namespace motcua::ui
