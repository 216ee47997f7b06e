// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

#include <gtest/gtest.h>

namespace motcua {
namespace {

using namespace std::chrono_literals;

TEST(Time, parseInstant_withOffset_isUtc) {
    const auto at = parseInstant(u"2026-11-23T09:00:00+07:00");
    ASSERT_TRUE(at);
    EXPECT_EQ(formatInstant(*at), QStringLiteral("2026-11-23T09:00:00+07:00"));
    EXPECT_EQ(*parseInstant(u"2026-11-23T02:00:00Z"), *at);
    EXPECT_EQ(*parseInstant(u"2026-11-23T02:00Z"), *at);
    EXPECT_EQ(*parseInstant(u"2026-11-22T21:00:00.250-05:00"), *at + 250ms);
}

TEST(Time, parseInstant_badText_isRefused) {
    for (const char16_t* text :
         {u"", u"2026-11-23", u"2026-11-23T09:00:00", u"2026-02-30T09:00:00+07:00",
          u"2026-11-23T24:00:00+07:00", u"2026-11-23T09:60:00+07:00", u"2026-11-23T09:00:00+07:00x",
          u"２０２６-11-23T09:00:00Z", u"2026-11-23T09:00:00.Z", u"2026-11-23T09:00:00+15:00"})
        EXPECT_EQ(parseInstant(text), fail(Code::TIME_INVALID)) << QString::fromUtf16(text).toStdString();
}

TEST(Time, parseDate_knowsTheCalendar) {
    EXPECT_EQ(*parseDate(u"2024-02-29"), makeDate(2024, 2, 29));
    EXPECT_FALSE(parseDate(u"2026-02-29"));
    EXPECT_FALSE(parseDate(u"2026-1-1"));
}

TEST(Time, local_isSevenHoursAhead) {
    const Instant midnight{};
    EXPECT_EQ(timeOfDay(toLocal(midnight)), 7h);
    EXPECT_EQ(toInstant(toLocal(midnight)), midnight);
    EXPECT_EQ(dateOf(toLocal(midnight - 8h)), makeDate(1969, 12, 31));
}

TEST(Time, vietnamese_saysWeekdayAndDate) {
    const LocalTime at = LocalTime{makeDate(2026, 11, 23)} + 9h;
    EXPECT_EQ(vietnameseTime(at), QStringLiteral("09:00 thứ Hai 23/11/2026"));
    EXPECT_EQ(vietnameseWeekday(makeDate(2026, 11, 22)), QStringLiteral("Chủ nhật"));
}

} // namespace
} // namespace motcua
