// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/chip_reading.h"

namespace motcua::cli {

/// What `card read` shows people: the verdict and why, then the holder, in Vietnamese.
QString cardText(const emrtd::ChipReading& reading, bool simulated);
/// The same of a verdict alone.
QString judgementText(const emrtd::Judgement& judgement);

} // namespace motcua::cli
