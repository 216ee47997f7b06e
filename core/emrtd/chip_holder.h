// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/chip_reading.h"

namespace motcua::emrtd {

/// Takes a file's content into `reading`: MRZ, DG13, details, portrait, and the holder they tell of. False
/// when it is malformed.
bool readContent(File file, QByteArrayView content, ChipReading& reading);

/// What a clerk should know of the contents although it changes no verdict: wrong check digits, lists and
/// files that contradict each other, an expired card.
std::vector<Reason> remarksOn(const ChipReading& reading, Instant now);

} // namespace motcua::emrtd
