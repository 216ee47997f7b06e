// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::records {

/// The record itself: actions, and what they cannot be understood without. Never rewritten.
extern const char kRecordSchema[];
/// What derives from the actions. May be dropped and rebuilt at any time (rebuild.h).
extern const char kDerivedSchema[];
extern const char kDropDerived[];
/// What version 3 adds to the derived tables.
extern const char kLookupTables3[];

} // namespace motcua::records
