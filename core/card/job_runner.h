// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/card_connector.h"
#include "core/card/job.h"
#include "core/card/reader_watch.h"

namespace motcua::card {

struct JobOptions {
    /// As PC/SC names it; empty for whichever reader has a card.
    QString reader = {};
    /// For a card, and for a reader or the service as well when there is none yet.
    std::chrono::milliseconds waitForCard{0};
    /// For the card's return, each time the job says Job::State::again.
    std::chrono::milliseconds waitForReturn{std::chrono::seconds(30)};
    /// For other programs to let go of the card.
    std::chrono::milliseconds waitWhileBusy{std::chrono::seconds(5)};
};

enum class JobPhase {
    waitingForCard,
    running,
    waitingForReturn, ///< the card was lifted, or is connected to again
};

/// Runs jobs on cards: waits for the card, connects, runs, and does so again when the job asks for it. Used
/// by one thread.
class JobRunner {
public:
    using PhaseChanged = std::function<void(JobPhase)>;
    explicit JobRunner(const ReaderWatch& watch) : m_watch(watch) {}

    /// Errors: the job's; when the time is over, what was missing: CARD_NO_SERVICE, CARD_NO_READER,
    /// CARD_READER_UNKNOWN, CARD_ABSENT, CARD_MUTE, CARD_TRANSMIT_FAILED; after an interruption CARD_REMOVED
    /// or CARD_READER_GONE instead; CARD_BUSY; CARD_CANCELLED, at once while waiting, else after the command
    /// that is under way.
    Result<> run(Job& job, const JobOptions& options, const std::stop_token& stop,
                 const PhaseChanged& phaseChanged = {});

private:
    struct Search;
    Result<std::unique_ptr<PcscChannel>> connect(Search& search, const JobOptions& options,
                                                 const std::stop_token& stop);

    const ReaderWatch& m_watch;
    CardConnector m_connector;
};

/// The same for a program that has nothing else to do meanwhile, on its own thread.
Result<> runJob(Job& job, const JobOptions& options, const std::stop_token& stop = {},
                const JobRunner::PhaseChanged& phaseChanged = {});

} // namespace motcua::card
