// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/connection.h"
#include "core/store/fault.h"

namespace motcua::store {
namespace {
/// More different texts than a program has constants: something builds SQL, and must not fill the memory.
constexpr size_t kMaxCachedTexts = 1024;
} // namespace

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Statement> Database::prepare(const char* sql) {
    auto& idle = m_connection->idle;
    auto found = idle.find(std::string_view(sql));
    if (found == idle.end() && idle.size() < kMaxCachedTexts)
        found = idle.try_emplace(std::string(sql)).first;
    Statement::Home* home = found == idle.end() ? nullptr : &found->second;
    if (home && !home->empty()) {
        sqlite3_stmt* handle = home->back();
        home->pop_back();
        return Statement(m_connection.get(), handle, home);
    }
    MOTCUA_TRY(sqlite3_stmt * handle, m_connection->compile(sql, nullptr));
    return Statement(m_connection.get(), handle, home);
}

Result<void> Database::execute(const char* script) {
    const char* rest = script;
    while (*rest) {
        MOTCUA_TRY(sqlite3_stmt * handle, m_connection->compile(rest, &rest));
        if (!handle) break; // only white space or a comment was left
        Statement statement(m_connection.get(), handle, nullptr);
        MOTCUA_CHECK(statement.run());
    }
    return {};
}

Result<qint64> Database::number(const char* sql) {
    MOTCUA_TRY(Statement statement, prepare(sql));
    MOTCUA_TRY(const bool found, statement.step());
    if (!found) return fail(Code::STORE_FAILED, QStringLiteral("no row"));
    return statement.int64(0);
}

qint64 Database::lastInsertId() const { return sqlite3_last_insert_rowid(m_connection->handle); }

int Database::changes() const { return sqlite3_changes(m_connection->handle); }

bool Database::isInTransaction() const { return !sqlite3_get_autocommit(m_connection->handle); }

void Database::interrupt() { sqlite3_interrupt(m_connection->handle); }

Result<void> Database::checkpoint() {
    const int fault = faultOf(Call::step);
    const int code = fault ? fault
                           : sqlite3_wal_checkpoint_v2(m_connection->handle, nullptr,
                                                       SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK) return m_connection->failure(code);
    return {};
}

Result<void> Database::copyTo(Database& target) {
    sqlite3* to = target.m_connection->handle;
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", m_connection->handle, "main");
    if (!backup) return target.m_connection->failure(sqlite3_errcode(to));
    const int fault = faultOf(Call::backup);
    const int code = fault ? fault : sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) return std::unexpected(errorOf(code, nullptr));
    return {};
}

void Database::setCommitObserver(CommitObserver* observer) { m_connection->observer = observer; }

const QString& Database::path() const { return m_connection->path; }

} // namespace motcua::store
