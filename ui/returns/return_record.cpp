// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded of a hand-over: what it needs, its payload, and what went wrong.
#include "ui/returns/fee_panel.h"
#include "ui/returns/hand_over.h"
#include "ui/returns/return_form.h"

#include "ui/dossiers/step_inputs.h"

#include <QCoreApplication>

namespace motcua::ui {

using namespace Qt::StringLiterals;
using namespace dossier;

namespace {

struct ReturnText {
    Q_DECLARE_TR_FUNCTIONS(ReturnText)
};

} // namespace

bool ReturnForm::isComplete() {
    QWidget* first = nullptr;
    const auto need = [&first](Field* field, const QLineEdit* line) {
        const bool isMissing = !field->isHidden() && line->text().trimmed().isEmpty();
        field->setError(isMissing ? ReturnText::tr("This is needed.") : QString());
        if (isMissing && !first) first = field->control();
    };
    need(m_withoutSlipField, m_withoutSlip);
    need(m_proxyNameField, m_proxyName);
    need(m_authorisationField, m_authorisation);
    const bool noCheck = !m_withoutSlipField->isHidden() && m_identity->currentIndex() == 0;
    m_identityField->setError(
        noCheck ? ReturnText::tr("Without the slip the identity must be checked (art. 6.2).") : QString());
    if (noCheck) first = m_identity;
    if (first) first->setFocus();
    return !first && m_fee->isComplete();
}

Returned ReturnForm::payload() const {
    static constexpr std::array kReceivers{Receiver::applicant, Receiver::proxy, Receiver::post,
                                           Receiver::electronic};
    Returned returned;
    returned.receiver = kReceivers[static_cast<std::size_t>(by())];
    returned.method = by() == By::post         ? ReturnMethod::post
                      : by() == By::electronic ? ReturnMethod::electronic
                                               : ReturnMethod::counter;
    const bool inPerson = by() == By::applicant || by() == By::proxy;
    if (inPerson) {
        returned.slipShown = m_slip->isChecked();
        if (!returned.slipShown) returned.withoutSlipReason = m_withoutSlip->text().trimmed();
        if (const int at = m_identity->currentIndex(); at > 0)
            returned.identityCheck = kIdentities[static_cast<std::size_t>(at - 1)];
    }
    if (by() == By::proxy) {
        returned.receiverName = m_proxyName->text().trimmed();
        returned.receiverNumber = m_proxyNumber->text().trimmed();
        returned.authorisation = m_authorisation->text().trimmed();
    } else if (by() == By::applicant)
        returned.receiverName = m_facts->state.request().applicant.person.name;
    if (by() == By::post) returned.trackingCode = m_tracking->text().trimmed();
    for (const QString& line : m_papers->toPlainText().split(u'\n', Qt::SkipEmptyParts))
        if (!line.trimmed().isEmpty()) returned.papersBack << line.trimmed();
    returned.note = m_note->text().trimmed();
    return returned;
}

void ReturnForm::handOver() {
    if (!m_facts || !m_do->isEnabled() || !isComplete()) return;
    m_error->hide();
    m_do->setEnabled(false);
    const bool inPerson = by() == By::applicant || by() == By::proxy;
    const desk::HandOver all{inPerson ? m_check.fact() : std::nullopt, m_fee->payment(), payload()};
    m_workspace.desk().run(
        this,
        [code = code(), all](desk::Workplace& workplace) { return recordHandOver(workplace, code, all); },
        [this](Result<DossierFacts> facts) {
            m_do->setEnabled(true);
            if (!facts) return failed(facts.error());
            clear();
            if (m_handedOver) m_handedOver(std::move(*facts));
        });
}

void ReturnForm::failed(const Error& error) {
    m_error->setText(errorMessage(error).text);
    m_error->show();
    // somebody else may have taken the fee meanwhile
    m_workspace.run(
        this, [code = code()](desk::Workplace& workplace) { return loadFacts(workplace, code); },
        [this](const DossierFacts& facts) {
            if (facts.code() != code()) return;
            m_facts = facts;
            m_fee->show(facts);
        });
}

} // namespace motcua::ui
