// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/residence_desk.h"

#include "core/crypto/hash.h"
#include "core/desk/audit_entries.h"
#include "core/desk/dossier_key.h"
#include "core/desk/reads.h"
#include "core/desk/recording.h"
#include "core/desk/undertaking.h"
#include "core/residence/confirmation_tasks.h"

#include <algorithm>

namespace motcua::desk {
namespace {

using dossier::LookupOutcome;
using residence::Snapshot;

Result<citizen::Citizen> personOf(const dossier::State& state, dossier::Person person) {
    const dossier::Request& request = state.request();
    if (person == dossier::Person::applicant) return request.applicant.person;
    if (person == dossier::Person::proxy && request.proxy) return request.proxy->person;
    return fail(Code::RESIDENCE_PERSON);
}

Result<residence::LookupRequest> requestOf(Workplace& workplace, const LookupOrder& order,
                                           const std::optional<records::Dossier>& dossier) {
    residence::LookupRequest request;
    request.id = workplace.ids().next();
    request.procedure = order.procedure;
    request.subject = order.subject;
    request.officer = workplace.session().officer.id;
    request.officerLogin = workplace.session().officer.login;
    request.purpose = order.purpose.trimmed();
    request.person = order.person;
    if (dossier) {
        const dossier::State& state = dossier->state;
        request.dossier = state.id;
        if (state.code) request.dossierCode = state.code->text();
        request.procedure = state.request().procedure.code;
        // another person than the dossier's cannot be looked up on its account
        MOTCUA_TRY(request.subject, personOf(state, order.person));
    }
    MOTCUA_CHECK(residence::checkRequest(request));
    return request;
}

Result<residence::LookupAnswer> ask(Workplace& workplace, const residence::LookupRequest& request,
                                    residence::LookupGateway* gateway) {
    if (!gateway)
        return residence::LookupAnswer{.kind = residence::AnswerKind::unreachable,
                                       .reason = QStringLiteral("SYNC_NOT_ENROLLED"),
                                       .at = workplace.clock().now()};
    return gateway->lookUp(request);
}

Result<dossier::AttachmentAdded> seal(Workplace& workplace, const Snapshot& snapshot) {
    const QByteArray text = residence::encode(snapshot);
    MOTCUA_TRY(const auto blob, workplace.blobs().put(text));
    dossier::AttachmentAdded file;
    file.sha256 = QString::fromLatin1(crypto::toBytes(blob.sha256).toHex());
    file.size = blob.size;
    file.fileName = QStringLiteral("tra-cuu-%1.json").arg(snapshot.id.toString());
    file.mediaType = QStringLiteral("application/json");
    file.title = QStringLiteral("Dữ liệu cư trú tại thời điểm tra cứu (Điều 14 Nghị định 104/2022/NĐ-CP)");
    return file;
}

/// What one look-up adds to its dossier.
Result<std::vector<dossier::Payload>> stepsOf(Workplace& workplace, const records::Dossier& dossier,
                                              const Snapshot& snapshot, const QString& askCommune) {
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    dossier::LookedUp fact{snapshot.way, snapshot.outcome, snapshot.person, snapshot.purpose, {}, {}};
    fact.confirmBy = residence::confirmationDeadline(snapshot.outcome, toLocal(workplace.clock().now()),
                                                     dossier.state.due.due, calendar);
    // First whether it may be recorded at all: what is refused must leave no file behind.
    MOTCUA_CHECK(
        dossier::check(dossier.state, nextAction(workplace, dossier.state, fact, workplace.clock().now())));
    std::vector<dossier::Payload> steps;
    if (snapshot.outcome != LookupOutcome::pending) {
        MOTCUA_TRY(auto file, seal(workplace, snapshot));
        fact.snapshot = file.sha256;
        steps.emplace_back(std::move(file));
    }
    const auto answerBy = fact.confirmBy;
    steps.emplace_back(std::move(fact));
    if (snapshot.outcome == LookupOutcome::notFound && !askCommune.trimmed().isEmpty())
        steps.emplace_back(dossier::VerificationStarted{
            dossier::EnquiryKind::verification, askCommune.trimmed(), snapshot.purpose, answerBy, {}});
    return steps;
}

Result<records::Dossier> keep(Workplace& workplace, records::Dossier dossier, const Snapshot& snapshot,
                              std::vector<dossier::Payload> steps) {
    dossier::State state = dossier.state;
    std::vector<dossier::Action> actions;
    for (dossier::Payload& step : steps) {
        actions.push_back(nextAction(workplace, state, std::move(step), workplace.clock().now()));
        MOTCUA_CHECK(dossier::applyInPlace(state, actions.back()));
    }
    // the code of a refusal, an error's name: nothing of the person
    return record(workplace, std::move(dossier), actions, snapshot.reason);
}

Result<> noteBoth(Workplace& workplace, const Snapshot& snapshot) {
    MOTCUA_CHECK(residence::noteLookup(workplace.database(),
                                       {snapshot.id, snapshot.at, snapshot.officer, snapshot.dossier,
                                        snapshot.procedure, snapshot.outcome}));
    return note(workplace, "residence.looked_up",
                {{QStringLiteral("lookup"), snapshot.id.toString()},
                 {QStringLiteral("procedure"), snapshot.procedure},
                 {QStringLiteral("way"), dossier::name(snapshot.way)},
                 {QStringLiteral("outcome"), dossier::name(snapshot.outcome)}},
                snapshot.dossier);
}

} // namespace

Result<LookupResult> lookUp(Workplace& workplace, const LookupOrder& order,
                            residence::LookupGateway* gateway) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    MOTCUA_CHECK(requireUndertaking(workplace));
    std::optional<records::Dossier> dossier;
    if (!order.dossier.isEmpty()) {
        MOTCUA_TRY(dossier, dossierOf(workplace, order.dossier));
    }
    MOTCUA_TRY(const auto request, requestOf(workplace, order, dossier));
    MOTCUA_CHECK(
        residence::requireWithinLimits(workplace.database(), request.officer, workplace.clock().now()));
    MOTCUA_TRY(const auto answer, ask(workplace, request, gateway));
    LookupResult result{residence::snapshotOf(request, order.way, answer), {}, {}};
    if (order.isInconsistent && result.snapshot.outcome == LookupOutcome::found)
        result.snapshot.outcome = LookupOutcome::inconsistent;
    std::vector<dossier::Payload> steps;
    if (dossier) {
        MOTCUA_TRY(steps, stepsOf(workplace, *dossier, result.snapshot, order.askCommune));
        for (const dossier::Payload& step : steps)
            if (const auto* fact = std::get_if<dossier::LookedUp>(&step)) result.confirmBy = fact->confirmBy;
    }
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(noteBoth(workplace, result.snapshot));
    if (dossier) {
        MOTCUA_TRY(result.dossier, keep(workplace, *std::move(dossier), result.snapshot, std::move(steps)));
    }
    MOTCUA_CHECK(transaction.commit());
    return result;
}

Result<LookupResult> confirm(Workplace& workplace, LookupOrder order, residence::LookupGateway* gateway) {
    MOTCUA_TRY(const auto dossier, dossierOf(workplace, order.dossier));
    const auto open = dossier::openConfirmations(dossier.state);
    const auto task = std::ranges::find(open, order.person, &dossier::Confirmation::person);
    if (task == open.end()) return fail(Code::RESIDENCE_TASK_UNKNOWN);
    if (order.purpose.trimmed().isEmpty()) order.purpose = task->purpose;
    return lookUp(workplace, order, gateway);
}

Result<records::Dossier> keepSnapshot(Workplace& workplace, const QString& code, const Snapshot& snapshot) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    MOTCUA_TRY(auto dossier, dossierOf(workplace, code));
    if (snapshot.dossier && *snapshot.dossier != dossier.state.id) return fail(Code::RESIDENCE_DOSSIER);
    Snapshot kept = snapshot;
    kept.dossier = dossier.state.id;
    MOTCUA_TRY(auto steps, stepsOf(workplace, dossier, kept, {}));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(residence::noteDossierOf(workplace.database(), kept.id, dossier.state.id));
    MOTCUA_TRY(auto after, keep(workplace, std::move(dossier), kept, std::move(steps)));
    MOTCUA_CHECK(transaction.commit());
    return after;
}

Result<std::vector<Snapshot>> snapshotsOf(Workplace& workplace, const records::Dossier& dossier) {
    std::vector<Snapshot> snapshots;
    for (const dossier::LookUp& lookUp : dossier.state.lookUps) {
        const QByteArray digits = QByteArray::fromHex(lookUp.fact.snapshot.toLatin1());
        if (digits.size() != static_cast<qsizetype>(sizeof(crypto::Digest))) continue;
        crypto::Digest hash{};
        std::copy(digits.begin(), digits.end(), hash.begin());
        MOTCUA_TRY(const QByteArray text, workplace.blobs().read(hash));
        MOTCUA_TRY(auto snapshot, residence::decodeSnapshot(text));
        snapshots.push_back(std::move(snapshot));
    }
    return snapshots;
}

Result<residence::Timeline> timelineOf(Workplace& workplace, const QString& code, dossier::Person person,
                                       const std::vector<residence::ResidencePeriod>& declared) {
    MOTCUA_TRY(const auto dossier, dossierOf(workplace, code));
    MOTCUA_TRY(const citizen::Citizen subject, personOf(dossier.state, person));
    MOTCUA_TRY(const auto snapshots, snapshotsOf(workplace, dossier));
    residence::TimelineInput input;
    input.birth = subject.birthDate;
    input.sex = subject.sex;
    input.periods = declared;
    input.office = citizen::placeOf(workplace.station().officeName);
    input.today = dateOf(toLocal(workplace.clock().now()));
    for (const Snapshot& snapshot : snapshots) {
        if (!snapshot.record || snapshot.person != person) continue;
        const residence::RegistryRecord& record = *snapshot.record;
        if (!input.birth.isKnown()) input.birth = record.citizen.birthDate;
        if (!input.sex) input.sex = record.citizen.sex;
        input.periods.insert(input.periods.end(), record.periods.begin(), record.periods.end());
        // where the record says nothing of when, it vouches for its own day
        const auto day = citizen::PartialDate::from(dateOf(toLocal(snapshot.at)));
        if (!record.citizen.residence.isEmpty())
            input.periods.push_back(
                {residence::ResidenceKind::permanent, day, day, record.citizen.residence});
    }
    MOTCUA_CHECK(noteViewed(workplace, {dossier.state.id}));
    return residence::timeLine(input);
}

Result<std::vector<residence::OfficerLookups>> lookupWatch(Workplace& workplace, Instant from, Instant to) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::supervisor));
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    return residence::watchLookups(workplace.database(), from, to, workplace.clock().now(),
                                   {calendar.days, calendar.hours, calendar.saturdayDuty});
}

} // namespace motcua::desk
