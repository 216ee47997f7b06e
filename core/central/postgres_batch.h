// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/postgres.h"
#include "core/central/session.h"

namespace motcua::central::postgres {

/// What writes a batch, with a statement a table however long it is. The streams come last, by office: their
/// rows are locked from then until the commit, so that sequences are committed in their order. Internal to
/// postgres_session.cpp.
std::vector<Statement> statementsOf(const Batch& batch);

} // namespace motcua::central::postgres
