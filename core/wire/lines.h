// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

/// NDJSON: one JSON object a line, each line ended by a line feed.
namespace motcua::wire {

inline constexpr qsizetype kMaxLine = 1024 * 1024;      ///< bytes; more than any action can have
inline constexpr qsizetype kMaxBody = 16 * 1024 * 1024; ///< bytes of a message unpacked
inline constexpr qsizetype kMaxLines = 20000;

void appendLine(QByteArray& body, const QJsonObject& line);

/// Gives one object after the other of a body it borrows.
class LineReader {
public:
    explicit LineReader(QByteArrayView body) : m_rest(body) {}

    bool atEnd() const { return m_rest.isEmpty(); }
    /// Errors: WIRE_MESSAGE_INVALID with the line's number: no object, a line that is empty, too long, or not
    /// ended (a message cut off), too many lines.
    Result<QJsonObject> next();
    /// Of the line given last, from 1.
    qsizetype line() const { return m_line; }
    /// An error of what the line given last says, with its number before the detail.
    std::unexpected<Error> invalid(const QString& detail) const;

private:
    QByteArrayView m_rest;
    qsizetype m_line = 0;
};

} // namespace motcua::wire
