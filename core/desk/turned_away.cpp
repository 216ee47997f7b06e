// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/turned_away.h"

#include "core/desk/dossier_key.h"
#include "core/desk/dossier_steps.h"
#include "core/desk/intake.h"
#include "core/desk/recording.h"

namespace motcua::desk {
namespace {

/// Each planned on what those before it make of the dossier.
Result<std::vector<dossier::Action>> planAll(Workplace& workplace, std::vector<dossier::Payload> payloads,
                                             Instant at) {
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    dossier::State state;
    std::vector<dossier::Action> actions;
    const Uuid dossierId = workplace.ids().next();
    for (dossier::Payload& payload : payloads) {
        dossier::Action action;
        action.id = workplace.ids().next();
        action.dossier = dossierId;
        action.actor = workplace.session().officer.id;
        action.desk = workplace.station().desk;
        action.at = at;
        action.baseVersion = state.version;
        MOTCUA_TRY(action.payload, dossier::plan(state, std::move(payload), toLocal(at), calendar));
        MOTCUA_CHECK(dossier::applyInPlace(state, action));
        actions.push_back(std::move(action));
    }
    return actions;
}

} // namespace

Result<records::Dossier> dossierOf(Workplace& workplace, const QString& codeOrId) {
    if (const auto id = Uuid::parse(codeOrId)) return records::loadDossier(workplace.database(), *id);
    return records::loadDossier(workplace.database(), codeOrId);
}

Result<records::Dossier> turnAway(Workplace& workplace, const ReceiveRequest& request,
                                  dossier::Payload notice) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    MOTCUA_CHECK(requireIdentified(workplace, request));
    MOTCUA_TRY(const Instant at, timeOf(workplace, {request.at, request.atReason}));
    MOTCUA_TRY(auto intake, intakeOf(workplace, request, toLocal(at)));
    std::vector<dossier::Payload> payloads{dossier::Registered{std::move(intake.received.request), {}, {}},
                                           request.identity};
    if (request.proxyIdentity) payloads.push_back(*request.proxyIdentity);
    payloads.push_back(std::move(notice));
    MOTCUA_TRY(const auto actions, planAll(workplace, std::move(payloads), at));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(auto dossier, record(workplace, {}, actions, request.at ? request.atReason : QString()));
    MOTCUA_CHECK(transaction.commit());
    return dossier;
}

} // namespace motcua::desk
