// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/calendar/naive_oracle.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <set>

namespace motcua::naive {
namespace {

constexpr long kDay = 1440;
long dayOf(Minute at) { return at / kDay; }
long clockOf(Minute at) { return at % kDay; }
QDate dateOf(long day) { return QDate(1970, 1, 1).addDays(day); }
long dayOf(QDate date) { return QDate(1970, 1, 1).daysTo(date); }

} // namespace

Oracle::Oracle(const QByteArray& holidaysJson) {
    std::set<QString> off, worked;
    const QJsonObject years = QJsonDocument::fromJson(holidaysJson).object();
    for (const QJsonValue list : years)
        for (const QJsonValue row : list.toArray()) {
            if (row[u"status"].toString() == QStringLiteral("proposed")) continue;
            if (row[u"off"].toBool()) off.insert(row[u"date"].toString());
            if (row[u"kind"].toString() == QStringLiteral("swap_work"))
                worked.insert(row[u"date"].toString());
        }
    firstDay = dayOf(QDate(2021, 1, 1));
    for (QDate date(2021, 1, 1); date.year() < 2040; date = date.addDays(1)) {
        const QString text = date.toString(Qt::ISODate);
        if (worked.contains(text))
            kind.push_back(1);
        else if (off.contains(text) || date.dayOfWeek() == 7)
            kind.push_back(0);
        else
            kind.push_back(date.dayOfWeek() == 6 ? 2 : 1);
    }
}

bool Oracle::works(long day) const { return kind.at(static_cast<std::size_t>(day - firstDay)) == 1; }

/// A person can be served at this minute; the closing minute itself still counts.
bool Oracle::isOpen(Minute at, bool duty) const {
    const char what = kind.at(static_cast<std::size_t>(dayOf(at) - firstDay));
    const long clock = clockOf(at);
    const bool morning = clock >= 450 && clock <= 690, afternoon = clock >= 810 && clock <= 1020;
    return what == 1 ? morning || afternoon : what == 2 && duty && morning;
}

/// The minute that begins now is working time.
bool Oracle::isWorked(Minute at) const {
    const long clock = clockOf(at);
    return works(dayOf(at)) && ((clock >= 450 && clock < 690) || (clock >= 810 && clock < 1020));
}

/// One dossier.
class Run {
public:
    Run(const Oracle& oracle, const Case& input) : o(oracle), c(input) {}

    Answer run() {
        waiting = c.otherAgency;
        for (const Event& event : c.events)
            if (event.kind == arrived) waiting = true;
        start = from = countsFrom(c.received);
        accounted = c.received;
        if (!waiting) begin();
        for (const Event& event : c.events)
            if (!take(event)) return {true, 0, {}};
        Answer answer{false, start, {}};
        const bool still = (asking && (!c.resume || stopCounts)) || (checking && stopCounts);
        if (running && !still) answer.due = due();
        return answer;
    }

private:
    Minute countsFrom(Minute at) const {
        if (c.cutoff >= 0 && clockOf(at) > c.cutoff) {
            long day = dayOf(at) + 1;
            while (!o.works(day))
                ++day;
            return day * kDay + 450;
        }
        while (!o.isOpen(at, c.duty))
            ++at;
        return at;
    }

    bool isHours() const { return c.unit == hour || c.unit == clockHour; }

    Minute workOn(Minute at, long minutes) const {
        while (minutes > 0)
            if (o.isWorked(at++)) --minutes;
        return at;
    }
    long workedIn(Minute a, Minute b) const {
        long sum = 0;
        for (; a < b; ++a)
            sum += o.isWorked(a) ? 1 : 0;
        return sum;
    }
    bool opensAt(Minute at) const { return o.works(dayOf(at)) && (clockOf(at) == 450 || clockOf(at) == 810); }
    bool closesAt(Minute at) const {
        return o.works(dayOf(at)) && (clockOf(at) == 690 || clockOf(at) == 1020);
    }
    /// The end of the n-th half session that opens after this moment.
    Minute halfSession(Minute at, int n) const {
        while (n > 0)
            if (opensAt(++at)) --n;
        while (!closesAt(at))
            ++at;
        return at;
    }
    int openingsIn(Minute a, Minute b) const {
        int sum = 0;
        while (a < b)
            sum += opensAt(++a) ? 1 : 0;
        return sum;
    }

    /// Counts the limit from `from`; day 1 is the day after.
    void begin() {
        running = true;
        long day = dayOf(from);
        switch (c.unit) {
        case hour:
            base = workOn(from, c.value * 60L);
            return;
        case clockHour:
            base = from + c.value * 60L;
            return;
        case halfDay:
            base = halfSession(from, c.value);
            return;
        case workingDay:
            for (int n = 0; n < c.value;)
                if (o.works(++day)) ++n;
            break;
        case sameDay:
            break;
        case calendarDay:
            for (int n = 0; n < c.value; ++n)
                ++day;
            break;
        case month:
            day = monthsLater(dateOf(day));
            break;
        }
        base = day * kDay + 1020;
    }
    /// The day of the same number, or the last day of that month.
    long monthsLater(QDate date) const {
        int year = date.year(), m = date.month();
        for (int n = 0; n < c.value; ++n)
            if (++m > 12) {
                m = 1;
                ++year;
            }
        int number = date.day();
        while (!QDate::isValid(year, m, number))
            --number;
        return dayOf(QDate(year, m, number));
    }

    Minute rolled(Minute at) const {
        if (c.unit == clockHour || o.works(dayOf(at))) return at;
        long day = dayOf(at);
        while (!o.works(day))
            ++day;
        return day * kDay + 1020;
    }
    Minute due() const {
        return c.unit == clockHour ? base + lost : std::max(notBefore, workOn(rolled(base), lost));
    }

    bool stopped() const { return asking || checking; }

    /// What happened in [accounted, to): outages lengthen the limit minute by minute.
    void account(Minute to) {
        Minute t = std::max(accounted, from);
        accounted = std::max(accounted, to);
        if (!running || !outage || stopped()) return;
        for (Minute now = due(); t < to; ++t) {
            if (t >= now || (c.unit != clockHour && !o.isWorked(t))) continue;
            ++lost;
            now = c.unit == clockHour ? now + 1 : workOn(now, 1);
        }
    }

    bool take(const Event& event) {
        const bool isOutage = event.kind == outageBegan || event.kind == outageOver;
        if (event.at < c.received && !isOutage) return false;
        account(event.at);
        switch (event.kind) {
        case asked:
            return !asking && stop(asking, event.at, &askedFrom);
        case checkStarted:
            return !checking && stop(checking, event.at, &checkedFrom);
        case completed:
            return asking && complete(event.at);
        case checkEnded:
            if (!checking) return false;
            checking = false;
            resume(std::max(event.at, from));
            return true;
        case extended:
            return extend(event);
        case arrived:
            if (!waiting) return false;
            waiting = false;
            start = from = countsFrom(event.at);
            accounted = event.at;
            begin();
            stopCounts = stopped();
            stopAt = askedFrom = checkedFrom = from;
            return true;
        case outageBegan:
            if (outage) return false;
            return outage = true;
        case outageOver:
            if (!outage) return false;
            outage = false;
        }
        return true;
    }

    bool stop(bool& which, Minute at, Minute* since) {
        *since = std::max(at, from);
        if (!stopped()) {
            stopAt = *since;
            stopCounts = running && stopAt <= due();
            asks.clear();
        }
        return which = true;
    }

    bool complete(Minute at) {
        const Minute b = std::max(countsFrom(at), from);
        asking = false;
        if (c.resume) {
            asks.push_back({askedFrom, b});
            accounted = std::max(accounted, b);
            if (!checking) resume(b);
            from = b;
        } else if (!waiting) {
            start = from = b;
            lost = notBefore = 0;
            begin();
            stopCounts = checking;
            stopAt = checkedFrom = b;
            asks.clear();
        }
        return true;
    }

    bool extend(const Event& event) {
        if (hasExtended || !running) return false;
        if ((asking && (!c.resume || stopCounts)) || (checking && stopCounts)) return false;
        if (event.newDue <= due() || event.newDue <= event.at) return false;
        lost = notBefore = 0;
        base = rolled(event.newDue);
        return hasExtended = true;
    }

    /// The clock goes on at b after it stood from stopAt.
    void resume(Minute b) {
        if (stopped() || !running || !stopCounts) return;
        from = b;
        switch (c.unit) {
        case clockHour:
            base += b - stopAt;
            break;
        case hour:
            resumeHours(b);
            break;
        case halfDay:
            resumeHalfDays(b);
            break;
        case calendarDay:
        case month:
            resumeCalendar(b);
            break;
        default:
            resumeDays(b);
        }
        if (due() < b)
            endWith(b);
        else if (lost == 0 && (c.unit == calendarDay || c.unit == month) && dayOf(base) < dayOfEnd(b))
            base = dayOfEnd(b) * kDay + 1020;
    }

    void resumeHours(Minute b) {
        const long rest = workedIn(stopAt, due());
        base = workOn(b, rest);
        lost = 0;
        while (!o.isOpen(base, false))
            ++base;
    }
    void resumeHalfDays(Minute b) {
        const int passed = openingsIn(stopAt, b);
        if (passed == 0) return;
        if (stopAt > base) {
            base = halfSession(base, passed);
            return;
        }
        const int rest = openingsIn(stopAt, base);
        Minute last = b; // the half session on which the clock goes on counts as used, like the day does
        while (!opensAt(last))
            --last;
        base = halfSession(last, rest);
    }
    /// What is left of the limit in working days is counted on from the day the stop ended.
    void resumeDays(Minute b) {
        const Minute target = rolled(base);
        int rest = 0;
        long day = dayOf(stopAt);
        if (day > dayOf(target)) { // only outage time was left: the days of the stop are added
            long end = dayOf(target);
            for (long d = day + 1; d <= dayOf(b); ++d)
                if (o.works(d))
                    while (!o.works(++end)) {
                    }
            base = end * kDay + clockOf(target);
            return;
        }
        while (day < dayOf(target))
            rest += o.works(++day) ? 1 : 0;
        day = dayOf(b);
        while (rest == 0 && !o.works(day)) // no day begins while the clock stands
            --day;
        while (rest > 0)
            rest -= o.works(++day) ? 1 : 0;
        base = day * kDay + clockOf(target);
    }
    void resumeCalendar(Minute b) {
        for (long day = dayOf(stopAt) + 1; day <= dayOf(b); ++day) {
            bool out = o.works(day);
            for (const auto& ask : asks)
                out = out || (day > dayOf(ask.first) && day <= dayOf(ask.second));
            base += out ? kDay : 0;
        }
    }
    /// The day whose end is not before b.
    static long dayOfEnd(Minute b) { return dayOf(b) + (clockOf(b) > 1020 ? 1 : 0); }

    /// Nothing was left: the limit ends with the day, half session or moment on which the clock goes on.
    void endWith(Minute b) {
        Minute end = b;
        if (c.unit == hour || lost > 0)
            while (!o.isOpen(end, false))
                ++end;
        else if (c.unit == halfDay)
            while (!closesAt(end))
                ++end;
        else
            end = dayOfEnd(b) * kDay + 1020;
        if (c.unit != hour && lost > 0)
            notBefore = end;
        else
            base = c.unit == calendarDay || c.unit == month ? end : rolled(end);
    }

    const Oracle& o;
    const Case& c;
    Minute start = 0, from = 0, accounted = 0, base = 0, notBefore = 0;
    long lost = 0;
    Minute stopAt = 0, askedFrom = 0, checkedFrom = 0;
    std::vector<std::pair<Minute, Minute>> asks;
    bool waiting = false, running = false, asking = false, checking = false, outage = false;
    bool stopCounts = false, hasExtended = false;
};

Answer Oracle::answer(const Case& input) const { return Run(*this, input).run(); }

} // namespace motcua::naive
