// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::records {

/// The record itself: actions, and what they cannot be understood without. Never rewritten.
extern const char kRecordSchema[];
/// Where each action stands between this counter and the central service (sync_standing.h), what was said of
/// those that were refused, and what the counter knows of the service. An action itself is never rewritten.
extern const char kSyncTables3[];
/// What derives from the actions. May be dropped and rebuilt at any time (rebuild.h).
extern const char kDerivedSchema[];
/// What version 3 adds to them.
extern const char kDerivedTables3[];
/// What reports read (report_facts.h): derived as well, and filled from the log by the migration that adds
/// it.
extern const char kReportTables3[];
extern const char kDropDerived[];

} // namespace motcua::records
