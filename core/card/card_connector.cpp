// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/card_connector.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace motcua::card {
namespace {

/// Between two tries while another program has the card exclusively: PC/SC tells at once, and has no event
/// for its end that comes reliably.
constexpr std::chrono::milliseconds kBetweenTries{50};

void rest(std::chrono::milliseconds time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

} // namespace

/// Shared by the one who waits and the thread that connects.
struct CardConnector::Attempt {
    std::mutex mutex;
    std::condition_variable_any news;
    bool wanted = true;
    bool ended = false;
    Result<std::unique_ptr<PcscChannel>> outcome = nullptr;
};

CardConnector::~CardConnector() {
    for (auto& [reader, attempt] : m_pending) {
        const std::lock_guard lock(attempt->mutex);
        attempt->wanted = false;
    }
}

Result<std::unique_ptr<PcscChannel>> CardConnector::connect(const QString& reader,
                                                            std::chrono::milliseconds patience,
                                                            const std::stop_token& stop) {
    const Deadline deadline = std::chrono::steady_clock::now() + patience;
    for (;;) {
        auto channel = tryOnce(reader, deadline, stop);
        if (stop.stop_requested()) return fail(Code::CARD_CANCELLED);
        if (channel || channel.error().code != Code::CARD_BUSY ||
            std::chrono::steady_clock::now() + kBetweenTries >= deadline)
            return channel;
        rest(kBetweenTries, stop);
    }
}

std::shared_ptr<CardConnector::Attempt> CardConnector::begin(const QString& reader) {
    auto attempt = std::make_shared<Attempt>();
    std::thread([attempt, reader] {
        auto channel = PcscChannel::open(reader);
        const std::lock_guard lock(attempt->mutex);
        attempt->ended = true;
        // Nobody waits any more: the card is let go at once, or it would stay locked to others.
        if (attempt->wanted) attempt->outcome = std::move(channel);
        attempt->news.notify_all();
    }).detach();
    return attempt;
}

Result<std::unique_ptr<PcscChannel>> CardConnector::tryOnce(const QString& reader, Deadline deadline,
                                                            const std::stop_token& stop) {
    std::shared_ptr<Attempt>& attempt = m_pending[reader];
    bool pending = false;
    if (attempt) {
        // One that ended after it was given up has let the card go.
        const std::lock_guard lock(attempt->mutex);
        pending = attempt->wanted = !attempt->ended;
    }
    if (!pending) attempt = begin(reader);

    std::unique_lock lock(attempt->mutex);
    if (!attempt->news.wait_until(lock, stop, deadline, [&] { return attempt->ended; })) {
        attempt->wanted = false;
        return fail(stop.stop_requested() ? Code::CARD_CANCELLED : Code::CARD_BUSY);
    }
    auto outcome = std::move(attempt->outcome);
    lock.unlock();
    m_pending.erase(reader);
    return outcome;
}

} // namespace motcua::card
