// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/central/http.h"

/// The texts of HTTP that need no connection. Internal to the server.
namespace motcua::central {

/// Fills in path and query from `/v1/digest?stream=o%3AH34.05`. Errors: CENTRAL_REQUEST for any other form of
/// target, escapes that are none or hide a slash or a control character, and a name that stands twice.
Result<> parseTarget(QByteArrayView target, HttpRequest& request);

/// `{"error":"CENTRAL_…"}`.
HttpResponse errorAnswer(int status, Code code);
/// The status that a server answers itself with.
int statusOf(Code code);

/// From the status line to the empty line. Fields that would break out of their line are left out.
QByteArray headOf(const HttpResponse& response, bool keepsAlive);

} // namespace motcua::central
