// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/job_runner.h"

#include <algorithm>

namespace motcua::card {
namespace {

using namespace std::chrono_literals;
using Clock = ReaderWatch::Clock;

/// The service itself notices a removed card late (pcsc-lite: up to 400 ms), so a card that is "present" and
/// yet cannot be connected to is tried again, event or not.
constexpr auto kBetweenTries = 250ms;
/// A watch that has just begun needs a moment to know the readers.
constexpr auto kFirstLook = 2s;
/// "For ever", so that no sum overflows.
constexpr std::chrono::milliseconds kLongest = std::chrono::hours(24 * 365);

Clock::time_point after(std::chrono::milliseconds time) { return Clock::now() + std::min(time, kLongest); }

/// The reader to connect to; the error says what is missing.
Result<QString> choose(const Readers& readers, const QString& wanted, const QString& last) {
    MOTCUA_TRY(const std::vector<ReaderState> list, readers);
    if (list.empty()) return fail(Code::CARD_NO_READER);
    const auto isThere = [&](const QString& name) {
        return std::ranges::find(list, name, &ReaderState::name) != list.end();
    };
    if (!wanted.isEmpty() && !isThere(wanted)) return fail(Code::CARD_READER_UNKNOWN);
    // A card that was lifted comes back to its reader, unless that was unplugged; another reader may hold
    // another card.
    const QString& bound = !wanted.isEmpty() || !isThere(last) ? wanted : last;
    bool mute = false;
    for (const ReaderState& reader : list) {
        if (!reader.present || (!bound.isEmpty() && reader.name != bound)) continue;
        if (!reader.mute) return reader.name;
        mute = true;
    }
    return fail(mute ? Code::CARD_MUTE : Code::CARD_ABSENT);
}

/// What is missing after an interruption was there before.
Error asInterruption(const Error& error) {
    switch (error.code) {
    case Code::CARD_ABSENT:
        return {Code::CARD_REMOVED, error.detail};
    case Code::CARD_NO_READER:
    case Code::CARD_READER_UNKNOWN:
        return {Code::CARD_READER_GONE, error.detail};
    default:
        return error;
    }
}

} // namespace

struct JobRunner::Search {
    Clock::time_point deadline;
    QString last = {}; ///< where the card lay before
};

Result<> JobRunner::run(Job& job, const JobOptions& options, const std::stop_token& stop,
                        const PhaseChanged& phaseChanged) {
    const auto enter = [&](JobPhase phase) {
        if (phaseChanged) phaseChanged(phase);
    };
    Search search{after(options.waitForCard)};
    enter(JobPhase::waitingForCard);
    for (;;) {
        MOTCUA_TRY(std::unique_ptr<PcscChannel> channel, connect(search, options, stop));
        enter(JobPhase::running);
        const Result<Job::State> state = job.run(*channel, stop);
        channel.reset();
        if (!state) return std::unexpected(state.error());
        if (*state == Job::State::done) return {};
        search.deadline = after(options.waitForReturn);
        enter(JobPhase::waitingForReturn);
    }
}

Result<std::unique_ptr<PcscChannel>> JobRunner::connect(Search& search, const JobOptions& options,
                                                        const std::stop_token& stop) {
    ReaderWatch::Seen seen = m_watch.waitBeyond(0, std::max(search.deadline, after(kFirstLook)), stop);
    for (;;) {
        if (stop.stop_requested()) return fail(Code::CARD_CANCELLED);
        Clock::time_point next = search.deadline;
        const Result<QString> reader = choose(seen.readers, options.reader, search.last);
        Error missing{};
        if (reader) {
            auto channel = m_connector.connect(*reader, options.waitWhileBusy, stop);
            if (channel) search.last = *reader;
            if (channel || channel.error().code == Code::CARD_BUSY ||
                channel.error().code == Code::CARD_CANCELLED)
                return channel;
            missing = channel.error();
            next = std::min(next, after(kBetweenTries));
        } else {
            missing = reader.error();
        }
        if (Clock::now() >= search.deadline)
            return std::unexpected(search.last.isEmpty() ? missing : asInterruption(missing));
        seen = m_watch.waitBeyond(seen.number, next, stop);
    }
}

Result<> runJob(Job& job, const JobOptions& options, const std::stop_token& stop,
                const JobRunner::PhaseChanged& phaseChanged) {
    const ReaderWatch watch;
    return JobRunner(watch).run(job, options, stop, phaseChanged);
}

} // namespace motcua::card
