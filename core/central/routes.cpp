// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/routes.h"

#include <array>

namespace motcua::central {
namespace {

constexpr bool kOpen = false; // needs no token
constexpr bool kToken = true;

constexpr std::array kRoutes{
    Route{"GET", "/health", answerHealth, kOpen},
    Route{"GET", "/metrics", answerMetrics, kOpen},
    Route{"POST", "/v1/enrol", answerEnrol, kOpen},
    Route{"POST", "/v1/token", answerToken, kOpen},
    Route{"POST", "/v1/sync", answerSync},
    Route{"GET", "/v1/snapshot", answerSnapshot},
    Route{"POST", "/v1/dossiers/get", answerDossiers},
    Route{"GET", "/v1/digest", answerDigest},
    Route{"POST", "/v1/leases", answerLeases},
    Route{"POST", "/v1/line", answerLine},
    Route{"POST", "/v1/lookups", answerLookup},
    Route{"GET", "/v1/officers", answerOfficers},
    Route{"GET", "/v1/publications", answerPublications},
    Route{"GET", "/v1/publications/{kind}", answerPublication},
    Route{"POST", "/v1/blobs/have", answerBlobsHave},
    Route{"OPTIONS", "/v1/blobs", answerBlobOptions, kOpen},
    Route{"POST", "/v1/blobs", answerBlobCreate, kToken, sinkBlobCreate},
    Route{"HEAD", "/v1/blobs/{sha}", answerBlobState},
    Route{"PATCH", "/v1/blobs/{sha}", answerBlobAppend, kToken, sinkBlobAppend},
    Route{"GET", "/v1/blobs/{sha}", answerBlob},
};

/// What stands for the template's `{…}`: something without a slash. Nothing when the path is another.
std::optional<QByteArray> parameterOf(QByteArrayView path, QByteArrayView pattern) {
    const qsizetype brace = pattern.indexOf('{');
    if (brace < 0) return path == pattern ? std::optional(QByteArray("")) : std::nullopt;
    if (!path.startsWith(pattern.first(brace))) return {};
    const QByteArrayView rest = path.sliced(brace);
    if (rest.isEmpty() || rest.contains('/')) return {};
    return rest.toByteArray();
}

} // namespace

std::span<const Route> routes() { return kRoutes; }

Match match(const HttpRequest& request) {
    Match match;
    for (const Route& route : kRoutes) {
        auto parameter = parameterOf(request.path, route.path);
        if (!parameter) continue;
        if (!match.allowed.isEmpty()) match.allowed += ", ";
        match.allowed += route.method;
        if (request.method != route.method) continue;
        match.route = &route;
        match.parameter = *std::move(parameter);
    }
    return match;
}

} // namespace motcua::central
