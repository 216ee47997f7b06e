// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/timeline.h"

#include "core/base/text_folding.h"

#include <QJsonArray>
#include <algorithm>

namespace motcua::residence {
namespace {

using namespace std::chrono;
using citizen::PartialDate;

constexpr int kMen = 20, kWomen = 18;

Date firstDay(const PartialDate& date) {
    return makeDate(date.year, static_cast<unsigned>(std::max(1, date.month)),
                    static_cast<unsigned>(std::max(1, date.day)));
}

Date lastDay(const PartialDate& date) {
    if (date.day != 0) return firstDay(date);
    const month last{static_cast<unsigned>(date.month == 0 ? 12 : date.month)};
    return Date{local_days{year{date.year} / last / std::chrono::last}};
}

/// The birthday of that age; of 29 February in an ordinary year, 1 March.
Date ageReached(Date birth, int age) {
    const year_month_day day{birth};
    const year_month_day reached = day + years{age};
    return reached.ok() ? Date{local_days{reached}} : Date{local_days{reached.year() / March / 1}};
}

/// What a snapshot tells of its own day is no news inside a period that is known.
bool isInside(const TimelineSpan& span, const std::vector<TimelineSpan>& others) {
    return std::ranges::any_of(others, [&](const TimelineSpan& other) {
        return other != span && other.kind == span.kind && other.from <= span.from && other.to >= span.to &&
               foldForSearch(other.address) == foldForSearch(span.address);
    });
}

std::vector<TimelineSpan> spansOf(const TimelineInput& input, Date from) {
    std::vector<TimelineSpan> spans;
    for (const ResidencePeriod& period : input.periods) {
        const Date begin = period.from.isKnown() ? firstDay(period.from) : from;
        const Date end = period.to.isKnown() ? lastDay(period.to) : input.today;
        if (end < from || begin > input.today || end < begin) continue;
        const bool isApproximate = !period.from.isFull() || (period.to.isKnown() && !period.to.isFull());
        const TimelineSpan span{std::max(begin, from), std::min(end, input.today), period.kind,
                                period.address, isApproximate};
        if (std::ranges::find(spans, span) == spans.end()) spans.push_back(span);
    }
    const std::vector<TimelineSpan> all = spans;
    std::erase_if(spans, [&](const TimelineSpan& span) { return isInside(span, all); });
    std::ranges::stable_sort(spans, {},
                             [](const TimelineSpan& span) { return std::pair(span.from, span.to); });
    return spans;
}

std::vector<TimelineGap> gapsOf(const std::vector<TimelineSpan>& spans, Date from, Date to) {
    std::vector<TimelineGap> gaps;
    Date known = from; // everything before it is told
    for (const TimelineSpan& span : spans) {
        if (span.from > known) gaps.push_back({known, span.from - days{1}});
        known = std::max(known, span.to + days{1});
    }
    if (known <= to) gaps.push_back({known, to});
    return gaps;
}

/// One commune, however its name is written; of an address that names none, the address.
QString placeKey(const citizen::ResidencePlace& place, const QString& address) {
    return place.commune.isEmpty() ? foldForSearch(address)
                                   : foldForSearch(place.commune) + u'|' + foldForSearch(place.province);
}

std::vector<VerificationLetter> lettersOf(const std::vector<TimelineSpan>& spans,
                                          const citizen::ResidencePlace& office) {
    std::vector<VerificationLetter> letters;
    for (const TimelineSpan& span : spans) {
        const citizen::ResidencePlace place = citizen::placeOf(span.address);
        if (!place.commune.isEmpty() && !office.commune.isEmpty() && !citizen::isElsewhere(place, office))
            continue;
        const auto isSame = [&](const VerificationLetter& letter) {
            return placeKey(letter.place, letter.address) == placeKey(place, span.address);
        };
        const auto known = std::ranges::find_if(letters, isSame);
        if (known == letters.end()) {
            letters.push_back({place, span.address, span.from, span.to});
            continue;
        }
        known->from = std::min(known->from, span.from);
        known->to = std::max(known->to, span.to);
    }
    return letters;
}

} // namespace

Result<Timeline> timeLine(const TimelineInput& input) {
    if (!input.birth.isKnown()) return fail(Code::RESIDENCE_PERSON);
    const bool isMan = input.sex == citizen::Sex::male;
    Timeline line{.from = ageReached(firstDay(input.birth), isMan ? kMen : kWomen),
                  .to = input.today,
                  .spans = {},
                  .gaps = {},
                  .letters = {}};
    if (line.from > line.to) return line;
    line.spans = spansOf(input, line.from);
    line.gaps = gapsOf(line.spans, line.from, line.to);
    line.letters = lettersOf(line.spans, input.office);
    return line;
}

QJsonObject toJson(const Timeline& line) {
    const QString kFrom = QStringLiteral("from"), kTo = QStringLiteral("to"),
                  kAddress = QStringLiteral("address");
    QJsonArray spans, gaps, letters;
    for (const TimelineSpan& span : line.spans)
        spans.append(QJsonObject{{QStringLiteral("kind"), residenceKindName(span.kind)},
                                 {kFrom, formatDate(span.from)},
                                 {kTo, formatDate(span.to)},
                                 {kAddress, span.address},
                                 {QStringLiteral("approximate"), span.isApproximate}});
    for (const TimelineGap& gap : line.gaps)
        gaps.append(QJsonObject{{kFrom, formatDate(gap.from)}, {kTo, formatDate(gap.to)}});
    for (const VerificationLetter& letter : line.letters)
        letters.append(QJsonObject{{QStringLiteral("commune"), letter.place.commune},
                                   {QStringLiteral("province"), letter.place.province},
                                   {kAddress, letter.address},
                                   {kFrom, formatDate(letter.from)},
                                   {kTo, formatDate(letter.to)}});
    return {{kFrom, formatDate(line.from)},
            {kTo, formatDate(line.to)},
            {QStringLiteral("periods"), spans},
            {QStringLiteral("gaps"), gaps},
            {QStringLiteral("letters"), letters}};
}

} // namespace motcua::residence
