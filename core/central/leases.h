// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/store_pool.h"

#include <QMap>

namespace motcua::central {

inline constexpr int kLeaseBlock = 50;     ///< ordinals, of the counter's own office
inline constexpr int kOtherLeaseBlock = 5; ///< of another agency, for which it received something
inline constexpr int kMostLeaseDays = 15;

/// What a counter asks: a block for each day at least, and on days whose blocks are (nearly) used up, one
/// more than it says it has used. So the same request, sent again, gives the same.
struct LeaseRequest {
    QString agency = {}; ///< whose codes; empty: those of the counter's own office
    int incarnation = 1; ///< of the device; blocks of an earlier one are void
    Date day{};          ///< the first
    int days = 1;
    QMap<Date, int> used; ///< blocks; none for days left out
};

/// The blocks of the device and incarnation on those days, by day and ordinal, after giving it what it asks
/// for as far as there is. A block never overlaps another's, nor has a code that a dossier already bears.
/// Works inside a transaction that writes. Errors: CENTRAL_INCARNATION (an older copy of the device's store),
/// CENTRAL_LEASE (there is nothing on the first day), STORE_….
Result<std::vector<Lease>> lease(Store& store, const Device& device, const LeaseRequest& request);

} // namespace motcua::central
