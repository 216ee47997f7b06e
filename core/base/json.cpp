// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <QJsonDocument>
#include <cmath>

namespace motcua::json {
namespace {

std::unexpected<Error> badField(QLatin1StringView key) { return fail(Code::FIELD_INVALID, QString(key)); }

Result<QJsonDocument> parse(const QByteArray& text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error == QJsonParseError::NoError) return document;
    const QByteArrayView before = QByteArrayView(text).first(std::min<qsizetype>(error.offset, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto column = before.size() - before.lastIndexOf('\n');
    return fail(Code::JSON_INVALID,
                QStringLiteral("line %1, column %2: %3").arg(line).arg(column).arg(error.errorString()));
}

/// JSON has only doubles: a number is whole here when no double between lies nearer.
std::optional<qint64> wholeNumber(const QJsonValue& value) {
    if (!value.isDouble()) return {};
    const double number = value.toDouble();
    if (std::floor(number) != number || std::abs(number) > 9.2e18) return {};
    return value.toInteger();
}

bool isAbsent(const QJsonValue& value) { return value.isUndefined() || value.isNull(); }

} // namespace

Result<QJsonObject> parseObject(const QByteArray& text) {
    MOTCUA_TRY(const QJsonDocument document, parse(text));
    if (!document.isObject()) return fail(Code::JSON_INVALID, QStringLiteral("line 1: object expected"));
    return document.object();
}

Result<QJsonArray> parseArray(const QByteArray& text) {
    MOTCUA_TRY(const QJsonDocument document, parse(text));
    if (!document.isArray()) return fail(Code::JSON_INVALID, QStringLiteral("line 1: array expected"));
    return document.array();
}

QByteArray compact(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

Result<QString> string(const QJsonObject& object, QLatin1StringView key) {
    const QJsonValue value = object[key];
    if (!value.isString()) return badField(key);
    return value.toString();
}

Result<qint64> integer(const QJsonObject& object, QLatin1StringView key) {
    const auto number = wholeNumber(object[key]);
    if (!number) return badField(key);
    return *number;
}

Result<bool> boolean(const QJsonObject& object, QLatin1StringView key) {
    const QJsonValue value = object[key];
    if (!value.isBool()) return badField(key);
    return value.toBool();
}

Result<Instant> instant(const QJsonObject& object, QLatin1StringView key) {
    const auto at = parseInstant(object[key].toString());
    if (!at) return badField(key);
    return *at;
}

Result<std::optional<QString>> optionalString(const QJsonObject& object, QLatin1StringView key) {
    if (isAbsent(object[key])) return std::nullopt;
    MOTCUA_TRY(QString value, string(object, key));
    return value;
}

Result<std::optional<qint64>> optionalInteger(const QJsonObject& object, QLatin1StringView key) {
    if (isAbsent(object[key])) return std::nullopt;
    MOTCUA_TRY(const qint64 value, integer(object, key));
    return value;
}

Result<std::optional<Instant>> optionalInstant(const QJsonObject& object, QLatin1StringView key) {
    if (isAbsent(object[key])) return std::nullopt;
    MOTCUA_TRY(const Instant value, instant(object, key));
    return value;
}

QJsonValue orNull(const std::optional<QString>& value) { return value ? QJsonValue(*value) : QJsonValue(); }
QJsonValue orNull(const std::optional<qint64>& value) { return value ? QJsonValue(*value) : QJsonValue(); }
QJsonValue orNull(const std::optional<Instant>& value) {
    return value ? QJsonValue(formatInstant(*value)) : QJsonValue();
}
QJsonValue orNull(const std::optional<Date>& value) {
    return value ? QJsonValue(formatDate(*value)) : QJsonValue();
}
QJsonValue orNull(const QString& value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); }

} // namespace motcua::json
