// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/api.h"

#include "core/central/enrolment.h"
#include "core/central/routes.h"

#include <QElapsedTimer>

namespace motcua::central {
namespace {

/// Also the only answer to methods of paths that have others.
HttpResponse wrongMethod(const QByteArray& allowed) {
    HttpResponse response = errorResponse({Code::CENTRAL_ADDRESS, QStringLiteral("method")});
    response.status = 405;
    response.headers.emplace_back("Allow", allowed);
    return response;
}

Result<HttpResponse> answerRoute(const Route& route, Context& context) {
    if (route.needsToken) {
        MOTCUA_TRY(context.device, authenticate(context));
    }
    return route.handler(context);
}

} // namespace

Api::Api(StorePool& pool, const Clock& clock, ApiOptions options)
    : m_services(new Services{pool, clock, std::move(options)}) {}
Api::~Api() = default;

std::unique_ptr<BodySink> Api::sink(const HttpRequest& head) {
    const Match found = match(head);
    if (!found.route || !found.route->sink) return {};
    return found.route->sink(*m_services, head, found.parameter);
}

HttpResponse Api::answer(const HttpRequest& request) {
    QElapsedTimer taken;
    taken.start();
    const Match found = match(request);
    HttpResponse response;
    if (found.route) {
        Context context{request, *m_services, found.parameter, m_services->clock.now()};
        auto answered = answerRoute(*found.route, context);
        response = answered ? packed(request, *std::move(answered)) : errorResponse(answered.error());
    } else {
        response =
            found.allowed.isEmpty() ? errorResponse({Code::CENTRAL_ADDRESS, {}}) : wrongMethod(found.allowed);
    }
    m_services->metrics.count(found.route, response.status, taken.nsecsElapsed());
    return response;
}

} // namespace motcua::central
