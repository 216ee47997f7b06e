// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/action_log.h"
#include "core/records/station.h"

/// What the service refused, for a person to decide on. Nothing leaves these lists by itself, and nothing
/// leaves the log at all.
namespace motcua::sync {

/// One value of a correction: what the officer read, wanted, and what stands there now.
struct FieldDifference {
    dossier::CorrectedField field{};
    QString was;
    QString mine;
    bool operator==(const FieldDifference&) const = default;
};

struct WorkItem {
    dossier::Action mine;
    records::Standing standing{};
    QString dossierCode; ///< empty for a draft
    QString reason;      ///< name of the error (`DOSSIER_VERSION_STALE`)
    Instant heard{};
    std::vector<dossier::Action> others; ///< what other desks did to the dossier since
    std::vector<FieldDifference> fields; ///< of a correction
    qint64 waitingBehind = 0;            ///< own later steps of the dossier that are held back
};

/// Open ones, the oldest first. Errors: STORE_…, RECORDS_ACTION_DAMAGED.
Result<std::vector<WorkItem>> conflicts(store::Database& database, int limit = 500);
Result<std::vector<WorkItem>> parked(store::Database& database, int limit = 500);

/// Who decides, and when.
struct Decision {
    Uuid action; ///< WorkItem::mine.id
    Uuid officer;
    Instant at{};
};

/// Others' work holds; mine stays in the log as refused, with who decided. Inside the caller's transaction.
/// Errors: SYNC_CONFLICT_UNKNOWN.
Result<> keepTheirs(store::Database& database, const Decision& decision);

/// Mine is tried again on what the dossier is now, as a new action; so are the steps that waited behind it,
/// where they still follow. A code that another dossier has is replaced by a new one. Gives the new action's
/// id. Inside the caller's transaction. Errors: SYNC_CONFLICT_UNKNOWN, and those of the rules (then it does
/// not follow from what others did, and nothing was changed: undo the transaction).
Result<Uuid> tryAgain(store::Database& database, const records::Station& station, const Decision& decision,
                      UuidSource& ids);

} // namespace motcua::sync
