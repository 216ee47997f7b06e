// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_officers.h"

#include "core/central/postgres_session.h"

namespace motcua::central {
namespace {

using postgres::Parameters;
using postgres::Rows;

/// Columns office, code, name, roles, opened, closed.
Result<OfficerAccount> accountOf(const Rows& rows, int row, int first) {
    OfficerAccount account{.office = rows.text(row, first),
                           .code = rows.text(row, first + 1),
                           .name = rows.text(row, first + 2)};
    MOTCUA_TRY(account.roles, storedRoles(rows.int64(row, first + 3)));
    account.opened = rows.optionalInstant(row, first + 4);
    account.closed = rows.optionalInstant(row, first + 5);
    return account;
}

void append(Parameters& parameters, const OfficerAccount& account) {
    parameters.add(account.office)
        .add(account.code)
        .add(account.name)
        .add(qint64(account.roles.toInt()))
        .add(account.opened)
        .add(account.closed);
}

} // namespace

const char* const PostgresOfficers::kTables2 = R"sql(
CREATE TABLE officer(                -- of an office without any, everybody's work is taken
    office text COLLATE "C" NOT NULL,
    code text COLLATE "C" NOT NULL,  -- login at its desks
    name text COLLATE "C" NOT NULL,
    roles bigint NOT NULL,           -- officer::Roles
    opened bigint,                   -- NULL: work counts whenever it was made
    closed bigint,
    PRIMARY KEY(office, code)
);

CREATE TABLE officer_change(         -- what the administrator did, and what the account was from then on
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    office text COLLATE "C" NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    roles bigint NOT NULL,
    opened bigint,
    closed bigint
);
CREATE FUNCTION officer_change_stays() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'officer_change' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER officer_change_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON officer_change
    FOR EACH STATEMENT EXECUTE FUNCTION officer_change_stays();
)sql";

Result<std::vector<OfficerAccount>> PostgresOfficers::list(const QString& office) {
    std::vector<OfficerAccount> accounts;
    MOTCUA_TRY(const Rows rows, m_session.run("SELECT office, code, name, roles, opened, closed FROM officer "
                                              "WHERE $1 = '' OR office = $1 ORDER BY office, code",
                                              std::move(Parameters().add(office))));
    for (int row = 0; row < rows.count(); ++row) {
        MOTCUA_TRY(OfficerAccount account, accountOf(rows, row, 0));
        accounts.push_back(std::move(account));
    }
    return accounts;
}

Result<> PostgresOfficers::put(const OfficerChange& change) {
    Parameters account;
    append(account, change.account);
    MOTCUA_CHECK(m_session.run("INSERT INTO officer(office, code, name, roles, opened, closed) "
                               "VALUES($1, $2, $3, $4, $5, $6) ON CONFLICT (office, code) DO UPDATE SET "
                               "name = EXCLUDED.name, roles = EXCLUDED.roles, opened = EXCLUDED.opened, "
                               "closed = EXCLUDED.closed",
                               std::move(account)));
    Parameters entry;
    entry.add(change.at).add(QString(nameOf(change.kind)));
    append(entry, change.account);
    MOTCUA_CHECK(m_session.run("INSERT INTO officer_change(at, kind, office, code, name, roles, opened, "
                               "closed) VALUES($1, $2, $3, $4, $5, $6, $7, $8)",
                               std::move(entry)));
    return {};
}

Result<std::vector<OfficerChange>> PostgresOfficers::changes(const QString& office) {
    std::vector<OfficerChange> changes;
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT at, kind, office, code, name, roles, opened, closed FROM "
                             "officer_change WHERE $1 = '' OR office = $1 ORDER BY number",
                             std::move(Parameters().add(office))));
    for (int row = 0; row < rows.count(); ++row) {
        OfficerChange change{.at = rows.instant(row, 0), .account = {}};
        MOTCUA_TRY(change.kind, officerChangeKindOf(rows.text(row, 1)));
        MOTCUA_TRY(change.account, accountOf(rows, row, 2));
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace motcua::central
