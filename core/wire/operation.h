// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/action.h"

#include <QJsonObject>

/// An operation of the protocol is an action of a dossier (design.md §4), under short names:
/// `{op, n, d, b, t, at, by, k, o, p}`: id, device sequence, dossier, base version, type, device time in UTC
/// milliseconds, officer, desk, clock offset in milliseconds, payload. Members at 0 are left out. The base
/// counts as the service does: from a counter, it is the version of the service's that the counter knew, not
/// counting its own operations since; from the service, the version before.
namespace motcua::wire {

QJsonObject operationJson(const dossier::Action& action);
/// Strict, as dossier::payloadFromJson is. Errors: FIELD_INVALID, DOSSIER_ACTION_UNKNOWN.
Result<dossier::Action> operationOf(const QJsonObject& object);

} // namespace motcua::wire
