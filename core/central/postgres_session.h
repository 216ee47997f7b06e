// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/postgres_locks.h"
#include "core/central/postgres_officers.h"
#include "core/central/postgres_publications.h"
#include "core/central/session.h"

#include <optional>

namespace motcua::central {

/// The store of services on several machines: PostgreSQL. A call is one round trip.
///
/// A reader sees one moment (REPEATABLE READ). A writer sees what is committed when it asks (READ COMMITTED)
/// and holds what it has asked for: the device, then its office, dossiers, codes, at last the streams it
/// writes, by office; as long as calls come in this order, no two wait for each other. A statement that fails
/// ends the transaction: after it, only rollback() is left.
class PostgresSession final : public Session {
public:
    /// Makes the tables of an empty database, with this epoch, or brings those of an older one up to date.
    /// Errors: those of postgres::Connection, STORE_TOO_NEW.
    static Result<> prepare(const Secret& address, const QString& epoch);

    /// Of a database that was prepared; see postgres::Connection::open. It connects at the first begin(), and
    /// anew at a begin() that finds the connection lost.
    explicit PostgresSession(Secret address) : m_address(std::move(address)) {}

    Result<> begin(Access access) override;
    Result<> commit() override;
    void rollback() override;
    Result<QString> epoch() override;
    Result<> startEpoch(const QString& epoch) override;
    Result<DeviceProgress> progress(const Uuid& device) override;
    Result<std::vector<KnownOperation>> known(std::span<const Uuid> operations) override;
    Result<std::map<Uuid, StoredDossier>> dossiers(std::span<const Uuid> ids) override;
    Result<std::map<QString, Uuid>> holders(const QStringList& codes) override;
    Result<qint64> lastSequence(const QString& office) override;
    Result<std::vector<FeedRow>> feed(const QString& office, qint64 after, int count) override;
    Result<> write(const Batch& batch) override;
    Officers& officers() override { return m_officers; }
    Publications& publications() override { return m_publications; }

    /// For what lies in the same database. Inside the transaction.
    Result<postgres::Rows> run(const char* sql, postgres::Parameters parameters = {});
    /// The same; a writer holds the named first.
    Result<postgres::Rows> runHolding(postgres::Locked kind, const QByteArray& name,
                                      postgres::Statement statement);

private:
    Result<std::vector<postgres::Rows>> runAll(std::span<const postgres::Statement> statements);

    Secret m_address;
    PostgresOfficers m_officers{*this};
    PostgresPublications m_publications{*this};
    std::optional<postgres::Connection> m_connection;
    bool m_isLocking = false; ///< what is asked for is to be held
};

} // namespace motcua::central
