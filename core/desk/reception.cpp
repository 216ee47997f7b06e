// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reception.h"

#include "core/desk/dossier_steps.h"
#include "core/desk/intake.h"
#include "core/desk/recording.h"
#include "core/desk/service_link.h"
#include "core/desk/settings_table.h"
#include "core/dossier/checklist.h"
#include "core/records/code_counter.h"

namespace motcua::desk {
Result<Reception> receive(Workplace& workplace, const ReceiveRequest& request) {
    // a draft was begun before: it is finished
    if (request.draft.isNull()) MOTCUA_CHECK(requireNotFrozen(workplace, workplace.clock().now()));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(auto reception, receiveWithin(workplace, request));
    MOTCUA_CHECK(transaction.commit());
    return reception;
}

std::vector<dossier::Action> firstActions(Workplace& workplace, const ReceiveRequest& request,
                                          dossier::Payload payload, Instant at,
                                          const dossier::State& before) {
    dossier::Action first;
    first.dossier = before.id.isNull() ? workplace.ids().next() : before.id;
    first.id = workplace.ids().next();
    first.actor = workplace.session().officer.id;
    first.desk = workplace.station().desk;
    first.at = at;
    first.baseVersion = before.version;
    first.payload = std::move(payload);
    std::vector<dossier::Action> actions{first};
    const auto identify = [&](const dossier::IdentityVerified& fact) {
        dossier::Action identified = first;
        identified.id = workplace.ids().next();
        identified.baseVersion = before.version + static_cast<int>(actions.size());
        identified.payload = fact;
        actions.push_back(std::move(identified));
    };
    identify(request.identity);
    if (request.proxyIdentity) identify(*request.proxyIdentity);
    return actions;
}

Result<> requireReceivable(Workplace& workplace, const ReceiveRequest& request) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    return requireIdentified(workplace, request);
}

Result<Reception> receiveWithin(Workplace& workplace, const ReceiveRequest& request) {
    MOTCUA_CHECK(requireReceivable(workplace, request));
    MOTCUA_TRY(const Instant at, timeOf(workplace, {request.at, request.atReason}));
    MOTCUA_TRY(auto intake, intakeOf(workplace, request, toLocal(at)));
    dossier::Received received = std::move(intake.received);
    const QStringList missing =
        dossier::missingAsText(dossier::checkComponents(intake.procedure, received.components));
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    MOTCUA_TRY(received.code, records::nextCode(workplace.database(), workplace.station(),
                                                received.competentAgency, dateOf(received.received)));
    records::Dossier before;
    if (!request.draft.isNull()) {
        MOTCUA_TRY(before, records::loadDossier(workplace.database(), request.draft));
        MOTCUA_CHECK(requireSameApplicant(before.state, request));
    }
    MOTCUA_TRY(auto payload, dossier::plan(before.state, std::move(received), toLocal(at), calendar));
    auto actions = firstActions(workplace, request, std::move(payload), at, before.state);
    MOTCUA_TRY(auto dossier,
               record(workplace, std::move(before), actions, request.at ? request.atReason : QString()));
    MOTCUA_TRY(auto slip, slipFor(workplace, dossier.state));
    return Reception{std::move(dossier), std::move(slip), missing};
}

Result<dossier::SlipData> slipFor(Workplace& workplace, const dossier::State& state) {
    MOTCUA_TRY(const auto stored, readSettings(workplace.database()));
    return dossier::slipOf(state, stationNames(workplace, stored.settings));
}

} // namespace motcua::desk
