// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/done_view.h"

#include "core/catalogue/fees.h"
#include "core/desk/dossier_steps.h"
#include "core/desk/fee_note.h"
#include "core/dossier/fields.h"
#include "ui/printing/printing.h"
#include "ui/reception/accept_actions.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace motcua::ui {

using namespace Qt::StringLiterals;
using dossier::CorrectedField;

namespace {

/// What a clerk corrects at the counter; the others are corrected on the dossier's page.
constexpr std::array kFields{CorrectedField::phone, CorrectedField::applicantName, CorrectedField::address,
                             CorrectedField::email, CorrectedField::returnAddress};

QString fieldText(CorrectedField field) {
    switch (field) {
    case CorrectedField::applicantName:
        return Tr::translate("DoneView", "Name");
    case CorrectedField::phone:
        return Tr::translate("DoneView", "Phone");
    case CorrectedField::email:
        return Tr::translate("DoneView", "Email");
    case CorrectedField::returnAddress:
        return Tr::translate("DoneView", "Address for the result");
    default:
        return Tr::translate("DoneView", "Address");
    }
}

} // namespace

DoneView::DoneView(VisitModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_badge(new Badge(this)), m_code(textLabel({}, this)),
      m_due(wrapped("section", this)), m_printed(wrapped("secondary", this)), m_fee(wrapped()),
      m_error(wrapped("error")),
      m_more(callButton("plain", "plus", this, [this] { m_model.addDossier(false); })),
      m_same(callButton("plain", "copy", this, [this] { m_model.addDossier(true); })),
      m_again(callButton("plain", "printer", this, [this] { printAgain(); })),
      m_receipt(callButton("plain", "receipt", this, [this] { printFeeReceipt(); })),
      m_came(callButton("plain", "check", nullptr, [this] { moneyCame(); })), m_transfer(new TransferCode),
      m_feeBox(new QWidget(this)) {
    setRole(m_code, "title");
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* side = new QVBoxLayout;
    side->addWidget(m_fee);
    side->addWidget(m_came, 0, Qt::AlignLeft);
    side->addStretch();
    auto* fee = new QHBoxLayout(m_feeBox);
    fee->setContentsMargins(0, 0, 0, 0);
    fee->setSpacing(2 * kSpacing);
    fee->addWidget(m_transfer);
    fee->addLayout(side, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_badge, m_code, m_due, m_printed, m_feeBox})
        column->addWidget(widget);
    for (QPushButton* button : {m_more, m_same, m_again, m_receipt})
        column->addWidget(button, 0, Qt::AlignLeft);
    buildCorrection();
    column->addWidget(m_correction);
    m_preview = makePreview(m_model.workspace()).release();
    m_preview->setMinimumHeight(scaled(480));
    m_preview->installEventFilter(this);
    m_form = new Folded({}, m_preview, this);
    m_form->setOpen(false);
    column->addWidget(m_form);
    column->addStretch();
    retranslate();
}

void DoneView::buildCorrection() {
    auto* box = new QWidget;
    m_field = new QComboBox;
    m_value = new QLineEdit;
    m_reason = new QLineEdit;
    m_fieldField = new Field({}, m_field);
    m_valueField = new Field({}, m_value);
    m_reasonField = new Field({}, m_reason);
    m_correct = callButton("plain", "pencil", nullptr, [this] { correct(); });
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kSpacing);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_fieldField, m_valueField, m_reasonField, m_error})
        lines->addWidget(widget);
    lines->addWidget(m_correct, 0, Qt::AlignLeft);
    m_error->hide();
    m_correction = new Folded({}, box, this);
}

void DoneView::retranslate() {
    m_more->setText(Tr::translate("DoneView", "One more &dossier, same citizen (Ctrl+D)"));
    m_same->setText(Tr::translate("DoneView", "The &same once more (Ctrl+Shift+D)"));
    m_again->setText(Tr::translate("DoneView", "&Print again (Ctrl+P)"));
    m_receipt->setText(Tr::translate("DoneView", "Print the &fee receipt"));
    m_came->setText(Tr::translate("DoneView", "The &money has come"));
    m_correction->setTitle(Tr::translate("DoneView", "Correct something, with the reason"));
    m_form->setTitle(Tr::translate("DoneView", "Look at form 01"));
    m_fieldField->setLabel(Tr::translate("DoneView", "What is wrong"));
    m_valueField->setLabel(Tr::translate("DoneView", "Right"));
    m_reasonField->setLabel(Tr::translate("DoneView", "Reason, at least 10 letters"));
    m_correct->setText(Tr::translate("DoneView", "&Correct and print again"));
    const int chosen = std::max(0, m_field->currentIndex());
    m_field->clear();
    for (const CorrectedField field : kFields)
        m_field->addItem(fieldText(field), static_cast<int>(field));
    m_field->setCurrentIndex(chosen);
    m_shown.clear();
}

void DoneView::refresh() {
    if (code().isEmpty()) {
        m_shown.clear();
        return;
    }
    const auto& reception = m_model.reception();
    const QString now = u"%1 %2 %3"_s.arg(code()).arg(reception.has_value()).arg(printedText());
    if (m_shown == now) return;
    if (!m_shown.startsWith(code() + u' ')) {
        m_form->setOpen(false);
        clearCorrection();
    }
    m_shown = now;
    m_badge->setBadge({Shape::circle, tokens().good, u"✔"_s}, Tr::translate("DoneView", "Received"));
    m_code->setText(code());
    m_code->setToolTip(code());
    setAccessibleName(Tr::translate("DoneView", "Received: %1. Enter: the next citizen").arg(code()));
    m_code->setAccessibleName(Tr::translate("DoneView", "Dossier code %1").arg(code()));
    m_printed->setText(printedText());
    m_printed->setVisible(m_model.slip() || !m_model.isRecalled());
    m_received.reset();
    m_due->hide();
    m_open = 0;
    if (reception) {
        const dossier::State& state = reception->dossier.state;
        if (state.due.due)
            m_due->setText(Tr::translate("DoneView", "Result: %1 · %2")
                               .arg(dateTimeText(*state.due.due), distanceText(m_model, *state.due.due)));
        else
            m_due->setText(Tr::translate("DoneView", "No due date yet"));
        m_due->show();
        if (!state.actions.empty()) m_received = state.actions.front();
        m_open = state.feeOpen().value_or(0);
    }
    showFee();
}

/// Never that it was printed when it was not.
QString DoneView::printedText() const {
    const auto& slip = m_model.slip();
    if (!slip) return Tr::translate("DoneView", "Form 01 is being printed …");
    if (slip->pdf.isEmpty())
        return Tr::translate("DoneView", "Form 01 printed on %1, %2 copies")
            .arg(slip->printer)
            .arg(slip->copies);
    return Tr::translate("DoneView", "Form 01 is not on paper: no printer. It is kept as %1 until you "
                                     "log out.")
        .arg(QFileInfo(slip->pdf).fileName());
}

void DoneView::showFee() {
    const bool paid = m_model.reception() && m_model.reception()->dossier.state.paid() > 0;
    m_receipt->setVisible(paid || m_open == 0 ? paid : false);
    m_feeBox->setVisible(m_open > 0);
    if (m_open <= 0) return;
    m_fee->setText(Tr::translate("DoneView", "Still to pay: %1").arg(catalogue::vietnameseVnd(m_open)));
    const desk::Settings& office = m_model.workspace().settings();
    const auto note = desk::feeNote(*m_model.reception()->dossier.state.code);
    const bool shown =
        !office.bankAccount.isEmpty() && note && m_transfer->setTransfer(office, m_open, *note);
    m_transfer->setVisible(shown);
}

void DoneView::moneyCame() {
    if (m_paying || m_open <= 0) return;
    m_paying = true;
    dossier::FeePaid paid;
    paid.amount = m_open;
    paid.method = dossier::PaymentMethod::transfer;
    m_model.workspace().desk().run(
        this,
        [code = code(), paid](desk::Workplace& workplace) { return desk::perform(workplace, code, paid); },
        [this](const Result<records::Dossier>& dossier) {
            m_paying = false;
            if (!dossier) return m_model.workspace().say(errorMessage(dossier.error()));
            m_open = 0;
            m_feeBox->hide();
            m_receipt->show();
            m_receipt->setFocus();
        });
}

void DoneView::printAgain() {
    printForm(m_model.workspace(), document::FormKind::receipt01, code(),
              [guard = QPointer(&m_model), code = code()](const PrintOutcome& outcome) {
                  if (guard) guard->printed(code, outcome);
              });
}

void DoneView::printFeeReceipt() { printForm(m_model.workspace(), document::FormKind::feeReceipt, code()); }

/// What was typed for one dossier is none of the next citizen's.
void DoneView::clearCorrection() {
    m_value->clear();
    m_reason->clear();
    m_error->hide();
    m_correction->setOpen(false);
}

void DoneView::correct() {
    const QString value = m_value->text().trimmed(), reason = m_reason->text().trimmed();
    if (value.isEmpty() || !dossier::isReason(reason) || !m_received) {
        m_error->setText(Tr::translate("DoneView", "Write what is right, and why, in at least 10 letters."));
        m_error->show();
        return (value.isEmpty() ? m_value : m_reason)->setFocus();
    }
    m_error->hide();
    const auto field = static_cast<CorrectedField>(m_field->currentData().toInt());
    m_model.workspace().run(
        this,
        [code = code(), received = *m_received, field, value,
         reason](desk::Workplace& workplace) -> Result<records::Dossier> {
            MOTCUA_TRY(const auto now, records::loadDossier(workplace.database(), code));
            dossier::Corrected corrected;
            corrected.corrects = received;
            corrected.changes.push_back({field, dossier::fieldText(now.state, field), value});
            corrected.reason = reason;
            corrected.found = toLocal(workplace.clock().now());
            return desk::perform(workplace, code, std::move(corrected));
        },
        [this](const records::Dossier& now) {
            clearCorrection();
            focusFirst();
            m_model.corrected(now);
            m_model.workspace().say({Message::Kind::success,
                                     Tr::translate("DoneView", "Corrected; the slip is printed again."),
                                     {},
                                     {}});
            printAgain();
        });
}

/// Its pages are made when somebody looks at them.
bool DoneView::eventFilter(QObject* object, QEvent* event) {
    if (object == m_preview && event->type() == QEvent::Show && !code().isEmpty())
        showForm(*m_preview, document::FormKind::receipt01, code());
    return QWidget::eventFilter(object, event);
}

/// Enter is the page's: the next citizen.
void DoneView::focusFirst() {
    setFocusPolicy(Qt::StrongFocus);
    setFocus();
}

std::vector<KeyHint> DoneView::keys() {
    return {{Qt::CTRL | Qt::Key_D, Tr::translate("DoneView", "one more dossier"),
             [this] { m_model.addDossier(false); }},
            {Qt::CTRL | Qt::SHIFT | Qt::Key_D, Tr::translate("DoneView", "the same once more"),
             [this] { m_model.addDossier(true); }},
            {Qt::CTRL | Qt::Key_P, Tr::translate("DoneView", "print again"), [this] { printAgain(); }}};
}

} // namespace motcua::ui
