// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/store_care.h"

#include "core/crypto/hash.h"
#include "core/desk/audit_entries.h"
#include "core/desk/schema.h"
#include "core/desk/settings_table.h"
#include "core/records/action_log.h"
#include "core/records/code_counter.h"
#include "core/records/code_lease.h"
#include "core/records/disposals.h"
#include "core/store/backup.h"
#include "core/store/migrations.h"

#include <QDirIterator>

namespace motcua::desk {
namespace {

constexpr size_t kKeyBytes = 32;

/// A backup is put in place of what there is only by an administrator of it.
Result<officer::Officer> requireAdministrator(store::Database& database, const QString& login) {
    MOTCUA_TRY(auto account, officer::Accounts(database).find(login));
    if (account.disabled) return fail(Code::OFFICER_DISABLED);
    if (!account.roles.testFlag(officer::Role::administrator))
        return fail(Code::OFFICER_NOT_PERMITTED, QStringLiteral("administrator"));
    return account;
}

/// Changes in a restored database what must not come into use as it was.
Result<records::Station> startNewIncarnation(store::Database& database, const QString& lastPrintedCode,
                                             const Clock& clock) {
    MOTCUA_TRY(auto station, records::loadStation(database));
    ++station.incarnation;
    // Another restore of the same backup is a device of its own too, though it counts to the same number.
    station.device = UuidSource(clock).next();
    MOTCUA_CHECK(records::saveStation(database, station));
    MOTCUA_TRY(const qint64 codes, database.number("SELECT count(*) FROM code_counter"));
    MOTCUA_TRY(const bool isLeased, records::hasLeases(database));
    if (codes > 0 && !isLeased && lastPrintedCode.isEmpty())
        return fail(Code::DESK_LAST_CODE_NEEDED, QStringLiteral("--last-code"));
    if (!lastPrintedCode.isEmpty()) {
        MOTCUA_TRY(const auto code, dossier::DossierCode::parseAny(lastPrintedCode));
        // a leased one is not given again: blocks of another incarnation are void
        if (!isLeased || code.isProvisional()) MOTCUA_CHECK(records::skipTo(database, station, code));
    }
    return station;
}

struct Staged {
    const QString& folder;
    const Secret& key;
    const QString& login;
    const QString& lastPrintedCode;
    const Clock& clock;
};

/// All that happens to the restored store before it is put in place, with its trace in the audit log.
Result<records::Station> adapt(store::Database& database, const Staged& staged) {
    MOTCUA_CHECK(store::migrate(database, migrations()));
    MOTCUA_TRY(const auto who, requireAdministrator(database, staged.login));
    MOTCUA_TRY(auto head, audit::HeadFile::open(staged.folder + u'/' + store::names::kAuditHead, staged.key));
    MOTCUA_TRY(auto log, audit::Log::open(database, *head));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_TRY(const auto station, startNewIncarnation(database, staged.lastPrintedCode, staged.clock));
    audit::Entry entry;
    entry.at = staged.clock.now();
    entry.officer = who.id;
    entry.kind = QStringLiteral("store.restored");
    MOTCUA_CHECK(log->append(std::move(entry)));
    MOTCUA_CHECK(transaction.commit());
    MOTCUA_CHECK(head->flush());
    return station;
}

} // namespace

Result<qint64> missingAttachments(store::Database& database, const store::Blobs& blobs) {
    qint64 missing = 0;
    const auto visit = [&](const records::StoredAction& stored) -> Result<> {
        if (stored.pulled) return {}; // the counter that added it has it, and the service
        const auto& attachment = std::get<dossier::AttachmentAdded>(stored.action.payload);
        const QByteArray bytes = QByteArray::fromHex(attachment.sha256.toLatin1());
        crypto::Digest digest{};
        if (bytes.size() == static_cast<qsizetype>(digest.size()))
            std::copy(bytes.begin(), bytes.end(), digest.begin());
        if (blobs.contains(digest)) return {};
        MOTCUA_TRY(const auto disposal, records::disposalOf(database, stored.action.dossier, digest));
        if (!disposal) ++missing;
        return {};
    };
    MOTCUA_CHECK(records::forEachActionOf(database, dossier::ActionType::attachmentAdded, visit));
    return missing;
}

Result<StoreCheck> checkStore(Workplace& workplace) {
    StoreCheck check;
    MOTCUA_TRY(check.report, store::check(workplace.database(), workplace.blobs()));
    MOTCUA_TRY(check.records, records::checkRecords(workplace.database()));
    MOTCUA_TRY(check.missingAttachments, missingAttachments(workplace.database(), workplace.blobs()));
    return check;
}

Result<qint64> rebuildStore(Workplace& workplace) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_TRY(const qint64 count, records::rebuildDerived(workplace.database()));
    MOTCUA_CHECK(noteAlone(workplace, "store.rebuilt"));
    return count;
}

Result<> backupStore(Workplace& workplace, const QString& file) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_TRY(const qint64 missing, missingAttachments(workplace.database(), workplace.blobs()));
    if (missing > 0) return fail(Code::DESK_ATTACHMENTS_MISSING, QString::number(missing));
    MOTCUA_CHECK(noteAlone(workplace, "store.backed_up"));
    MOTCUA_CHECK(workplace.auditHead().flush());
    MOTCUA_CHECK(store::backup(workplace.database(), workplace.folder(), workplace.key(), file));
    // the end of the day asks for a backup that is older
    MOTCUA_TRY(auto stored, readSettings(workplace.database()));
    stored.settings.lastBackup = formatDate(dateOf(toLocal(workplace.clock().now())));
    return saveSettings(workplace, stored.settings);
}

Result<> rekeyStore(std::unique_ptr<Workplace> workplace) {
    MOTCUA_CHECK(workplace->session().require(officer::Role::administrator));
    MOTCUA_CHECK(noteAlone(*workplace, "store.rekeyed"));
    MOTCUA_CHECK(workplace->auditHead().flush());
    const Secret newKey = Secret::random(kKeyBytes);
    MOTCUA_TRY(auto slots, officer::readKeySlots(workplace->folder()));
    MOTCUA_CHECK(slots.rekey(workplace->key(), newKey));
    const store::KeyFiles files{slots.toJson(), workplace->auditHead().encodedFor(newKey)};
    return store::rekey(workplace->folder(), workplace->takeDatabase(), workplace->key(), newKey, files);
}

Result<RestoreResult> restoreStore(const RestoreRequest& request, const Secret& password,
                                   const Clock& clock) {
    RestoreResult result;
    Secret key;
    QString login;
    store::RestorePlan plan;
    plan.now = clock.now();
    plan.keyFrom = [&](const QByteArray& keys) -> Result<Secret> {
        MOTCUA_TRY(const auto slots, officer::KeySlots::parse(keys));
        MOTCUA_TRY(login, loginOrOnly(slots, request.login));
        MOTCUA_TRY(key, slots.open(login, password));
        return key.clone();
    };
    plan.adapt = [&](store::Database& database, const QString& folder) -> Result<> {
        MOTCUA_TRY(result.station, adapt(database, {folder, key, login, request.lastPrintedCode, clock}));
        return {};
    };
    MOTCUA_TRY(const auto restored, store::restore(request.file, request.folder, plan));
    result.oldKeptIn = restored.oldKeptIn;
    return result;
}

Result<StoreStats> storeStats(Workplace& workplace) {
    store::Database& database = workplace.database();
    StoreStats stats;
    MOTCUA_TRY(stats.dossiers, database.number("SELECT count(*) FROM dossier"));
    MOTCUA_TRY(stats.actions, database.number("SELECT count(*) FROM action"));
    MOTCUA_TRY(stats.auditEntries, database.number("SELECT count(*) FROM audit"));
    MOTCUA_TRY(stats.officers, database.number("SELECT count(*) FROM officer"));
    MOTCUA_TRY(stats.schema, store::schemaVersion(database));
    stats.attachments = workplace.blobs().names().size();
    for (QDirIterator files(workplace.folder().path(), QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        files.next();
        stats.bytes += files.fileInfo().size();
    }
    return stats;
}

} // namespace motcua::desk
