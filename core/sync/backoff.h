// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

/// Policy values of the line (facts/sync.md §2.4, §4.7): pure, so that each is tested.
namespace motcua::sync {

using Milliseconds = std::chrono::milliseconds;

inline constexpr Milliseconds kFirstDelay{2000}, kLongestDelay{5 * 60 * 1000};

/// How long to wait after so many failures in a row: full jitter below 2 s, 4 s, 8 s … 5 min, so that the
/// counters of a province do not come all at once when the network is back. `random`: 0 … 1. What the service
/// asks for (Retry-After) is obeyed, up to an hour, and jittered upwards only.
Milliseconds retryDelay(int failures, double random, std::optional<std::chrono::seconds> retryAfter = {});

/// Packed bytes of one request, by what the line has shown: 16 kB at first; doubled when a full one went
/// through in under four seconds, halved after a failure.
class BatchSize {
public:
    static constexpr qint64 kFirst = 16 * 1024, kLeast = 1024, kMost = 256 * 1024;

    explicit BatchSize(qint64 bytes = 0);
    qint64 bytes() const { return m_bytes; }
    /// What to gather before packing: operations pack to about a seventh, a few at a time to a third.
    qint64 plainBytes() const { return m_bytes * 5; }
    void succeeded(qint64 sentBytes, Milliseconds took);
    void failed();

private:
    qint64 m_bytes;
};

/// Bytes of an attachment in one request: what the line carries in eight seconds, within 16 and 256 kB.
/// `rate`: bytes a second as measured, 0 for not yet.
qint64 pieceBytes(double rate);

inline constexpr Milliseconds kConnectLimit{20'000}, kSilenceLimit{60'000};

/// The transfer time-out for a body of `bytes`: Qt counts it from when the bytes went to the kernel, which
/// may hold 130 kB of them for as long as a slow line needs. `rate`: bytes a second as measured, 0 for not
/// yet (then the slowest line that is served is assumed).
Milliseconds transferLimit(qint64 bytes, double rate, Milliseconds roundTrip);

} // namespace motcua::sync
