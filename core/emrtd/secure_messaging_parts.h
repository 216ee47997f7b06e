// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/secure_messaging.h"

namespace motcua::emrtd {

/// The MAC of a command under the counter as it stands in `keys` (ICAO 9303-11 §9.8.4): the four bytes of the
/// header, and the objects before 8E. Internal to core/emrtd.
Result<QByteArray> commandMac(const SessionKeys& keys, QByteArrayView header, QByteArrayView objects);
/// The same of an answer.
Result<QByteArray> answerMac(const SessionKeys& keys, QByteArrayView objects);

} // namespace motcua::emrtd
