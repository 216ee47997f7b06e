// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/turned_away.h"

#include "core/desk/dossier_key.h"
#include "core/desk/dossier_steps.h"
#include "core/desk/intake.h"
#include "core/desk/recording.h"

namespace motcua::desk {

Result<records::Dossier> dossierOf(Workplace& workplace, const QString& codeOrId) {
    if (const auto id = Uuid::parse(codeOrId)) return records::loadDossier(workplace.database(), *id);
    return records::loadDossier(workplace.database(), codeOrId);
}

Result<records::Dossier> turnAway(Workplace& workplace, const ReceiveRequest& request,
                                  dossier::Payload notice) {
    MOTCUA_CHECK(requireReceivable(workplace, request));
    // it went back before: the rules of a second time hold
    if (!request.draft.isNull())
        return perform(workplace, request.draft.toString(), std::move(notice),
                       {request.at, request.atReason});
    MOTCUA_TRY(const Instant at, timeOf(workplace, {request.at, request.atReason}));
    MOTCUA_TRY(const auto intake, intakeOf(workplace, request, toLocal(at)));
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    dossier::Registered draft;
    draft.request = intake.received.request;
    MOTCUA_TRY(auto payload, dossier::plan({}, std::move(draft), toLocal(at), calendar));
    auto actions = firstActions(workplace, request, std::move(payload), at);

    dossier::State state;
    for (const dossier::Action& action : actions)
        MOTCUA_CHECK(dossier::applyInPlace(state, action));
    dossier::Action last = actions.front();
    last.id = workplace.ids().next();
    last.baseVersion = state.version;
    MOTCUA_TRY(last.payload, dossier::plan(state, std::move(notice), toLocal(at), calendar));
    actions.push_back(std::move(last));

    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(auto recorded, record(workplace, {}, actions, request.at ? request.atReason : QString()));
    MOTCUA_CHECK(transaction.commit());
    return recorded;
}

} // namespace motcua::desk
