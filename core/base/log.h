// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/uuid.h"

#include <QByteArrayView>
#include <QString>
#include <functional>
#include <initializer_list>
#include <type_traits>

namespace motcua::log {

/// A text written in the source, and so never a citizen's: only a string literal converts to it.
class Literal {
public:
    template <size_t N> consteval Literal(const char (&text)[N]) : m_text(text) {}
    const char* text() const { return m_text; }

private:
    const char* m_text;
};

/// One named value of a log line. Counts, times, flags, codes and ids of records are shown; a text, bytes, a
/// secret, or a number long enough to be that of a person or a telephone (9 digits) appears as its length
/// only.
class Field {
public:
    Field(Literal name, Literal value);
    template <class Flag>
        requires std::is_same_v<Flag, bool>
    Field(Literal name, Flag value) : Field(name, value ? Literal("true") : Literal("false")) {}
    template <class Number>
        requires(std::is_integral_v<Number> && !std::is_same_v<Number, bool>)
    Field(Literal name, Number value) : Field(name, static_cast<qint64>(value), 0) {}
    Field(Literal name, double value);
    Field(Literal name, Code value);
    Field(Literal name, const Uuid& value);
    Field(Literal name, QStringView value);
    Field(Literal name, const QString& value) : Field(name, QStringView(value)) {}
    Field(Literal name, QByteArrayView value);
    Field(Literal name, const QByteArray& value) : Field(name, QByteArrayView(value)) {}
    Field(Literal name, const std::string& value) : Field(name, QByteArrayView(value)) {}
    Field(Literal name, const Secret& value) = delete;

    const QByteArray& text() const { return m_text; }

private:
    Field(Literal name, qint64 value, int);
    QByteArray m_text;
};

enum class Level { debug, info, warning, error };

void write(Level level, Literal event, std::initializer_list<Field> fields = {});
inline void debug(Literal event, std::initializer_list<Field> fields = {}) {
    write(Level::debug, event, fields);
}
inline void info(Literal event, std::initializer_list<Field> fields = {}) {
    write(Level::info, event, fields);
}
inline void warning(Literal event, std::initializer_list<Field> fields = {}) {
    write(Level::warning, event, fields);
}
inline void error(Literal event, std::initializer_list<Field> fields = {}) {
    write(Level::error, event, fields);
}

/// Where finished lines go; standard error when none is set. Lines below `threshold` are not made.
using Sink = std::function<void(Level, const QByteArray& line)>;
void setSink(Sink sink, Level threshold = Level::info);

/// Sends Qt's own messages through this log, with everything that could be a person's blotted out:
/// quoted texts, letters outside ASCII, and runs of six digits or more.
void installQtMessageHandler();

} // namespace motcua::log
