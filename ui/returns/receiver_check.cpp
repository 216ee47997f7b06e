// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/receiver_check.h"

namespace motcua::ui {
namespace {

bool isSame(const citizen::Citizen& a, const citizen::Citizen& b) { return a.number && a.number == b.number; }

} // namespace

void ReceiverCheck::start(const DossierFacts& facts) {
    ++m_question;
    if (m_isReading) m_workspace.reader().cancel();
    m_isReading = false;
    const dossier::Request& request = facts.state.request();
    m_applicant = request.applicant.person;
    m_proxy.reset();
    if (request.proxy) m_proxy = request.proxy->person;
    m_shown = {};
    m_outcome = Outcome::none;
    m_verdict = emrtd::Verdict::unjudged;
}

void ReceiverCheck::set(Outcome outcome) {
    m_outcome = outcome;
    if (m_changed) m_changed();
}

void ReceiverCheck::takeCard(const citizen::Citizen& shown) {
    m_shown = shown;
    m_shownBy = dossier::IdentitySource::qr;
    if (m_proxy && isSame(*m_proxy, shown)) return set(Outcome::proxyByQr);
    if (!isSame(m_applicant, shown)) return set(Outcome::other);
    // what the card itself tells opens its chip better than what was typed at reception
    m_applicant.birthDate = shown.birthDate;
    m_applicant.issueDate = shown.issueDate;
    m_applicant.expiryDate = shown.expiryDate;
    m_applicant.noExpiry = shown.noExpiry;
    set(Outcome::sameByQr);
    if (m_workspace.reader().readers().anyCard()) readChip();
}

std::optional<dossier::IdentityVerified> ReceiverCheck::fact() const {
    dossier::IdentityVerified fact;
    fact.person = dossier::Person::receiver;
    switch (m_outcome) {
    case Outcome::sameByChip:
        fact.source = dossier::IdentitySource::chip;
        if (m_verdict == emrtd::Verdict::authentic) fact.verdict = dossier::Verdict::authentic;
        return fact;
    case Outcome::sameByQr:
    case Outcome::proxyByQr:
        fact.source = dossier::IdentitySource::qr;
        return fact;
    default:
        return {};
    }
}

void ReceiverCheck::readChip() {
    if (!m_applicant.number || m_isReading) return;
    m_isReading = true;
    const quint64 question = ++m_question;
    emrtd::ReadingRequest request{emrtd::accessKeys(*m_applicant.number, m_applicant.birthDate,
                                                    m_applicant.issueDate, m_applicant.expiryDate,
                                                    m_applicant.noExpiry),
                                  false};
    if (m_changed) m_changed();
    CardReader::Events events;
    events.ended = [this, question](const Result<emrtd::ChipReading>& ended) {
        if (question != m_question) return;
        m_isReading = false;
        if (!ended && ended.error().code == Code::CARD_CANCELLED) return set(m_outcome);
        const bool hasText = ended && ended->citizen;
        if (!hasText) return set(m_outcome == Outcome::sameByQr ? m_outcome : Outcome::unreadable);
        m_shown = *ended->citizen;
        m_shownBy = dossier::IdentitySource::chip;
        m_verdict = ended->judgement.verdict;
        if (ended->judgement.verdict == emrtd::Verdict::forged) return set(Outcome::forged);
        set(isSame(m_applicant, m_shown) ? Outcome::sameByChip : Outcome::other);
    };
    m_workspace.reader().read(this, std::move(request), std::move(events));
}

} // namespace motcua::ui
