// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/records/rebuild.h"
#include "core/store/maintenance.h"

namespace motcua::desk {

struct StoreCheck {
    store::CheckReport report;    ///< pages, indexes, foreign keys, attachments
    records::RecordCheck records; ///< every action replayed against the derived tables
    qint64 missingAttachments = 0;
    bool isOk() const { return report.isOk() && records.isOk() && missingAttachments == 0; }
};
Result<StoreCheck> checkStore(Workplace& workplace);

/// The attachments added here that are not among these.
Result<qint64> missingAttachments(store::Database& database, const store::Blobs& blobs);

/// Gives the number of dossiers.
Result<qint64> rebuildStore(Workplace& workplace);

Result<> backupStore(Workplace& workplace, const QString& file);

/// A new key for the store; what an old copy of the keys or a former officer knows opens it no more. Backups,
/// and what a restore has kept aside in the folder, stay as they were: they still open with the old
/// passwords. The workplace is finished afterwards, also after an error.
Result<> rekeyStore(std::unique_ptr<Workplace> workplace);

struct RestoreRequest {
    QString file;
    QString folder;
    QString login;
    /// The last code this desk has printed: its ordinals up to that one are used. A stand-alone desk that
    /// restores a backup of today would give the same code twice without it.
    QString lastPrintedCode;
};
struct RestoreResult {
    records::Station station;
    QString oldKeptIn;
};
/// Voids what must not come into use again and starts a new incarnation of the device.
/// Errors: STORE_BACKUP_BAD, STORE_BUSY, OFFICER_PASSWORD_WRONG, DESK_LAST_CODE_NEEDED when the backup is of
/// a stand-alone desk that has given out codes.
Result<RestoreResult> restoreStore(const RestoreRequest& request, const Secret& password, const Clock& clock);

struct StoreStats {
    qint64 dossiers = 0, actions = 0, auditEntries = 0, officers = 0, attachments = 0, bytes = 0;
    int schema = 0;
};
Result<StoreStats> storeStats(Workplace& workplace);

} // namespace motcua::desk
