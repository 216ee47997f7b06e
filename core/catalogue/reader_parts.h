// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/procedure_json.h"

/// What the readers of this folder share; nobody else includes it.
namespace motcua::catalogue {

// Bounds a few times above what the national catalogue holds: a broken or hostile file ends here, not in the
// window.
inline constexpr qsizetype kCodeMax = 64, kShortMax = 400, kNameMax = 2000, kTextMax = 4000;
inline constexpr qsizetype kComponentsMax = 500, kListMax = 200;
inline constexpr qint64 kVndMax = 1'000'000'000'000, kRateMax = 100'000'000;

/// A name out of a list of names.
template <class T>
Parsed<T> oneOf(ObjectReader& row, QLatin1StringView key,
                std::initializer_list<std::pair<QLatin1StringView, T>> names) {
    MOTCUA_TRY(const QString name, row.text(key, kCodeMax));
    QStringList known;
    for (const auto& [text, value] : names) {
        if (name == text) return value;
        known << QString(text);
    }
    return row.wrong(key, QStringLiteral("expected ") + known.join(QStringLiteral(", ")));
}

Parsed<Channel> readChannel(ObjectReader& row, QLatin1StringView key);
Parsed<Confidence> readConfidence(ObjectReader& row);
/// The code of a procedure in its canonical form, not of a case.
Parsed<QString> readCode(ObjectReader& row, QLatin1StringView key);

/// The parts of a procedure that have a file of their own.
Parsed<> readTimeLimit(const Position& at, const QJsonValue& value, Procedure& procedure, Warnings& warnings);
Parsed<> readFees(ObjectReader& row, Procedure& procedure, Warnings& warnings);

} // namespace motcua::catalogue
