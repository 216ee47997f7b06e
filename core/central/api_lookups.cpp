// SPDX-License-Identifier: GPL-3.0-or-later
// `POST /v1/lookups`: what the population database tells of one person, for one dossier or procedure.
#include "core/base/json.h"
#include "core/central/api_messages.h"
#include "core/central/officer_rights.h"
#include "core/central/population.h"
#include "core/central/routes.h"

namespace motcua::central {
namespace {

Result<residence::LookupRequest> requestIn(const QByteArray& body) {
    const auto object = json::parseObject(body);
    if (!object) return fail(Code::CENTRAL_REQUEST);
    auto request = residence::requestFromJson(*object);
    if (!request && request.error().code == Code::FIELD_INVALID)
        return fail(Code::CENTRAL_REQUEST, request.error().detail);
    return request;
}

/// A counter looks people up for dossiers that its office sees; one that it has not sent yet is its own
/// matter.
Result<> requireVisible(Context& context, const Uuid& dossier) {
    MOTCUA_TRY(const auto known, context.transact(Session::Access::read, [&](Store& store) {
        return store.session().dossiers(std::span(&dossier, 1));
    }));
    const auto found = known.find(dossier);
    if (found == known.end() || found->second.offices.contains(context.device.office)) return {};
    return fail(Code::CENTRAL_OFFICE);
}

/// Whoever may not work for the office (any more) is told nothing of anybody.
Result<> requireOfficer(Context& context, const QString& login) {
    MOTCUA_TRY(auto accounts, context.transact(Session::Access::read, [&](Store& store) {
        return store.session().officers().list(context.device.office);
    }));
    if (const auto why = OfficerRights(std::move(accounts), {}).refusalOfLookup(login, context.now))
        return fail(*why);
    return {};
}

/// No connection to the store is held while the database is waited for. The entry is filled as far as the
/// request is understood.
Result<residence::LookupAnswer> ask(Context& context, LookupEntry& entry) {
    MOTCUA_TRY(const QByteArray body, plainBody(context.request, kMaxJsonBody));
    MOTCUA_TRY(const residence::LookupRequest request, requestIn(body));
    entry.request = request.id;
    entry.officer = request.officer;
    entry.login = request.officerLogin;
    entry.dossier = request.dossier;
    entry.dossierCode = request.dossierCode;
    entry.procedure = request.procedure;
    entry.purpose = request.purpose;
    entry.subject = subjectHash(context.services.options.lookupKey, request.subject);
    MOTCUA_CHECK(requireOfficer(context, request.officerLogin));
    if (request.dossier) MOTCUA_CHECK(requireVisible(context, *request.dossier));
    PopulationDatabase* population = context.services.options.population;
    if (!population) return fail(Code::CENTRAL_REGISTRY);
    return population->lookUp(request);
}

} // namespace

/// What cannot be recorded is not told: then nobody has seen the person's data.
Result<HttpResponse> answerLookup(Context& context) {
    LookupEntry entry{.at = context.now, .device = context.device.id, .office = context.device.office};
    const auto answer = ask(context, entry);
    entry.outcome = answer ? outcomeOf(*answer) : QString::fromLatin1(errorText(answer.error().code).name);
    MOTCUA_CHECK(context.transact(Session::Access::write,
                                  [&](Store& store) { return store.lookupLog().append(entry); }));
    if (!answer) return std::unexpected(answer.error());
    return jsonResponse(residence::toJson(*answer));
}

} // namespace motcua::central
