// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/job_runner.h"

#include <algorithm>

namespace motcua::card {
namespace {

using namespace std::chrono_literals;
using Clock = ReaderWatch::Clock;

/// A service that looks only now and then (pcsc-lite: every 400 ms) has "present" a card that was just
/// lifted, and loses one that it is asked to reset in that time. So after a failure the reader is left alone
/// until the service has seen it empty, or has looked again and must have found a card.
constexpr auto kUntilNoticed = 500ms;
/// A mute card may just lie badly; each try powers it again.
constexpr auto kBetweenTriesOfMute = 1s;
/// A watch that has just begun needs a moment to know the readers.
constexpr auto kFirstLook = 2s;
/// "For ever", so that no sum overflows.
constexpr std::chrono::milliseconds kLongest = std::chrono::hours(24 * 365);

Clock::time_point after(std::chrono::milliseconds time) { return Clock::now() + std::min(time, kLongest); }

/// The reader to connect to, one with a mute card if there is nothing better; the error says what is missing.
Result<ReaderState> choose(const Readers& readers, const QString& wanted, const QString& last) {
    MOTCUA_TRY(const std::vector<ReaderState> list, readers);
    if (list.empty()) return fail(Code::CARD_NO_READER);
    const auto isThere = [&](const QString& name) {
        return std::ranges::find(list, name, &ReaderState::name) != list.end();
    };
    if (!wanted.isEmpty() && !isThere(wanted)) return fail(Code::CARD_READER_UNKNOWN);
    // A card that was lifted comes back to its reader, unless that was unplugged; another reader may hold
    // another card.
    const QString& bound = !wanted.isEmpty() || !isThere(last) ? wanted : last;
    const auto found = std::ranges::find_if(list, [&](const ReaderState& reader) {
        return reader.present && !reader.mute && (bound.isEmpty() || reader.name == bound);
    });
    if (found != list.end()) return *found;
    const auto mute = std::ranges::find_if(list, [&](const ReaderState& reader) {
        return reader.present && (bound.isEmpty() || reader.name == bound);
    });
    return mute != list.end() ? Result<ReaderState>(*mute) : fail(Code::CARD_ABSENT);
}

bool isEmpty(const Readers& readers, const QString& name) {
    return readers && std::ranges::none_of(*readers, [&](const ReaderState& reader) {
               return reader.name == name && reader.present;
           });
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
    /// The reader that failed, to be left alone until then.
    QString failed = {};
    Clock::time_point notBefore = {};

    void leaveAlone(const QString& reader, std::chrono::milliseconds time) {
        failed = reader;
        notBefore = after(time);
    }
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
        if (channel->isLost()) search.leaveAlone(search.last, kUntilNoticed);
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
    Error missing{Code::CARD_ABSENT, {}};
    for (;;) {
        if (stop.stop_requested()) return fail(Code::CARD_CANCELLED);
        if (isEmpty(seen.readers, search.failed)) search.failed.clear();
        const Result<ReaderState> reader = choose(seen.readers, options.reader, search.last);
        Clock::time_point next = search.deadline;
        if (!reader) missing = reader.error();
        if (reader && (reader->name != search.failed || Clock::now() >= search.notBefore)) {
            auto channel = m_connector.connect(reader->name, options.waitWhileBusy, stop);
            if (channel) {
                search.last = reader->name;
                (*channel)->setAnswerToReset(reader->answerToReset);
            }
            if (channel || channel.error().code == Code::CARD_BUSY ||
                channel.error().code == Code::CARD_CANCELLED)
                return channel;
            missing = channel.error();
            search.leaveAlone(reader->name, reader->mute ? kBetweenTriesOfMute : kUntilNoticed);
        }
        if (reader) next = std::min(next, search.notBefore);
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
