// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/card_validity.h"

#include <array>

namespace motcua::citizen {
namespace {

using namespace std::chrono;

constexpr Date kLaw2023 = makeDate(2024, 7, 1);

/// Born on 29 February, the birthday of a common year is the last day of the month: Civil Code 2015 art. 148
/// says so of limits that end on a day which the month does not have.
Date birthday(year_month_day birth, int age) {
    const year_month_day day{birth.year() + years{age}, birth.month(), birth.day()};
    if (day.ok()) return local_days{day};
    return local_days{day.year() / day.month() / last};
}

} // namespace

std::optional<CardValidity> cardValidity(const PartialDate& birthDate, std::optional<Date> issued) {
    const auto born = birthDate.toDate();
    if (!born || !issued || *issued < *born) return {};
    const year_month_day birth{*born};
    for (const int age : std::array{14, 25, 40, 60}) {
        if (age == 14 && *issued < kLaw2023) continue;
        if (*issued < birthday(birth, age - 2)) return CardValidity{birthday(birth, age), false};
    }
    return CardValidity{{}, true};
}

} // namespace motcua::citizen
