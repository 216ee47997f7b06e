// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

namespace motcua {

/// The only source of the current time. Everything that needs "now" is given one.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// A clock that stands where it is put: `--at` in training folders, and tests.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant at) : m_at(at) {}
    Instant now() const override { return m_at; }
    void set(Instant at) { m_at = at; }
    void advance(std::chrono::milliseconds by) { m_at += by; }

private:
    Instant m_at;
};

} // namespace motcua
