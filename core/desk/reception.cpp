// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reception.h"

#include "core/desk/dossier_steps.h"
#include "core/desk/intake.h"
#include "core/desk/recording.h"
#include "core/desk/settings_table.h"
#include "core/dossier/checklist.h"
#include "core/records/code_counter.h"

namespace motcua::desk {
namespace {

/// Digits with the usual signs between them; empty when none was given.
Result<> requirePhone(const QString& phone) {
    const auto digits =
        std::count_if(phone.begin(), phone.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool usual = std::all_of(phone.begin(), phone.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || QStringView(u"+ .-()").contains(c);
    });
    if (!phone.isEmpty() && (!usual || digits < 8 || digits > 15 || phone.size() > 25))
        return fail(Code::FIELD_INVALID, QStringLiteral("phone"));
    return {};
}

} // namespace

Result<Reception> receive(Workplace& workplace, const ReceiveRequest& request) {
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
    if (request.identity.verdict == dossier::Verdict::forged ||
        (request.proxyIdentity && request.proxyIdentity->verdict == dossier::Verdict::forged))
        return fail(Code::DESK_CARD_FORGED);
    if (request.simulatedCard && !workplace.station().training) return fail(Code::DESK_CARD_SIMULATED);
    return requirePhone(request.applicant.phone);
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
