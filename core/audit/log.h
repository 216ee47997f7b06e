// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/chain.h"
#include "core/audit/head_file.h"
#include "core/store/database.h"

#include <memory>
#include <optional>
#include <vector>

namespace motcua::audit {

/// The tables of this folder in schema version 1 (store::Migration).
extern const char* const kTables1;

/// Appends entries through one connection. Follows the connection's transactions by itself: entries and their
/// subject are committed together, and the head file is written once a commit, however many entries it has.
class Log final : public store::CommitObserver {
public:
    /// Brings the head file in step with the log (HeadFile::settle). Both must outlive the Log.
    static Result<std::unique_ptr<Log>> open(store::Database& database, HeadFile& headFile);
    ~Log() override;
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    /// Inside a transaction; `entry.number` is given here and returned.
    /// Errors: AUDIT_OUTSIDE_TRANSACTION and those of the store.
    Result<qint64> append(Entry entry);

    void committed() override;
    void rolledBack() override;

private:
    Log(store::Database& database, HeadFile& headFile);
    store::Database& m_database;
    HeadFile& m_headFile;
    /// The last entry as the transaction sees it; nothing until its first append.
    std::optional<Head> m_open;
};

struct Filter {
    std::optional<Uuid> officer = {};
    std::optional<Instant> from = {};
    /// Not included.
    std::optional<Instant> to = {};
    qint64 limit = 1000;
};
/// By time.
Result<std::vector<Entry>> list(store::Database& database, const Filter& filter);

} // namespace motcua::audit
