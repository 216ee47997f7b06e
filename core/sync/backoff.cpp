// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backoff.h"

#include <algorithm>

namespace motcua::sync {
namespace {

constexpr Milliseconds kQuick{4000};
constexpr double kKernelBuffer = 130 * 1024, kSlowestRate = 64 * 1024 / 8.0;
constexpr qint64 kLeastPiece = 16 * 1024, kMostPiece = 256 * 1024;
constexpr Milliseconds kLongestTransfer{10 * 60 * 1000};

} // namespace

Milliseconds retryDelay(int failures, double random, std::optional<std::chrono::seconds> retryAfter) {
    const int doublings = std::clamp(failures - 1, 0, 16);
    const Milliseconds ceiling = std::min(kLongestDelay, Milliseconds{kFirstDelay.count() << doublings});
    const auto part =
        static_cast<qint64>(static_cast<double>(ceiling.count()) * std::clamp(random, 0.0, 1.0));
    Milliseconds delay{part};
    if (retryAfter) {
        const auto asked =
            std::clamp<std::chrono::seconds>(*retryAfter, std::chrono::seconds{1}, std::chrono::hours{1});
        return Milliseconds{asked} + std::min(delay, Milliseconds{asked} / 4);
    }
    return std::max(delay, Milliseconds{100});
}

BatchSize::BatchSize(qint64 bytes) : m_bytes(bytes > 0 ? std::clamp(bytes, kLeast, kMost) : kFirst) {}

void BatchSize::succeeded(qint64 sentBytes, Milliseconds took) {
    // a small request says nothing about a large one
    if (took < kQuick && sentBytes * 2 >= m_bytes) m_bytes = std::min(kMost, m_bytes * 2);
}

void BatchSize::failed() { m_bytes = std::max(kLeast, m_bytes / 2); }

qint64 pieceBytes(double rate) {
    const double eightSeconds = 8 * (rate > 0 ? rate : kSlowestRate);
    return std::clamp(static_cast<qint64>(std::min(eightSeconds, 1e9)), kLeastPiece, kMostPiece);
}

Milliseconds transferLimit(qint64 bytes, double rate, Milliseconds roundTrip) {
    const double seconds = (static_cast<double>(bytes) + kKernelBuffer) / (rate > 0 ? rate : kSlowestRate);
    const Milliseconds needed = Milliseconds{static_cast<qint64>(seconds * 1000)} + 4 * roundTrip;
    return std::clamp(needed, kSilenceLimit, kLongestTransfer);
}

} // namespace motcua::sync
