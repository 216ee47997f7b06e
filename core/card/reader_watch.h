// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/reader_state.h"

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace motcua::card {

/// Follows the readers on a thread of its own: waits in PC/SC for events, and tries again, ever more slowly,
/// while there is no service. No polling, but for a slow look around should an event be lost. One a process
/// is enough, and best: pcsc-lite 1.9 shares a table of readers among all contexts without a lock.
class ReaderWatch {
public:
    using Clock = std::chrono::steady_clock;
    /// Called on the watch's thread, first with what there is, then after each change. Must not destroy the
    /// watch.
    using Changed = std::function<void(const Readers&)>;

    explicit ReaderWatch(Changed changed = {});
    /// No call of `changed` is under way or to come afterwards. Within 2 s, even when the service hangs: a
    /// thread stuck in it is left behind.
    ~ReaderWatch();
    ReaderWatch(const ReaderWatch&) = delete;
    ReaderWatch& operator=(const ReaderWatch&) = delete;

    /// What was seen last. `number` grows with each event, also when the readers look as before (a card
    /// lifted and laid back); 0 means that the service has not been asked yet.
    struct Seen {
        quint64 number = 0;
        Readers readers = fail(Code::CARD_NO_SERVICE);
    };
    Seen seen() const;
    /// Waits for a later number than this one, until `deadline` or until stopping is asked for.
    Seen waitBeyond(quint64 number, Clock::time_point deadline, const std::stop_token& stop) const;

private:
    class Core;
    std::shared_ptr<Core> m_core;
    std::thread m_thread;
};

} // namespace motcua::card
