// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/records/queues.h"

namespace motcua::desk {

/// A result that waits longer is asked after.
inline constexpr int kUnclaimedDays = 30;

struct WaitingResult {
    records::DossierRow row;
    int days = 0; ///< since the result is ready
    bool operator==(const WaitingResult&) const = default;
};
/// Results that have waited for at least so many days, the longest first; 0: all.
Result<std::vector<WaitingResult>> waitingResults(Workplace& workplace, int minDays, records::Page page);
Result<qint64> waitingCount(Workplace& workplace, int minDays);

} // namespace motcua::desk
