// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_officers.h"

namespace motcua::central {
namespace {

/// Columns office, code, name, roles, opened, closed.
Result<OfficerAccount> accountOf(const store::Statement& row, int first) {
    OfficerAccount account{
        .office = row.text(first), .code = row.text(first + 1), .name = row.text(first + 2)};
    MOTCUA_TRY(account.roles, storedRoles(row.int64(first + 3)));
    account.opened = row.optionalInstant(first + 4);
    account.closed = row.optionalInstant(first + 5);
    return account;
}

} // namespace

const char* const SqliteOfficers::kTables2 = R"sql(
CREATE TABLE officer(                -- of an office without any, everybody's work is taken
    office TEXT NOT NULL,
    code TEXT NOT NULL,              -- login at its desks
    name TEXT NOT NULL,
    roles INTEGER NOT NULL,          -- officer::Roles
    opened INTEGER,                  -- NULL: work counts whenever it was made
    closed INTEGER,
    PRIMARY KEY(office, code)
) WITHOUT ROWID;

CREATE TABLE officer_change(         -- what the administrator did, and what the account was from then on
    number INTEGER PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    office TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    roles INTEGER NOT NULL,
    opened INTEGER,
    closed INTEGER
);
CREATE TRIGGER officer_change_stays BEFORE UPDATE ON officer_change
    BEGIN SELECT RAISE(ABORT, 'officer_change'); END;
CREATE TRIGGER officer_change_kept BEFORE DELETE ON officer_change
    BEGIN SELECT RAISE(ABORT, 'officer_change'); END;
)sql";

Result<std::vector<OfficerAccount>> SqliteOfficers::list(const QString& office) {
    std::vector<OfficerAccount> accounts;
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT office, code, name, roles, opened, closed FROM officer "
                                             "WHERE ?1 = '' OR office = ?1 ORDER BY office, code"));
    rows.bindAll(office);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return accounts;
        MOTCUA_TRY(OfficerAccount account, accountOf(rows, 0));
        accounts.push_back(std::move(account));
    }
}

Result<> SqliteOfficers::put(const OfficerChange& change) {
    const OfficerAccount& account = change.account;
    MOTCUA_CHECK(m_database.run("INSERT OR REPLACE INTO officer(office, code, name, roles, opened, closed) "
                                "VALUES(?, ?, ?, ?, ?, ?)",
                                account.office, account.code, account.name, account.roles.toInt(),
                                account.opened, account.closed));
    return m_database.run("INSERT INTO officer_change(at, kind, office, code, name, roles, opened, closed) "
                          "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                          change.at, QString(nameOf(change.kind)), account.office, account.code, account.name,
                          account.roles.toInt(), account.opened, account.closed);
}

Result<std::vector<OfficerChange>> SqliteOfficers::changes(const QString& office) {
    std::vector<OfficerChange> changes;
    MOTCUA_TRY(auto rows,
               m_database.prepare("SELECT at, kind, office, code, name, roles, opened, closed FROM "
                                  "officer_change WHERE ?1 = '' OR office = ?1 ORDER BY number"));
    rows.bindAll(office);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return changes;
        OfficerChange change{.at = rows.instant(0), .account = {}};
        MOTCUA_TRY(change.kind, officerChangeKindOf(rows.text(1)));
        MOTCUA_TRY(change.account, accountOf(rows, 2));
        changes.push_back(std::move(change));
    }
}

} // namespace motcua::central
