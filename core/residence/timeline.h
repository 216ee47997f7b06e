// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/residence_place.h"
#include "core/residence/registry_record.h"

namespace motcua::residence {

struct TimelineSpan {
    Date from{}; ///< both days counted
    Date to{};
    ResidenceKind kind{};
    QString address;
    bool isApproximate = false; ///< a day was not known: the span is taken as long as it can be
    bool operator==(const TimelineSpan&) const = default;
};

struct TimelineGap {
    Date from{};
    Date to{};
    bool operator==(const TimelineGap&) const = default;
};

/// A commune to be asked whether the person married there, and for which time.
struct VerificationLetter {
    citizen::ResidencePlace place;
    QString address; ///< as the source wrote it, where no commune is named in it
    Date from{};
    Date to{};
    bool operator==(const VerificationLetter&) const = default;
};

/// Where somebody lived from the age of marriage to today, for marital-status procedures (Decree 123/2015
/// art. 22.4): who has lived in several places proves the status in each.
struct Timeline {
    Date from{};
    Date to{};
    std::vector<TimelineSpan> spans; ///< by their first day
    std::vector<TimelineGap> gaps;   ///< of which nobody has told
    std::vector<VerificationLetter> letters;
    bool operator==(const Timeline&) const = default;
};

struct TimelineInput {
    citizen::PartialDate birth{};
    std::optional<citizen::Sex> sex{};
    std::vector<ResidencePeriod> periods{};
    citizen::ResidencePlace office{}; ///< knows its own books: needs no letter
    Date today{};
};

/// Pure. The age is 18 for women and, to miss nothing, where the sex is not known, 20 for men (Law on
/// Marriage and Family 52/2014 art. 8); of a birth known by its year, its first day. Errors: RESIDENCE_PERSON
/// without a birth. An empty line for who is younger.
Result<Timeline> timeLine(const TimelineInput& input);

/// `{from, to, periods[{kind, from, to, address, approximate}], gaps[{from, to}], letters[{commune, province,
/// address, from, to}]}`.
QJsonObject toJson(const Timeline& line);

} // namespace motcua::residence
