// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/json_log.h"
#include "core/central/http_server.h"

namespace motcua::central_app {

/// The path without what names a record or could be anything: `/v1/blobs/*`, `other`.
QString routeOf(const QByteArray& path);

/// One line for each request: id, method, route, status, milliseconds, bytes.
void logRequest(const JsonLog& log, const central::HttpServed& served);

} // namespace motcua::central_app
