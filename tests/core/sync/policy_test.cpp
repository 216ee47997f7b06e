// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backoff.h"
#include "core/sync/freeze.h"

#include <gtest/gtest.h>

namespace motcua::sync {
namespace {

using namespace std::chrono_literals;

TEST(Backoff, ceiling_doublesUpToFiveMinutes) {
    EXPECT_EQ(retryDelay(1, 1.0), 2s);
    EXPECT_EQ(retryDelay(2, 1.0), 4s);
    EXPECT_EQ(retryDelay(7, 1.0), 128s);
    EXPECT_EQ(retryDelay(9, 1.0), 5min);
    EXPECT_EQ(retryDelay(1'000'000, 1.0), 5min);
}

TEST(Backoff, jitter_isFullButNeverNothing) {
    EXPECT_EQ(retryDelay(3, 0.5), 4s);
    EXPECT_EQ(retryDelay(3, 0.0), 100ms);
}

TEST(Backoff, whatTheServiceAsks_isTheLeast) {
    EXPECT_GE(retryDelay(1, 0.0, 30s), 30s);
    EXPECT_LE(retryDelay(9, 1.0, 30s), 38s);
    EXPECT_LE(retryDelay(1, 1.0, 24h), 75min) << "not a day because of one wrong header";
}

TEST(BatchSize, quickFullOnes_growIt) {
    BatchSize batch;
    EXPECT_EQ(batch.bytes(), 16 * 1024);
    batch.succeeded(16 * 1024, 3999ms);
    EXPECT_EQ(batch.bytes(), 32 * 1024);
    batch.succeeded(100, 10ms);
    EXPECT_EQ(batch.bytes(), 32 * 1024) << "a small one says nothing";
    batch.succeeded(32 * 1024, 4s);
    EXPECT_EQ(batch.bytes(), 32 * 1024);
    for (int i = 0; i < 10; ++i)
        batch.succeeded(256 * 1024, 1s);
    EXPECT_EQ(batch.bytes(), 256 * 1024);
}

TEST(BatchSize, failures_shrinkItToAboutOneOperation) {
    BatchSize batch(256 * 1024);
    batch.failed();
    EXPECT_EQ(batch.bytes(), 128 * 1024);
    for (int i = 0; i < 20; ++i)
        batch.failed();
    EXPECT_EQ(batch.bytes(), BatchSize::kLeast);
}

TEST(TransferLimit, slowLine_isGivenItsTime) {
    EXPECT_EQ(transferLimit(100, 1e6, 50ms), 60s) << "at least";
    EXPECT_GT(transferLimit(400 * 1024, 8 * 1024.0, 800ms), 66s);
    EXPECT_EQ(transferLimit(1 << 30, 100, 1s), 10min) << "at most";
}

TEST(Freeze, nothingWaits_nobodyIsFrozen) {
    const Instant now{1000h};
    EXPECT_EQ(freezeOf({.freezeAfter = 1h}, {0, {}, now - 900h}, now), Freeze::none);
}

TEST(Freeze, stepsUpInOrder) {
    const Instant now{1000h};
    const FreezeLimits limits{.freezeAfter = 168h};
    const auto after = [&](std::chrono::hours age) {
        return freezeOf(limits, {1, now - age, now - 900h}, now);
    };
    EXPECT_EQ(after(23h), Freeze::none);
    EXPECT_EQ(after(24h), Freeze::warned);
    EXPECT_EQ(after(72h), Freeze::pressing);
    EXPECT_EQ(after(168h), Freeze::frozen);
    EXPECT_EQ(freezeOf({}, {1, now - 900h, now - 900h}, now), Freeze::pressing)
        << "freezing is off unless it is set";
    EXPECT_EQ(freezeOf(limits, {5000, now - 1h, now - 1h}, now), Freeze::warned);
    EXPECT_EQ(after(-48h), Freeze::none) << "a clock that was set back";
}

TEST(Freeze, shortLimit_isWarnedOfWellAhead) {
    const Instant now{1000h};
    const auto after = [&](std::chrono::hours age) {
        return freezeOf(limitsFor(48h), {1, now - age, now - 900h}, now);
    };
    EXPECT_EQ(after(15h), Freeze::none);
    EXPECT_EQ(after(16h), Freeze::warned);
    EXPECT_EQ(after(32h), Freeze::pressing);
    EXPECT_EQ(after(48h), Freeze::frozen);
    EXPECT_EQ(limitsFor(0h), FreezeLimits{}) << "never";
    EXPECT_EQ(limitsFor(1000h).warnAfter, 24h) << "a long one does not put the warning off";
}

TEST(Freeze, counterThatCatchesUp_isNotWarned) {
    const Instant now{1000h};
    EXPECT_EQ(freezeOf({}, {9000, now - 900h, {}}, now), Freeze::none) << "enrolled a moment ago";
    EXPECT_EQ(freezeOf({}, {9000, now - 900h, now}, now), Freeze::none);
}

} // namespace
} // namespace motcua::sync
