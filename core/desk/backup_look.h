// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/records/station.h"

namespace motcua::desk {

/// Who opens a backup file: an officer of its day with the password of that day, or the recovery code.
struct BackupKey {
    QString login;   ///< empty: the only officer there is; not asked for with a recovery code
    Secret password; ///< or the recovery code
    bool isRecoveryCode = false;
};

/// What a backup holds, after it was unpacked and checked as a restore would.
struct BackupContents {
    records::Station station;
    qint64 dossiers = 0, actions = 0, officers = 0, attachments = 0;
    qint64 bytes = 0;                  ///< of the file
    std::optional<Instant> lastStep{}; ///< the newest thing in it
    bool isAuditWhole = false;         ///< the audit log's chain holds
    bool isRecordWhole = false;        ///< every action replayed gives what the lists show
    qint64 missingAttachments = 0;
    bool isWhole() const { return isAuditWhole && isRecordWhole && missingAttachments == 0; }
};

/// Unpacks the file into a folder that is gone afterwards (sealed as it lies in a store), checks its seal,
/// the database, the record, the audit log and the attachments, and changes nothing. Needs no open workplace
/// and room for the store once more. Errors: FILE_UNREADABLE, STORE_BACKUP_BAD (no backup, cut or altered),
/// STORE_DAMAGED, OFFICER_PASSWORD_WRONG, OFFICER_RECOVERY_WRONG, CRYPTO_CODE_INVALID, DESK_OFFICER_NEEDED,
/// STORE_DISK_FULL.
Result<BackupContents> lookIntoBackup(const QString& file, const BackupKey& key, const Clock& clock);

} // namespace motcua::desk
