// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_schema.h"

#include "core/central/sqlite_lookup_log.h"
#include "core/central/sqlite_officers.h"
#include "core/central/sqlite_portal.h"
#include "core/central/sqlite_publications.h"
#include "core/central/sqlite_waiting_line.h"

namespace motcua::central {
namespace {

// Times are UTC milliseconds; ids 16-byte blobs. Nothing newer than SQLite 3.15.
const char kTables1[] = R"sql(
CREATE TABLE meta(
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE device_progress(
    device BLOB PRIMARY KEY NOT NULL,
    incarnation INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE operation(              -- accepted ones: the record itself
    id BLOB NOT NULL UNIQUE,
    dossier BLOB NOT NULL,
    version INTEGER NOT NULL,
    device BLOB NOT NULL,
    incarnation INTEGER NOT NULL,
    content BLOB NOT NULL,           -- SHA-256 of the line it came in
    at INTEGER NOT NULL,             -- when it came
    body BLOB NOT NULL,              -- JSON, UTF-8; its base version counts as the service does
    PRIMARY KEY(dossier, version)
);

CREATE TABLE refusal(                -- what was said of the others
    id BLOB PRIMARY KEY NOT NULL,
    device BLOB NOT NULL,
    verdict TEXT NOT NULL,
    version INTEGER NOT NULL,
    reason TEXT NOT NULL,
    content BLOB NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE dossier_code(           -- every code a dossier has or had
    code TEXT PRIMARY KEY NOT NULL,
    dossier BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE dossier_office(
    dossier BLOB NOT NULL,
    office TEXT NOT NULL,
    PRIMARY KEY(dossier, office)
) WITHOUT ROWID;

CREATE TABLE stream(                 -- counted in the transaction that writes its feed: no place is ever missed
    office TEXT PRIMARY KEY NOT NULL,
    last_sequence INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE feed(
    office TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    dossier BLOB NOT NULL,
    version INTEGER NOT NULL,
    is_whole INTEGER NOT NULL,
    PRIMARY KEY(office, sequence)
) WITHOUT ROWID;
)sql";

const char kTables2[] = R"sql(
CREATE TABLE office(
    code TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE device(
    id BLOB PRIMARY KEY NOT NULL,
    office TEXT NOT NULL,
    desk INTEGER NOT NULL,
    name TEXT NOT NULL,
    key BLOB NOT NULL,               -- DER SubjectPublicKeyInfo
    enrolled INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    withdrawn INTEGER
) WITHOUT ROWID;

CREATE TABLE enrolment_code(         -- of codes and tokens, SHA-256 only
    hash BLOB PRIMARY KEY NOT NULL,
    office TEXT NOT NULL,
    desk INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    used_by BLOB
) WITHOUT ROWID;

CREATE TABLE access_token(
    hash BLOB PRIMARY KEY NOT NULL,
    device BLOB NOT NULL,
    expires INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX access_token_device ON access_token(device);

CREATE TABLE refresh_token(
    hash BLOB PRIMARY KEY NOT NULL,
    device BLOB NOT NULL,
    generation INTEGER NOT NULL,     -- those below one that was used are gone
    issued INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX refresh_token_device ON refresh_token(device);

CREATE TABLE lease(                  -- ordinals of an office's codes on a day, given to a device for good
    office TEXT NOT NULL,
    day INTEGER NOT NULL,            -- days since 1970
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    device BLOB NOT NULL,
    incarnation INTEGER NOT NULL,    -- void for a later one of the device
    PRIMARY KEY(office, day, first)
) WITHOUT ROWID;

CREATE TABLE blob(                   -- an upload of an office; its bytes are a file
    office TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    size INTEGER NOT NULL,
    device BLOB NOT NULL,            -- that began it
    begun INTEGER NOT NULL,
    completed INTEGER,
    PRIMARY KEY(office, sha256)
) WITHOUT ROWID;

CREATE INDEX blob_unfinished ON blob(office, begun) WHERE completed IS NULL;

CREATE TABLE blob_name(              -- an office's accepted operation names an attachment: who sees the dossier
    sha256 BLOB NOT NULL,            -- may read that office's upload of it
    dossier BLOB NOT NULL,
    office TEXT NOT NULL,
    PRIMARY KEY(sha256, dossier, office)
) WITHOUT ROWID;

CREATE INDEX dossier_office_office ON dossier_office(office, dossier);
)sql";

const std::vector<store::Migration>& migrations() {
    static const std::vector<store::Migration> kMigrations{
        {1, {kTables1}},
        {2,
         {kTables2, SqlitePortalOutbox::kTables2, SqliteLookupLog::kTables2, SqliteOfficers::kTables2,
          SqlitePublications::kTables2, SqliteWaitingLine::kTables2}}};
    return kMigrations;
}

} // namespace

std::span<const store::Migration> sqliteMigrations() { return migrations(); }

} // namespace motcua::central
