// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/comparison.h"
#include "core/residence/registry_record.h"

namespace motcua::residence {

/// What is known to go wrong between a card and the population database (facts/one-stop.md §4.3, §4.4). A
/// finding explains a difference; it decides nothing for the clerk.
enum class Finding {
    ethnicGroupTable,   ///< two groups that a known table of codes confuses
    maritalStatusStale, ///< single on record, but somebody is named as wife or husband
    cardResidenceOlder, ///< the card shows where the holder lived when it was made: the database counts
    birthYearOnly,      ///< one source knows no more than the year, or the month
    districtMissing     ///< the same address, without the district that ended on 01/07/2025
};
struct FindingText {
    const char* name; ///< stable: `ethnic_group_table`, …
    const char* en;
    const char* vi;
};
const FindingText& findingText(Finding finding);

struct FoundFault {
    Finding finding{};
    QString field; ///< as in citizen_json.h, or `marital_status`
    bool operator==(const FoundFault&) const = default;
};

/// What an operator may set.
struct FindingRules {
    /// Groups that vendors' code tables confuse with each other; in any order and spelling.
    std::vector<std::pair<QString, QString>> confusedGroups{
        {QStringLiteral("Ba Na"), QStringLiteral("Cơ Ho")},
        {QStringLiteral("Ba Na"), QStringLiteral("K'Ho")},
        {QStringLiteral("Mnông"), QStringLiteral("Ra-glai")},
    };
};

struct JudgedComparison {
    citizen::Comparison comparison;
    std::vector<FoundFault> findings;
    /// Something differs that no finding shows to be harmless: districtMissing and birthYearOnly are, and of
    /// a residence the database counts.
    bool decisionNeeded = false;
    bool operator==(const JudgedComparison&) const = default;
};

/// The card's sources beside what the database tells, which must not be among them. Pure.
JudgedComparison judge(std::vector<citizen::SourcedCitizen> sources, const RegistryRecord& record,
                       const FindingRules& rules = {});

/// The comparison's JSON with `findings[{name, field, text, text_en}]`.
QJsonObject toJson(const JudgedComparison& judged);

} // namespace motcua::residence
