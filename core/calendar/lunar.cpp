// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/lunar.h"

#include <array>
#include <cmath>
#include <numbers>

// Formulas: Jean Meeus, Astronomical Algorithms, 2nd edition, chapters 25 (the sun, low accuracy: 0.01°, a
// quarter of an hour of a solar term) and 49 (new moons to some seconds).
namespace motcua::calendar {
namespace {

constexpr double kMeanMonth = 29.530588861;
constexpr double kDaysPerCentury = 36525.0;
constexpr double kJ2000 = 2451545.0;

double sine(double degrees) { return std::sin(degrees * std::numbers::pi / 180.0); }

/// Terrestrial less universal time, in days; the polynomials of Espenak and Meeus for 2005-2050 serve
/// 1976-2199 to within a minute or two, which no day of the calendar hangs on.
double deltaT(double julianDay) {
    const double years = (julianDay - kJ2000) / 365.25;
    return (62.92 + 0.32217 * years + 0.005589 * years * years) / 86400.0;
}

/// The civil day in Viet Nam of a moment in terrestrial time.
Date dayOf(double julianEphemerisDay) {
    const double local = julianEphemerisDay - deltaT(julianEphemerisDay) + 7.0 / 24.0 + 0.5;
    constexpr double kEpoch = 2440588.0; // Julian day of 01/01/1970, from midnight
    return Date{std::chrono::days{static_cast<int>(std::floor(local) - kEpoch)}};
}

double julianDayAtMidnight(Date date) {
    return static_cast<double>(date.time_since_epoch().count()) + 2440587.5 - 7.0 / 24.0;
}

/// One periodic term: amplitude in days, and how often the arguments M, M', F and Ω go into it. `e` of the
/// power of the eccentricity.
struct Term {
    double days;
    int e, sun, moon, latitude;
};
constexpr std::array kNewMoonTerms{
    Term{-0.40720, 0, 0, 1, 0}, Term{0.17241, 1, 1, 0, 0},   Term{0.01608, 0, 0, 2, 0},
    Term{0.01039, 0, 0, 0, 2},  Term{0.00739, 1, -1, 1, 0},  Term{-0.00514, 1, 1, 1, 0},
    Term{0.00208, 2, 2, 0, 0},  Term{-0.00111, 0, 0, 1, -2}, Term{-0.00057, 0, 0, 1, 2},
    Term{0.00056, 1, 1, 2, 0},  Term{-0.00042, 0, 0, 3, 0},  Term{0.00042, 1, 1, 0, 2},
    Term{0.00038, 1, 1, 0, -2}, Term{-0.00024, 1, -1, 2, 0}, Term{-0.00007, 0, 2, 1, 0},
};

/// Of the planets: amplitude in units of 0.000001 day, argument at k = 0, and its growth with k.
struct PlanetTerm {
    double micro, start, rate;
};
constexpr std::array kPlanetTerms{
    PlanetTerm{325, 299.77, 0.107408},  PlanetTerm{165, 251.88, 0.016321}, PlanetTerm{164, 251.83, 26.651886},
    PlanetTerm{126, 349.42, 36.412478}, PlanetTerm{110, 84.66, 18.206239}, PlanetTerm{62, 141.74, 53.303771},
    PlanetTerm{60, 207.14, 2.453732},   PlanetTerm{56, 154.84, 7.306860},  PlanetTerm{47, 34.52, 27.261239},
    PlanetTerm{42, 207.19, 0.121824},   PlanetTerm{40, 291.34, 1.844379},  PlanetTerm{37, 161.72, 24.198154},
    PlanetTerm{35, 239.56, 25.513099},  PlanetTerm{23, 331.55, 3.592518},
};

/// The k-th new moon since that of 06/01/2000.
Date newMoon(int k) {
    const double t = k / 1236.85, t2 = t * t, t3 = t2 * t, t4 = t3 * t;
    double moment = 2451550.09766 + kMeanMonth * k + 0.00015437 * t2 - 0.000000150 * t3 + 0.00000000073 * t4;
    const double eccentricity = 1 - 0.002516 * t - 0.0000074 * t2;
    const double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t2 - 0.00000011 * t3;
    const double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3 - 0.000000058 * t4;
    const double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3 + 0.000000011 * t4;
    const double node = 124.7746 - 1.56375588 * k + 0.0020672 * t2 + 0.00000215 * t3;
    for (const Term& term : kNewMoonTerms)
        moment += term.days * std::pow(eccentricity, term.e) *
                  sine(term.sun * sun + term.moon * moon + term.latitude * latitude);
    moment -= 0.00017 * sine(node);
    for (const PlanetTerm& term : kPlanetTerms)
        moment += term.micro * 1e-6 * sine(term.start + term.rate * k);
    return dayOf(moment);
}

/// The sun's apparent longitude at the midnight that begins the day: in twelfths of the circle, 0 from the
/// March equinox; the major term of index 9 is the winter solstice.
int solarSector(Date day) {
    const double julian = julianDayAtMidnight(day);
    const double t = (julian + deltaT(julian) - kJ2000) / kDaysPerCentury;
    const double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    const double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
    const double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) +
                          (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
    const double apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
    return static_cast<int>(std::floor((apparent - 360.0 * std::floor(apparent / 360.0)) / 30.0));
}

/// The number of the last new moon on or before the day.
int moonBefore(Date day) {
    const double days = julianDayAtMidnight(day) - 2451550.09766;
    int k = static_cast<int>(std::floor(days / kMeanMonth)) + 1;
    while (newMoon(k) > day)
        --k;
    return k;
}

/// The new moon that begins the eleventh month, the one with the winter solstice of this year.
int eleventhMonth(int year) {
    int k = moonBefore(makeDate(year, 12, 31));
    // the solstice is passed when the month begins: the month before holds it
    if (solarSector(newMoon(k)) >= 9 && solarSector(newMoon(k)) < 12) --k;
    return k;
}

/// No major term falls into the month: the sun is in the same sector when the next one begins.
bool hasNoTerm(int k) { return solarSector(newMoon(k)) == solarSector(newMoon(k + 1)); }

} // namespace

LunarDate toLunar(Date date) {
    const int year = static_cast<int>(std::chrono::year_month_day{date}.year());
    const int k = moonBefore(date);
    int yearOfEleventh = year;
    int eleventh = eleventhMonth(year);
    if (k < eleventh) eleventh = eleventhMonth(yearOfEleventh = year - 1);
    const int next = eleventhMonth(yearOfEleventh + 1);
    int leap = 0; // the new moon that begins the leap month
    if (next - eleventh == 13)
        for (leap = eleventh + 1; !hasNoTerm(leap);)
            ++leap;
    LunarDate lunar;
    lunar.day = static_cast<int>((date - newMoon(k)).count()) + 1;
    int month = 11 + (k - eleventh);
    if (leap != 0 && k >= leap) --month;
    lunar.isLeap = leap != 0 && k == leap;
    lunar.month = month > 12 ? month - 12 : month;
    lunar.year = month > 12 ? yearOfEleventh + 1 : yearOfEleventh;
    return lunar;
}

QString vietnameseLunar(Date date) {
    static const std::array kMonths{u"Giêng", u"Hai", u"Ba",   u"Tư",   u"Năm",      u"Sáu",
                                    u"Bảy",   u"Tám", u"Chín", u"Mười", u"Mười Một", u"Chạp"};
    const LunarDate lunar = toLunar(date);
    QString text = QStringLiteral("%1 tháng %2")
                       .arg(lunar.day)
                       .arg(QStringView(kMonths[static_cast<size_t>(lunar.month - 1)]));
    if (lunar.isLeap) text += QStringLiteral(" nhuận");
    return text;
}

QString vietnameseLunarWithYear(Date date) {
    static const std::array kStems{u"Giáp", u"Ất",   u"Bính", u"Đinh", u"Mậu",
                                   u"Kỷ",   u"Canh", u"Tân",  u"Nhâm", u"Quý"};
    static const std::array kBranches{u"Tý",  u"Sửu", u"Dần",  u"Mão", u"Thìn", u"Tỵ",
                                      u"Ngọ", u"Mùi", u"Thân", u"Dậu", u"Tuất", u"Hợi"};
    const LunarDate lunar = toLunar(date);
    // the year 4 was Giáp Tý
    const auto stem = static_cast<size_t>((lunar.year + 6) % 10);
    const auto branch = static_cast<size_t>((lunar.year + 8) % 12);
    return QStringLiteral("%1/%2%3 năm %4 %5")
        .arg(lunar.day)
        .arg(lunar.month)
        .arg(lunar.isLeap ? QStringLiteral(" nhuận") : QString(), QStringView(kStems[stem]),
             QStringView(kBranches[branch]));
}

} // namespace motcua::calendar
