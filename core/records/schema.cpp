// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/schema.h"

namespace motcua::records {

// Times are UTC milliseconds; ids 16-byte blobs; enumerations their stable numbers. Nothing newer than
// SQLite 3.15.

const char kRecordSchema[] = R"sql(
CREATE TABLE station(
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE action(
    no INTEGER PRIMARY KEY,          -- order of recording on this machine
    id BLOB NOT NULL UNIQUE,
    dossier BLOB NOT NULL,
    type INTEGER NOT NULL,
    actor BLOB NOT NULL,
    desk INTEGER NOT NULL,
    at INTEGER NOT NULL,
    clock_offset INTEGER NOT NULL,
    sequence INTEGER NOT NULL,       -- of the device that made it
    base_version INTEGER NOT NULL,
    payload BLOB NOT NULL            -- JSON, UTF-8
);
CREATE INDEX action_dossier ON action(dossier);

CREATE TABLE code_counter(           -- the last ordinal given out by a desk; provisional ones count apart
    agency TEXT NOT NULL,
    day TEXT NOT NULL,
    desk INTEGER NOT NULL,
    provisional INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY(agency, day, desk, provisional)
) WITHOUT ROWID;

CREATE TABLE catalogue(
    no INTEGER PRIMARY KEY,
    version TEXT NOT NULL UNIQUE,    -- SHA-256 over its sources
    imported INTEGER NOT NULL,
    effective_from TEXT NOT NULL
);
CREATE TABLE catalogue_procedure(
    catalogue INTEGER NOT NULL REFERENCES catalogue(no),
    code TEXT NOT NULL,
    body BLOB NOT NULL,              -- JSON
    PRIMARY KEY(catalogue, code)
) WITHOUT ROWID;
CREATE TABLE overlay(
    no INTEGER PRIMARY KEY,          -- later ones lie above; the shipped one, named '', below all
    name TEXT NOT NULL UNIQUE,       -- of the file: importing it again replaces it
    version TEXT NOT NULL,
    imported INTEGER NOT NULL,
    body BLOB NOT NULL               -- JSON
);
CREATE TABLE holidays(               -- likewise
    no INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    version TEXT NOT NULL,
    imported INTEGER NOT NULL,
    body BLOB NOT NULL
);
)sql";

// `no` is that of the dossier's first action, so that a rebuild gives every dossier the number it had.
const char kDerivedSchema[] = R"sql(
CREATE TABLE dossier(
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    code TEXT NOT NULL,
    provisional INTEGER NOT NULL,
    status INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    procedure_code TEXT NOT NULL,
    procedure_name TEXT NOT NULL,
    field TEXT NOT NULL,
    applicant TEXT NOT NULL,
    applicant_number TEXT,
    phone TEXT NOT NULL,
    channel INTEGER NOT NULL,
    desk INTEGER NOT NULL,
    fee_vnd INTEGER,
    fee_paid INTEGER NOT NULL,
    received INTEGER,
    due INTEGER,
    projected INTEGER NOT NULL,
    supplement_deadline INTEGER,
    finished INTEGER,
    returned INTEGER
);
CREATE INDEX dossier_received ON dossier(received, status);
CREATE INDEX dossier_status ON dossier(status, received);
-- covers the conditions of the daily queues, so that only the rows of the page shown are read
CREATE INDEX dossier_open_due ON dossier(due, status, stage) WHERE is_open = 1;
CREATE INDEX dossier_applicant ON dossier(applicant_number, received) WHERE applicant_number IS NOT NULL;

CREATE TABLE dossier_code(           -- every code a dossier has or had
    code TEXT PRIMARY KEY NOT NULL,
    dossier INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS lookup_task( -- data of a person that are still to be confirmed
    dossier INTEGER NOT NULL,
    person INTEGER NOT NULL,
    action BLOB NOT NULL,            -- the look-up that left it open
    outcome INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    confirm_by INTEGER NOT NULL,
    PRIMARY KEY(dossier, person)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS lookup_task_confirm_by ON lookup_task(confirm_by);

CREATE VIRTUAL TABLE dossier_text USING fts4(words, tails, tokenize=simple, prefix="2,3,4", order=desc, matchinfo=fts3);
)sql";

// For stores of before version 3; in them nothing was looked up yet.
const char kLookupTables3[] = R"sql(
CREATE TABLE IF NOT EXISTS lookup_task(
    dossier INTEGER NOT NULL,
    person INTEGER NOT NULL,
    action BLOB NOT NULL,
    outcome INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    confirm_by INTEGER NOT NULL,
    PRIMARY KEY(dossier, person)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS lookup_task_confirm_by ON lookup_task(confirm_by);
)sql";

const char kDropDerived[] = R"sql(
DROP TABLE IF EXISTS dossier;
DROP TABLE IF EXISTS dossier_code;
DROP TABLE IF EXISTS dossier_text;
DROP TABLE IF EXISTS lookup_task;
)sql";

} // namespace motcua::records
