// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/turned_away.h"

#include "core/desk/dossier_key.h"
#include "core/desk/dossier_steps.h"
#include "core/desk/drafts.h"
#include "core/desk/intake.h"
#include "core/desk/recording.h"
#include "core/dossier/transitions.h"

namespace motcua::desk {

Result<records::Dossier> dossierOf(Workplace& workplace, const QString& codeOrId) {
    if (const auto id = Uuid::parse(codeOrId)) return records::loadDossier(workplace.database(), *id);
    return records::loadDossier(workplace.database(), codeOrId);
}

namespace {

bool isForged(const ReceiveRequest& request) {
    return request.identity.verdict == dossier::Verdict::forged ||
           (request.proxyIdentity && request.proxyIdentity->verdict == dossier::Verdict::forged);
}

/// Who came with a forged card is whom they say they are, and nothing more: what the card told is not kept.
citizen::Citizen asSaid(const citizen::Citizen& told, const dossier::IdentityVerified& fact) {
    if (fact.verdict != dossier::Verdict::forged) return told;
    citizen::Citizen said;
    if (fact.source == dossier::IdentitySource::typed) said.name = told.name;
    if (said.name.trimmed().isEmpty()) said.name = QStringLiteral("Người xuất trình thẻ, chưa xác định được");
    said.documentType = QStringLiteral("Thẻ có dấu hiệu giả mạo, chưa xác minh");
    return said;
}

ReceiveRequest withoutForged(ReceiveRequest request) {
    request.applicant.person = asSaid(request.applicant.person, request.identity);
    if (request.proxy && request.proxyIdentity)
        request.proxy->person = asSaid(request.proxy->person, *request.proxyIdentity);
    return request;
}

/// All that is asked of a request, but that no card was forged.
Result<> requireRefusable(Workplace& workplace, ReceiveRequest request) {
    request.identity.verdict = dossier::Verdict::unjudged;
    if (request.proxyIdentity) request.proxyIdentity->verdict = dossier::Verdict::unjudged;
    return requireReceivable(workplace, request);
}

/// It went back before: the rules of a second time hold.
Result<records::Dossier> turnAwayAgain(Workplace& workplace, const ReceiveRequest& request,
                                       dossier::Payload notice, Instant at) {
    MOTCUA_TRY(auto before, records::loadDossier(workplace.database(), request.draft));
    MOTCUA_CHECK(requireSameApplicant(before.state, request));
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    MOTCUA_CHECK(dossier::transition(before.state, dossier::typeOf(notice)));
    MOTCUA_TRY(auto payload, dossier::plan(before.state, std::move(notice), toLocal(at), calendar));
    const dossier::Action action = nextAction(workplace, before.state, std::move(payload), at);
    return record(workplace, std::move(before), {action}, request.at ? request.atReason : QString());
}

} // namespace

Result<records::Dossier> turnAway(Workplace& workplace, const ReceiveRequest& request,
                                  dossier::Payload notice) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(auto recorded, turnAwayWithin(workplace, request, std::move(notice)));
    MOTCUA_CHECK(transaction.commit());
    return recorded;
}

Result<records::Dossier> turnAway(Workplace& workplace, Visit& visit, dossier::Payload notice) {
    const int position = visit.current;
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(const QString before, acceptedCode(workplace, visit, position));
    if (!before.isEmpty()) return dossierOf(workplace, before);
    MOTCUA_TRY(const ReceiveRequest request, requestOf(visit, position));
    if (visit.dossiers[static_cast<size_t>(position)].isDone())
        return fail(Code::DESK_VISIT_INCOMPLETE, QStringLiteral("accepted"));
    const bool refused = std::holds_alternative<dossier::Refused>(notice);
    MOTCUA_TRY(auto recorded, turnAwayWithin(workplace, request, std::move(notice)));
    Visit over = visit;
    VisitDossier& dossier = over.dossiers[static_cast<size_t>(position)];
    dossier.turnedAway = recorded.state.id;
    dossier.refused = refused;
    over.held = false;
    MOTCUA_CHECK(writeDraft(workplace, over));
    MOTCUA_CHECK(noteAccepted(workplace, over.id, position, recorded.state.id.toString()));
    MOTCUA_CHECK(transaction.commit());
    visit = std::move(over);
    return recorded;
}

Result<records::Dossier> turnAwayWithin(Workplace& workplace, const ReceiveRequest& asked,
                                        dossier::Payload notice) {
    const bool refusesForged = isForged(asked) && std::holds_alternative<dossier::Refused>(notice);
    MOTCUA_CHECK(refusesForged ? requireRefusable(workplace, asked) : requireReceivable(workplace, asked));
    const ReceiveRequest request = refusesForged ? withoutForged(asked) : asked;
    MOTCUA_TRY(const Instant at, timeOf(workplace, {request.at, request.atReason}));
    if (!request.draft.isNull()) return turnAwayAgain(workplace, request, std::move(notice), at);
    MOTCUA_TRY(const auto intake, intakeOf(workplace, request, toLocal(at)));
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    dossier::Registered draft;
    draft.request = intake.received.request;
    MOTCUA_TRY(auto payload, dossier::plan({}, std::move(draft), toLocal(at), calendar));
    auto actions = firstActions(workplace, request, std::move(payload), at);

    dossier::State state;
    for (const dossier::Action& action : actions)
        MOTCUA_CHECK(dossier::applyInPlace(state, action));
    MOTCUA_TRY(auto last, dossier::plan(state, std::move(notice), toLocal(at), calendar));
    actions.push_back(nextAction(workplace, state, std::move(last), at));

    return record(workplace, {}, actions, request.at ? request.atReason : QString());
}

} // namespace motcua::desk
