// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/text_folding.h"

#include <array>

/// Small readers of this folder's JSON. Internal.
namespace motcua::residence::parts {

inline constexpr qsizetype kMaxText = 500;

inline std::unexpected<Error> bad(QLatin1StringView key) { return fail(Code::FIELD_INVALID, QString(key)); }

/// Absent and null are the empty text. Control characters are refused, the rest is normalised.
inline Result<QString> text(const QJsonObject& object, QLatin1StringView key, qsizetype limit = kMaxText) {
    MOTCUA_TRY(const auto given, json::optionalString(object, key));
    if (!given) return QString();
    if (given->size() > limit || hasControlCharacters(*given)) return bad(key);
    return normaliseName(*given);
}

/// Absent and null are the empty object.
inline Result<QJsonObject> object(const QJsonObject& outer, QLatin1StringView key) {
    const QJsonValue value = outer[key];
    if (value.isUndefined() || value.isNull()) return QJsonObject();
    if (!value.isObject()) return bad(key);
    return value.toObject();
}

/// The position of a name in a list of names.
template <size_t N>
Result<int> nameOf(const QJsonObject& object, QLatin1StringView key,
                   const std::array<const char*, N>& names) {
    const QString given = object[key].toString();
    for (size_t i = 0; i < N; ++i)
        if (given == QLatin1StringView(names[i])) return static_cast<int>(i);
    return bad(key);
}

} // namespace motcua::residence::parts
