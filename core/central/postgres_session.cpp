// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_session.h"

#include "core/central/postgres_batch.h"
#include "core/central/postgres_locks.h"
#include "core/central/postgres_schema.h"
#include "core/central/stored_operation.h"

namespace motcua::central {
namespace {

using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using postgres::Statement;

std::unexpected<Error> lost() { return fail(Code::CENTRAL_STORE_UNREACHABLE); }

/// Columns device, incarnation, body.
Result<Recorded> recordedOf(const Rows& rows, int row, int first) {
    MOTCUA_TRY(const Uuid device, rows.uuid(row, first));
    return recordedFrom(device, static_cast<int>(rows.int64(row, first + 1)), rows.bytes(row, first + 2));
}

std::vector<QByteArray> namesOf(std::span<const Uuid> ids) {
    std::vector<QByteArray> names;
    for (const Uuid& id : ids)
        names.push_back(id.toBlob());
    return names;
}

} // namespace

Result<> PostgresSession::prepare(const Secret& address, const QString& epoch) {
    MOTCUA_TRY(Connection connection, Connection::open(address));
    MOTCUA_CHECK(postgres::migrate(connection));
    MOTCUA_CHECK(connection.run("INSERT INTO meta(key, value) VALUES('epoch', $1) ON CONFLICT DO NOTHING",
                                Parameters().add(epoch)));
    return {};
}

Result<> PostgresSession::begin(Access access) {
    m_isLocking = access == Access::write;
    const char* const sql = m_isLocking ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
                                        : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    if (m_connection) {
        const auto begun = m_connection->run(sql);
        if (begun) return {};
        if (!m_connection->isLost()) return std::unexpected(begun.error());
        m_connection.reset();
    }
    MOTCUA_TRY(Connection connection, Connection::open(m_address));
    MOTCUA_CHECK(connection.run(sql));
    m_connection.emplace(std::move(connection));
    return {};
}

Result<> PostgresSession::commit() {
    auto done = run("COMMIT");
    if (!done) {
        rollback();
        return std::unexpected(std::move(done).error());
    }
    // the COMMIT of a transaction in which a statement had failed is done as a rollback, and is no error
    if (done->tag() != QByteArrayView("COMMIT")) return fail(Code::STORE_FAILED, QStringLiteral("commit"));
    return {};
}

void PostgresSession::rollback() {
    if (m_connection && !m_connection->run("ROLLBACK")) m_connection.reset();
}

Result<Rows> PostgresSession::run(const char* sql, Parameters parameters) {
    if (!m_connection) return lost();
    return m_connection->run(sql, std::move(parameters));
}

Result<Rows> PostgresSession::runHolding(postgres::Locked kind, const QByteArray& name, Statement statement) {
    std::vector<Statement> statements;
    if (m_isLocking) appendLocks(statements, kind, std::span(&name, 1));
    statements.push_back(std::move(statement));
    MOTCUA_TRY(auto all, runAll(statements));
    return std::move(all.back());
}

Result<std::vector<Rows>> PostgresSession::runAll(std::span<const Statement> statements) {
    if (!m_connection) return lost();
    return m_connection->runAll(statements);
}

Result<QString> PostgresSession::epoch() {
    MOTCUA_TRY(const Rows rows, run("SELECT value FROM meta WHERE key = 'epoch'"));
    if (rows.count() == 0) return fail(Code::STORE_DAMAGED, QStringLiteral("epoch"));
    return rows.text(0, 0);
}

Result<> PostgresSession::startEpoch(const QString& epoch) {
    MOTCUA_CHECK(run("UPDATE meta SET value = $1 WHERE key = 'epoch'", Parameters().add(epoch)));
    return {};
}

Result<DeviceProgress> PostgresSession::progress(const Uuid& device) {
    MOTCUA_TRY(const Rows rows,
               runHolding(postgres::Locked::device, device.toBlob(),
                          {"SELECT incarnation, last_sequence FROM device_progress WHERE device = $1",
                           std::move(Parameters().add(device))}));
    if (rows.count() == 0) return DeviceProgress{};
    return DeviceProgress{static_cast<int>(rows.int64(0, 0)), rows.int64(0, 1)};
}

Result<std::vector<KnownOperation>> PostgresSession::known(std::span<const Uuid> operations) {
    std::vector<KnownOperation> found;
    MOTCUA_TRY(const Rows rows, run("SELECT id, version, content, 'ok', '' FROM operation WHERE id = ANY($1) "
                                    "UNION ALL SELECT id, version, content, verdict, reason FROM refusal "
                                    "WHERE id = ANY($1)",
                                    Parameters().add(operations)));
    for (int row = 0; row < rows.count(); ++row) {
        KnownOperation one;
        MOTCUA_TRY(one.verdict.operation, rows.uuid(row, 0));
        one.verdict.version = static_cast<int>(rows.int64(row, 1));
        MOTCUA_TRY(one.content, digestFrom(rows.bytes(row, 2)));
        MOTCUA_TRY(one.verdict.kind, wire::verdictOf(rows.text(row, 3)));
        one.verdict.reason = rows.text(row, 4);
        found.push_back(std::move(one));
    }
    return found;
}

Result<std::map<Uuid, StoredDossier>> PostgresSession::dossiers(std::span<const Uuid> ids) {
    std::vector<Statement> statements;
    if (m_isLocking) appendLocks(statements, postgres::Locked::dossier, namesOf(ids));
    statements.push_back({"SELECT dossier, device, incarnation, body FROM operation WHERE dossier = ANY($1) "
                          "ORDER BY dossier, version",
                          std::move(Parameters().add(ids))});
    statements.push_back({"SELECT dossier, office FROM dossier_office WHERE dossier = ANY($1) "
                          "ORDER BY dossier, office",
                          std::move(Parameters().add(ids))});
    MOTCUA_TRY(const auto all, runAll(statements));
    const Rows &log = all[all.size() - 2], &offices = all.back();
    std::map<Uuid, StoredDossier> found;
    for (int row = 0; row < log.count(); ++row) {
        MOTCUA_TRY(const Uuid id, log.uuid(row, 0));
        MOTCUA_TRY(Recorded recorded, recordedOf(log, row, 1));
        found[id].log.push_back(std::move(recorded));
    }
    for (int row = 0; row < offices.count(); ++row) {
        MOTCUA_TRY(const Uuid id, offices.uuid(row, 0));
        if (const auto one = found.find(id); one != found.end())
            one->second.offices.append(offices.text(row, 1));
    }
    return found;
}

Result<std::map<QString, Uuid>> PostgresSession::holders(const QStringList& codes) {
    std::map<QString, Uuid> found;
    std::vector<QByteArray> names;
    for (const QString& code : codes)
        names.push_back(code.toUtf8());
    std::vector<Statement> statements;
    if (m_isLocking) appendLocks(statements, postgres::Locked::code, names);
    statements.push_back(
        {"SELECT code, dossier FROM dossier_code WHERE code = ANY($1)", std::move(Parameters().add(codes))});
    MOTCUA_TRY(const auto all, runAll(statements));
    const Rows& rows = all.back();
    for (int row = 0; row < rows.count(); ++row) {
        MOTCUA_TRY(const Uuid dossier, rows.uuid(row, 1));
        found.emplace(rows.text(row, 0), dossier);
    }
    return found;
}

Result<qint64> PostgresSession::lastSequence(const QString& office) {
    MOTCUA_TRY(const Rows rows,
               run("SELECT last_sequence FROM stream WHERE office = $1", Parameters().add(office)));
    return rows.count() > 0 ? rows.int64(0, 0) : 0;
}

Result<std::vector<FeedRow>> PostgresSession::feed(const QString& office, qint64 after, int count) {
    std::vector<FeedRow> found;
    MOTCUA_TRY(const Rows rows,
               run("SELECT f.sequence, f.dossier, f.version, f.is_whole, o.device, o.incarnation, o.body "
                   "FROM feed f JOIN operation o ON o.dossier = f.dossier AND o.version = f.version "
                   "WHERE f.office = $1 AND f.sequence > $2 ORDER BY f.sequence LIMIT $3",
                   Parameters().add(office).add(after).add(qint64(count))));
    for (int row = 0; row < rows.count(); ++row) {
        FeedRow one{rows.int64(row, 0), {}, static_cast<int>(rows.int64(row, 2)), rows.boolean(row, 3), {}};
        MOTCUA_TRY(one.dossier, rows.uuid(row, 1));
        MOTCUA_TRY(one.recorded, recordedOf(rows, row, 4));
        found.push_back(std::move(one));
    }
    return found;
}

/// The streams' rows are held from here on: to wait for a dossier now could be to wait for one who waits for
/// them.
Result<> PostgresSession::write(const Batch& batch) {
    m_isLocking = false;
    MOTCUA_CHECK(runAll(postgres::statementsOf(batch)));
    return {};
}

} // namespace motcua::central
