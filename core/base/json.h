// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <initializer_list>
#include <optional>
#include <vector>

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

/// One step into a document: a member's name, or a position in an array.
struct PathStep {
    PathStep(QLatin1StringView member) : key(member) {}
    PathStep(qsizetype position) : index(position) {}
    QLatin1StringView key;
    qsizetype index = -1;
};

/// The line (from 1) on which the member or the value at the end of the path begins; where the path leads
/// nowhere, the line of its last step that exists. The text must be valid JSON. For error messages.
int lineOf(const QByteArray& text, std::initializer_list<PathStep> path);
/// The same for a row of the outermost array and, when given, a member of it.
int lineOf(const QByteArray& text, qsizetype row, QLatin1StringView key = {});

/// The same for many questions about one long array: the rows are found once.
class RowLines {
public:
    /// Borrows the text, which must be valid JSON.
    explicit RowLines(const QByteArray& text);
    /// The first step is a row.
    int lineOf(const std::vector<PathStep>& path) const;

private:
    struct Row {
        qsizetype offset;
        int line;
    };
    const QByteArray& m_text;
    std::vector<Row> m_rows;
};

/// The line of the first member whose name its object already has, 0 for none. Qt's parser silently keeps the
/// last of them, so data that are imported strictly must ask. The text must be valid JSON.
int lineOfDuplicateMember(const QByteArray& text);

} // namespace motcua::json
