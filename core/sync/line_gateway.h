// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/residence/lookup.h"
#include "core/store/database.h"

namespace motcua::sync {

/// Looks up over the counter's line: `POST /v1/lookups` with its token. The token is renewed by the worker
/// alone; one that has just run out makes a task of the look-up, as no line does.
class LineGateway final : public residence::LookupGateway {
public:
    /// Both must outlive it. On the database's thread, which serves its events while it waits.
    LineGateway(store::Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /// Whatever goes wrong on the way is `unreachable` with its name, SYNC_NOT_ENROLLED too. Errors: those
    /// of residence::checkRequest.
    Result<residence::LookupAnswer> lookUp(const residence::LookupRequest& request) override;

private:
    store::Database& m_database;
    const Clock& m_clock;
};

} // namespace motcua::sync
