// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/channel.h"

#include <stop_token>

namespace motcua::card {

/// Something to do with a card on the worker's thread: knows what it does, keeps what came out of it, and is
/// asked for it after it has ended.
class Job {
public:
    virtual ~Job() = default;

    enum class State {
        done,
        /// Interrupted in a way that can be mended (card lifted, reset, a broken session): run me again on a
        /// fresh connection, when the card is there. The job counts its tries.
        again,
    };
    /// Errors end the job.
    virtual Result<State> run(Channel& channel, std::stop_token stop) = 0;
};

} // namespace motcua::card
