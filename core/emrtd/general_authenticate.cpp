// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/general_authenticate.h"

#include "core/emrtd/ber_object.h"

namespace motcua::emrtd {
namespace {

constexpr quint8 kDynamicData = 0x7C;
constexpr quint8 kChainingBit = 0x10;
constexpr int kShortData = 255, kShortExpected = 256, kLongExpected = 65536;

/// Plain data that still fit a short command and a short answer. What secure messaging adds is the same both
/// ways, but for 97 in place of 99.
qsizetype shortLimit(Session& session, int plain) {
    const SecureMessaging* messaging = session.messaging();
    return messaging != nullptr ? messaging->largestShortAnswer() : plain;
}

} // namespace

Result<card::ResponseApdu> generalAuthenticate(Session& session, QByteArrayView data, Chaining chaining,
                                               qsizetype answerSize) {
    card::CommandApdu command{.cla = chaining == Chaining::more ? kChainingBit : quint8(0),
                              .ins = 0x86,
                              .data = berObject(kDynamicData, data)};
    command.extended = command.data.size() > shortLimit(session, kShortData) ||
                       answerSize > shortLimit(session, kShortExpected);
    command.expected = command.extended ? kLongExpected : kShortExpected;
    return session.transmit(command);
}

Result<QByteArray> dynamicData(QByteArrayView answer, quint8 tag, const char* step) {
    const auto inside = onlyObject(answer, kDynamicData);
    if (inside)
        if (const auto object = firstObject(*inside); object && object->tag == tag)
            return object->value.toByteArray();
    return fail(Code::EMRTD_PROTOCOL_INVALID, QString::fromLatin1(step));
}

std::optional<QByteArray> furtherData(QByteArrayView answer, quint8 tag) {
    const auto inside = onlyObject(answer, kDynamicData);
    if (!inside) return {};
    for (auto object = firstObject(*inside); object; object = firstObject(object->rest))
        if (object->tag == tag) return object->value.toByteArray();
    return {};
}

Result<> manageEnvironment(Session& session, quint8 p1, quint8 p2, QByteArrayView data,
                           QLatin1StringView what) {
    const bool extended = data.size() > shortLimit(session, kShortData);
    MOTCUA_CHECK(session.command(
        {.ins = 0x22, .p1 = p1, .p2 = p2, .data = data.toByteArray(), .extended = extended}, what));
    return {};
}

} // namespace motcua::emrtd
