// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/payload.h"

namespace motcua::cli {

/// `{number, old_number, birth_date, issue_date, sex, expiry_date, no_expiry}`: what is left of a damaged
/// card.
QJsonObject toJson(const qr::PartialCard& card);

/// `kind`, `text`, `citizen` (of `qr parse`), `partial` as `qr decode` and `scanner read` print them; null
/// where there is nothing.
void addPayload(QJsonObject& object, const std::optional<qr::Payload>& payload);

} // namespace motcua::cli
