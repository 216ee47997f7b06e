// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/serial_ports.h"

#include "tests/support/event_loop.h"

#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace scanner;
using namespace std::chrono_literals;

SerialPort port(const char* name, std::optional<quint16> vendor = {}, const char* description = "",
                const char* manufacturer = "") {
    return {.name = QString::fromLatin1(name),
            .path = QStringLiteral("/dev/") + QString::fromLatin1(name),
            .description = QString::fromLatin1(description),
            .manufacturer = QString::fromLatin1(manufacturer),
            .serialNumber = {},
            .vendorId = vendor,
            .productId = {}};
}

TEST(SerialPorts, scanners_areKnownByMakerOrDescription) {
    EXPECT_TRUE(looksLikeScanner(port("ttyACM0", 0x0c2e)));
    EXPECT_TRUE(looksLikeScanner(port("ttyACM0", 0x1eab)));
    EXPECT_TRUE(looksLikeScanner(port("ttyACM0", 0x28e9, "USB_BarCode_Scanner")));
    EXPECT_TRUE(looksLikeScanner(port("ttyACM0", {}, "", "2D Imager Ltd")));
    EXPECT_FALSE(looksLikeScanner(port("ttyUSB0", 0x1a86, "USB Serial", "QinHeng Electronics")));
    EXPECT_FALSE(looksLikeScanner(port("ttyS0")));
    EXPECT_FALSE(looksLikeScanner(port("ttyACM0", 0x0a5f, "ZTC ZD420")));
}

TEST(SerialPorts, list_isInOrderAndHasPaths) {
    const auto ports = listSerialPorts(); // whatever this computer has
    for (size_t i = 0; i < ports.size(); ++i) {
        EXPECT_FALSE(ports[i].path.isEmpty());
        if (i > 0) {
            EXPECT_LT(ports[i - 1].name, ports[i].name);
        }
    }
}

TEST(SerialPortWatch, plugging_isToldOnce) {
    std::vector<SerialPort> plugged{port("ttyS0")};
    std::vector<QString> told;
    int looks = 0;
    const SerialPortWatch watch(
        {.appeared = [&](const SerialPort& p) { told.push_back(u'+' + p.name); },
         .vanished = [&](const SerialPort& p) { told.push_back(u'-' + p.name); }},
        [&] {
            ++looks;
            return plugged;
        },
        1ms);
    const auto lookAgain = [&] {
        const int seen = looks;
        ASSERT_TRUE(serveUntil([&] { return looks >= seen + 2; }));
    };
    lookAgain();
    EXPECT_TRUE(told.empty()) << "it was there before";
    plugged.push_back(port("ttyACM0", 0x0c2e));
    lookAgain();
    EXPECT_EQ(told, std::vector<QString>{QStringLiteral("+ttyACM0")});
    plugged.back() = port("ttyACM0", 0x1eab);
    lookAgain();
    EXPECT_EQ(told.size(), 3u) << "another device under the name of the first";
    plugged.pop_back();
    lookAgain();
    EXPECT_EQ(told.back(), QStringLiteral("-ttyACM0"));
    EXPECT_EQ(told.size(), 4u);
}

} // namespace
} // namespace motcua::tests
