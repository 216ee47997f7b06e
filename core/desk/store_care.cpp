// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/store_care.h"

#include "core/desk/audit_entries.h"
#include "core/records/code_counter.h"
#include "core/store/backup.h"
#include "core/store/migrations.h"

#include <QDirIterator>

namespace motcua::desk {
namespace {

constexpr size_t kKeyBytes = 32;

/// Changes in a restored database what must not come into use as it was.
Result<records::Station> startNewIncarnation(store::Database& database, const QString& lastPrintedCode) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_TRY(auto station, records::loadStation(database));
    ++station.incarnation;
    MOTCUA_CHECK(records::saveStation(database, station));
    MOTCUA_TRY(const qint64 codes, database.number("SELECT count(*) FROM code_counter"));
    if (codes > 0 && lastPrintedCode.isEmpty())
        return fail(Code::DESK_LAST_CODE_NEEDED, QStringLiteral("--last-code"));
    if (!lastPrintedCode.isEmpty()) {
        MOTCUA_TRY(const auto code, dossier::DossierCode::parseAny(lastPrintedCode));
        MOTCUA_CHECK(records::skipTo(database, code));
    }
    MOTCUA_CHECK(transaction.commit());
    return station;
}

} // namespace

Result<StoreCheck> checkStore(Workplace& workplace) {
    StoreCheck check;
    MOTCUA_TRY(check.report, store::check(workplace.database(), workplace.blobs()));
    MOTCUA_TRY(check.records, records::checkRecords(workplace.database()));
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
    MOTCUA_CHECK(noteAlone(workplace, "store.backed_up"));
    MOTCUA_CHECK(workplace.auditHead().flush());
    return store::backup(workplace.database(), workplace.folder(), workplace.key(), file);
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
    store::RestorePlan plan;
    plan.now = clock.now();
    plan.keyFrom = [&](const QByteArray& keys) -> Result<Secret> {
        MOTCUA_TRY(const auto slots, officer::KeySlots::parse(keys));
        const QStringList logins = slots.logins();
        if (request.login.isEmpty() && logins.size() != 1)
            return fail(Code::DESK_OFFICER_NEEDED, QStringLiteral("--officer"));
        return slots.open(request.login.isEmpty() ? logins.front() : request.login, password);
    };
    plan.adapt = [&](store::Database& database, const QString&) -> Result<> {
        MOTCUA_TRY(result.station, startNewIncarnation(database, request.lastPrintedCode));
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
