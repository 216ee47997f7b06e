// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace motcua::wire {

/// One member of RFC 1952, without name and time, so that equal bytes are packed equal.
QByteArray gzip(QByteArrayView plain);

/// The one member the bytes are, whole and with nothing after it. Never holds more than `limit` bytes of
/// what comes out, however small the packed bytes are. Errors: WIRE_DAMAGED, WIRE_TOO_LARGE.
Result<QByteArray> gunzip(QByteArrayView packed, qsizetype limit);

} // namespace motcua::wire
