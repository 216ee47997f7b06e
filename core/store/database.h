// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/store/statement.h"

#include <QString>
#include <memory>

namespace motcua::store {

enum class OpenMode {
    /// The file must not be there, or be empty.
    create,
    existing,
    readOnly,
};

/// Is told about every transaction of one Database: how the audit log keeps its head file in step without any
/// use case having to think of it. Called on the connection's thread.
class CommitObserver {
public:
    virtual ~CommitObserver() = default;
    /// The transaction is on the disk.
    virtual void committed() = 0;
    virtual void rolledBack() = 0;
};

/// One connection to an encrypted database: SQLCipher, 4096-byte pages, WAL, synchronous=FULL, foreign keys
/// on. One connection belongs to one thread at a time; each thread opens its own. Moving it keeps Statements
/// valid.
class Database {
public:
    /// `key`: 32 raw bytes. Errors: STORE_NOT_ENCRYPTED (the engine is not SQLCipher, or the file is in
    /// clear), STORE_KEY_WRONG, STORE_MISSING, STORE_EXISTS, STORE_DAMAGED, STORE_IO, STORE_DISK_FULL,
    /// STORE_BUSY.
    static Result<Database> open(const QString& path, const Secret& key, OpenMode mode);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Prepared once per text and kept. `sql` is a constant of the program, never built from people's input.
    Result<Statement> prepare(const char* sql);
    /// Prepares, binds 1, 2, 3 …, steps to the end.
    template <class... Values> Result<void> run(const char* sql, const Values&... values) {
        MOTCUA_TRY(Statement statement, prepare(sql));
        return statement.bindAll(values...).run();
    }
    /// A script of several statements without values. Rows are ignored.
    Result<void> execute(const char* script);
    /// The first column of the first row as a number. Errors: STORE_FAILED when there is no row.
    Result<qint64> number(const char* sql);

    qint64 lastInsertId() const;
    /// Rows changed by the last INSERT, UPDATE or DELETE.
    int changes() const;
    bool isInTransaction() const;

    /// Makes a running statement of this connection answer STORE_INTERRUPTED; may be called from any thread.
    void interrupt();
    /// Moves the write-ahead log into the file and empties it. Errors: STORE_BUSY when another connection
    /// reads.
    Result<void> checkpoint();
    /// Copies every page, as of one moment, into `target`, which may have another key.
    Result<void> copyTo(Database& target);

    /// Null to unset. The observer must outlive its registration; one at a time.
    void setCommitObserver(CommitObserver* observer);

    const QString& path() const;

private:
    friend class Transaction;
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

/// BEGIN IMMEDIATE … COMMIT: everything or nothing. Rolled back when it goes out of scope uncommitted.
class Transaction {
public:
    /// Errors: STORE_BUSY when another connection keeps writing for longer than the busy time-out,
    /// STORE_FAILED inside another transaction.
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// When this answers without an error, the data are on the disk. With an error the transaction is rolled
    /// back.
    Result<void> commit();
    void rollback();

private:
    explicit Transaction(Connection* connection) : m_connection(connection) {}
    Connection* m_connection;
};

} // namespace motcua::store
