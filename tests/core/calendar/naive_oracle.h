// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>
#include <vector>

/// A second opinion on due dates: written from the text of the law and the decided rules (facts, section 5),
/// sharing nothing with core/calendar. It walks day by day and minute by minute. Times are whole minutes
/// since 1970, civil.
namespace motcua::naive {

using Minute = long;

enum Unit { hour, clockHour, halfDay, workingDay, calendarDay, month, sameDay };
enum Kind { asked, completed, extended, checkStarted, checkEnded, arrived, outageBegan, outageOver };

struct Event {
    Kind kind;
    Minute at;
    Minute newDue = 0;
};

struct Case {
    Minute received = 0;
    Unit unit = workingDay;
    int value = 1;
    int cutoff = -1; // minute of the day
    bool resume = false;
    bool duty = true;
    bool otherAgency = false;
    std::vector<Event> events; // in the order of their times
};

struct Answer {
    bool nonsense = false;
    Minute start = 0;
    std::optional<Minute> due;
};

class Oracle {
public:
    explicit Oracle(const QByteArray& holidaysJson);
    Answer answer(const Case& input) const;

    bool works(long day) const;
    bool isOpen(Minute at, bool duty) const;

private:
    friend class Run;
    bool isWorked(Minute at) const;
    long firstDay = 0;
    std::vector<char> kind; // per day: 0 weekend or off, 1 worked, 2 Saturday with duty
};

} // namespace motcua::naive
