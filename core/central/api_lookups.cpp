// SPDX-License-Identifier: GPL-3.0-or-later
// `POST /v1/lookups`: what the population database tells of one person, for one dossier or procedure.
#include "core/base/json.h"
#include "core/central/api_messages.h"
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

} // namespace

/// No connection to the store is held while the database is waited for.
Result<HttpResponse> answerLookup(Context& context) {
    MOTCUA_TRY(const QByteArray body, plainBody(context.request, kMaxJsonBody));
    MOTCUA_TRY(const residence::LookupRequest request, requestIn(body));
    if (request.dossier) MOTCUA_CHECK(requireVisible(context, *request.dossier));
    PopulationDatabase* population = context.services.options.population;
    if (!population) return fail(Code::CENTRAL_REGISTRY);
    MOTCUA_TRY(const residence::LookupAnswer answer, population->lookUp(request));
    return jsonResponse(residence::toJson(answer));
}

} // namespace motcua::central
