// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_schema.h"

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

const std::vector<store::Migration>& migrations() {
    static const std::vector<store::Migration> kMigrations{{1, {kTables1}}};
    return kMigrations;
}

} // namespace

std::span<const store::Migration> sqliteMigrations() { return migrations(); }

} // namespace motcua::central
