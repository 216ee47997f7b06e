// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/json_log.h"
#include "core/central/http_server.h"

namespace motcua::central_app {

/// The path as the service's table of routes writes it, so that it names no record: `/v1/blobs/{sha}`;
/// `other` for what is not in the table.
QString routeOf(const QByteArray& method, const QByteArray& path);

/// One line for each request: id, method, route, status, milliseconds, bytes.
void logRequest(const JsonLog& log, const central::HttpServed& served);

} // namespace motcua::central_app
