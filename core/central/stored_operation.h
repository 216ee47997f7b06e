// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/session.h"

/// How values of this folder stand in a table, whatever the engine. Internal to the engines of this folder.
namespace motcua::central {

/// The column `body`: JSON, UTF-8, of wire::operationJson.
QByteArray bodyOf(const Recorded& recorded);
/// Errors: RECORDS_ACTION_DAMAGED.
Result<Recorded> recordedFrom(const Uuid& device, int incarnation, const QByteArray& body);

/// Errors: STORE_DAMAGED when there are not 32 bytes.
Result<crypto::Digest> digestFrom(QByteArrayView bytes);

/// A day as a number: days since 1970.
inline qint64 dayNumber(Date day) { return day.time_since_epoch().count(); }
inline Date dayOf(qint64 number) { return Date(std::chrono::days(number)); }

} // namespace motcua::central
