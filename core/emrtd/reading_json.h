// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/chip_reading.h"

#include <QJsonObject>

namespace motcua::emrtd {

/// The object that `card read` prints, without the portrait's bytes: `access`, `verdict`, `reasons[{code,
/// detail, text}]` (`text` in Vietnamese, `text_en`), `checks`, `mrz`, `citizen`, `details` (DG11, DG12),
/// `portrait{format, bytes, width, height}`, `apdus`, `bytes_sent`, `bytes_received`, `ms`, `ms_text`,
/// `tries`. What was not read is null.
QJsonObject toJson(const ChipReading& reading);
/// `verdict`, `reasons`, `checks`.
QJsonObject toJson(const Judgement& judgement);

} // namespace motcua::emrtd
