// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup/lookup_facts.h"

#include "core/desk/dossier_key.h"
#include "core/desk/reads.h"
#include "core/officer/accounts.h"
#include "core/sync/line_gateway.h"

#include <algorithm>

namespace motcua::ui {
namespace {

using Gateway = std::function<std::unique_ptr<residence::LookupGateway>(desk::Workplace&)>;

constexpr qint64 kMostTasks = 200;
constexpr std::chrono::days kWatched{30};

citizen::ResidencePlace officePlace(desk::Workplace& workplace) {
    return citizen::placeOf(workplace.station().officeName);
}

/// What follows from a snapshot, besides the time line of the dossier.
void conclude(desk::Workplace& workplace, LookupFacts& facts) {
    if (!facts.snapshot || !facts.snapshot->record) return;
    const residence::RegistryRecord& record = *facts.snapshot->record;
    std::vector<citizen::SourcedCitizen> sources = facts.subject.sources;
    std::erase_if(sources, [](const auto& one) { return one.source == citizen::Source::registry; });
    facts.comparison = residence::judge(std::move(sources), record);
    const Date today = dateOf(toLocal(workplace.clock().now()));
    facts.places = residence::competentPlaces(record, today);
    facts.competence = residence::competenceByResidence(facts.places, officePlace(workplace));
}

/// The sources shown now beside the one the dossier was received with; of each the newer.
void takeSources(LookupSubject& subject, const std::vector<citizen::SourcedCitizen>& shown) {
    for (const citizen::SourcedCitizen& one : shown) {
        const bool isOther =
            one.citizen.number && subject.citizen.number && *one.citizen.number != *subject.citizen.number;
        if (isOther) continue; // somebody else's card proves nothing of this person
        std::erase_if(subject.sources, [&one](const auto& known) { return known.source == one.source; });
        subject.sources.push_back(one);
    }
}

Result<LookupSubject> subjectOf(const dossier::State& state, const LookupSubject& wanted) {
    LookupSubject subject = wanted;
    const dossier::Request& request = state.request();
    subject.code = state.code ? state.code->text() : QString();
    subject.procedure = request.procedure.code;
    subject.procedureName = request.procedure.name;
    subject.hasProxy = request.proxy.has_value();
    if (wanted.person == dossier::Person::proxy && !request.proxy) return fail(Code::RESIDENCE_PERSON);
    subject.citizen =
        wanted.person == dossier::Person::proxy ? request.proxy->person : request.applicant.person;
    const auto known =
        std::ranges::find_if(state.identifications.rbegin(), state.identifications.rend(),
                             [&](const auto& one) { return one.fact.person == wanted.person; });
    subject.sources.clear();
    if (known != state.identifications.rend()) {
        const bool isChip = known->fact.source == dossier::IdentitySource::chip;
        const bool isQr = known->fact.source == dossier::IdentitySource::qr;
        subject.sources.push_back({isChip ? citizen::Source::chip
                                   : isQr ? citizen::Source::qr
                                          : citizen::Source::typed,
                                   subject.citizen});
    } else {
        subject.sources.push_back({citizen::Source::typed, subject.citizen});
    }
    takeSources(subject, wanted.sources);
    return subject;
}

Result<LookupFacts> ofDossier(desk::Workplace& workplace, const LookupSubject& wanted) {
    MOTCUA_TRY(const records::Dossier dossier, desk::dossierOf(workplace, wanted.reference));
    LookupFacts facts;
    MOTCUA_TRY(facts.subject, subjectOf(dossier.state, wanted));
    MOTCUA_CHECK(desk::noteViewed(workplace, {dossier.state.id}));
    MOTCUA_TRY(auto snapshots, desk::snapshotsOf(workplace, dossier));
    for (residence::Snapshot& snapshot : snapshots)
        if (snapshot.person == wanted.person) facts.snapshot = std::move(snapshot);
    conclude(workplace, facts);
    if (auto line = desk::timelineOf(workplace, wanted.reference, wanted.person)) facts.timeline = *line;
    for (const dossier::Confirmation& open : dossier::openConfirmations(dossier.state))
        if (open.person == wanted.person) facts.confirmBy = open.confirmBy;
    return facts;
}

/// Before there is a dossier nothing is kept but that it was looked up: the page alone has the answer.
LookupFacts atTheCounter(desk::Workplace& workplace, const LookupSubject& whom,
                         std::optional<residence::Snapshot> snapshot) {
    LookupFacts facts;
    facts.subject = whom;
    facts.snapshot = std::move(snapshot);
    conclude(workplace, facts);
    if (!facts.snapshot || !facts.snapshot->record) return facts;
    const residence::RegistryRecord& record = *facts.snapshot->record;
    const citizen::Citizen& told = record.citizen;
    if (auto line =
            residence::timeLine({whom.citizen.birthDate.isKnown() ? whom.citizen.birthDate : told.birthDate,
                                 whom.citizen.sex ? whom.citizen.sex : told.sex, record.periods,
                                 officePlace(workplace), dateOf(toLocal(workplace.clock().now()))}))
        facts.timeline = *line;
    return facts;
}

Result<LookupFacts> load(desk::Workplace& workplace, const LookupSubject& wanted) {
    if (wanted.reference.isEmpty()) return atTheCounter(workplace, wanted, {});
    return ofDossier(workplace, wanted);
}

Result<LookupFacts> ask(desk::Workplace& workplace, const LookupSubject& whom, const QString& purpose,
                        const Gateway& makeGateway) {
    desk::LookupOrder order;
    order.dossier = whom.reference;
    order.person = whom.person;
    order.purpose = purpose;
    if (whom.reference.isEmpty()) {
        order.procedure = whom.procedure;
        order.subject = whom.citizen;
    }
    const auto gateway = makeGateway(workplace);
    MOTCUA_TRY(const desk::LookupResult result, desk::lookUp(workplace, order, gateway.get()));
    if (whom.reference.isEmpty()) return atTheCounter(workplace, whom, result.snapshot);
    MOTCUA_TRY(LookupFacts facts, ofDossier(workplace, whom));
    // what was not answered is not kept as a snapshot, but the clerk has to see it
    if (result.snapshot.outcome == dossier::LookupOutcome::pending) {
        facts.snapshot = result.snapshot;
        facts.comparison.reset();
        facts.places.clear();
    }
    if (result.confirmBy) facts.confirmBy = result.confirmBy;
    return facts;
}

Result<LookupLists> lists(desk::Workplace& workplace) {
    LookupLists all;
    const Instant now = workplace.clock().now();
    MOTCUA_TRY(all.tasks, residence::openTasks(workplace.database(), now, {kMostTasks, 0}));
    if (!workplace.session().require(officer::Role::supervisor)) return all;
    MOTCUA_TRY(const auto watched,
               desk::lookupWatch(workplace, now - kWatched, now + std::chrono::minutes{1}));
    officer::Accounts accounts(workplace.database());
    for (const residence::OfficerLookups& one : watched) {
        const auto officer = accounts.find(one.officer);
        all.watched.push_back(
            {officer ? officer->login : QString(), officer ? officer->fullName : QString(), one});
    }
    return all;
}

} // namespace

LookupSource lookupSource(Gateway gateway) {
    return {load,
            [gateway = std::move(gateway)](desk::Workplace& workplace, const LookupSubject& whom,
                                           const QString& purpose) {
                return ask(workplace, whom, purpose, gateway);
            },
            lists};
}

LookupSource lookupSource() {
    return lookupSource([](desk::Workplace& workplace) {
        return std::make_unique<sync::LineGateway>(workplace.database(), workplace.clock());
    });
}

} // namespace motcua::ui
