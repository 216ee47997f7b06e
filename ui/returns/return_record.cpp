// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded of a hand-over: what it needs, its payload, and what went wrong.
#include "ui/dossiers/action_text.h"
#include "ui/dossiers/row_text.h"
#include "ui/dossiers/step_inputs.h"
#include "ui/returns/fee_panel.h"
#include "ui/returns/hand_over.h"
#include "ui/returns/return_form.h"

#include <QCoreApplication>

namespace motcua::ui {

using namespace Qt::StringLiterals;
using namespace dossier;

namespace {

struct ReturnText {
    Q_DECLARE_TR_FUNCTIONS(ReturnText)
};

} // namespace

/// How the one who takes it was checked by their own card; nothing when only another's was shown, or none.
/// What no machine has read cannot be chosen: the record would claim a check that never was.
std::optional<IdentitySource> ReturnForm::checkedBy() const {
    using Outcome = ReceiverCheck::Outcome;
    const citizen::Citizen& shown = m_check.shown();
    switch (m_check.outcome()) {
    case Outcome::sameByQr:
        return by() == By::applicant ? std::optional(IdentitySource::qr) : std::nullopt;
    case Outcome::sameByChip:
        return by() == By::applicant ? std::optional(IdentitySource::chip) : std::nullopt;
    case Outcome::proxyByQr:
        return by() == By::proxy ? std::optional(IdentitySource::qr) : std::nullopt;
    case Outcome::other: {
        const bool isTheirs =
            by() == By::proxy && shown.number && m_proxyNumber->text().trimmed() == shown.number->text();
        return isTheirs ? std::optional(m_check.shownBy()) : std::nullopt;
    }
    default:
        return {};
    }
}

/// A check that a card gave stands in the list as long as it is that of who takes it.
void ReturnForm::showIdentity() {
    const auto checked = checkedBy();
    if (!checked) {
        if (m_identity->currentIndex() == kChecked) m_identity->setCurrentIndex(0);
        m_identity->removeItem(kChecked);
        return;
    }
    if (m_identity->count() == kChecked) m_identity->addItem({});
    m_identity->setItemText(kChecked, sourceName(*checked));
    m_identity->setCurrentIndex(kChecked);
}

/// Why it cannot go to the applicant now: the card that was shown is not theirs.
QString ReturnForm::wrongReceiver() const {
    using Outcome = ReceiverCheck::Outcome;
    if (by() != By::applicant) return {};
    if (m_check.outcome() == Outcome::other || m_check.outcome() == Outcome::proxyByQr)
        return ReturnText::tr("The card that was shown is not the applicant's. Choose “A proxy”, or scan the "
                              "applicant's own card.");
    if (m_check.outcome() == Outcome::unreadable && m_identity->currentIndex() != kSeen)
        return ReturnText::tr("The card could not be read. Look at it, and say so at “Identity checked by”.");
    return {};
}

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
        noCheck ? ReturnText::tr("Without the slip the identity must be checked (Decree 118/2025, art. 6.2).")
                : QString());
    if (noCheck) first = m_identity;
    if (const QString wrong = wrongReceiver(); !wrong.isEmpty()) {
        m_error->setText(wrong);
        m_error->show();
        first = m_who[static_cast<std::size_t>(By::proxy)];
    }
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
        if (m_identity->currentIndex() == kSeen) returned.identityCheck = IdentitySource::typed;
        if (m_identity->currentIndex() == kChecked) returned.identityCheck = checkedBy();
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
    const desk::HandOver all{checkedBy() ? m_check.fact() : std::nullopt, m_fee->payment(), payload()};
    m_workspace.desk().run(
        this,
        [code = reference(), all](desk::Workplace& workplace) {
            return recordHandOver(workplace, code, all);
        },
        [this, code = reference()](Result<DossierFacts> facts) {
            // another dossier may have been opened while this one was on its way
            const bool isStillOpen = code == reference();
            if (!facts) {
                if (!isStillOpen) return m_workspace.say(errorMessage(facts.error()));
                m_do->setEnabled(true);
                return failed(facts.error());
            }
            if (!isStillOpen) {
                m_workspace.say({Message::Kind::success,
                                 ReturnText::tr("%1: handed over.").arg(codeText(facts->row)),
                                 {},
                                 {}});
                if (m_listChanged) m_listChanged();
                return;
            }
            m_do->setEnabled(true);
            clear();
            if (m_handedOver) m_handedOver(std::move(*facts));
        });
}

void ReturnForm::failed(const Error& error) {
    m_error->setText(errorMessage(error).text);
    m_error->show();
    // somebody else may have taken the fee meanwhile
    m_workspace.run(
        this, [code = reference()](desk::Workplace& workplace) { return loadFacts(workplace, code); },
        [this](const DossierFacts& facts) {
            if (facts.reference() != reference()) return;
            m_facts = facts;
            m_fee->show(facts);
        });
}

} // namespace motcua::ui
