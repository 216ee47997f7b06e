// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <deque>
#include <mutex>

namespace motcua::central {

/// Counts failed attempts of late, so that nobody can go on guessing. Of this process alone: codes and
/// tokens are too long to be guessed anyway, and a restart gives an attacker nothing worth having.
class Throttle {
public:
    struct Limits {
        int ofOne = 10, ofAll = 200;
        std::chrono::minutes within{10};
    };
    explicit Throttle(Limits limits) : m_limits(limits) {}

    bool allows(const QByteArray& who, Instant now);
    void failed(const QByteArray& who, Instant now);

private:
    struct Failure {
        Instant at;
        QByteArray who;
    };
    const Limits m_limits;
    std::mutex m_mutex;
    std::deque<Failure> m_failures; ///< never more than `ofAll`
};

} // namespace motcua::central
