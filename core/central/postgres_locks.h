// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/postgres.h"

/// What several services must not do at once, by advisory locks that end with the transaction: they also
/// hold what there is no row of yet. Internal to postgres_*.cpp.
namespace motcua::central::postgres {

/// In the order in which a transaction takes them, so that no two wait for each other. The streams' rows come
/// last. No migration runs beside others, so it comes first.
enum class Locked : quint8 { migration, enrolment, device, office, dossier, code, blob, lookups, waitingLine };

inline constexpr qint64 kMigrationLock = 0;

inline constexpr qsizetype kMostLocks = 256;

/// Appends statements that wait until nobody else has any of these, then hold them. What they protect is read
/// by a statement of its own: one sees no later than its own beginning, before it waited. Up to kMostLocks
/// are locked each on its own, more of them as "all of this kind": the server has room for some thousands of
/// locks, and a desk that was off line for days pushes as many.
void appendLocks(std::vector<Statement>& statements, Locked kind, std::span<const QByteArray> names);

} // namespace motcua::central::postgres
