// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/card/pcsc_api.h"

namespace motcua::card {

/// Where a PC/SC call failed: some codes mean another thing once the card has answered.
enum class Stage { connecting, connected };

/// The error of a PC/SC code, with the code in hexadecimal as its detail (facts/smartcard-testing.md §2.3).
Error pcscError(pcsc::Status status, Stage stage);

} // namespace motcua::card
