// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/overlay.h"

namespace motcua::catalogue {

/// The procedure's JSON with the members of a `set` change in place; null puts a member back to "not given".
/// A new `fee_vnd` is a new tariff: the old variants, formula and rule go with the old amount unless given
/// anew.
QJsonObject mergedJson(const Procedure& procedure, const OverlayChange& change);

} // namespace motcua::catalogue
