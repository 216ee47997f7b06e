// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/schema.h"

#include "core/audit/log.h"
#include "core/desk/appointments.h"
#include "core/desk/day_close.h"
#include "core/desk/privacy_requests.h"
#include "core/desk/retention_table.h"
#include "core/desk/tickets.h"
#include "core/desk/undertaking.h"
#include "core/officer/accounts.h"
#include "core/officer/central_list.h"
#include "core/records/disposals.h"
#include "core/records/rebuild.h"
#include "core/records/schema.h"
#include "core/residence/lookup_watch.h"

namespace motcua::desk {

namespace {

// What the counter keeps for itself; nothing here is part of the record of dossiers.
const char kCounterTables2[] = R"sql(
CREATE TABLE visit(                  -- a visit as far as it is filled in: a draft, then recallable for the day
    id BLOB PRIMARY KEY NOT NULL,
    officer BLOB NOT NULL,
    held INTEGER NOT NULL,
    over INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    body BLOB NOT NULL               -- JSON, UTF-8
);
CREATE INDEX visit_updated ON visit(over, updated);

CREATE TABLE visit_accepted(         -- the dossiers a visit has led to: kept apart from its body, so that a copy of
    visit BLOB NOT NULL,             -- the visit from before, kept late, does not make it look open again
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY(visit, position)
) WITHOUT ROWID;

CREATE TABLE setting(
    key TEXT PRIMARY KEY NOT NULL,
    value BLOB NOT NULL              -- JSON array of the one value, UTF-8
) WITHOUT ROWID;

CREATE TABLE favourite(              -- procedures an officer has starred
    officer BLOB NOT NULL,
    procedure TEXT NOT NULL,
    PRIMARY KEY(officer, procedure)
) WITHOUT ROWID;

CREATE TABLE print_count(
    dossier BLOB NOT NULL,
    form INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY(dossier, form)
) WITHOUT ROWID;

CREATE TABLE form_counter(           -- the last number of a form's yearly register
    form INTEGER NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY(form, year)
) WITHOUT ROWID;

CREATE TABLE form_number(            -- a form of one step has one number, however often it is printed
    step BLOB NOT NULL,
    form INTEGER NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY(step, form)
) WITHOUT ROWID;

CREATE TABLE viewed(                 -- when an officer's look into a dossier was last written into the audit log
    dossier BLOB NOT NULL,
    officer BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY(dossier, officer)
) WITHOUT ROWID;
)sql";

} // namespace

std::span<const store::Migration> migrations() {
    static const std::vector<store::Migration> kAll{
        {1, {officer::kTables1, audit::kTables1, records::kRecordSchema, records::kDerivedSchema}},
        {2, {kCounterTables2}},
        {3,
         {records::kSyncTables3, records::kDerivedTables3, records::kReportTables3, records::kDisposalTables3,
          residence::kTables3, officer::kCentralTables3, kAccountTables3, kDayTables3, kPrivacyTables3,
          kQueueTables3, kRetentionTables3, kAppointmentTables3},
         records::rebuildDerivedInside},
    };
    return kAll;
}

} // namespace motcua::desk
