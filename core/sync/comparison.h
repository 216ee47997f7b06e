// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/state.h"
#include "core/sync/status.h"
#include "core/wire/digest_answer.h"

/// Once a day the counter's record is held against the service's (facts/sync.md §4.3), by what the service
/// has confirmed alone: own pending work does not count, and is never given up. No network here.
namespace motcua::sync {

/// What is kept of it across restarts.
struct ComparisonState {
    std::optional<Date> day; ///< when it was done last, or need not be done (first contact)
    std::optional<Comparison> last;
    std::optional<Instant> notBefore; ///< after one that failed
    bool isOfHistory = false;         ///< what it fetches was left out by the snapshot: nothing is mended
    bool operator==(const ComparisonState&) const = default;
};
/// Errors: STORE_…, SYNC_STATE.
Result<ComparisonState> loadComparison(store::Database& database);
Result<> saveComparison(store::Database& database, const ComparisonState& state);
/// A day other than the one it was done on, also an earlier one: the clock may have been set right.
bool isComparisonDue(const ComparisonState& state, Instant now);

/// Dossiers with the versions 1 … n of the service's that lie here without a hole, read from the actions
/// themselves; those that are no longer this office's are left out.
Result<std::map<Uuid, int>> confirmedVersions(store::Database& database);
/// Buckets that differ.
std::vector<size_t> differences(const std::map<Uuid, int>& confirmed, const QStringList& sums);

/// Sets right what differs between one bucket here, of the dossiers `here`, and the service's list of it.
/// What is missing here is asked for whole (sync_wanted). Of what the service has lost, own actions are sent
/// again, and others' are listed as unconfirmed until their maker has sent them again. Gives the number of
/// dossiers that differed. The listing must be of the epoch and the cursor that the counter has read to: the
/// caller's part.
Result<qint64> mend(store::Database& database, std::span<const Uuid> here, const wire::DigestListing& listing,
                    Instant now);

} // namespace motcua::sync
