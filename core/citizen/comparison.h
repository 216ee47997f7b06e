// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/citizen.h"

#include <QJsonObject>
#include <map>
#include <vector>

namespace motcua::citizen {

enum class Source { qr, chip, registry, typed };
QLatin1StringView sourceName(Source source); ///< `qr`, `chip`, `registry`, `typed`

struct SourcedCitizen {
    Source source;
    Citizen citizen;
    /// The name is out of a machine readable zone: without diacritics, cut off after 29 (TD1) or 38 (TD3)
    /// letters. It is then compared in that form.
    bool hasMrzName = false;
    bool operator==(const SourcedCitizen&) const = default;
};

/// One field as each source tells it; what a source does not tell is not in the map.
struct ComparedField {
    QString name; ///< as in citizen_json.h
    std::map<Source, QJsonValue> values;
    bool agree = true;
    bool operator==(const ComparedField&) const = default;
};

struct Comparison {
    std::vector<ComparedField> fields; ///< those that any source tells
    bool decisionNeeded = false;       ///< some sources disagree
    bool operator==(const Comparison&) const = default;
};

/// Field by field, every source with every other, each source given once. What only some tell is no
/// disagreement. Texts agree by their meaning (comparable_text.h). A birth date of which day, or day and
/// month, are unknown agrees with any it does not contradict, since the older registers have the year only.
/// The expiry of a QR code is left out: it was computed, not read.
Comparison compare(const std::vector<SourcedCitizen>& sources);

/// cli.md: `{fields[{name, values{qr,chip,registry}, agree}], decision_needed}`; null for what a source does
/// not tell, `typed` only where there is one.
QJsonObject toJson(const Comparison& comparison);

} // namespace motcua::citizen
