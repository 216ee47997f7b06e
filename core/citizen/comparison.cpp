// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/comparison.h"

#include "core/citizen/citizen_json.h"
#include "core/citizen/comparable_text.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

namespace motcua::citizen {
namespace {

/// How a field is compared.
enum class Kind { exact, text, name, address, birth, country };

struct FieldKind {
    const char* name;
    Kind kind;
};
constexpr std::array kFields{
    FieldKind{"number", Kind::exact},
    FieldKind{"old_number", Kind::exact},
    FieldKind{"name", Kind::name},
    FieldKind{"birth_date", Kind::birth},
    FieldKind{"sex", Kind::exact},
    FieldKind{"nationality", Kind::country},
    FieldKind{"ethnicity", Kind::text},
    FieldKind{"religion", Kind::text},
    FieldKind{"origin", Kind::address},
    FieldKind{"residence", Kind::address},
    FieldKind{"features", Kind::address}, // punctuation is as loose as in addresses
    FieldKind{"issue_date", Kind::exact},
    FieldKind{"expiry_date", Kind::exact},
    FieldKind{"no_expiry", Kind::exact},
    FieldKind{"father", Kind::text},
    FieldKind{"mother", Kind::text},
    FieldKind{"spouse", Kind::text},
    FieldKind{"serial", Kind::text},
    FieldKind{"document_type", Kind::text},
    FieldKind{"document_number", Kind::text},
};

constexpr QLatin1StringView kExpiryDate("expiry_date"), kNoExpiry("no_expiry");

/// What the source tells, null for what it does not.
QJsonObject told(const SourcedCitizen& source) {
    QJsonObject values = toJson(source.citizen);
    const bool isComputed = source.source == Source::qr;
    // false is only told by a date
    if (isComputed || (!source.citizen.noExpiry && !source.citizen.expiryDate))
        values[kNoExpiry] = QJsonValue();
    if (isComputed) values[kExpiryDate] = QJsonValue();
    return values;
}

bool agreeBirths(const QString& first, const QString& second) {
    const auto a = PartialDate::parse(first), b = PartialDate::parse(second);
    if (!a || !b) return first == second;
    const auto fits = [](int one, int other) { return one == 0 || other == 0 || one == other; };
    return a->year == b->year && fits(a->month, b->month) && fits(a->day, b->day);
}

/// `VNM` of a machine readable zone is `Việt Nam`.
QString comparableCountry(const QString& text) {
    const QString letters = comparableMrzName(text);
    // ISO 3166: three letters in the machine-readable zone, two as the population database tells it
    return letters == u"vnm" || letters == u"vn" ? QStringLiteral("vietnam") : letters;
}

/// A name that fills its line may have been cut off.
bool agreeMrzNames(const QString& mrz, const QString& other) {
    constexpr qsizetype kFullLine = 29;
    const QString read = comparableMrzName(mrz), whole = comparableMrzName(other);
    return mrz.size() >= kFullLine ? whole.startsWith(read) : whole == read;
}

bool agreeNames(const SourcedCitizen& a, const SourcedCitizen& b) {
    if (a.hasMrzName) return agreeMrzNames(a.citizen.name, b.citizen.name);
    if (b.hasMrzName) return agreeMrzNames(b.citizen.name, a.citizen.name);
    return comparableText(a.citizen.name) == comparableText(b.citizen.name);
}

/// A source with its values.
struct Told {
    const SourcedCitizen& source;
    QJsonObject values;
};

bool agree(const FieldKind& field, const Told& a, const Told& b) {
    const QLatin1StringView key(field.name);
    const QJsonValue first = a.values[key], second = b.values[key];
    if (first.isNull() || second.isNull()) return true;
    switch (field.kind) {
    case Kind::exact:
        return first == second;
    case Kind::text:
        return comparableText(first.toString()) == comparableText(second.toString());
    case Kind::name:
        return agreeNames(a.source, b.source);
    case Kind::address:
        return comparableAddress(first.toString()) == comparableAddress(second.toString());
    case Kind::birth:
        return agreeBirths(first.toString(), second.toString());
    case Kind::country:
        return comparableCountry(first.toString()) == comparableCountry(second.toString());
    }
    return false;
}

ComparedField compareField(const FieldKind& field, const std::vector<Told>& sources) {
    ComparedField compared{.name = QString::fromLatin1(field.name), .values = {}};
    for (auto one = sources.begin(); one != sources.end(); ++one) {
        const QJsonValue value = one->values[compared.name];
        if (!value.isNull()) compared.values.insert_or_assign(one->source.source, value);
        // not only with the first: 1996 agrees with two days of it that do not agree with each other
        for (auto other = std::next(one); other != sources.end(); ++other)
            compared.agree = compared.agree && agree(field, *one, *other);
    }
    return compared;
}

} // namespace

QLatin1StringView sourceName(Source source) {
    switch (source) {
    case Source::qr:
        return QLatin1StringView("qr");
    case Source::chip:
        return QLatin1StringView("chip");
    case Source::registry:
        return QLatin1StringView("registry");
    case Source::typed:
        break;
    }
    return QLatin1StringView("typed");
}

Comparison compare(const std::vector<SourcedCitizen>& sources) {
    std::vector<Told> all;
    for (const SourcedCitizen& source : sources)
        all.push_back({source, told(source)});
    Comparison comparison;
    for (const FieldKind& field : kFields) {
        ComparedField compared = compareField(field, all);
        if (compared.values.empty()) continue;
        comparison.decisionNeeded = comparison.decisionNeeded || !compared.agree;
        comparison.fields.push_back(std::move(compared));
    }
    return comparison;
}

QJsonObject toJson(const Comparison& comparison) {
    QJsonArray fields;
    for (const ComparedField& field : comparison.fields) {
        QJsonObject values;
        for (const Source source : {Source::qr, Source::chip, Source::registry})
            values[sourceName(source)] = QJsonValue();
        for (const auto& [source, value] : field.values)
            values[sourceName(source)] = value;
        fields << QJsonObject{{QStringLiteral("name"), field.name},
                              {QStringLiteral("values"), values},
                              {QStringLiteral("agree"), field.agree}};
    }
    return {{QStringLiteral("fields"), fields},
            {QStringLiteral("decision_needed"), comparison.decisionNeeded}};
}

} // namespace motcua::citizen
