// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringView>
#include <optional>

namespace motcua {

/// The error of a name (`SYNC_TIMED_OUT`): what is recorded keeps names, since numbers could be given anew.
/// Nothing for a name this program does not know, as a newer one's.
std::optional<Code> codeNamed(QStringView name);

} // namespace motcua
