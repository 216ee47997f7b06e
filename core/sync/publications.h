// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/account.h"
#include "core/sync/http_line.h"
#include "core/sync/status.h"

/// Data that the province publishes for its counters (core/wire/publication.h): asked for when an answer of
/// the service names a serial that this counter has not looked at, believed by the publisher's signature
/// alone, and never older than what is here.
namespace motcua::sync {

/// What the service's answer has said. Inside the caller's transaction, or alone.
Result<> notePublished(store::Database& database, qint64 serial);
Result<bool> isPublicationDue(store::Database& database, Instant now);

/// Asks for what is new, by `ask`, and keeps what is sound; the desk takes it into use
/// (desk/published_data.h). What the service or a signature says against it is kept for the status and tried
/// again in an hour. Errors: only the line's, and STORE_….
Result<> fetchPublished(store::Database& database, const Account& account,
                        const std::function<HttpAnswer(const QString& path)>& ask, Instant now);

Result<DataStatus> dataStatus(store::Database& database);

} // namespace motcua::sync
