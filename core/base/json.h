// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <optional>

namespace motcua::json {

/// Errors: JSON_INVALID with line and column.
Result<QJsonObject> parseObject(const QByteArray& text);
Result<QJsonArray> parseArray(const QByteArray& text);

QByteArray compact(const QJsonObject& object);

/// Typed access to a field; `FIELD_INVALID` names the field. The optional forms take absent and null as
/// nothing.
Result<QString> string(const QJsonObject& object, QLatin1StringView key);
Result<qint64> integer(const QJsonObject& object, QLatin1StringView key);
Result<bool> boolean(const QJsonObject& object, QLatin1StringView key);
Result<Instant> instant(const QJsonObject& object, QLatin1StringView key);
Result<std::optional<QString>> optionalString(const QJsonObject& object, QLatin1StringView key);
Result<std::optional<qint64>> optionalInteger(const QJsonObject& object, QLatin1StringView key);
Result<std::optional<Instant>> optionalInstant(const QJsonObject& object, QLatin1StringView key);

/// null for nothing.
QJsonValue orNull(const std::optional<QString>& value);
QJsonValue orNull(const std::optional<qint64>& value);
QJsonValue orNull(const std::optional<Instant>& value);
QJsonValue orNull(const std::optional<Date>& value);
/// null for the empty text.
QJsonValue orNull(const QString& value);

/// The line (from 1) on which the value at `row` of the outermost array, and inside it the member `key`,
/// begins. Without the key, or when it is not there, the line of the row. The text must be valid JSON. For
/// error messages.
int lineOf(const QByteArray& text, qsizetype row, QLatin1StringView key = {});

} // namespace motcua::json
