// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/central/http.h"
#include "core/central/store_pool.h"

#include <functional>

namespace motcua::central {

class BlobStore;
class PopulationDatabase;

struct ApiOptions {
    /// Where the bytes of attachments lie; borrowed. Null: none are taken.
    BlobStore* blobs = nullptr;
    /// What the server below adds to `GET /metrics`: lines of Prometheus' text format.
    std::function<QByteArray()> serverMetrics = {};
    /// Who answers look-ups, on the request's thread; borrowed. Null: nobody, and counters are told so.
    PopulationDatabase* population = nullptr;
    /// The X25519 key that packages on a medium are sealed for (medium.h); empty: none are taken.
    QByteArray sealing = {};
    /// Whose signature counters believe on what is published: P-256 SubjectPublicKeyInfo, DER; empty:
    /// nobody's.
    QByteArray publisher = {};
    /// What numbers that were looked up are hashed with (lookup_log.h): 32 bytes, the same for good.
    Secret lookupKey = {};
};

struct Services;

/// The service's HTTP interface (docs/openapi.json). What a request may see and do follows from the counter
/// its token is of. Every error is `{"error":"CENTRAL_TOKEN","detail":"…"}`.
class Api final : public HttpHandler {
public:
    /// Borrows all of it.
    Api(StorePool& pool, const Clock& clock, ApiOptions options);
    ~Api() override;
    std::unique_ptr<BodySink> sink(const HttpRequest& head) override;
    HttpResponse answer(const HttpRequest& request) override;

private:
    const std::unique_ptr<Services> m_services;
};

} // namespace motcua::central
