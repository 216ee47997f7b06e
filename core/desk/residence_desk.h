// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dossier_steps.h"
#include "core/residence/lookup_watch.h"
#include "core/residence/snapshot.h"
#include "core/residence/timeline.h"

namespace motcua::desk {

/// What an officer wants to know of whom. Of a dossier the procedure and the person come from its record.
struct LookupOrder {
    QString dossier{};   ///< code or id; empty: before there is one
    QString procedure{}; ///< then this is what the visit is for
    citizen::Citizen subject{};
    dossier::Person person = dossier::Person::applicant;
    QString purpose{};
    dossier::LookupWay way = dossier::LookupWay::oneStopSystem;
    /// The clerk has seen that what is told is wrong, and takes papers instead (Decree 118/2025 art. 17.1b).
    bool isInconsistent = false;
    QString askCommune{}; ///< asked for a confirmation when nothing is found (VBHN 401 art. 3.5); empty: none
};

struct LookupResult {
    residence::Snapshot snapshot;
    std::optional<LocalTime> confirmBy; ///< it became a task
    std::optional<records::Dossier> dossier;
};

/// Checks, asks, and keeps the snapshot with the dossier: sealed as an attachment and named by a `looked_up`
/// action, in one step with its audit entry, which tells nothing of the person. What could not be looked up
/// becomes a task with a deadline. Without a dossier only the audit log and the look-up log know of it;
/// keepSnapshot adds it when there is one. `gateway` null: there is no line. Errors: RESIDENCE_…,
/// DESK_UNDERTAKING_MISSING before the officer has signed (undertaking.h),
/// OFFICER_NOT_PERMITTED, those of the gateway, DOSSIER_…, STORE_….
Result<LookupResult> lookUp(Workplace& workplace, const LookupOrder& order,
                            residence::LookupGateway* gateway);

/// Settles what is still to be confirmed: a look-up in any of the four ways, for the purpose of the task
/// where the order names none. Errors: RESIDENCE_TASK_UNKNOWN when nothing of this person is open; as lookUp.
Result<LookupResult> confirm(Workplace& workplace, LookupOrder order, residence::LookupGateway* gateway);

/// The snapshot of a look-up that was made before the dossier. Errors: as lookUp; RESIDENCE_DOSSIER when it
/// already has another.
Result<records::Dossier> keepSnapshot(Workplace& workplace, const QString& code,
                                      const residence::Snapshot& snapshot);

/// The snapshots kept with a dossier, the oldest first. Errors: STORE_…, JSON_INVALID, FIELD_INVALID.
Result<std::vector<residence::Snapshot>> snapshotsOf(Workplace& workplace, const records::Dossier& dossier);

/// Where the person of a dossier lived since the age of marriage, as all snapshots of this dossier tell, and
/// what was declared. Errors: RESIDENCE_PERSON, and those of snapshotsOf.
Result<residence::Timeline> timelineOf(Workplace& workplace, const QString& code, dossier::Person person,
                                       const std::vector<residence::ResidencePeriod>& declared = {});

/// Every officer's look-ups in [from, to): for a supervisor. Errors: OFFICER_NOT_PERMITTED, STORE_….
Result<std::vector<residence::OfficerLookups>> lookupWatch(Workplace& workplace, Instant from, Instant to);

} // namespace motcua::desk
