// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/holidays.h"

#include "tests/core/calendar/real_calendar.h"

#include <gtest/gtest.h>

namespace motcua::calendar {
namespace {

/// Two rows, one field a line: the first row begins on line 3, the second on line 12.
const char* const kText = R"({
 "2026": [
  {
   "date": "2026-11-24",
   "name": "Ngày Văn hóa Việt Nam",
   "kind": "statutory",
   "off": true,
   "status": "confirmed",
   "weekday": "Thứ Ba",
   "source": "Nghị quyết 28/2026/QH16"
  },
  {
   "date": "2026-01-10",
   "name": "Ngày làm bù",
   "kind": "swap_work",
   "off": false,
   "status": "projected",
   "weekday": "Thứ Bảy",
   "source": "Công văn",
   "lunar": "1/1",
   "note": "nghỉ 2026-01-02"
  }
 ]
})";

QByteArray replaced(const char* what, const char* with) {
    QByteArray text(kText);
    const auto at = text.indexOf(what);
    return at < 0 ? QByteArray() : text.replace(at, static_cast<qsizetype>(qstrlen(what)), with);
}

Error errorOf(const QByteArray& text) {
    const auto rows = parseHolidays(text);
    return rows ? Error{Code::USAGE, QStringLiteral("no error")} : rows.error();
}

TEST(Holidays, parse_realData_hasEveryRow) {
    const auto rows = parseHolidays(realHolidaysText());
    ASSERT_TRUE(rows) << rows.error().detail.toStdString();
    EXPECT_EQ(rows->size(), 136u);
}

TEST(Holidays, parse_goodRows_comeInOrderOfDates) {
    const auto rows = parseHolidays(kText);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 2u);
    EXPECT_EQ(rows->front(),
              (Holiday{makeDate(2026, 1, 10), QStringLiteral("Ngày làm bù"), HolidayKind::swapWork, false,
                       HolidayStatus::projected, QStringLiteral("Công văn"), QStringLiteral("1/1"),
                       QStringLiteral("nghỉ 2026-01-02")}));
    EXPECT_EQ(rows->back().date, makeDate(2026, 11, 24));
    EXPECT_TRUE(parseHolidays("{}")->empty());
}

TEST(Holidays, parse_badField_namesItsLine) {
    const struct {
        const char *what, *with, *detail;
    } cases[] = {
        {"2026-11-24\"", "2026-11-31\"", "line 4: date"},
        {"2026-11-24\"", "2027-11-24\"", "line 4: date"},
        {"\"2026-11-24\"", "20261124", "line 4: date"},
        {"Ngày Văn hóa Việt Nam", " ", "line 5: name"},
        {"\"kind\": \"statutory\"", "\"kind\": \"feast\"", "line 6: kind"},
        {"\"off\": true", "\"off\": \"yes\"", "line 7: off"},
        {"confirmed", "rumoured", "line 8: status"},
        {"Thứ Ba", "Thứ Tư", "line 9: weekday"},
        {"\"source\": \"Nghị quyết 28/2026/QH16\"", "\"source\": null", "line 10: source"},
        {"\"off\": false", "\"off\": true", "line 16: off"},
        {"\"lunar\": \"1/1\"", "\"lunar\": 11", "line 20: lunar"},
        {"\"note\": \"nghỉ 2026-01-02\"", "\"note\": []", "line 21: note"},
        {"\"note\"", "\"remark\"", "line 21: remark"},
        {"\"lunar\"", "\"source\"", "line 20: duplicate name"},
        {"   \"name\": \"Ngày làm bù\",\n", "", "line 12: name"},
        {"\"2026\"", "\"26\"", "line 2: 26"},
        {"\"2026\"", "\"1026\"", "line 2: 1026"},
    };
    for (const auto& c : cases)
        EXPECT_EQ(errorOf(replaced(c.what, c.with)),
                  (Error{Code::CALENDAR_HOLIDAY_INVALID, QString::fromUtf8(c.detail)}))
            << c.what << " -> " << c.with << ": " << errorOf(replaced(c.what, c.with)).detail.toStdString();
    EXPECT_EQ(errorOf("{\"2026\": [\n 5]}"),
              (Error{Code::CALENDAR_HOLIDAY_INVALID, QStringLiteral("line 2: row")}));
    EXPECT_EQ(errorOf("{\"2026\": {}}").code, Code::CALENDAR_HOLIDAY_INVALID);
    EXPECT_EQ(errorOf("[]").code, Code::JSON_INVALID);
    EXPECT_EQ(errorOf("{").code, Code::JSON_INVALID);
}

TEST(Holidays, parse_dateTwice_isRefused) {
    QByteArray text = replaced("2026-01-10", "2026-11-24");
    text.replace("Thứ Bảy", "thứ ba");
    EXPECT_EQ(errorOf(text),
              (Error{Code::CALENDAR_HOLIDAY_DUPLICATE, QStringLiteral("line 12: 2026-11-24")}));
}

} // namespace
} // namespace motcua::calendar
