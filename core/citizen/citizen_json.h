// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/citizen.h"

#include <QJsonObject>

namespace motcua::citizen {

/// The keys of cli.md's `card read` citizen (`number`, `name`, `birth_date`, …, `serial`) plus `no_expiry`,
/// `document_type`, `document_number`. Nothing is null; sex is `M` or `F`; dates are `YYYY-MM-DD`, births may
/// be reduced.
QJsonObject toJson(const Citizen& citizen);

/// `M`, `F`, or null where it is not known.
QJsonValue toJson(const std::optional<Sex>& sex);

/// Takes what toJson, `qr parse` and `card read` (a member `citizen`) print; other members are ignored, texts
/// are normalised. A name is required. Errors: FIELD_INVALID with the key - also for control characters, for
/// texts longer than 500 (names, ethnicity … 200, numbers 40) and for an expiry date together with
/// `no_expiry`.
Result<Citizen> fromJson(const QJsonObject& object);

} // namespace motcua::citizen
