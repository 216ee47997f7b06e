// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/station.h"

#include <optional>
#include <span>
#include <vector>

/// Ordinals of dossier codes that the central service gave this counter for a day, in blocks that no other
/// counter has (design.md §8). Everything here works inside the caller's transaction. Errors of all: STORE_….
namespace motcua::records {

struct CodeLease {
    QString agency; ///< whose codes they are
    Date day{};
    int first = 0, last = 0; ///< ordinals, both included
    bool operator==(const CodeLease&) const = default;
};

/// From enrolment on a counter gives out leased ordinals only: its own range may be another's by now.
Result<> beginLeases(store::Database& database);
Result<bool> hasLeases(store::Database& database);

/// Adds blocks that the service gave to this incarnation of the station, and tells how many are new.
Result<int> keepLeases(store::Database& database, const Station& station, std::span<const CodeLease> leases);
/// Those of days before, for which nobody can want a code any more.
Result<> forgetLeases(store::Database& database, Date before);
/// The next ordinal of an agency on a day, used from then on; nothing when there is none.
Result<std::optional<int>> takeLeased(store::Database& database, const Station& station,
                                      const QString& agency, Date day);

/// What is left of an agency's blocks on a day.
struct LeaseStock {
    Date day{};
    int left = 0;    ///< ordinals
    int touched = 0; ///< blocks of which some were used
    int whole = 0;   ///< blocks of which none was
    bool operator==(const LeaseStock&) const = default;
};
/// Of the days that have blocks of this incarnation, in their order.
Result<std::vector<LeaseStock>> leaseStock(store::Database& database, const Station& station,
                                           const QString& agency, Date first, Date last);

} // namespace motcua::records
