// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/action.h"

#include <QJsonObject>

namespace motcua::dossier {

/// A payload as it is stored and exchanged. Members that are empty, nothing, zero or at their default are
/// left out; times are ISO 8601 of Viet Nam, enumerations their names (names.h).
QJsonObject toJson(const Payload& payload);

/// Strict: an unknown member, a wrong type, a text longer than 4,000 characters, a list longer than 300, or a
/// missing required member is refused. Every value toJson writes is read back equal. Errors: FIELD_INVALID
/// with the path of the field.
Result<Payload> payloadFromJson(ActionType type, const QJsonObject& object);

/// The whole action: `{id, dossier, actor, desk, at, clock_offset_ms, sequence, base, type, payload}`; `at`
/// is UTC milliseconds. For the shell and for files; the store and the wire have columns for all but the
/// payload.
QJsonObject toJson(const Action& action);
/// Errors: FIELD_INVALID, DOSSIER_ACTION_UNKNOWN.
Result<Action> actionFromJson(const QJsonObject& object);

} // namespace motcua::dossier
