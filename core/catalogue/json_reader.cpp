// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/json_reader.h"

#include <algorithm>
#include <cmath>

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

QString pathText(const Path& path) {
    QString text;
    for (size_t i = 0; i < path.size(); ++i) {
        if (const auto* key = std::get_if<QString>(&path[i])) {
            if (!text.isEmpty()) text += u'.';
            // A key of a foreign file is foreign text: an error names it only when it looks like a name.
            const bool plain = std::all_of(key->begin(), key->end(),
                                           [](QChar c) { return c == u'_' || (c >= u'a' && c <= u'z'); });
            text += plain && key->size() <= 40 ? *key : u"?"_s;
        } else if (i > 0)
            text += u'[' + QString::number(std::get<qsizetype>(path[i])) + u']';
    }
    return text;
}

int lineOf(const json::RowLines& lines, const Path& path) {
    std::vector<QByteArray> keys; // PathStep borrows; a key that Latin-1 cannot hold is simply not found
    keys.reserve(path.size());
    std::vector<json::PathStep> steps;
    for (const PathStep& step : path) {
        if (const auto* key = std::get_if<QString>(&step)) {
            keys.push_back(key->toLatin1());
            steps.emplace_back(QLatin1StringView(keys.back()));
        } else
            steps.emplace_back(std::get<qsizetype>(step));
    }
    return lines.lineOf(steps);
}

Path Position::path() const {
    Path path;
    for (const Position* at = this; at->m_parent; at = at->m_parent)
        path.push_back(at->m_step);
    std::reverse(path.begin(), path.end());
    return path;
}

std::unexpected<FieldError> Position::wrong(const QString& text, Code code) const {
    return std::unexpected(FieldError{path(), text, code});
}

Parsed<QString> readText(const Position& at, const QJsonValue& value, qsizetype max) {
    if (!value.isString()) return at.wrong(u"text expected"_s);
    QString text = value.toString();
    if (text.size() > max) return at.wrong(u"text longer than %1"_s.arg(max));
    // Direction marks and joiners come with copied web pages; they are invisible and break comparison.
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    text = text.normalized(QString::NormalizationForm_C).trimmed();
    for (const QChar c : text)
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t' && c != u'\r')
            return at.wrong(u"control character"_s);
    if (!text.isValidUtf16()) return at.wrong(u"broken Unicode"_s);
    return text;
}

Parsed<ObjectReader> ObjectReader::open(const Position& at, const QJsonValue& value) {
    if (!value.isObject()) return at.wrong(u"object expected"_s);
    return ObjectReader(at, value.toObject());
}

QJsonValue ObjectReader::value(QLatin1StringView key) {
    if (std::find(m_asked.begin(), m_asked.end(), key) == m_asked.end()) m_asked.push_back(key);
    return m_object.value(key);
}

bool ObjectReader::has(QLatin1StringView key) {
    const QJsonValue found = value(key);
    return !found.isUndefined() && !found.isNull();
}

std::unexpected<FieldError> ObjectReader::wrong(QLatin1StringView key, const QString& text, Code code) const {
    return position(key).wrong(text, code);
}

Parsed<QString> ObjectReader::optionalText(QLatin1StringView key, qsizetype max) {
    if (!has(key)) return QString();
    return readText(position(key), value(key), max);
}

Parsed<QString> ObjectReader::text(QLatin1StringView key, qsizetype max) {
    MOTCUA_TRY(QString text, optionalText(key, max));
    if (text.isEmpty()) return wrong(key, u"text expected"_s);
    return text;
}

Parsed<std::optional<qint64>> ObjectReader::optionalInteger(QLatin1StringView key, qint64 min, qint64 max) {
    if (!has(key)) return std::nullopt;
    const QJsonValue found = value(key);
    const double number = found.toDouble();
    if (!found.isDouble() || std::floor(number) != number) return wrong(key, u"whole number expected"_s);
    if (number < static_cast<double>(min) || number > static_cast<double>(max))
        return wrong(key, u"number outside %1 to %2"_s.arg(min).arg(max));
    return found.toInteger();
}

Parsed<qint64> ObjectReader::integer(QLatin1StringView key, qint64 min, qint64 max) {
    MOTCUA_TRY(const std::optional<qint64> number, optionalInteger(key, min, max));
    if (!number) return wrong(key, u"whole number expected"_s);
    return *number;
}

Parsed<bool> ObjectReader::flag(QLatin1StringView key) {
    if (!has(key)) return false;
    if (!value(key).isBool()) return wrong(key, u"true or false expected"_s);
    return value(key).toBool();
}

Parsed<std::optional<Date>> ObjectReader::optionalDate(QLatin1StringView key) {
    if (!has(key)) return std::nullopt;
    const auto date = parseDate(value(key).toString());
    if (!date) return wrong(key, u"date YYYY-MM-DD expected"_s);
    return *date;
}

Parsed<Date> ObjectReader::date(QLatin1StringView key) {
    MOTCUA_TRY(const std::optional<Date> date, optionalDate(key));
    if (!date) return wrong(key, u"date YYYY-MM-DD expected"_s);
    return *date;
}

void ObjectReader::finish(Warnings& warnings) const {
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        const QString key = it.key();
        const bool asked = std::any_of(m_asked.begin(), m_asked.end(),
                                       [&](QLatin1StringView known) { return key == known; });
        if (asked) continue;
        Path path = m_at->path();
        path.emplace_back(key);
        warnings.push_back({std::move(path), u"unknown field"_s});
    }
}

} // namespace motcua::catalogue
