// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1StringView>
#include <optional>
#include <variant>
#include <vector>

/// Strict reading of JSON rows: every value has a type, a bound and a place, and what is wrong is named by
/// that place. Used for the catalogue's files, the overlays and the rows of the store alike.
namespace motcua::catalogue {

/// A step into a document: the member of an object, or the element of an array.
using PathStep = std::variant<QString, qsizetype>;
using Path = std::vector<PathStep>;
/// `components[3].kind`; the leading number of a row is left out.
QString pathText(const Path& path);

/// The line (from 1) on which the value at `path` begins, or the nearest value above it that exists.
int lineOf(const json::RowLines& lines, const Path& path);

struct FieldError {
    Path path;
    QString text; ///< what is wrong, in English, never the value itself
    Code code = Code::CATALOGUE_ROW_INVALID;
};
template <class T = void> using Parsed = std::expected<T, FieldError>;

/// Where a value stands; lives on the stack while its parent does.
class Position {
public:
    Position() = default;
    Position(const Position& parent, QLatin1StringView key) : m_parent(&parent), m_step(QString(key)) {}
    Position(const Position& parent, qsizetype index) : m_parent(&parent), m_step(index) {}
    Path path() const;
    std::unexpected<FieldError> wrong(const QString& text, Code code = Code::CATALOGUE_ROW_INVALID) const;

private:
    const Position* m_parent = nullptr;
    PathStep m_step;
};

/// What is odd but does not stop an import.
using Warnings = std::vector<FieldError>;

/// One object being read. Members that nobody asked for are reported by finish().
class ObjectReader {
public:
    static Parsed<ObjectReader> open(const Position& at, const QJsonValue& value);

    bool has(QLatin1StringView key); ///< present and not null
    QJsonValue value(QLatin1StringView key);
    Position position(QLatin1StringView key) const { return Position(*m_at, key); }
    std::unexpected<FieldError> wrong(QLatin1StringView key, const QString& text,
                                      Code code = Code::CATALOGUE_ROW_INVALID) const;

    /// Texts come out in Unicode NFC, trimmed, without invisible format characters, and hold at most `max`
    /// UTF-16 units. The optional forms take absent and null as empty.
    Parsed<QString> text(QLatin1StringView key, qsizetype max);
    Parsed<QString> optionalText(QLatin1StringView key, qsizetype max);
    Parsed<qint64> integer(QLatin1StringView key, qint64 min, qint64 max);
    Parsed<std::optional<qint64>> optionalInteger(QLatin1StringView key, qint64 min, qint64 max);
    Parsed<bool> flag(QLatin1StringView key); ///< absent: false
    Parsed<Date> date(QLatin1StringView key);
    Parsed<std::optional<Date>> optionalDate(QLatin1StringView key);

    /// Reads each element with `read(const Position&, const QJsonValue&) → Parsed<T>`; absent and null are
    /// empty.
    template <class T, class Read>
    Parsed<std::vector<T>> list(QLatin1StringView key, qsizetype max, Read read) {
        std::vector<T> values;
        if (!has(key)) return values;
        const Position here = position(key);
        const QJsonValue found = value(key);
        if (!found.isArray()) return here.wrong(QStringLiteral("list expected"));
        const QJsonArray array = found.toArray();
        if (array.size() > max) return here.wrong(QStringLiteral("too many elements"));
        values.reserve(static_cast<size_t>(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i) {
            const Position element(here, i);
            MOTCUA_TRY(T item, read(element, array[i]));
            values.push_back(std::move(item));
        }
        return values;
    }

    void finish(Warnings& warnings) const;

private:
    ObjectReader(const Position& at, QJsonObject object) : m_at(&at), m_object(std::move(object)) {}
    const Position* m_at;
    QJsonObject m_object;
    std::vector<QLatin1StringView> m_asked;
};

/// A text of a list: the same rules as ObjectReader::text.
Parsed<QString> readText(const Position& at, const QJsonValue& value, qsizetype max);

} // namespace motcua::catalogue
