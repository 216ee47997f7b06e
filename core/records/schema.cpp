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

const char kSyncTables3[] = R"sql(
ALTER TABLE action ADD COLUMN sync INTEGER NOT NULL DEFAULT 0;          -- records::Standing
ALTER TABLE action ADD COLUMN pulled INTEGER NOT NULL DEFAULT 0;        -- made by another device
ALTER TABLE action ADD COLUMN known_version INTEGER NOT NULL DEFAULT 0; -- of the service's, when it was made
ALTER TABLE action ADD COLUMN service_version INTEGER;                  -- that it made at the service
-- the outbox, in the order it is sent; and what is listed for a person
CREATE INDEX action_unsent ON action(sequence) WHERE sync < 2;
CREATE INDEX action_refused ON action(sync) WHERE sync > 2;

CREATE TABLE device_sequence(        -- the device numbers its own actions without a gap
    last INTEGER NOT NULL
);
INSERT INTO device_sequence(last) SELECT coalesce(max(sequence), 0) FROM action WHERE sync < 2;

CREATE TABLE sync_dossier(           -- only of dossiers the service has told of
    dossier BLOB PRIMARY KEY NOT NULL,
    known INTEGER NOT NULL,          -- versions 1 … known are here
    revision INTEGER NOT NULL,       -- raised whenever the service's word changes what the dossier is
    revoked INTEGER NOT NULL,        -- no longer this office's
    problem TEXT NOT NULL            -- name of the error when what was told does not replay here
) WITHOUT ROWID;

CREATE TABLE sync_wanted(            -- dossiers with a hole in their versions: to be asked for whole
    dossier BLOB PRIMARY KEY NOT NULL
) WITHOUT ROWID;

CREATE TABLE sync_refusal(           -- what was said of an action, and what a person decided
    no INTEGER PRIMARY KEY,          -- of the action
    reason TEXT NOT NULL,
    version INTEGER NOT NULL,        -- of the dossier at the service then
    heard INTEGER NOT NULL,
    decision INTEGER NOT NULL,       -- 0 none, 1 theirs holds, 2 tried again
    decided INTEGER,
    decided_by BLOB,
    successor BLOB                   -- the action made in its place
);

CREATE TABLE sync_wait(              -- own steps that wait because of their officer (sync/officer_list.h)
    no INTEGER PRIMARY KEY,          -- of the action
    reason TEXT NOT NULL,
    since INTEGER NOT NULL,          -- when the service said so first, and last
    tried INTEGER NOT NULL
);

CREATE TABLE publication(            -- data that the central service distributes, the latest of each kind
    kind TEXT PRIMARY KEY NOT NULL,  -- catalogue::kindName()
    serial INTEGER NOT NULL,
    issued INTEGER NOT NULL,
    content BLOB NOT NULL,
    taken INTEGER,                   -- when it came into use; NULL: not yet
    refused TEXT NOT NULL            -- name of the error when it cannot be used
) WITHOUT ROWID;

CREATE TABLE sync_told(              -- while a restored service is read anew: actions it still has
    no INTEGER PRIMARY KEY
);

CREATE TABLE paper(                  -- attachments for the service, a row for each own action that names one
    no INTEGER PRIMARY KEY,          -- of the action
    sha256 BLOB NOT NULL,            -- of the content: sent once, whatever names it
    size INTEGER NOT NULL,
    state INTEGER NOT NULL,          -- 0 to be sent, 1 the service has it, 2 cannot be sent
    received INTEGER NOT NULL,       -- bytes that the service has said to have
    reason TEXT NOT NULL,            -- name of the error when it cannot be sent
    heard INTEGER                    -- and since when
);
CREATE INDEX paper_sha256 ON paper(sha256);
CREATE INDEX paper_state ON paper(state, size);

CREATE TABLE code_lease(             -- ordinals of dossier codes that the service gave this counter
    agency TEXT NOT NULL,
    day TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    used INTEGER NOT NULL,           -- the last one given out; first - 1 before any
    incarnation INTEGER NOT NULL,    -- that the block was given to: after a restore it is void
    PRIMARY KEY(agency, day, first)
) WITHOUT ROWID;

CREATE TABLE sync_state(             -- epoch, cursors, back-off, keys and tokens
    key TEXT PRIMARY KEY NOT NULL,
    value BLOB NOT NULL
) WITHOUT ROWID;
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

CREATE VIRTUAL TABLE dossier_text USING fts4(words, tails, tokenize=simple, prefix="2,3,4", order=desc, matchinfo=fts3);
)sql";

const char kDerivedTables3[] = R"sql(
CREATE TABLE lookup_task( -- data of a person that are still to be confirmed
    dossier INTEGER NOT NULL,
    person INTEGER NOT NULL,
    action BLOB NOT NULL,            -- the look-up that left it open
    outcome INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    confirm_by INTEGER NOT NULL,
    PRIMARY KEY(dossier, person)
) WITHOUT ROWID;
CREATE INDEX lookup_task_confirm_by ON lookup_task(confirm_by);
CREATE INDEX dossier_provisional ON dossier(no) WHERE provisional = 1;
)sql";

const char kReportTables3[] = R"sql(
CREATE TABLE report_word(            -- names in the rows below, each once
    no INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
);
CREATE TABLE report_dossier(         -- records::ReportFacts
    no INTEGER PRIMARY KEY,
    received INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    desk INTEGER NOT NULL,
    status INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    officer INTEGER NOT NULL,        -- this and the following, to not_online: report_word
    procedure INTEGER NOT NULL,
    procedure_name INTEGER NOT NULL,
    field INTEGER NOT NULL,
    competent INTEGER NOT NULL,
    receiving INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    handler INTEGER NOT NULL,
    residence INTEGER NOT NULL,
    not_online INTEGER NOT NULL,
    due INTEGER,
    promises INTEGER NOT NULL,
    finished INTEGER,
    finish_recorded INTEGER,
    returned INTEGER,
    forwarded INTEGER,
    forward_by INTEGER,
    extended INTEGER,
    extended_from INTEGER,
    extensions INTEGER NOT NULL,
    supplements INTEGER NOT NULL,
    supplement_ms INTEGER NOT NULL,
    supplement_by INTEGER,
    fee INTEGER,
    flags INTEGER NOT NULL           -- records::ReportFlag
);
CREATE INDEX report_received ON report_dossier(received);
CREATE INDEX report_finished ON report_dossier(finished, received);
CREATE INDEX report_forwarded ON report_dossier(forwarded);
CREATE INDEX report_open ON report_dossier(no) WHERE is_open = 1;
CREATE TABLE report_register(        -- the texts of register 07
    no INTEGER PRIMARY KEY,
    received INTEGER NOT NULL,
    code TEXT NOT NULL,
    sets INTEGER NOT NULL,
    applicant TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    agency TEXT NOT NULL,
    handed_to TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE TABLE report_promise(         -- due dates from when on, of dossiers that had more than one
    no INTEGER NOT NULL,
    position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    due INTEGER,
    PRIMARY KEY(no, position)
) WITHOUT ROWID;
CREATE TABLE report_money(
    no INTEGER NOT NULL,
    position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    officer INTEGER NOT NULL,
    desk INTEGER NOT NULL,
    amount INTEGER NOT NULL,         -- negative: given back
    method INTEGER NOT NULL,
    PRIMARY KEY(no, position)
) WITHOUT ROWID;
CREATE INDEX report_money_at ON report_money(at);
CREATE TABLE report_pending(         -- handed in online, not answered
    no INTEGER PRIMARY KEY,
    registered INTEGER NOT NULL,
    answer_by INTEGER
);
)sql";

const char kDropDerived[] = R"sql(
DROP TABLE IF EXISTS report_word;
DROP TABLE IF EXISTS report_dossier;
DROP TABLE IF EXISTS report_register;
DROP TABLE IF EXISTS report_promise;
DROP TABLE IF EXISTS report_money;
DROP TABLE IF EXISTS report_pending;
DROP TABLE IF EXISTS dossier;
DROP TABLE IF EXISTS dossier_code;
DROP TABLE IF EXISTS dossier_text;
DROP TABLE IF EXISTS lookup_task;
)sql";

} // namespace motcua::records
