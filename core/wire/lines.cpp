// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/lines.h"

#include "core/base/json.h"

namespace motcua::wire {

using namespace Qt::StringLiterals;

void appendLine(QByteArray& body, const QJsonObject& line) {
    body += json::compact(line);
    body += '\n';
}

Result<QJsonObject> LineReader::next() {
    ++m_line;
    if (m_line > kMaxLines) return invalid(u"too many"_s);
    const qsizetype end = m_rest.indexOf('\n');
    if (end < 0) return invalid(u"cut off"_s);
    if (end > kMaxLine) return invalid(u"too long"_s);
    const QByteArrayView text = m_rest.first(end);
    m_rest = m_rest.sliced(end + 1);
    auto object = json::parseObject(QByteArray::fromRawData(text.data(), text.size()));
    if (!object) return invalid(u"no object"_s);
    return object;
}

std::unexpected<Error> LineReader::invalid(const QString& detail) const {
    return fail(Code::WIRE_MESSAGE_INVALID, u"%1: %2"_s.arg(m_line).arg(detail));
}

} // namespace motcua::wire
