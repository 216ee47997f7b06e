// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/caller.h"
#include "core/sync/engine.h"
#include "core/sync/healing.h"

namespace motcua::sync {

/// Carries between the store and the service: what the worker's thread does, and `sync run`. On one thread,
/// which needs an event loop only while it waits.
class Courier {
public:
    /// Borrows both. `random`: 0 … 1 for the back-off; empty for a real one.
    Courier(store::Database& database, const Clock& clock, std::function<double()> random = {});
    ~Courier();

    /// Round trips until there is nothing to do at once, or the first failure; `report` counts in either
    /// case. A failure is kept with the time of the next try. Errors: SYNC_NOT_ENROLLED, those of
    /// HttpLine::post(), what the service refuses, STORE_…, RECORDS_….
    Result<> run(RunReport& report);
    /// One of them, or one question beside it. True: there is more to do at once.
    Result<bool> roundTrip(RunReport& report);
    /// The same as run(), and the record is compared with the service's now, whatever the day.
    Result<> check(RunReport& report);

    /// Asks for dossier codes ahead, unless steps wait that may bear some. Errors: as run().
    Result<> leaseCodes(RunReport& report);

    /// Ends what is under way; from events of the same thread. For good.
    void abort() { m_caller.abort(); }
    bool isAborted() const { return m_caller.isAborted(); }
    /// The account was changed (enrolment).
    void forgetLine() { m_caller.forgetLine(); }
    void setLimits(Milliseconds connect, Milliseconds silence) { m_caller.setLimits(connect, silence); }
    /// For tests: from how many steps on the snapshot is taken.
    void setFewSteps(qint64 steps) { m_healing.setFewSteps(steps); }

    Result<SyncStatus> status();

private:
    Result<bool> exchange(Account& account, RunReport& report);
    Result<bool> heal(Account& account, RunReport& report);
    Result<bool> isExchangeDue();
    Result<bool> hasUnsent();
    Result<> watchClock();
    Result<> fetchCodes(Account& account, RunReport& report);
    Result<> fetchPublications(Account& account, RunReport& report);
    Result<> fetchOfficers(Account& account, RunReport& report);
    HttpAnswer send(Account& account, HttpCall call, RunReport& report);
    Result<> keepFailure(const Error& error);

    store::Database& m_database;
    const Clock& m_clock;
    std::function<double()> m_random;
    Caller m_caller;
    Healing m_healing;
    int m_healingFailures = 0;                        ///< in a row; reading and sending may go well meanwhile
    std::optional<std::chrono::seconds> m_retryAfter; ///< of the failure under way
    int m_refusals = 0;                               ///< in a row that were set right
    Instant m_nextCodes{};                            ///< not before it are codes asked for again
};

} // namespace motcua::sync
