// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/partial_date.h"

namespace motcua::ui {

/// A date as clerks type it (see DateEdit); nothing when it is none. Empty text: an empty date.
std::optional<citizen::PartialDate> typedDate(const QString& text);

} // namespace motcua::ui
