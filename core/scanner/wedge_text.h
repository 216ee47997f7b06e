// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/payload.h"

namespace motcua::scanner {

/// What a keyboard-wedge scanner has typed. Undoes Caps Lock and a foreign key for the bar; besides the
/// damage that qr::classify sees it knows that such scanners leave out letters without a key, silently
/// (`Nguyn Vn An`): then the card counts as damaged and only its digits are used.
qr::Payload classifyTyped(const QString& typed, Date today);

} // namespace motcua::scanner
