// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid.h"

#include <gtest/gtest.h>

namespace motcua {
namespace {

using namespace std::chrono_literals;

TEST(Uuid, next_isVersion7WithTheClocksTime) {
    const FixedClock clock(Instant{1'700'000'000'123ms});
    UuidSource source(clock);
    const Uuid id = source.next();
    EXPECT_EQ(id.version(), 7);
    EXPECT_EQ(id.bytes()[8] >> 6, 2);
    EXPECT_EQ(id.madeAt(), clock.now());
}

TEST(Uuid, next_risesWithinAMillisecondAndWhenTheClockStepsBack) {
    FixedClock clock(Instant{1'700'000'000'000ms});
    UuidSource source(clock);
    Uuid last = source.next();
    for (int i = 0; i < 20'000; ++i) {
        if (i == 10'000) clock.advance(-5s);
        const Uuid id = source.next();
        ASSERT_LT(last, id);
        last = id;
    }
}

TEST(Uuid, text_roundTrips) {
    const FixedClock clock(Instant{1'700'000'000'000ms});
    const Uuid id = UuidSource(clock).next();
    EXPECT_EQ(*Uuid::parse(id.toString()), id);
    EXPECT_EQ(*Uuid::parse(id.toString().toUpper()), id);
    EXPECT_EQ(*Uuid::fromBlob(id.toBlob()), id);
}

TEST(Uuid, parse_badText_isRefused) {
    for (const char16_t* text :
         {u"", u"0195d3c4", u"0195d3c4-0000-7000-8000-00000000000g", u"0195d3c4x0000-7000-8000-000000000000",
          u"0195d3c4-0000-7000-8000-0000000000000"})
        EXPECT_FALSE(Uuid::parse(text));
    EXPECT_FALSE(Uuid::fromBlob("short"));
}

} // namespace
} // namespace motcua
