// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_session.h"

#include "core/central/sqlite_portal.h"
#include "core/central/sqlite_rows.h"
#include "core/central/sqlite_schema.h"
#include "core/central/stored_operation.h"

namespace motcua::central {
namespace {

/// Columns device, incarnation, body.
Result<Recorded> recordedOf(const store::Statement& row, int first) {
    MOTCUA_TRY(const Uuid device, row.uuid(first));
    return recordedFrom(device, static_cast<int>(row.int64(first + 1)), row.blob(first + 2));
}

} // namespace

Result<> SqliteSession::prepare(store::Database& database, const QString& epoch) {
    MOTCUA_CHECK(store::migrate(database, sqliteMigrations()));
    return database.run("INSERT OR IGNORE INTO meta(key, value) VALUES('epoch', ?)", epoch);
}

SqliteSession::SqliteSession(store::Database database) : m_database(std::move(database)) {}
SqliteSession::~SqliteSession() = default;

/// A reader takes the writer's place too: on one machine, a place is free within milliseconds, and nothing
/// has to be told apart.
Result<> SqliteSession::begin(Access) {
    MOTCUA_TRY(store::Transaction transaction, store::Transaction::begin(m_database));
    m_transaction.emplace(std::move(transaction));
    return {};
}

Result<> SqliteSession::commit() {
    auto done = m_transaction->commit();
    m_transaction.reset();
    return done;
}

void SqliteSession::rollback() { m_transaction.reset(); }

Result<QString> SqliteSession::epoch() {
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT value FROM meta WHERE key = 'epoch'"));
    MOTCUA_TRY(const bool there, rows.step());
    if (!there) return fail(Code::STORE_DAMAGED, QStringLiteral("epoch"));
    return rows.text(0);
}

Result<> SqliteSession::startEpoch(const QString& epoch) {
    return m_database.run("UPDATE meta SET value = ? WHERE key = 'epoch'", epoch);
}

Result<DeviceProgress> SqliteSession::progress(const Uuid& device) {
    MOTCUA_TRY(auto rows,
               m_database.prepare("SELECT incarnation, last_sequence FROM device_progress WHERE device = ?"));
    MOTCUA_TRY(const bool there, rows.bindAll(device).step());
    if (!there) return DeviceProgress{};
    return DeviceProgress{static_cast<int>(rows.int64(0)), rows.int64(1)};
}

Result<std::vector<KnownOperation>> SqliteSession::known(std::span<const Uuid> operations) {
    std::vector<KnownOperation> found;
    MOTCUA_TRY(auto accepted, m_database.prepare("SELECT version, content FROM operation WHERE id = ?"));
    MOTCUA_TRY(auto refused,
               m_database.prepare("SELECT version, content, verdict, reason FROM refusal WHERE id = ?"));
    for (const Uuid& id : operations) {
        for (store::Statement* rows : {&accepted, &refused}) {
            rows->reset();
            MOTCUA_TRY(const bool there, rows->bindAll(id).step());
            if (!there) continue;
            KnownOperation one{{id, wire::VerdictKind::accepted, static_cast<int>(rows->int64(0)), {}}, {}};
            MOTCUA_TRY(one.content, digestOf(*rows, 1));
            if (rows == &refused) {
                MOTCUA_TRY(one.verdict.kind, wire::verdictOf(rows->text(2)));
                one.verdict.reason = rows->text(3);
            }
            found.push_back(std::move(one));
        }
    }
    return found;
}

Result<std::map<Uuid, StoredDossier>> SqliteSession::dossiers(std::span<const Uuid> ids) {
    std::map<Uuid, StoredDossier> found;
    MOTCUA_TRY(auto log, m_database.prepare("SELECT device, incarnation, body FROM operation "
                                            "WHERE dossier = ? ORDER BY version"));
    MOTCUA_TRY(auto offices,
               m_database.prepare("SELECT office FROM dossier_office WHERE dossier = ? ORDER BY office"));
    for (const Uuid& id : ids) {
        StoredDossier one;
        log.reset();
        log.bindAll(id);
        for (;;) {
            MOTCUA_TRY(const bool more, log.step());
            if (!more) break;
            MOTCUA_TRY(Recorded recorded, recordedOf(log, 0));
            one.log.push_back(std::move(recorded));
        }
        if (one.log.empty()) continue;
        offices.reset();
        offices.bindAll(id);
        for (;;) {
            MOTCUA_TRY(const bool more, offices.step());
            if (!more) break;
            one.offices.append(offices.text(0));
        }
        found.emplace(id, std::move(one));
    }
    return found;
}

Result<std::map<QString, Uuid>> SqliteSession::holders(const QStringList& codes) {
    std::map<QString, Uuid> found;
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT dossier FROM dossier_code WHERE code = ?"));
    for (const QString& code : codes) {
        rows.reset();
        MOTCUA_TRY(const bool there, rows.bindAll(code).step());
        if (!there) continue;
        MOTCUA_TRY(const Uuid dossier, rows.uuid(0));
        found.emplace(code, dossier);
    }
    return found;
}

Result<qint64> SqliteSession::lastSequence(const QString& office) {
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT last_sequence FROM stream WHERE office = ?"));
    MOTCUA_TRY(const bool there, rows.bindAll(office).step());
    return there ? rows.int64(0) : 0;
}

Result<std::vector<FeedRow>> SqliteSession::feed(const QString& office, qint64 after, int count) {
    std::vector<FeedRow> found;
    MOTCUA_TRY(auto rows, m_database.prepare(
                              "SELECT f.sequence, f.dossier, f.version, f.is_whole, o.device, o.incarnation, "
                              "o.body FROM feed f JOIN operation o ON o.dossier = f.dossier AND o.version = "
                              "f.version WHERE f.office = ? AND f.sequence > ? ORDER BY f.sequence LIMIT ?"));
    rows.bindAll(office, after, count);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return found;
        FeedRow one{rows.int64(0), {}, static_cast<int>(rows.int64(2)), rows.boolean(3), {}};
        MOTCUA_TRY(one.dossier, rows.uuid(1));
        MOTCUA_TRY(one.recorded, recordedOf(rows, 4));
        found.push_back(std::move(one));
    }
}

Result<> SqliteSession::write(const Batch& batch) {
    MOTCUA_CHECK(writeOperations(batch));
    for (const auto& [code, dossier] : batch.codes)
        MOTCUA_CHECK(m_database.run("INSERT INTO dossier_code(code, dossier) VALUES(?, ?)", code, dossier));
    for (const auto& [dossier, offices] : batch.newOffices)
        for (const QString& office : offices)
            MOTCUA_CHECK(
                m_database.run("INSERT INTO dossier_office(dossier, office) VALUES(?, ?)", dossier, office));
    for (const auto& [dossier, sum] : batch.attachments)
        MOTCUA_CHECK(
            m_database.run("INSERT OR IGNORE INTO blob_name(sha256, dossier, office) VALUES(?, ?, ?)",
                           crypto::viewOf(sum), dossier, batch.office));
    MOTCUA_CHECK(writeFeed(batch));
    MOTCUA_CHECK(SqlitePortalOutbox(m_database).changed(batch.portal, batch.at));
    return m_database.run(
        "INSERT OR REPLACE INTO device_progress(device, incarnation, last_sequence) VALUES(?, ?, ?)",
        batch.device, batch.progress.incarnation, batch.progress.lastSequence);
}

Result<> SqliteSession::writeOperations(const Batch& batch) {
    for (const Batch::Accepted& each : batch.accepted) {
        const Recorded& recorded = each.recorded;
        MOTCUA_CHECK(m_database.run(
            "INSERT INTO operation(id, dossier, version, device, incarnation, content, at, body) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
            recorded.action.id, recorded.action.dossier, each.version, recorded.device, recorded.incarnation,
            crypto::viewOf(each.content), batch.at, bodyOf(recorded)));
    }
    for (const KnownOperation& each : batch.refused)
        MOTCUA_CHECK(m_database.run("INSERT INTO refusal(id, device, verdict, version, reason, content, at) "
                                    "VALUES(?, ?, ?, ?, ?, ?, ?)",
                                    each.verdict.operation, batch.device,
                                    wire::verdictName(each.verdict.kind), each.verdict.version,
                                    each.verdict.reason, crypto::viewOf(each.content), batch.at));
    return {};
}

Result<> SqliteSession::writeFeed(const Batch& batch) {
    for (const auto& [office, steps] : batch.steps) {
        MOTCUA_TRY(qint64 sequence, lastSequence(office));
        for (const Batch::Step& step : steps)
            MOTCUA_CHECK(m_database.run(
                "INSERT INTO feed(office, sequence, dossier, version, is_whole) VALUES(?, ?, ?, ?, ?)",
                office, ++sequence, step.dossier, step.version, step.isWhole));
        MOTCUA_CHECK(m_database.run("INSERT OR REPLACE INTO stream(office, last_sequence) VALUES(?, ?)",
                                    office, sequence));
    }
    return {};
}

} // namespace motcua::central
