// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/identification.h"

#include "core/desk/audit_entries.h"
#include "core/desk/reads.h"
#include "core/emrtd/passport_key.h"
#include "ui/reception/person_form.h"
#include "ui/reception/portrait_decoder.h"
#include "ui/widgets/language.h"

#include <QJsonArray>

namespace motcua::ui {
namespace {

dossier::Verdict verdictOf(emrtd::Verdict verdict) {
    switch (verdict) {
    case emrtd::Verdict::authentic:
        return dossier::Verdict::authentic;
    case emrtd::Verdict::forged:
        return dossier::Verdict::forged;
    case emrtd::Verdict::unjudged:
        break;
    }
    return dossier::Verdict::unjudged;
}

bool hasSource(const desk::Identified& person, citizen::Source source) {
    return std::ranges::any_of(person.sources, [source](const auto& each) { return each.source == source; });
}

citizen::Citizen citizenOf(const qr::PartialCard& card) {
    citizen::Citizen left;
    left.number = card.number;
    left.oldNumber = card.oldNumber;
    left.birthDate = card.birthDate;
    left.sex = card.sex;
    left.issueDate = card.issueDate;
    left.expiryDate = card.expiryDate;
    left.noExpiry = card.noExpiry;
    return left;
}

} // namespace

const desk::Identified* personOf(const desk::Visit& visit, bool proxy) {
    if (!proxy) return &visit.applicant;
    return visit.proxy ? &*visit.proxy : nullptr;
}

QString reasonSentence(const QString& name) {
    static constexpr emrtd::ReasonCode kAll[] = {
#define MOTCUA_REASON(code, ...) emrtd::ReasonCode::code,
#include "core/emrtd/reason_codes.def"
#undef MOTCUA_REASON
    };
    for (const emrtd::ReasonCode code : kAll) {
        const emrtd::ReasonText& text = emrtd::reasonText(code);
        if (name == QLatin1StringView(text.name))
            return QString::fromUtf8(language() == Language::english ? text.en : text.vi);
    }
    return name;
}

Identification::Identification(VisitModel& model) : m_model(model) {
    m_model.onChanged(this, [this] { modelChanged(); });
    m_visit = m_model.visit().id;
    model.workspace().reader().onReadersChanged(
        this, [this](const CardReader::Readers& readers) { readersChanged(readers); });
}

bool Identification::isReading() const {
    switch (m_state) {
    case State::waiting:
    case State::opening:
    case State::reading:
    case State::proving:
    case State::portrait:
    case State::lifted:
        return true;
    default:
        return false;
    }
}

bool Identification::expectsProxy() const {
    const desk::Visit& visit = m_model.visit();
    if (!visit.proxy) return false;
    // A child or whoever was typed in without a card has none to lay: the next card is the proxy's.
    return !visit.applicant.citizen.name.isEmpty() || !visit.applicant.citizen.documentType.isEmpty();
}

bool Identification::takeScan(const desk::ScanTarget& target) {
    if (const auto* card = std::get_if<qr::CardPayload>(&target)) {
        m_proposedName.clear();
        takePerson({citizen::Source::qr, card->citizen, false});
        return true;
    }
    if (const auto* card = std::get_if<qr::PartialCard>(&target)) {
        m_proposedName = card->proposedName;
        takePerson({citizen::Source::qr, citizenOf(*card), false});
        return true;
    }
    return false;
}

void Identification::takePerson(citizen::SourcedCitizen told) {
    const auto& number = told.citizen.number;
    const desk::Visit& visit = m_model.visit();
    if (visit.applicant.citizen.number && visit.applicant.citizen.number == number)
        return put(std::move(told), false);
    if (expectsProxy()) {
        const auto& known = visit.proxy->citizen.number;
        if (!known || known == number) return put(std::move(told), true);
    } else if (!visit.applicant.citizen.number && visit.applicant.citizen.documentType.isEmpty()) {
        return put(std::move(told), false);
    }
    m_other = Other{std::move(told)};
    set(m_state, m_percent);
}

void Identification::put(citizen::SourcedCitizen told, bool proxy) {
    m_other.reset();
    const bool fromQr = told.source == citizen::Source::qr;
    editPerson(proxy, [&](desk::Identified& person) { desk::addSource(person, std::move(told)); }, {});
    if (!fromQr) return;
    const desk::Identified* person = personOf(m_model.visit(), proxy);
    if (!person || (isReading() && m_triedNumber == person->citizen.number)) return;
    // Scanned again with the chip read already: there is nothing new to be had from it.
    if (!hasSource(*person, citizen::Source::chip)) startReading(proxy);
}

void Identification::editPerson(bool proxy, const std::function<void(desk::Identified&)>& change,
                                const QString& key) {
    m_model.edit(
        [&](desk::Visit& visit) {
            if (proxy && !visit.proxy) visit.proxy.emplace();
            change(proxy ? *visit.proxy : visit.applicant);
        },
        key);
}

void Identification::startReading(bool proxy) {
    const desk::Identified* person = personOf(m_model.visit(), proxy);
    if (!person || !person->citizen.number) return;
    const citizen::Citizen& holder = person->citizen;
    m_triedNumber = holder.number;
    // The expiry of a code was computed, not read: the neighbouring ones are tried as well.
    read(emrtd::accessKeys(*holder.number, holder.birthDate, holder.issueDate, std::nullopt, false), proxy);
}

Result<> Identification::readWithCan(const QString& digits) {
    QByteArray bytes = digits.toLatin1();
    MOTCUA_TRY(emrtd::AccessPassword password, emrtd::canPassword(Secret::take(bytes)));
    readWith(std::move(password), expectsProxy());
    return {};
}

bool Identification::isPassport() const {
    const citizen::Citizen& who = m_model.visit().applicant.citizen;
    return !m_model.visit().proxy && paperKindOf(who) == PaperKind::passport;
}

Result<> Identification::readPassport(const citizen::PartialDate& expiry) {
    const citizen::Citizen& who = m_model.visit().applicant.citizen;
    MOTCUA_TRY(emrtd::AccessPassword password,
               emrtd::passportPassword(who.documentNumber, who.birthDate, expiry));
    readWith(std::move(password), false);
    return {};
}

void Identification::readWith(emrtd::AccessPassword password, bool proxy) {
    emrtd::AccessKeys keys;
    keys.passwords.push_back(std::move(password));
    read(std::move(keys), proxy);
}

void Identification::readAgain() { startReading(m_forProxy || expectsProxy()); }

void Identification::cancel() {
    if (!isReading()) return;
    ++m_reading;
    m_model.workspace().reader().cancel();
    m_error.reset();
    set(State::idle);
}

void Identification::read(emrtd::AccessKeys keys, bool proxy) {
    m_forProxy = proxy;
    m_visit = m_model.visit().id;
    m_error.reset();
    m_interrupted = false;
    const quint64 number = ++m_reading;
    const auto mine = [this, number] { return number == m_reading; };
    CardReader::Events events;
    events.phase = [this, mine](card::JobPhase phase) {
        if (!mine()) return;
        switch (phase) {
        case card::JobPhase::waitingForCard:
            return set(State::waiting);
        case card::JobPhase::running:
            return set(State::opening);
        case card::JobPhase::waitingForReturn:
            return set(State::lifted);
        }
    };
    events.progress = [this, mine](const emrtd::ReadingProgress& progress) {
        if (!mine()) return;
        static constexpr State kStates[] = {State::opening, State::reading, State::proving, State::portrait};
        const int percent = progress.total > 0 ? static_cast<int>(progress.done * 100 / progress.total) : -1;
        set(kStates[static_cast<std::size_t>(progress.step)], percent);
    };
    events.texts = [this, mine](const emrtd::ChipReading& reading) {
        if (mine()) takeChip(reading, false);
    };
    events.ended = [this, mine](const Result<emrtd::ChipReading>& ended) {
        if (mine()) takeEnd(ended);
    };
    set(m_cardThere ? State::opening : State::waiting);
    m_model.workspace().reader().read(this, {.keys = std::move(keys), .portrait = true}, std::move(events));
}

bool Identification::wantsKeys() const {
    const desk::Identified* person = personOf(m_model.visit(), m_forProxy);
    const bool hasNumber = person && person->citizen.number;
    return m_state == State::keysWanted || (m_state == State::failed && !hasNumber && m_cardThere);
}

/// The one of that number; people may have changed places while the chip was read.
bool Identification::isForProxy(const citizen::Citizen& told) const {
    const desk::Visit& visit = m_model.visit();
    if (!told.number || !visit.proxy) return m_forProxy && visit.proxy;
    if (visit.applicant.citizen.number == told.number) return false;
    return visit.proxy->citizen.number == told.number || expectsProxy();
}

void Identification::takeChip(const emrtd::ChipReading& reading, bool last) {
    if (!reading.citizen) return;
    m_forProxy = isForProxy(*reading.citizen);
    citizen::SourcedCitizen told{citizen::Source::chip, *reading.citizen, !reading.dg13};
    const desk::Identified* person = personOf(m_model.visit(), m_forProxy);
    const auto& number = person ? person->citizen.number : std::nullopt;
    const bool another = number && told.citizen.number && *number != *told.citizen.number;
    const bool samePassport = !m_forProxy && isPassport() &&
                              emrtd::passportNumber(person->citizen.documentNumber) ==
                                  emrtd::passportNumber(told.citizen.documentNumber);
    if (samePassport) {
        told.citizen.documentType = person->citizen.documentType;
        told.citizen.documentNumber = person->citizen.documentNumber;
    }
    if (another || (person && !person->citizen.documentType.isEmpty() && !samePassport)) {
        m_other = Other{std::move(told)};
        return set(m_state, m_percent);
    }
    const bool simulated = m_model.workspace().reader().isSimulated();
    m_model.note([&](desk::Visit& visit) {
        if (m_forProxy && !visit.proxy) visit.proxy.emplace();
        desk::Identified& known = m_forProxy ? *visit.proxy : visit.applicant;
        if (std::ranges::find(known.sources, told) == known.sources.end()) desk::addSource(known, told);
        known.simulatedCard = simulated;
        if (!last) return;
        known.verdict = verdictOf(reading.judgement.verdict);
        known.reasons.clear();
        for (const emrtd::Reason& reason : reading.judgement.reasons)
            known.reasons.append(QString::fromLatin1(emrtd::reasonText(reason.code).name));
        known.reasons.removeDuplicates();
    });
    m_proposedName.clear();
    if (last && reading.judgement.verdict == emrtd::Verdict::forged) noteForged();
}

/// At once, whatever the clerk does next: the audit log tells that a forged card was here.
void Identification::noteForged() {
    const desk::Identified* person = personOf(m_model.visit(), m_forProxy);
    if (!person) return;
    m_model.workspace().run(
        &m_model.workspace(),
        [reasons = QJsonArray::fromStringList(person->reasons)](desk::Workplace& workplace) {
            return desk::noteAlone(workplace, "forged_card_found", {{QStringLiteral("reasons"), reasons}});
        },
        [] {});
}

void Identification::takeEnd(const Result<emrtd::ChipReading>& ended) {
    if (!ended) {
        // Nobody laid a card: that is no failure, the code alone serves.
        const bool nothing =
            ended.error().code == Code::CARD_ABSENT || ended.error().code == Code::CARD_NO_READER ||
            ended.error().code == Code::CARD_NO_SERVICE || ended.error().code == Code::CARD_CANCELLED ||
            ended.error().code == Code::CARD_READER_UNKNOWN;
        if (!nothing) m_error = ended.error();
        m_interrupted = ended.error().code == Code::CARD_CANCELLED;
        return set(nothing ? State::idle : State::failed);
    }
    takeChip(*ended, true);
    if (!m_other && ended->portrait && ended->citizen && ended->citizen->number)
        showPortrait(*ended->portrait, *ended->citizen->number);
    set(State::done);
}

void Identification::showPortrait(const emrtd::Portrait& portrait, const citizen::CitizenNumber& of) {
    decodePortrait(this, portrait, [this, of, visit = m_visit](QImage image) {
        if (visit != m_model.visit().id) return;
        m_model.setPortrait(of, std::move(image));
        m_model.workspace().run(
            this,
            [visit](desk::Workplace& workplace) {
                return desk::notePortrait(workplace, "identification", visit);
            },
            [] {});
    });
}

void Identification::setActive(bool active) {
    if (std::exchange(m_active, active) == active || !active) return;
    if (std::exchange(m_interrupted, false) && !isReading()) {
        const desk::Identified* person = personOf(m_model.visit(), m_forProxy);
        if (person && person->citizen.number && !hasSource(*person, citizen::Source::chip))
            return startReading(m_forProxy);
    }
    if (m_cardThere && m_state == State::idle) cardPresent();
}

void Identification::readersChanged(const CardReader::Readers& readers) {
    const bool there = readers.anyCard();
    if (std::exchange(m_cardThere, there) == there) return;
    if (there) {
        if (m_active) cardPresent();
        return;
    }
    if (m_state == State::keysWanted || m_state == State::failed) {
        m_error.reset();
        set(State::idle);
    }
}

void Identification::cardPresent() {
    m_cardThere = true;
    if (isReading() || m_model.isOver()) return;
    const bool proxy = expectsProxy();
    const desk::Identified* person = personOf(m_model.visit(), proxy);
    if (person && hasSource(*person, citizen::Source::chip)) return; // it is the one that was read
    if (person && person->citizen.number) return startReading(proxy);
    m_forProxy = proxy;
    set(State::keysWanted);
}

void Identification::otherIsNext() {
    if (!m_other) return;
    citizen::SourcedCitizen told = std::move(m_other->told);
    m_model.startNew();
    m_other.reset();
    put(std::move(told), false);
}

void Identification::otherIsProxy() {
    if (!m_other) return;
    put(citizen::SourcedCitizen(m_other->told), true);
}

void Identification::dropOther() {
    m_other.reset();
    set(m_state, m_percent);
}

void Identification::modelChanged() {
    forgetIfNew();
    if (!m_cardThere || !m_active || isReading() || m_other || m_model.isOver()) return;
    // A card lies there and its number has just been typed whole.
    const bool proxy = expectsProxy();
    const desk::Identified* person = personOf(m_model.visit(), proxy);
    if (!person || !person->citizen.number || person->citizen.number == m_triedNumber ||
        hasSource(*person, citizen::Source::chip))
        return;
    startReading(proxy);
}

void Identification::forgetIfNew() {
    if (m_visit == m_model.visit().id) return;
    m_visit = m_model.visit().id;
    ++m_reading;
    if (isReading()) m_model.workspace().reader().cancel();
    m_other.reset();
    m_error.reset();
    m_interrupted = false;
    m_forProxy = false;
    m_proposedName.clear();
    m_triedNumber.reset();
    set(State::idle);
}

void Identification::set(State state, int percent) {
    m_state = state;
    m_percent = percent;
    const auto listeners = m_listeners;
    for (const auto& [receiver, call] : listeners)
        if (receiver) call();
}

void Identification::onChanged(QObject* receiver, std::function<void()> call) {
    m_listeners.emplace_back(receiver, std::move(call));
}

} // namespace motcua::ui
