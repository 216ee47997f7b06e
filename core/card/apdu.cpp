// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/apdu.h"

namespace motcua::card {
namespace {

constexpr qsizetype kHeader = 4;
constexpr int kShortData = 255, kShortExpected = 256, kLongData = 65535, kLongExpected = 65536;

std::unexpected<Error> invalid() { return fail(Code::CARD_COMMAND_INVALID); }

void appendSize(QByteArray& bytes, qsizetype size) {
    bytes.append(static_cast<char>(size >> 8)).append(static_cast<char>(size));
}

int sizeAt(QByteArrayView bytes, qsizetype at) {
    return static_cast<quint8>(bytes[at]) << 8 | static_cast<quint8>(bytes[at + 1]);
}

int orLargest(int coded, int largest) { return coded == 0 ? largest : coded; }

Result<CommandApdu> parseShortBody(CommandApdu command, QByteArrayView body) {
    const int first = static_cast<quint8>(body[0]);
    if (body.size() == 1) {
        command.expected = orLargest(first, kShortExpected);
        return command;
    }
    if (first == 0 || body.size() < 1 + first || body.size() > 2 + first) return invalid();
    command.data = body.sliced(1, first).toByteArray();
    if (body.size() == 2 + first)
        command.expected = orLargest(static_cast<quint8>(body.back()), kShortExpected);
    return command;
}

Result<CommandApdu> parseLongBody(CommandApdu command, QByteArrayView body) {
    command.extended = true;
    const int first = sizeAt(body, 1);
    if (body.size() == 3) {
        command.expected = orLargest(first, kLongExpected);
        return command;
    }
    if (first == 0 || (body.size() != 3 + first && body.size() != 5 + first)) return invalid();
    command.data = body.sliced(3, first).toByteArray();
    if (body.size() == 5 + first) command.expected = orLargest(sizeAt(body, 3 + first), kLongExpected);
    return command;
}

} // namespace

Result<QByteArray> CommandApdu::encode() const {
    const int mostData = extended ? kLongData : kShortData;
    const int mostExpected = extended ? kLongExpected : kShortExpected;
    if (data.size() > mostData || (expected && (*expected < 1 || *expected > mostExpected))) return invalid();

    QByteArray bytes;
    bytes.reserve(kHeader + 5 + data.size());
    for (const quint8 octet : {cla, ins, p1, p2})
        bytes.append(static_cast<char>(octet));
    if (!extended) {
        if (!data.isEmpty()) bytes.append(static_cast<char>(data.size())).append(data);
        if (expected) bytes.append(static_cast<char>(*expected));
        return bytes;
    }
    if (!data.isEmpty() || expected) bytes.append('\0');
    if (!data.isEmpty()) {
        appendSize(bytes, data.size());
        bytes.append(data);
    }
    if (expected) appendSize(bytes, *expected);
    return bytes;
}

Result<CommandApdu> CommandApdu::parse(QByteArrayView bytes) {
    if (bytes.size() < kHeader) return invalid();
    const auto octet = [&](qsizetype at) { return static_cast<quint8>(bytes[at]); };
    CommandApdu command{.cla = octet(0), .ins = octet(1), .p1 = octet(2), .p2 = octet(3)};
    const QByteArrayView body = bytes.sliced(kHeader);
    if (body.isEmpty()) return command;
    if (body[0] == '\0' && body.size() >= 3) return parseLongBody(std::move(command), body);
    return parseShortBody(std::move(command), body);
}

Result<ResponseApdu> ResponseApdu::parse(QByteArrayView bytes) {
    if (bytes.size() < 2) return fail(Code::CARD_ANSWER_INVALID, QString::number(bytes.size()));
    return ResponseApdu{bytes.chopped(2).toByteArray(),
                        static_cast<quint16>(sizeAt(bytes, bytes.size() - 2))};
}

QByteArray ResponseApdu::encode() const {
    QByteArray bytes = data;
    appendSize(bytes, status);
    return bytes;
}

QString statusText(quint16 status) {
    return QStringLiteral("%1").arg(status, 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace motcua::card
