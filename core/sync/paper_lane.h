// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/blobs.h"
#include "core/sync/caller.h"
#include "core/sync/paper_queue.h"

namespace motcua::sync {

/// Carries attachments to the service and from it, on a connection of its own: steps of dossiers never wait
/// for one. Resumable to the byte: after a cut the service is asked how far it has one, by its hash. On one
/// thread, which needs an event loop only while it waits.
class PaperLane {
public:
    /// Borrows all. `random`: 0 … 1 for the back-off; empty for a real one.
    PaperLane(store::Database& database, store::Blobs& blobs, const Clock& clock,
              std::function<double()> random = {});

    /// One request, if there is anything to send. True: there is more to do at once. A failure is kept with
    /// the time of the next try; any byte of progress ends the back-off. Errors: SYNC_NOT_ENROLLED, those of
    /// HttpLine::ask(), what the service refuses, STORE_….
    Result<bool> step(RunReport& report);
    /// Until nothing is left or the first failure.
    Result<> run(RunReport& report);

    /// The same through cuts of the line: waits out the back-off as long as something arrives.
    Result<> carry(RunReport& report);

    /// Gets an attachment that another counter has added; what arrived before a failure is not asked for
    /// again by the same lane. Kept only when it is what the record names. Errors: as step();
    /// CENTRAL_BLOB_UNKNOWN when the service does not have it yet, CENTRAL_BLOB_SUM.
    Result<> fetch(const crypto::Digest& sha256, qint64 size, RunReport& report);

    /// Ends what is under way; from events of the same thread. For good.
    void abort() { m_caller.abort(); }
    bool isAborted() const { return m_caller.isAborted(); }
    void setLimits(Milliseconds connect, Milliseconds silence) { m_caller.setLimits(connect, silence); }

private:
    /// What this lane knows of how far the service has an attachment.
    enum class Knowledge { none, asAsked, toBeAsked, unknownThere };
    struct Job {
        Paper paper;
        Knowledge knowledge = Knowledge::none;
        int disputes = 0; ///< in a row, without progress
    };

    Result<bool> isOpen();
    Result<bool> next(RunReport& report);
    Result<> askForMany(RunReport& report);
    Result<> askFor(Job& job, RunReport& report);
    Result<> sendPiece(Job& job, RunReport& report);
    Result<> accept(Job& job, qint64 offset, bool isAsked, RunReport& report);
    Result<> refuse(Job& job, const HttpFailure& failure);
    Result<> park(Job& job, Code reason);
    Result<bool> openReader(Job& job);
    Result<> noteProgress();
    Result<> keepFailure(const Error& error);
    std::unexpected<Error> failed(const HttpFailure& failure);

    store::Database& m_database;
    store::Blobs& m_blobs;
    const Clock& m_clock;
    std::function<double()> m_random;
    Caller m_caller;
    std::optional<Account> m_account;
    PaperState m_state;
    std::vector<Job> m_jobs; ///< the first is under way
    std::optional<store::BlobReader> m_reader;
    crypto::Digest m_reading{};
    crypto::Digest m_fetching{};
    QByteArray m_fetched;
    double m_downRate = 0;
    std::optional<std::chrono::seconds> m_retryAfter; ///< of the failure under way
};

} // namespace motcua::sync
