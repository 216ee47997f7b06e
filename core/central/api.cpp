// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/api.h"

#include "core/central/enrolment.h"
#include "core/central/routes.h"
#include "core/central/upload_stream.h"

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

/// A route's sink, or why there is none: counted when it is done.
class RouteSink final : public BodySink {
public:
    RouteSink(const Route* route, Metrics& metrics) : m_route(route), m_metrics(metrics) { m_taken.start(); }

    std::unique_ptr<BodySink> sink;
    HttpResponse refusal;

    bool wantsBody() const override { return sink && sink->wantsBody(); }
    Result<> take(QByteArrayView piece) override { return sink->take(piece); }
    HttpResponse finish(bool isWhole) override {
        HttpResponse response = sink ? sink->finish(isWhole) : std::move(refusal);
        m_metrics.count(m_route, response.status, m_taken.nsecsElapsed());
        return response;
    }

private:
    const Route* m_route;
    Metrics& m_metrics;
    QElapsedTimer m_taken;
};

Result<std::unique_ptr<BodySink>> sinkOf(const Route& route, Context& context) {
    if (route.needsToken) {
        MOTCUA_TRY(context.device, authenticate(context));
    }
    return route.sink(context);
}

} // namespace

Api::Api(StorePool& pool, const Clock& clock, ApiOptions options)
    : m_services(new Services{pool, clock, std::move(options), std::make_shared<UploadStreams>()}) {}
Api::~Api() = default;

std::unique_ptr<BodySink> Api::sink(const HttpRequest& head) {
    const Match found = match(head);
    if (!found.route || !found.route->sink) return {};
    auto sink = std::make_unique<RouteSink>(found.route, m_services->metrics);
    Context context{head, *m_services, found.parameter, m_services->clock.now()};
    auto made = sinkOf(*found.route, context);
    if (made && !*made) return {};
    if (made)
        sink->sink = *std::move(made);
    else
        sink->refusal = errorResponse(made.error());
    return sink;
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
