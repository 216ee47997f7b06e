// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/card_validity.h"

#include <gtest/gtest.h>

namespace motcua::citizen {
namespace {

struct Case {
    const char* why;
    PartialDate birth;
    Date issued;
    std::optional<Date> expiry; // nothing: no expiry
};

TEST(CardValidity, milestones) {
    const Case cases[] = {
        {"own vector A", {1996, 1, 15}, makeDate(2021, 6, 15), makeDate(2036, 1, 15)},
        {"own vector A, 2024 card", {1996, 1, 15}, makeDate(2024, 8, 20), makeDate(2036, 1, 15)},
        {"own vector B", {2001, 2, 3}, makeDate(2021, 7, 1), makeDate(2026, 2, 3)},
        {"own vector C", {1958, 4, 2}, makeDate(2021, 7, 1), {}},
        {"day before 23", {2000, 5, 10}, makeDate(2023, 5, 9), makeDate(2025, 5, 10)},
        {"on the day of 23", {2000, 5, 10}, makeDate(2023, 5, 10), makeDate(2040, 5, 10)},
        {"day before 25", {2000, 5, 10}, makeDate(2025, 5, 9), makeDate(2040, 5, 10)},
        {"on the day of 25", {2000, 5, 10}, makeDate(2025, 5, 10), makeDate(2040, 5, 10)},
        {"day before 38", {1985, 5, 10}, makeDate(2023, 5, 9), makeDate(2025, 5, 10)},
        {"on the day of 38", {1985, 5, 10}, makeDate(2023, 5, 10), makeDate(2045, 5, 10)},
        {"day before 58", {1965, 5, 10}, makeDate(2023, 5, 9), makeDate(2025, 5, 10)},
        {"on the day of 58", {1965, 5, 10}, makeDate(2023, 5, 10), {}},
        {"over 60", {1940, 5, 10}, makeDate(2023, 5, 10), {}},
        {"child under the 2023 law", {2020, 5, 10}, makeDate(2024, 7, 1), makeDate(2034, 5, 10)},
        {"new-born", {2026, 5, 10}, makeDate(2026, 5, 10), makeDate(2040, 5, 10)},
        {"day before 12 under the 2023 law", {2012, 8, 10}, makeDate(2024, 8, 9), makeDate(2026, 8, 10)},
        {"on the day of 12 under the 2023 law", {2012, 8, 10}, makeDate(2024, 8, 10), makeDate(2037, 8, 10)},
        {"14 under the 2014 law", {2009, 8, 10}, makeDate(2023, 9, 1), makeDate(2034, 8, 10)},
        {"no milestone 14 before 01/07/2024", {2013, 8, 10}, makeDate(2024, 6, 30), makeDate(2038, 8, 10)},
        {"born 29 February, common year", {1996, 2, 29}, makeDate(2018, 1, 1), makeDate(2021, 2, 28)},
        {"born 29 February, leap year", {2000, 2, 29}, makeDate(2026, 1, 1), makeDate(2040, 2, 29)},
        {"born 29 February, day before 23", {2000, 2, 29}, makeDate(2023, 2, 27), makeDate(2025, 2, 28)},
        {"born 29 February, 23", {2000, 2, 29}, makeDate(2023, 2, 28), makeDate(2040, 2, 29)},
    };
    for (const Case& c : cases) {
        const auto validity = cardValidity(c.birth, c.issued);
        ASSERT_TRUE(validity) << c.why;
        EXPECT_EQ(validity->expiryDate, c.expiry) << c.why;
        EXPECT_EQ(validity->noExpiry, !c.expiry) << c.why;
    }
}

TEST(CardValidity, notEnoughKnown_nothing) {
    EXPECT_FALSE(cardValidity({1950}, makeDate(2021, 7, 1)));
    EXPECT_FALSE(cardValidity({1950, 3}, makeDate(2021, 7, 1)));
    EXPECT_FALSE(cardValidity({}, makeDate(2021, 7, 1)));
    EXPECT_FALSE(cardValidity({1996, 1, 15}, {}));
    EXPECT_FALSE(cardValidity({1996, 1, 15}, makeDate(1996, 1, 14)));
}

} // namespace
} // namespace motcua::citizen
