// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backup_look.h"

#include "core/audit/verify.h"
#include "core/crypto/hash.h"
#include "core/desk/schema.h"
#include "core/desk/store_care.h"
#include "core/store/backup.h"
#include "core/store/migrations.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace motcua::desk {
namespace {

/// `folder` holds the other files of the backup.
Result<BackupContents> contentsOf(store::Database& database, const QString& folder, const Secret& key) {
    // An older program's backup is restored by bringing it up to date first.
    MOTCUA_CHECK(store::migrate(database, migrations()));
    BackupContents found;
    MOTCUA_TRY(found.station, records::loadStation(database));
    MOTCUA_TRY(found.dossiers, database.number("SELECT count(*) FROM dossier"));
    MOTCUA_TRY(found.actions, database.number("SELECT count(*) FROM action"));
    MOTCUA_TRY(found.officers, database.number("SELECT count(*) FROM officer"));
    MOTCUA_TRY(auto last, database.prepare("SELECT at FROM action ORDER BY no DESC LIMIT 1"));
    MOTCUA_TRY(const bool hasSteps, last.step());
    if (hasSteps) found.lastStep = last.instant(0);
    const store::Blobs blobs(folder + u'/' + store::names::kBlobs, key);
    found.attachments = blobs.names().size();
    MOTCUA_TRY(found.missingAttachments, missingAttachments(database, blobs));
    MOTCUA_TRY(const auto records, records::checkRecords(database));
    found.isRecordWhole = records.isOk();
    MOTCUA_TRY(const auto head, audit::HeadFile::open(folder + u'/' + store::names::kAuditHead, key));
    MOTCUA_TRY(const auto audit, audit::verify(database, *head));
    found.isAuditWhole = audit.isOk;
    return found;
}

} // namespace

Result<BackupContents> lookIntoBackup(const QString& file, const BackupKey& key, const Clock& clock) {
    const QTemporaryDir aside;
    if (!aside.isValid()) return fail(Code::STORE_IO, QStringLiteral("temporary folder"));
    BackupContents found;
    Secret opened;
    store::RestorePlan plan;
    plan.now = clock.now();
    plan.keyFrom = [&](const QByteArray& keys) -> Result<Secret> {
        MOTCUA_TRY(const auto slots, officer::KeySlots::parse(keys));
        if (key.isRecoveryCode) {
            MOTCUA_TRY(opened, slots.openByRecovery(key.password));
        } else {
            MOTCUA_TRY(const QString login, loginOrOnly(slots, key.login));
            MOTCUA_TRY(opened, slots.open(login, key.password));
        }
        return opened.clone();
    };
    plan.adapt = [&](store::Database& database, const QString& folder) -> Result<> {
        MOTCUA_TRY(found, contentsOf(database, folder, opened));
        return {};
    };
    MOTCUA_CHECK(store::restore(file, aside.path() + QStringLiteral("/store"), plan));
    found.bytes = QFileInfo(file).size();
    return found;
}

} // namespace motcua::desk
