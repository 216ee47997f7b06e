// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/payload.h"

namespace motcua::cli {

/// `kind`, `text`, `citizen` (of `qr parse`) as `qr decode` and `scanner read` print them; null where there
/// is nothing.
void addPayload(QJsonObject& object, const std::optional<qr::Payload>& payload);

} // namespace motcua::cli
