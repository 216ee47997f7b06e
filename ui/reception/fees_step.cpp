// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/render.h"
#include "ui/reception/fee_inputs.h"
#include "ui/reception/payment_panel.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/language.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

class FeesStep : public ColumnStep {
public:
    FeesStep(VisitModel& model, std::function<void()> leave);

    QString name() const override { return Tr::translate("FeesStep", "Fees"); }
    void refresh() override;
    void focusFirst() override;
    bool finish() override;
    std::vector<KeyHint> keys() override;

protected:
    void retranslate() override;

private:
    std::optional<qint64> amount() const;
    void showLines();
    void choose(desk::Payment payment);

    std::optional<desk::ReceptionPreview> m_preview; ///< the last one counted: stays while it is counted anew
    FeeInputs* m_inputs;
    Card* m_card;
    QGridLayout* m_lines;
    QLabel *m_totalName, *m_total, *m_words, *m_none, *m_payTitle;
    PaymentPanel* m_payment;
    bool m_early = false; ///< the focus came before anything was counted
};

FeesStep::FeesStep(VisitModel& model, std::function<void()> leave)
    : ColumnStep(model, std::move(leave)), m_inputs(new FeeInputs(model, this)), m_card(new Card(this)),
      m_lines(new QGridLayout), m_totalName(wrapped("section", m_card)), m_total(textLabel({}, m_card)),
      m_words(wrapped("secondary", m_card)), m_none(wrapped("secondary", this)),
      m_payTitle(wrapped("section", this)), m_payment(new PaymentPanel(model, this)) {
    setRole(m_total, "title");
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_lines->setColumnStretch(0, 1);
    m_lines->setHorizontalSpacing(2 * kSpacing);
    m_lines->setVerticalSpacing(kSpacing / 2);
    auto* total = new QHBoxLayout;
    total->addWidget(m_totalName, 1);
    total->addWidget(m_total);
    m_card->column()->addLayout(m_lines);
    m_card->column()->addLayout(total);
    m_card->column()->addWidget(m_words);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_inputs, m_card, m_none, m_payTitle, m_payment})
        column()->addWidget(widget);
    column()->addStretch();
    retranslate();
}

void FeesStep::retranslate() {
    setAccessibleName(name());
    m_totalName->setText(Tr::translate("FeesStep", "To pay"));
    m_payTitle->setText(Tr::translate("FeesStep", "Payment"));
    m_none->setText(Tr::translate("FeesStep", "Nothing is to be paid here. Enter goes on."));
    m_payment->retranslate();
}

/// None: only the province's table knows.
std::optional<qint64> FeesStep::amount() const {
    if (!m_preview) return std::nullopt;
    return m_preview->fee.total ? m_preview->fee.total : model().dossier().ownFee;
}

void FeesStep::refresh() {
    if (model().preview() && model().preview()->procedure.code == model().dossier().procedureCode)
        m_preview = model().preview();
    else if (m_preview && m_preview->procedure.code != model().dossier().procedureCode)
        m_preview.reset();
    const bool pays = amount().value_or(0) > 0;
    m_card->setVisible(m_preview.has_value());
    m_none->setText(amount()
                        ? Tr::translate("FeesStep", "Nothing is to be paid here. Enter goes on.")
                        : Tr::translate("FeesStep", "The amount is not known here: look into the province's "
                                                    "table and type it above. Empty: it is paid "
                                                    "elsewhere or later."));
    m_none->setVisible(m_preview && !pays);
    m_payTitle->setVisible(pays);
    m_payment->setVisible(pays);
    if (!m_preview) return m_inputs->hide();
    if (model().step() != desk::VisitStep::fees) return; // what it asks for is asked when it is in front
    m_inputs->refresh(*m_preview);
    showLines();
    m_payment->refresh(amount().value_or(0));
    if (m_early) focusFirst();
}

void FeesStep::showLines() {
    clearLayout(m_lines);
    int row = 0;
    for (const catalogue::FeeLine& line : m_preview->fee.lines) {
        auto* text = wrapped(nullptr, m_card);
        text->setText(line.text);
        auto* money = textLabel(line.vnd ? catalogue::vietnameseVnd(*line.vnd) : QString(), m_card);
        money->setAlignment(Qt::AlignRight | Qt::AlignTop);
        m_lines->addWidget(text, row, 0);
        m_lines->addWidget(money, row++, 1);
        if (line.source.isEmpty()) continue;
        auto* source = wrapped("secondary", m_card);
        source->setText(line.source);
        m_lines->addWidget(source, row++, 0, 1, 2);
    }
    const auto total = amount();
    m_total->setText(total ? catalogue::vietnameseVnd(*total)
                           : Tr::translate("FeesStep", "by the province's table"));
    // a text of the receipt: Vietnamese in both languages
    m_words->setText(total && *total > 0 ? document::amountInWords(*total) : QString());
    m_words->setVisible(!m_words->text().isEmpty());
}

void FeesStep::focusFirst() {
    m_early = false;
    setFocusPolicy(Qt::NoFocus);
    if (QWidget* needed = m_inputs->firstNeeded(); needed && needed->isVisibleTo(this))
        return FeeInputs::focusWhole(needed);
    if (m_payment->isVisibleTo(this)) return m_payment->focusFirst();
    setFocusPolicy(Qt::StrongFocus); // nothing is asked for; Enter goes on
    setFocus();
    m_early = !m_preview;
}

bool FeesStep::finish() {
    if (!m_preview) return false; // is being counted
    if (amount().value_or(0) > 0 && !m_payment->finish()) return false;
    return model().missingIn(desk::VisitStep::fees).isEmpty();
}

void FeesStep::choose(desk::Payment payment) {
    if (amount().value_or(0) > 0) m_payment->choose(payment);
}

std::vector<KeyHint> FeesStep::keys() {
    if (amount().value_or(0) <= 0) return {acceptKey()};
    return {
        {Qt::CTRL | Qt::Key_1, Tr::translate("FeesStep", "cash"), [this] { choose(desk::Payment::cash); }},
        {Qt::CTRL | Qt::Key_2, Tr::translate("FeesStep", "transfer"),
         [this] { choose(desk::Payment::transfer); }},
        {Qt::CTRL | Qt::Key_3, Tr::translate("FeesStep", "not paid"),
         [this] { choose(desk::Payment::unpaid); }},
        acceptKey()};
}

} // namespace

std::unique_ptr<StepView> makeFeesStep(VisitModel& model, std::function<void()> leave) {
    return std::make_unique<FeesStep>(model, std::move(leave));
}

} // namespace motcua::ui
