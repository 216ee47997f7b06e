// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/api.h"
#include "core/central/metrics.h"
#include "core/central/store_work.h"
#include "core/central/sync_service.h"
#include "core/central/throttle.h"

#include <QJsonObject>

/// What the handlers of api_*.cpp work with. Internal to them.
namespace motcua::central {

class UploadStreams;

/// What all requests share.
struct Services {
    StorePool& pool;
    const Clock& clock;
    ApiOptions options;
    std::shared_ptr<UploadStreams> streams; ///< never null
    Metrics metrics{};
    Throttle enrolments{{}};
};

/// One request.
struct Context {
    const HttpRequest& request;
    Services& services;
    QByteArray parameter; ///< what stands for `{…}` in the route's path
    Instant now{};
    Device device{}; ///< that asks; of a route without a token, none

    Caller caller() const { return {device.id, device.office}; }

    /// As in store_work.h.
    template <class Work> auto attempt(Work work) -> decltype(work(std::declval<Store&>()));
    template <class Work>
    auto transact(Session::Access access, Work work) -> decltype(work(std::declval<Store&>()));
};

// ---- answers
inline constexpr char kPublicationType[] = "application/vnd.motcua.publication";
HttpResponse jsonResponse(const QJsonObject& object, int status = 200);
HttpResponse linesResponse(QByteArray body);
/// Which status an error has is told in one table; what the store says of itself is not told.
HttpResponse errorResponse(const Error& error);
/// With its tag, in quotation marks; 304 and nothing else when the request has it already.
HttpResponse tagged(const HttpRequest& request, HttpResponse response, const QByteArray& tag);
/// Packed when the request allows and it pays.
HttpResponse packed(const HttpRequest& request, HttpResponse response);

// ---- requests
/// The body unpacked. Errors: CENTRAL_REQUEST, CENTRAL_TOO_LARGE, WIRE_….
Result<QByteArray> plainBody(const HttpRequest& request, qsizetype limit);
/// The counter that the request's token is of. Errors: CENTRAL_TOKEN, STORE_….
Result<Device> authenticate(Context& context);

template <class Work> auto Context::attempt(Work work) -> decltype(work(std::declval<Store&>())) {
    return central::attempt(services.pool, std::move(work));
}

template <class Work>
auto Context::transact(Session::Access access, Work work) -> decltype(work(std::declval<Store&>())) {
    return central::transact(services.pool, access, std::move(work));
}

} // namespace motcua::central
