// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/row_text.h"

#include "core/records/listing.h"
#include "tests/support/event_loop.h"
#include "tests/support/temp_station.h"
#include "ui/widgets/language.h"

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using tests::at;

// Monday 23/11/2026; Tuesday 24/11 is a day off from 2026.
const LocalTime kNow = at(2026, 11, 23, 9);
calendar::WorkCalendar withDayOff() {
    calendar::Holiday day;
    day.date = makeDate(2026, 11, 24);
    day.off = true;
    return calendar::WorkCalendar({day});
}

TEST(RowText, due_countsWorkingDaysOnly) {
    setLanguage(Language::english);
    const auto days = withDayOff();
    EXPECT_EQ(dueDistance(at(2026, 11, 26, 17), kNow, days), u"2 working days left"_s);
    EXPECT_EQ(dueDistance(at(2026, 11, 23, 16), kNow, days), u"today, 16:00"_s);
    EXPECT_EQ(dueDistance(at(2026, 11, 23, 8), kNow, days), u"late since 08:00"_s);
    EXPECT_EQ(dueDistance(at(2026, 11, 19, 17), kNow, days), u"2 working days late"_s);
    setLanguage(Language::vietnamese);
}

TEST(RowText, dueOfARow_saysWeekdayDateAndDistance) {
    setLanguage(Language::english);
    records::DossierRow row;
    row.received = toInstant(at(2026, 11, 20, 9));
    row.due = toInstant(at(2026, 11, 26, 17));
    EXPECT_EQ(dueText(row, kNow, withDayOff()), u"Thu 26/11 · 2 working days left"_s);
    row.finished = toInstant(at(2026, 11, 27, 9));
    EXPECT_EQ(dueText(row, kNow, withDayOff()), u"Thu 26/11 · was late"_s);
    row.due.reset();
    EXPECT_EQ(dueText(row, kNow, withDayOff()), u"no date"_s);
    setLanguage(Language::vietnamese);
    row.due = toInstant(at(2027, 1, 4, 17));
    EXPECT_TRUE(dueText(row, kNow, withDayOff()).startsWith(u"thứ Hai 04/01/2027"_s))
        << "another year is said";
}

TEST(RowText, money_isGroupedInThousands) {
    EXPECT_EQ(moneyText(0), u"0 đ"_s);
    EXPECT_EQ(moneyText(999), u"999 đ"_s);
    EXPECT_EQ(moneyText(1'250'000), u"1.250.000 đ"_s);
    EXPECT_EQ(moneyText(-20'000), u"-20.000 đ"_s);
}

TEST(RowText, late_isSaidInWords) {
    setLanguage(Language::english);
    records::DossierRow row;
    row.stage = dossier::Stage::inProcess;
    row.due = toInstant(at(2026, 11, 20, 17));
    EXPECT_TRUE(isLate(row, kNow));
    EXPECT_TRUE(statusText(row, kNow).endsWith(u"late"_s));
    row.finished = row.due;
    EXPECT_FALSE(isLate(row, kNow));
    setLanguage(Language::vietnamese);
}

TEST(NameOrder, peopleAreLookedUpByTheirGivenName) {
    EXPECT_EQ(records::nameOrder(u"Nguyễn Văn An"_s), u"an nguyen van"_s);
    EXPECT_LT(records::nameOrder(u"Trần Thị Đào"_s), records::nameOrder(u"Lê Văn Em"_s));
    EXPECT_EQ(records::nameOrder(u"Y"_s), u"y"_s);
    EXPECT_EQ(records::nameOrder({}), QString());
}

} // namespace
} // namespace motcua::ui
