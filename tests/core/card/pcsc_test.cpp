// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/card/pcsc_test.h"

#include "core/card/reader_state.h"

#include <algorithm>

namespace motcua::card {
namespace {

QByteArray command(quint8 instruction, int parameter = 0) {
    return CommandApdu{.cla = 0x80,
                       .ins = instruction,
                       .p1 = static_cast<quint8>(parameter >> 8),
                       .p2 = static_cast<quint8>(parameter),
                       .expected = 65536,
                       .extended = true}
        .encode()
        .value();
}

QByteArray only(quint16 status) { return ResponseApdu{{}, status}.encode(); }

bool isPresent(const QString& name) {
    const Readers readers = listReaders();
    return readers && std::ranges::any_of(*readers, [&](const ReaderState& reader) {
               return reader.name == name && reader.present;
           });
}

} // namespace

tests::PrivatePcscd& service() {
    static tests::PrivatePcscd instance(2);
    return instance;
}

QByteArray contactless() { return QByteArray::fromHex("3B898001 4D4B6A434F532D3337 12"); }
QByteArray contact() { return QByteArray::fromHex("3B9F96C00A31FE45 754A6176656C696E2D4F5320312E30 51"); }
QByteArray onlyT0() { return QByteArray::fromHex("3B021450"); }
QByteArray impossible() { return QByteArray(40, '\x3B'); }

QByteArray select() { return QByteArray::fromHex("00A4040C07A0000002471001"); }
QByteArray bytes(int count) { return command(0x10, count); }
QByteArray remember() { return command(0x11); }
QByteArray isRemembered() { return command(0x12); }
QByteArray leave() { return command(0x13); }
QByteArray answerWithOneByte() { return command(0x14); }
QByteArray waitForRelease() { return command(0x15); }

std::optional<QByteArray> TestCard::exchange(QByteArrayView command) {
    const auto given = CommandApdu::parse(command);
    if (!given) return only(status::kWrongLength);
    if (given->cla != 0x80) return only(status::kOk);
    switch (given->ins) {
    case 0x10:
        return QByteArray(given->p1 << 8 | given->p2, 'x') + only(status::kOk);
    case 0x11:
        m_remembered = true;
        break;
    case 0x12:
        return only(m_remembered ? status::kOk : status::kReferenceNotFound);
    case 0x13:
        return std::nullopt;
    case 0x14:
        return QByteArray("\x90");
    case 0x15:
        m_held = true;
        eventually([&] { return m_released.load(); });
        break;
    default:
        break;
    }
    return only(status::kOk);
}

bool LaidCard::lay() {
    return link.insert().has_value() && eventually([&] { return isPresent(reader); });
}

bool LaidCard::lift() {
    link.remove();
    return eventually([&] { return !isPresent(reader); });
}

void PcscTest::SetUp() {
    // A service from before has seen cards come and go; a fresh one costs some milliseconds.
    ASSERT_TRUE(service().start()) << service().trouble().toStdString();
}

} // namespace motcua::card
