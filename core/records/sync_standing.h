// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace motcua::records {

/// Where an action stands between this counter and the central service. The number is stored. A counter that
/// works alone has unsent actions only, and sends all of them once it is enrolled.
enum class Standing {
    unsent = 0,      ///< the service has given no verdict
    waiting = 1,     ///< sent; an earlier one of its dossier stands in its way
    accepted = 2,    ///< has its version at the service; so has everything pulled
    conflict = 3,    ///< refused because of what others did; a person decides
    rejected = 4,    ///< refused for ever
    parked = 5,      ///< cannot be sent: the service does not understand it, or has it with other content
    settled = 6,     ///< refused, and a person has decided
    unconfirmed = 7, ///< of another device; the service was restored and does not have it (any more)
};

inline bool isPending(Standing standing) { return standing < Standing::accepted; }
/// In the log, but not counted in what the dossier is.
inline bool isRefused(Standing standing) { return standing > Standing::accepted; }

/// What the service has told of one dossier; all zero when nothing.
struct DossierStanding {
    int known = 0;    ///< its versions 1 … known are here
    int revision = 0; ///< raised whenever the service's word changes what the dossier is
    bool revoked = false;
    QString problem; ///< name of the error when what was told does not replay here
    bool operator==(const DossierStanding&) const = default;
};

/// Errors: STORE_….
Result<DossierStanding> loadStanding(store::Database& database, const Uuid& dossier);
/// Versions 1 … of the service's that are here without a hole, when those to `from` are.
Result<int> knownVersions(store::Database& database, const Uuid& dossier, int from);
/// Inside the caller's transaction.
Result<> saveStanding(store::Database& database, const Uuid& dossier, const DossierStanding& standing);

} // namespace motcua::records
