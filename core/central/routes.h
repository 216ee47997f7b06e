// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/api_context.h"

#include <span>

namespace motcua::central {

/// One row a route.
struct Route {
    const char* method;
    const char* path; ///< may end with one `{name}`
    Result<HttpResponse> (*handler)(Context&);
    bool needsToken = true;
    /// Takes the body as it comes; asked before anything of it is read, of the head alone. What answers null
    /// leaves the request to `handler`. Null for all but uploads.
    Result<std::unique_ptr<BodySink>> (*sink)(Context&) = nullptr;
};

std::span<const Route> routes();

struct Match {
    const Route* route = nullptr; ///< null: the path has no such method, or there is none
    QByteArray parameter;
    QByteArray allowed; ///< the path's methods, for `Allow`; empty: nothing is there
};
Match match(const HttpRequest& request);

// ---- the handlers, by the file they are in
Result<HttpResponse> answerHealth(Context& context); // api_health.cpp
Result<HttpResponse> answerMetrics(Context& context);
Result<HttpResponse> answerEnrol(Context& context); // api_enrol.cpp
Result<HttpResponse> answerToken(Context& context);
Result<HttpResponse> answerSync(Context& context);   // api_sync.cpp
Result<HttpResponse> answerLookup(Context& context); // api_lookups.cpp

Result<HttpResponse> answerSnapshot(Context& context); // api_dossiers.cpp
Result<HttpResponse> answerDossiers(Context& context);
Result<HttpResponse> answerDigest(Context& context);
Result<HttpResponse> answerLeases(Context& context);   // api_leases.cpp
Result<HttpResponse> answerLine(Context& context);     // api_line.cpp
Result<HttpResponse> answerOfficers(Context& context); // api_officers.cpp

Result<HttpResponse> answerPublications(Context& context); // api_publications.cpp
Result<HttpResponse> answerPublication(Context& context);

Result<HttpResponse> answerBlobsHave(Context& context); // api_blobs.cpp
Result<HttpResponse> answerBlobOptions(Context& context);
Result<HttpResponse> answerBlobCreate(Context& context);
Result<std::unique_ptr<BodySink>> sinkBlobCreate(Context& context);
Result<HttpResponse> answerBlobState(Context& context);
Result<HttpResponse> answerBlobAppend(Context& context);
Result<std::unique_ptr<BodySink>> sinkBlobAppend(Context& context);
Result<HttpResponse> answerBlob(Context& context);

} // namespace motcua::central
