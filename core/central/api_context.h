// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/api.h"
#include "core/central/metrics.h"
#include "core/central/sync_service.h"
#include "core/central/throttle.h"
#include "core/central/unit.h"

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

    /// Gives `work` a connection: again when another writer got there first, or the connection had died while
    /// it lay idle. `work` must begin its own transaction.
    template <class Work> auto attempt(Work work) -> decltype(work(std::declval<Store&>()));
    /// The same inside a transaction, committed when `work` answers without an error.
    template <class Work>
    auto transact(Session::Access access, Work work) -> decltype(work(std::declval<Store&>()));
};

// ---- answers
HttpResponse jsonResponse(const QJsonObject& object, int status = 200);
HttpResponse linesResponse(QByteArray body);
/// Which status an error has is told in one table; what the store says of itself is not told.
HttpResponse errorResponse(const Error& error);
/// Packed when the request allows and it pays.
HttpResponse packed(const HttpRequest& request, HttpResponse response);

// ---- requests
/// The body unpacked. Errors: CENTRAL_REQUEST, CENTRAL_TOO_LARGE, WIRE_….
Result<QByteArray> plainBody(const HttpRequest& request, qsizetype limit);
/// The counter that the request's token is of. Errors: CENTRAL_TOKEN, STORE_….
Result<Device> authenticate(Context& context);

template <class Work> auto Context::attempt(Work work) -> decltype(work(std::declval<Store&>())) {
    constexpr int kTries = 5;
    for (int tries = 1;; ++tries) {
        auto lease = services.pool.acquire();
        if (!lease) return std::unexpected(std::move(lease).error());
        auto result = work(**lease);
        if (result) return result;
        const Code code = result.error().code;
        if (code == Code::CENTRAL_STORE_UNREACHABLE) lease->discard();
        if ((code != Code::STORE_BUSY && code != Code::CENTRAL_STORE_UNREACHABLE) || tries == kTries)
            return result;
    }
}

template <class Work>
auto Context::transact(Session::Access access, Work work) -> decltype(work(std::declval<Store&>())) {
    using Answer = decltype(work(std::declval<Store&>()));
    return attempt([&](Store& store) -> Answer {
        MOTCUA_TRY(Unit unit, Unit::begin(store.session(), access));
        auto result = work(store);
        if (!result) return result;
        MOTCUA_CHECK(unit.commit());
        return result;
    });
}

} // namespace motcua::central
