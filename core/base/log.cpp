// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <QRegularExpression>
#include <cstdio>
#include <mutex>

namespace motcua::log {
namespace {

constexpr qint64 kLongestShownNumber = 99'999'999;

std::mutex& mutex() {
    static std::mutex instance;
    return instance;
}

struct Target {
    Sink sink;
    Level threshold = Level::warning;
};

Target& target() {
    static Target instance;
    return instance;
}

const char* levelName(Level level) {
    switch (level) {
    case Level::debug:
        return "debug";
    case Level::info:
        return "info";
    case Level::warning:
        return "warning";
    case Level::error:
        return "error";
    }
    return "";
}

QByteArray named(Literal name, const QByteArray& value) { return QByteArray(name.text()) + '=' + value; }

void emitLine(Level level, const QByteArray& line) {
    const std::lock_guard lock(mutex());
    if (level < target().threshold) return;
    if (target().sink)
        target().sink(level, line);
    else
        std::fprintf(stderr, "%s\n", line.constData());
}

void qtMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
    static const QRegularExpression kPrivate(QStringLiteral(R"("[^"]*"|'[^']*'|\d{6,}|\S*[^\x00-\x7F]\S*)"));
    QString blotted = message;
    blotted.replace(kPrivate, QStringLiteral("<…>"));
    const Level level = type == QtDebugMsg     ? Level::debug
                        : type == QtInfoMsg    ? Level::info
                        : type == QtWarningMsg ? Level::warning
                                               : Level::error;
    emitLine(level, QByteArray(levelName(level)) + " qt " + blotted.toUtf8());
}

} // namespace

Field::Field(Literal name, Literal value) : m_text(named(name, value.text())) {}
Field::Field(Literal name, double value) : Field(name, static_cast<qint64>(value), 0) {}
Field::Field(Literal name, Code value) : m_text(named(name, errorText(value).name)) {}
Field::Field(Literal name, const Uuid& value) : m_text(named(name, value.toString().toLatin1())) {}
Field::Field(Literal name, QStringView value)
    : m_text(named(name, "<text " + QByteArray::number(value.size()) + ">")) {}
Field::Field(Literal name, QByteArrayView value)
    : m_text(named(name, "<bytes " + QByteArray::number(value.size()) + ">")) {}
Field::Field(Literal name, qint64 value, int)
    : m_text(named(name, value <= kLongestShownNumber && value >= -kLongestShownNumber
                             ? QByteArray::number(value)
                             : QByteArray("<number>"))) {}

void write(Level level, Literal event, std::initializer_list<Field> fields) {
    QByteArray line = QByteArray(levelName(level)) + ' ' + event.text();
    for (const Field& field : fields)
        line += ' ' + field.text();
    emitLine(level, line);
}

void setSink(Sink sink, Level threshold) {
    const std::lock_guard lock(mutex());
    target() = {std::move(sink), threshold};
}

void installQtMessageHandler() { qInstallMessageHandler(qtMessage); }

} // namespace motcua::log
