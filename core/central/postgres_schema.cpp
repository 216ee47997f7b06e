// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_schema.h"

#include "core/central/postgres_locks.h"
#include "core/central/postgres_lookup_log.h"
#include "core/central/postgres_officers.h"
#include "core/central/postgres_portal.h"
#include "core/central/postgres_publications.h"
#include "core/central/postgres_waiting_line.h"

#include <array>

namespace motcua::central::postgres {
namespace {

// Times are UTC milliseconds. Texts are compared by bytes, as the embedded engine does, and so that an
// upgrade of the system's locales cannot damage an index. Bodies are bytes: jsonb would not give back what
// was sent, and text refuses U+0000.
constexpr const char* kTables1 = R"sql(
CREATE TABLE meta(
    key text COLLATE "C" PRIMARY KEY,
    value text COLLATE "C" NOT NULL
);

CREATE TABLE device_progress(
    device uuid PRIMARY KEY,
    incarnation bigint NOT NULL,
    last_sequence bigint NOT NULL
);

CREATE TABLE operation(              -- accepted ones: the record itself
    id uuid NOT NULL UNIQUE,
    dossier uuid NOT NULL,
    version bigint NOT NULL,
    device uuid NOT NULL,
    incarnation bigint NOT NULL,
    content bytea NOT NULL CHECK(octet_length(content) = 32), -- SHA-256 of the line it came in
    at bigint NOT NULL,              -- when it came
    body bytea NOT NULL,             -- JSON, UTF-8; its base version counts as the service does
    PRIMARY KEY(dossier, version)
);

CREATE TABLE refusal(                -- what was said of the others
    id uuid PRIMARY KEY,
    device uuid NOT NULL,
    verdict text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    reason text COLLATE "C" NOT NULL,
    content bytea NOT NULL CHECK(octet_length(content) = 32),
    at bigint NOT NULL
);

CREATE TABLE dossier_code(           -- every code a dossier has or had
    code text COLLATE "C" PRIMARY KEY,
    dossier uuid NOT NULL
);

CREATE TABLE dossier_office(
    dossier uuid NOT NULL,
    office text COLLATE "C" NOT NULL,
    PRIMARY KEY(dossier, office)
);
CREATE INDEX dossier_office_office ON dossier_office(office, dossier);

CREATE TABLE stream(                 -- counted in the transaction that writes its feed: no place is ever missed
    office text COLLATE "C" PRIMARY KEY,
    last_sequence bigint NOT NULL
) WITH (fillfactor = 50);            -- every push writes it anew; so it stays in its page

CREATE TABLE feed(
    office text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    dossier uuid NOT NULL,
    version bigint NOT NULL,
    is_whole boolean NOT NULL,
    PRIMARY KEY(office, sequence)
);
)sql";

constexpr const char* kTables2 = R"sql(
CREATE TABLE office(
    code text COLLATE "C" PRIMARY KEY,
    name text COLLATE "C" NOT NULL
);

CREATE TABLE device(
    id uuid PRIMARY KEY,
    office text COLLATE "C" NOT NULL,
    desk bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    key bytea NOT NULL,              -- DER SubjectPublicKeyInfo
    enrolled bigint NOT NULL,
    seen bigint NOT NULL,
    withdrawn bigint
);
CREATE INDEX device_office ON device(office, desk, id);

CREATE TABLE enrolment_code(         -- of codes and tokens, SHA-256 only
    hash bytea PRIMARY KEY,
    office text COLLATE "C" NOT NULL,
    desk bigint NOT NULL,
    expires bigint NOT NULL,
    used_by uuid
);

CREATE TABLE access_token(
    hash bytea PRIMARY KEY,
    device uuid NOT NULL,
    expires bigint NOT NULL
);
CREATE INDEX access_token_device ON access_token(device);

CREATE TABLE refresh_token(
    hash bytea PRIMARY KEY,
    device uuid NOT NULL,
    generation bigint NOT NULL,      -- those below one that was used are gone
    issued bigint NOT NULL
);
CREATE INDEX refresh_token_device ON refresh_token(device);

CREATE TABLE lease(                  -- ordinals of an office's codes on a day, given to a device for good
    office text COLLATE "C" NOT NULL,
    day bigint NOT NULL,             -- days since 1970
    first bigint NOT NULL,
    last bigint NOT NULL,
    device uuid NOT NULL,
    incarnation bigint NOT NULL,     -- void for a later one of the device
    PRIMARY KEY(office, day, first)
);

CREATE TABLE blob(                   -- an upload of an office
    office text COLLATE "C" NOT NULL,
    sha256 bytea NOT NULL,
    size bigint NOT NULL,
    device uuid NOT NULL,            -- that began it
    begun bigint NOT NULL,
    completed bigint,
    PRIMARY KEY(office, sha256)
);
CREATE INDEX blob_unfinished ON blob(office, begun) WHERE completed IS NULL;

CREATE TABLE blob_name(              -- an office's accepted operation names an attachment: who sees the dossier
    sha256 bytea NOT NULL,           -- may read that office's upload of it
    dossier uuid NOT NULL,
    office text COLLATE "C" NOT NULL,
    PRIMARY KEY(sha256, dossier, office)
);

CREATE TABLE blob_chunk(             -- the bytes of uploads, as they came
    office text COLLATE "C" NOT NULL,
    sha256 bytea NOT NULL,
    first bigint NOT NULL,           -- where it begins
    size bigint NOT NULL,
    bytes bytea NOT NULL CHECK(octet_length(bytes) = size),
    PRIMARY KEY(office, sha256, first)
);
ALTER TABLE blob_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL; -- scans do not get smaller
)sql";

/// Number n is applied to what numbers 1 to n-1 have made; what is released is never changed.
const std::array<std::vector<const char*>, 2>& migrations() {
    static const std::array<std::vector<const char*>, 2> kMigrations{
        {{kTables1},
         {kTables2, PostgresPortalOutbox::kTables2, PostgresLookupLog::kTables2, PostgresOfficers::kTables2,
          PostgresPublications::kTables2, PostgresWaitingLine::kTables2}}};
    return kMigrations;
}

Result<> migrateLocked(Connection& connection) {
    MOTCUA_CHECK(connection.run("SELECT pg_advisory_xact_lock($1)", Parameters().add(kMigrationLock)));
    MOTCUA_CHECK(connection.runScript("CREATE TABLE IF NOT EXISTS schema_migration(number int PRIMARY KEY)"));
    MOTCUA_TRY(const Rows rows, connection.run("SELECT coalesce(max(number), 0) FROM schema_migration"));
    const qint64 applied = rows.int64(0, 0);
    if (applied > std::ssize(migrations())) return fail(Code::STORE_TOO_NEW, QString::number(applied));
    for (qint64 number = applied + 1; number <= std::ssize(migrations()); ++number) {
        for (const char* script : migrations().at(static_cast<size_t>(number - 1)))
            MOTCUA_CHECK(connection.runScript(script));
        MOTCUA_CHECK(
            connection.run("INSERT INTO schema_migration(number) VALUES($1)", Parameters().add(number)));
    }
    return connection.runScript("COMMIT");
}

} // namespace

Result<> migrate(Connection& connection) {
    // a migration may take longer than a request, and another's longer than a lock is waited for
    MOTCUA_CHECK(connection.runScript("BEGIN; SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0"));
    auto done = migrateLocked(connection);
    if (!done) static_cast<void>(connection.runScript("ROLLBACK"));
    return done;
}

} // namespace motcua::central::postgres
