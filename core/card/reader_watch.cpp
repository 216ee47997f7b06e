// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/reader_watch.h"

#include "core/base/log.h"
#include "core/card/pcsc_error.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace motcua::card {
namespace {

using namespace std::chrono_literals;
using pcsc::Status;
using pcsc::WatchedReader;

/// Events arrive at once; this is for one lost on the way, and for services without plug and play.
constexpr auto kLookAround = 5000ms;
constexpr auto kFirstBackOff = 50ms, kLongestBackOff = 2000ms;
/// How long the destructor waits for a service that may hang.
constexpr auto kFarewell = 2s;

bool isReader(const WatchedReader& watched) { return watched.name != pcsc::kPlugAndPlay; }

/// Takes the names that are there now, and keeps what is known of those that were there before.
Status refresh(const pcsc::Context& context, std::vector<WatchedReader>& watched) {
    const auto names = context.listReaders();
    if (!names) return names.error();
    std::erase_if(watched, [&](const WatchedReader& reader) {
        return isReader(reader) && std::ranges::find(*names, reader.name) == names->end();
    });
    for (const std::string& name : *names)
        if (std::ranges::find(watched, name, &WatchedReader::name) == watched.end())
            watched.push_back({.name = name});
    return Status::ok;
}

bool hasUnaware(const std::vector<WatchedReader>& watched) {
    return std::ranges::any_of(watched, [](const auto& reader) {
        return isReader(reader) && reader.known == pcsc::state::kUnaware;
    });
}

std::vector<ReaderState> states(const std::vector<WatchedReader>& watched) {
    std::vector<ReaderState> list;
    for (const WatchedReader& reader : watched) {
        if (!isReader(reader) || reader.known & (pcsc::state::kUnknown | pcsc::state::kUnavailable)) continue;
        const bool present = reader.known & pcsc::state::kPresent;
        list.push_back(
            {.name = QString::fromLocal8Bit(reader.name.data(), static_cast<qsizetype>(reader.name.size())),
             .present = present,
             .mute = (reader.known & pcsc::state::kMute) != 0,
             .inUse = (reader.known & (pcsc::state::kInUse | pcsc::state::kExclusive)) != 0});
        if (present)
            list.back().answerToReset = QByteArray(reinterpret_cast<const char*>(reader.answerToReset.data()),
                                                   static_cast<qsizetype>(reader.answerToReset.size()));
    }
    // The service's order is that of its start; ours does not depend on it.
    std::ranges::sort(list, {}, &ReaderState::name);
    return list;
}

/// Whether anything happened; what has been seen becomes what is known.
bool takeOver(std::vector<WatchedReader>& watched) {
    bool any = false;
    for (WatchedReader& reader : watched) {
        any = any || reader.now & pcsc::state::kChanged;
        reader.known = reader.now & ~pcsc::state::kChanged;
    }
    return any;
}

} // namespace

Readers listReaders() {
    const auto context = pcsc::Context::establish();
    if (!context) return std::unexpected(pcscError(context.error(), Stage::connecting));
    std::vector<WatchedReader> watched;
    if (const Status done = refresh(*context, watched); done != Status::ok)
        return std::unexpected(pcscError(done, Stage::connecting));
    if (watched.empty()) return std::vector<ReaderState>{};
    if (const Status done = context->waitForChange(watched, 0ms);
        done != Status::ok && done != Status::timeout)
        return std::unexpected(pcscError(done, Stage::connecting));
    takeOver(watched);
    return states(watched);
}

/// What the watch and its thread share; the thread keeps it when it has to be left behind.
class ReaderWatch::Core {
public:
    explicit Core(Changed changed) : m_changed(std::move(changed)) {}

    void run();
    void close();
    /// Wakes the thread until it has ended.
    void cancelUntilEnded();
    bool waitForEnd();
    Seen seen() const;
    Seen waitBeyond(quint64 number, Clock::time_point deadline, const std::stop_token& stop) const;

private:
    Status follow(const pcsc::Context& context);
    Status followOne(const pcsc::Context& context, std::vector<WatchedReader>& watched);
    void publish(Readers readers, bool event);
    bool isClosing() const;
    void rest(std::chrono::milliseconds time);

    const Changed m_changed;
    mutable std::mutex m_mutex;
    mutable std::condition_variable_any m_news;
    Seen m_seen;
    bool m_closing = false;
    bool m_ended = false;
    std::chrono::milliseconds m_backOff = kFirstBackOff;
    std::mutex m_callMutex; ///< held while m_changed runs
    std::mutex m_contextMutex;
    const pcsc::Context* m_context = nullptr; ///< what cancel() is for
};

void ReaderWatch::Core::run() {
    while (!isClosing()) {
        Status ended = Status::ok;
        if (const auto context = pcsc::Context::establish()) {
            {
                const std::lock_guard lock(m_contextMutex);
                m_context = &*context;
            }
            ended = follow(*context);
            const std::lock_guard lock(m_contextMutex);
            m_context = nullptr;
        } else {
            ended = context.error();
        }
        if (isClosing()) break;
        log::debug("card_service_lost", {{"status", static_cast<quint32>(ended)}});
        publish(std::unexpected(pcscError(ended, Stage::connecting)), true);
        rest(m_backOff);
        m_backOff = std::min<std::chrono::milliseconds>(2 * m_backOff, kLongestBackOff);
    }
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_news.notify_all();
}

/// Follows the readers until closing, or until the service fails: with what it failed.
Status ReaderWatch::Core::follow(const pcsc::Context& context) {
    std::vector<WatchedReader> watched{{.name = pcsc::kPlugAndPlay}};
    for (bool first = true; !isClosing(); first = false) {
        if (const Status done = refresh(context, watched); done != Status::ok) return done;
        if (first && !hasUnaware(watched)) publish(states(watched), true);
        if (const Status done = followOne(context, watched); done != Status::ok) return done;
        m_backOff = kFirstBackOff;
    }
    return Status::ok;
}

Status ReaderWatch::Core::followOne(const pcsc::Context& context, std::vector<WatchedReader>& watched) {
    // A new reader's state is fetched, the others' are waited for.
    const auto timeout = hasUnaware(watched) ? 0ms : kLookAround;
    const Status done = watched.empty() ? Status::noReaders : context.waitForChange(watched, timeout);
    switch (done) {
    case Status::ok:
    case Status::timeout: {
        const bool event = takeOver(watched);
        publish(states(watched), event);
        // A service that does not know the name for plug and play would answer at once for ever.
        std::erase_if(watched, [](const auto& reader) {
            return !isReader(reader) && reader.known & pcsc::state::kUnknown;
        });
        if (done == Status::ok && !event) rest(kFirstBackOff);
        return Status::ok;
    }
    case Status::unknownReader:
        rest(kFirstBackOff);
        return Status::ok;
    case Status::noReaders:
        publish(std::vector<ReaderState>{}, false);
        rest(kLookAround);
        return Status::ok;
    case Status::cancelled:
        return Status::ok;
    default:
        return done;
    }
}

void ReaderWatch::Core::publish(Readers readers, bool event) {
    const std::lock_guard call(m_callMutex);
    bool differs = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing) return;
        differs = m_seen.number == 0 || m_seen.readers != readers;
        if (!differs && !event) return;
        ++m_seen.number;
        m_seen.readers = readers;
        m_news.notify_all();
    }
    if (differs && m_changed) m_changed(readers);
}

void ReaderWatch::Core::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        m_news.notify_all();
    }
    const std::lock_guard call(m_callMutex);
}

bool ReaderWatch::Core::isClosing() const {
    const std::lock_guard lock(m_mutex);
    return m_closing;
}

void ReaderWatch::Core::rest(std::chrono::milliseconds time) {
    std::unique_lock lock(m_mutex);
    m_news.wait_for(lock, time, [&] { return m_closing; });
}

void ReaderWatch::Core::cancelUntilEnded() {
    // A cancellation between the thread's look at m_closing and its wait is lost, so once is not enough.
    std::unique_lock lock(m_mutex);
    while (!m_ended) {
        lock.unlock();
        {
            const std::lock_guard context(m_contextMutex);
            if (m_context) m_context->cancel();
        }
        lock.lock();
        m_news.wait_for(lock, 2ms, [&] { return m_ended; });
    }
}

bool ReaderWatch::Core::waitForEnd() {
    std::unique_lock lock(m_mutex);
    return m_news.wait_for(lock, kFarewell, [&] { return m_ended; });
}

ReaderWatch::Seen ReaderWatch::Core::seen() const {
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

ReaderWatch::Seen ReaderWatch::Core::waitBeyond(quint64 number, Clock::time_point deadline,
                                                const std::stop_token& stop) const {
    std::unique_lock lock(m_mutex);
    m_news.wait_until(lock, stop, deadline, [&] { return m_seen.number > number; });
    return m_seen;
}

ReaderWatch::ReaderWatch(Changed changed)
    : m_core(std::make_shared<Core>(std::move(changed))), m_thread([core = m_core] { core->run(); }) {}

ReaderWatch::~ReaderWatch() {
    m_core->close();
    // Cancelling speaks with the service, too, and hangs with it.
    std::thread canceller([core = m_core] { core->cancelUntilEnded(); });
    if (m_core->waitForEnd()) {
        canceller.join();
        m_thread.join();
        return;
    }
    log::warning("card_service_hangs");
    canceller.detach();
    m_thread.detach();
}

ReaderWatch::Seen ReaderWatch::seen() const { return m_core->seen(); }

ReaderWatch::Seen ReaderWatch::waitBeyond(quint64 number, Clock::time_point deadline,
                                          const std::stop_token& stop) const {
    return m_core->waitBeyond(number, deadline, stop);
}

} // namespace motcua::card
