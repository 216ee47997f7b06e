// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/citizen_json.h"
#include "core/dossier/action.h"
#include "core/dossier/payload_fields.h"

#include <QJsonArray>
#include <QJsonObject>
#include <cmath>

/// Writes and reads what payload_fields.h describes. Internal to action_json.cpp and to core/desk, whose drafts and
/// settings are written by the same strict rules.
namespace motcua::dossier::fields {

inline constexpr qsizetype kMaxText = 4000;
inline constexpr qsizetype kMaxList = 300;
inline constexpr double kMaxWhole = 9007199254740992.0; // 2^53: what a JSON number holds exactly

template <class T> QJsonObject write(const T& value);
template <class T> Result<T> read(const QJsonObject& object);

inline std::unexpected<Error> bad() { return fail(Code::FIELD_INVALID); }

/// How one value stands in JSON: `encode` and `decode`. The general case is a nested object.
template <class T> struct Codec {
    static QJsonValue encode(const T& value) { return write(value); }
    static Result<T> decode(const QJsonValue& value) {
        if (!value.isObject()) return bad();
        return read<T>(value.toObject());
    }
};

template <> struct Codec<QString> {
    static QJsonValue encode(const QString& value) { return value; }
    static Result<QString> decode(const QJsonValue& value) {
        QString text = value.toString();
        if (!value.isString() || text.size() > kMaxText) return bad();
        return text;
    }
};

template <> struct Codec<bool> {
    static QJsonValue encode(bool value) { return value; }
    static Result<bool> decode(const QJsonValue& value) {
        if (!value.isBool()) return bad();
        return value.toBool();
    }
};

template <> struct Codec<qint64> {
    static QJsonValue encode(qint64 value) { return value; }
    static Result<qint64> decode(const QJsonValue& value) {
        const double number = value.toDouble(0.5);
        if (std::floor(number) != number || std::abs(number) > kMaxWhole) return bad();
        return static_cast<qint64>(number);
    }
};

template <> struct Codec<int> {
    static QJsonValue encode(int value) { return value; }
    static Result<int> decode(const QJsonValue& value) {
        const double number = value.toDouble(0.5);
        if (std::floor(number) != number || std::abs(number) > 1e9) return bad();
        return static_cast<int>(number);
    }
};

template <> struct Codec<QJsonObject> {
    static QJsonValue encode(const QJsonObject& value) { return value; }
    static Result<QJsonObject> decode(const QJsonValue& value) {
        if (!value.isObject()) return bad();
        return value.toObject();
    }
};

/// Values that are a text with a parser of their own.
#define MOTCUA_TEXT_CODEC(T, format, parse)                                                                  \
    template <> struct Codec<T> {                                                                            \
        static QJsonValue encode(const T& v) { return QJsonValue(format); }                                  \
        static Result<T> decode(const QJsonValue& value) {                                                   \
            if (!value.isString()) return bad();                                                             \
            const QString text = value.toString();                                                           \
            Result<T> parsed = parse;                                                                        \
            if (!parsed) return bad();                                                                       \
            return parsed;                                                                                   \
        }                                                                                                    \
    }
MOTCUA_TEXT_CODEC(Uuid, v.toString(), Uuid::parse(text));
MOTCUA_TEXT_CODEC(DossierCode, v.text(), DossierCode::parseAny(text));
MOTCUA_TEXT_CODEC(AgencyCode, v.text(), AgencyCode::parse(text));
MOTCUA_TEXT_CODEC(Rule, ruleName(v), parseRule(text));
MOTCUA_TEXT_CODEC(ActionType, actionTypeName(v), parseActionType(text));
MOTCUA_TEXT_CODEC(calendar::Unit, calendar::unitName(v), calendar::parseUnit(text));

template <class E>
    requires(std::is_enum_v<E> && requires { Names<E>::kTexts; })
struct Codec<E> {
    static QJsonValue encode(E value) { return name(value); }
    static Result<E> decode(const QJsonValue& value) {
        if (!value.isString()) return bad();
        return parseName<E>(value.toString());
    }
};

template <> struct Codec<Instant> {
    static QJsonValue encode(Instant value) {
        return Codec<qint64>::encode(value.time_since_epoch().count());
    }
    static Result<Instant> decode(const QJsonValue& value) {
        MOTCUA_TRY(const qint64 ms, Codec<qint64>::decode(value));
        return Instant{std::chrono::milliseconds{ms}};
    }
};

/// Times of law are to the second and always of Viet Nam.
template <> struct Codec<LocalTime> {
    static QJsonValue encode(LocalTime value) { return formatLocal(value); }
    static Result<LocalTime> decode(const QJsonValue& value) {
        const auto instant = parseInstant(value.toString());
        if (!instant) return bad();
        return toLocal(*instant);
    }
};

template <> struct Codec<std::chrono::minutes> {
    static QJsonValue encode(std::chrono::minutes value) { return static_cast<int>(value.count()); }
    static Result<std::chrono::minutes> decode(const QJsonValue& value) {
        MOTCUA_TRY(const int count, Codec<int>::decode(value));
        if (count < 0 || count > 24 * 60) return bad();
        return std::chrono::minutes{count};
    }
};

template <> struct Codec<citizen::Citizen> {
    static QJsonValue encode(const citizen::Citizen& value) {
        const QJsonObject all = citizen::toJson(value);
        QJsonObject told;
        for (auto member = all.begin(); member != all.end(); ++member)
            if (!member.value().isNull() && member.value() != QJsonValue(false))
                told.insert(member.key(), member.value());
        return told;
    }
    static Result<citizen::Citizen> decode(const QJsonValue& value) {
        if (!value.isObject()) return bad();
        return citizen::fromJson(value.toObject());
    }
};

template <class T> struct Codec<std::optional<T>> {
    static QJsonValue encode(const std::optional<T>& value) {
        return value ? Codec<T>::encode(*value) : QJsonValue();
    }
    static Result<std::optional<T>> decode(const QJsonValue& value) {
        MOTCUA_TRY(T inner, Codec<T>::decode(value));
        return std::optional<T>(std::move(inner));
    }
};

template <class List, class T> struct ListCodec {
    static QJsonValue encode(const List& list) {
        QJsonArray array;
        for (const T& item : list)
            array.append(Codec<T>::encode(item));
        return array;
    }
    static Result<List> decode(const QJsonValue& value) {
        const QJsonArray array = value.toArray();
        if (!value.isArray() || array.size() > kMaxList) return bad();
        List list;
        list.reserve(array.size());
        for (const QJsonValue& item : array) {
            MOTCUA_TRY(T decoded, Codec<T>::decode(item));
            list.push_back(std::move(decoded));
        }
        return list;
    }
};
template <class T> struct Codec<std::vector<T>> : ListCodec<std::vector<T>, T> {};
template <> struct Codec<QStringList> : ListCodec<QStringList, QString> {};

class Writer {
public:
    template <class T> void need(const char* key, const T& value) {
        m_object.insert(QLatin1StringView(key), Codec<T>::encode(value));
    }
    template <class T> void operator()(const char* key, const T& value, const T& byDefault = T{}) {
        if (!(value == byDefault)) need(key, value);
    }
    QJsonObject take() { return std::move(m_object); }

private:
    QJsonObject m_object;
};

class Reader {
public:
    explicit Reader(const QJsonObject& object) : m_object(object) {}

    template <class T> void need(const char* key, T& value) {
        if (!m_object.contains(QLatin1StringView(key))) return note(key, {});
        (*this)(key, value);
    }
    template <class T> void operator()(const char* key, T& value, const T& = T{}) {
        const auto member = m_object.constFind(QLatin1StringView(key));
        if (member == m_object.constEnd() || m_error) return;
        ++m_read;
        auto decoded = Codec<T>::decode(*member);
        if (!decoded) return note(key, decoded.error().detail);
        value = *std::move(decoded);
    }
    Result<> finish() const {
        if (m_error) return std::unexpected(*m_error);
        if (m_read != m_object.size()) return fail(Code::FIELD_INVALID, QStringLiteral("unknown member"));
        return {};
    }

private:
    void note(const char* key, const QString& inner) {
        if (m_error) return;
        const QString path = QLatin1StringView(key);
        m_error = Error{Code::FIELD_INVALID, inner.isEmpty() ? path : path + u'.' + inner};
    }

    const QJsonObject& m_object;
    qsizetype m_read = 0;
    std::optional<Error> m_error;
};

template <class T> QJsonObject write(const T& value) {
    Writer writer;
    describe(writer, value);
    return writer.take();
}

template <class T> Result<T> read(const QJsonObject& object) {
    Reader reader(object);
    T value;
    describe(reader, value);
    MOTCUA_CHECK(reader.finish());
    return value;
}

} // namespace motcua::dossier::fields
