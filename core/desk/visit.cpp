// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/visit.h"

#include "core/dossier/fields.h"

#include <algorithm>
#include <array>

namespace motcua::desk {
namespace {

using citizen::Citizen;
using citizen::Source;
using citizen::SourcedCitizen;

/// The best first: the chip is signed, the registry is asked, the QR code only printed.
constexpr std::array kByTrust{Source::chip, Source::registry, Source::qr, Source::typed};

dossier::IdentitySource identitySource(Source source) {
    switch (source) {
    case Source::chip:
        return dossier::IdentitySource::chip;
    case Source::registry:
        return dossier::IdentitySource::database;
    case Source::qr:
        return dossier::IdentitySource::qr;
    case Source::typed:
        break;
    }
    return dossier::IdentitySource::typed;
}

void take(QString& into, const QString& from) {
    if (into.isEmpty()) into = from;
}

template <class T> void take(std::optional<T>& into, const std::optional<T>& from) {
    if (!into) into = from;
}

void takeUntold(Citizen& into, const Citizen& from) {
    take(into.number, from.number);
    for (QString Citizen::* text :
         {&Citizen::oldNumber, &Citizen::nationality, &Citizen::ethnicity, &Citizen::religion,
          &Citizen::origin, &Citizen::residence, &Citizen::features, &Citizen::father, &Citizen::mother,
          &Citizen::spouse, &Citizen::serial, &Citizen::documentType, &Citizen::documentNumber})
        take(into.*text, from.*text);
    // the fuller of two dates of one year: older registers have the year only
    const bool fuller = from.birthDate.year == into.birthDate.year && from.birthDate > into.birthDate &&
                        !into.birthDate.isFull();
    if (!into.birthDate.isKnown() || fuller) into.birthDate = from.birthDate;
    take(into.sex, from.sex);
    take(into.issueDate, from.issueDate);
    if (!into.expiryDate && !into.noExpiry) {
        into.expiryDate = from.expiryDate;
        into.noExpiry = from.noExpiry;
    }
}

Citizen merged(const std::vector<SourcedCitizen>& byTrust) {
    Citizen whole;
    for (const SourcedCitizen& source : byTrust)
        takeUntold(whole, source.citizen);
    for (const bool fromMrz : {false, true})
        for (const SourcedCitizen& source : byTrust)
            if (source.hasMrzName == fromMrz) take(whole.name, source.citizen.name);
    return whole;
}

/// Other data of the same source may be another person's card.
bool isSamePerson(const Citizen& a, const Citizen& b) {
    return a.number == b.number && a.documentNumber == b.documentNumber;
}

void requirePerson(QStringList& missing, const Identified& person, const QString& prefix) {
    if (person.citizen.name.trimmed().isEmpty()) missing << prefix + QStringLiteral("name");
    if (person.decision.trimmed().isEmpty() && citizen::compare(person.sources).decisionNeeded)
        missing << prefix + QStringLiteral("decision");
}

dossier::IdentityVerified factOf(const Identified& person, dossier::Person role) {
    return {role, person.source, person.verdict, person.reasons, person.decision.trimmed()};
}

} // namespace

bool isOver(const Visit& visit) { return std::ranges::all_of(visit.dossiers, &VisitDossier::isDone); }

Visit newVisit(Workplace& workplace) {
    Visit visit;
    visit.id = workplace.ids().next();
    visit.begun = workplace.clock().now();
    visit.dossiers.emplace_back();
    return visit;
}

void addSource(Identified& person, SourcedCitizen source) {
    const auto same = std::ranges::find(person.sources, source.source, &SourcedCitizen::source);
    if (same != person.sources.end()) {
        if (same->citizen == source.citizen && same->hasMrzName == source.hasMrzName) return;
        if (source.source == Source::chip && !isSamePerson(same->citizen, source.citizen)) {
            person.verdict = dossier::Verdict::unjudged;
            person.reasons.clear();
            person.simulatedCard = false;
        }
        *same = std::move(source);
    } else {
        person.sources.push_back(std::move(source));
    }
    std::ranges::sort(person.sources, {}, [](const SourcedCitizen& each) {
        return std::ranges::find(kByTrust, each.source) - kByTrust.begin();
    });
    person.decision.clear();
    person.source = identitySource(person.sources.front().source);
    person.citizen = merged(person.sources);
}

QStringList missingIn(const Visit& visit, int index) {
    QStringList missing;
    if (index < 0 || static_cast<size_t>(index) >= visit.dossiers.size())
        return {QStringLiteral("procedure")};
    const VisitDossier& asked = visit.dossiers[static_cast<size_t>(index)];
    if (asked.isDone()) return {QStringLiteral("accepted")};
    if (asked.procedureCode.isEmpty()) missing << QStringLiteral("procedure");
    requirePerson(missing, visit.applicant, {});
    if (visit.kind != dossier::ApplicantKind::citizen && visit.organisation.trimmed().isEmpty())
        missing << QStringLiteral("organisation");
    if (visit.proxy) {
        requirePerson(missing, *visit.proxy, QStringLiteral("proxy_"));
        if (visit.authorisation.trimmed().isEmpty()) missing << QStringLiteral("authorisation");
    }
    if (asked.returnMethod == dossier::ReturnMethod::post && asked.returnAddress.trimmed().isEmpty())
        missing << QStringLiteral("return_address");
    if (asked.returnMethod == dossier::ReturnMethod::electronic && visit.email.trimmed().isEmpty() &&
        visit.eid == dossier::EidLevel::none)
        missing << QStringLiteral("email");
    return missing;
}

Result<ReceiveRequest> requestOf(const Visit& visit, int index) {
    if (index < 0 || static_cast<size_t>(index) >= visit.dossiers.size())
        return fail(Code::FIELD_INVALID, QStringLiteral("dossier"));
    const VisitDossier& asked = visit.dossiers[static_cast<size_t>(index)];
    if (asked.procedureCode.isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("procedure"));
    ReceiveRequest request;
    request.procedureCode = asked.procedureCode;
    request.caseText = asked.caseText;
    request.applicant = {visit.kind,
                         visit.applicant.citizen,
                         visit.organisation.trimmed(),
                         visit.organisationNumber.trimmed(),
                         visit.eid,
                         visit.phone.trimmed(),
                         visit.email.trimmed(),
                         visit.address.trimmed(),
                         visit.consents};
    request.applicant.person.name = request.applicant.person.name.trimmed();
    request.identity = factOf(visit.applicant, dossier::Person::applicant);
    request.simulatedCard = visit.applicant.simulatedCard;
    if (visit.proxy) {
        request.proxy = dossier::Proxy{visit.proxy->citizen, visit.authorisation.trimmed(), {}};
        request.proxyIdentity = factOf(*visit.proxy, dossier::Person::proxy);
        request.simulatedCard = request.simulatedCard || visit.proxy->simulatedCard;
    }
    request.components = asked.components;
    request.ownLimit = asked.ownLimit;
    request.ownLimitReason = asked.ownLimitReason;
    request.channel = asked.channel;
    request.notOnlineReason = asked.notOnlineReason.trimmed();
    request.returnMethod = asked.returnMethod;
    request.returnAddress = asked.returnAddress.trimmed();
    request.copies = asked.copies;
    request.units = asked.units;
    request.confirmedLaws = asked.confirmedLaws;
    // a letter typed by mistake waives no fee: the law and the paper are named
    if (dossier::isReason(asked.feeExemption)) request.feeExemption = asked.feeExemption.trimmed();
    request.feeCase = asked.feeCase;
    request.ownFee = asked.ownFee;
    request.feePaid = asked.payment == Payment::cash;
    request.competentAgency = asked.competentAgency;
    request.draft = asked.draft;
    return request;
}

} // namespace motcua::desk
