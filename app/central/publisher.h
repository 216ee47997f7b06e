// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/options.h"
#include "core/central/store_pool.h"

/// The publisher's key and what is published with it. The private key is written where the administrator
/// says and need not stay on this machine; the public one is `publisher.pem` of the data folder, and every
/// counter keeps the first it is told.
namespace motcua::central_app {

/// Makes both. Errors: FIELD_INVALID (`out`) where a file is already or there is a publisher, STORE_….
Result<QByteArray> makePublisherKey(const Options& options);
/// SubjectPublicKeyInfo, DER; empty: there is none. Errors: STORE_….
Result<QByteArray> publisherInfo(const QString& folder);

/// Errors: STORE_KEY_WRONG when the key is not this service's publisher's, those of
/// core/central/publishing.h.
Result<QByteArray> publishFile(const Options& options, central::Store& store, Instant now);
Result<QByteArray> publicationLines(central::Store& store);

} // namespace motcua::central_app
