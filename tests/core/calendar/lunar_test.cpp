// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/lunar.h"

#include "core/calendar/holidays.h"

#include <QFile>
#include <gtest/gtest.h>

namespace motcua::calendar {
namespace {

std::vector<Holiday> holidays() {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/catalogue/holidays.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return parseHolidays(file.readAll()).value_or(std::vector<Holiday>{});
}

TEST(ToLunar, theHolidaysOfTheGovernmentsNotices_fallOnTheirLunarDays) {
    int checked = 0;
    for (const Holiday& holiday : holidays()) {
        if (!holiday.lunar.contains(u'/')) continue;
        const QStringList parts = holiday.lunar.split(u'/');
        const LunarDate lunar = toLunar(holiday.date);
        const int year = static_cast<int>(std::chrono::year_month_day{holiday.date}.year());
        EXPECT_EQ(lunar, (LunarDate{year, parts[1].toInt(), parts[0].toInt(), false}))
            << formatDate(holiday.date).toStdString() << " " << holiday.name.toStdString();
        ++checked;
    }
    EXPECT_GT(checked, 40) << "nine years of Tết and Giỗ Tổ";
}

TEST(ToLunar, tetOfOtherYears_isWhereItWas) {
    const struct {
        Date date;
        int year;
    } kCases[] = {{makeDate(1985, 1, 21), 1985}, // a month before the calendars of the neighbours
                  {makeDate(2000, 2, 5), 2000},  {makeDate(2007, 2, 17), 2007}, // a day before them
                  {makeDate(2020, 1, 25), 2020}, {makeDate(2021, 2, 12), 2021},
                  {makeDate(2033, 1, 31), 2033}, {makeDate(2034, 2, 19), 2034}};
    for (const auto& each : kCases) {
        EXPECT_EQ(toLunar(each.date), (LunarDate{each.year, 1, 1, false})) << each.year;
        const LunarDate before = toLunar(each.date - std::chrono::days{1});
        EXPECT_EQ(before.month, 12) << each.year;
        EXPECT_EQ(before.year, each.year - 1);
    }
}

TEST(ToLunar, leapMonths_areThoseOfTheAlmanac) {
    const std::map<int, int> kLeaps{{2012, 4}, {2014, 9}, {2017, 6}, {2020, 4}, {2023, 2},
                                    {2025, 6}, {2028, 5}, {2031, 3}, {2033, 11}};
    std::map<int, int> found;
    for (Date day = makeDate(2011, 6, 1); day < makeDate(2034, 6, 1); day += std::chrono::days{1})
        if (const LunarDate lunar = toLunar(day); lunar.isLeap) found[lunar.year] = lunar.month;
    EXPECT_EQ(found, kLeaps);
}

TEST(ToLunar, everyDay_followsTheOneBefore) {
    LunarDate last = toLunar(makeDate(2022, 1, 1));
    for (Date day = makeDate(2022, 1, 2); day < makeDate(2031, 1, 1); day += std::chrono::days{1}) {
        const LunarDate lunar = toLunar(day);
        const bool nextDay = lunar.day == last.day + 1 && lunar.month == last.month &&
                             lunar.year == last.year && lunar.isLeap == last.isLeap;
        const bool newMonth = lunar.day == 1 && last.day >= 29 && last.day <= 30;
        ASSERT_TRUE(nextDay || newMonth) << formatDate(day).toStdString();
        if (newMonth && !lunar.isLeap) {
            EXPECT_EQ(lunar.month, last.month % 12 + 1) << formatDate(day).toStdString();
        }
        last = lunar;
    }
}

TEST(VietnameseLunar, readsAsPeopleSayIt) {
    EXPECT_EQ(vietnameseLunar(makeDate(2026, 11, 22)), QStringLiteral("14 tháng Mười"));
    EXPECT_EQ(vietnameseLunar(makeDate(2026, 2, 17)), QStringLiteral("1 tháng Giêng"));
    EXPECT_EQ(vietnameseLunar(makeDate(2025, 8, 1)), QStringLiteral("8 tháng Sáu nhuận"));
    EXPECT_EQ(vietnameseLunarWithYear(makeDate(2026, 11, 22)), QStringLiteral("14/10 năm Bính Ngọ"));
    EXPECT_EQ(vietnameseLunarWithYear(makeDate(2025, 8, 1)), QStringLiteral("8/6 nhuận năm Ất Tỵ"));
    EXPECT_EQ(vietnameseLunarWithYear(makeDate(2027, 2, 5)), QStringLiteral("29/12 năm Bính Ngọ"));
}

} // namespace
} // namespace motcua::calendar
