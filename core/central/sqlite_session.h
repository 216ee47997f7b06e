// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/session.h"
#include "core/central/sqlite_officers.h"
#include "core/central/sqlite_publications.h"
#include "core/store/database.h"

#include <optional>

namespace motcua::central {

/// The store of a service on one machine: SQLCipher, in a file of its own.
class SqliteSession final : public Session {
public:
    /// Makes the tables of a new database, with this epoch, or brings those of an older one up to date.
    /// Errors: STORE_….
    static Result<> prepare(store::Database& database, const QString& epoch);

    /// Of a database that was prepared.
    explicit SqliteSession(store::Database database);
    ~SqliteSession() override;
    /// The connection, for what shares its transactions.
    store::Database& database() { return m_database; }

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

private:
    Result<> writeOperations(const Batch& batch);
    Result<> writeFeed(const Batch& batch);

    store::Database m_database;
    SqliteOfficers m_officers{m_database};
    SqlitePublications m_publications{m_database};
    std::optional<store::Transaction> m_transaction;
};

} // namespace motcua::central
