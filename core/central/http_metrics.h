// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/http_server.h"

namespace motcua::central {

/// The server's part of `GET /metrics`: lines of Prometheus' text format 0.0.4.
QByteArray metricsText(const HttpCounters& counters);

} // namespace motcua::central
