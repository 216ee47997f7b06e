// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/pcsc_channel.h"

#include <chrono>
#include <map>
#include <stop_token>

namespace motcua::card {

/// Connects to cards within a time. PC/SC itself waits as long as another program holds a transaction, and
/// cannot be interrupted in that; so an attempt runs on a thread of its own, and one that takes too long is
/// left to end by itself. Used by one thread.
class CardConnector {
public:
    CardConnector() = default;
    ~CardConnector();
    CardConnector(const CardConnector&) = delete;
    CardConnector& operator=(const CardConnector&) = delete;

    /// Errors: those of PcscChannel::open(); CARD_BUSY when others keep the card for longer than `patience`;
    /// CARD_CANCELLED.
    Result<std::unique_ptr<PcscChannel>> connect(const QString& reader, std::chrono::milliseconds patience,
                                                 const std::stop_token& stop);

private:
    using Deadline = std::chrono::steady_clock::time_point;
    struct Attempt;
    Result<std::unique_ptr<PcscChannel>> tryOnce(const QString& reader, Deadline deadline,
                                                 const std::stop_token& stop);
    std::shared_ptr<Attempt> begin(const QString& reader);

    /// One a reader, so that attempts left behind do not add up.
    std::map<QString, std::shared_ptr<Attempt>> m_pending;
};

} // namespace motcua::card
