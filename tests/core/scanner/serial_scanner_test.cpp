// SPDX-License-Identifier: GPL-3.0-or-later
// On real terminal devices: what Qt, the system's line discipline and the scanner make of each other.
#include "core/scanner/serial_scanner.h"

#include "tests/core/scanner/scanner_cards.h"
#include "tests/support/event_loop.h"
#include "tests/support/pseudo_terminal.h"

#include <gtest/gtest.h>
#include <random>
#include <unistd.h>

namespace motcua::tests {
namespace {

using namespace scanner;
using namespace std::chrono_literals;

QString textOf(const QByteArray& bytes) { return QString::fromUtf8(bytes); }

/// A scanner object on a device, and what it has told.
struct Desk {
    explicit Desk(const SerialSettings& settings)
        : scanner(settings, clock,
                  {.scanRead = [this](const Result<Scan>& scan) { scans.push_back(scan); },
                   .stateChanged = [this](const Result<>& state) { states.push_back(state); }}) {}
    explicit Desk(const PseudoTerminal& line) : Desk(SerialSettings{.port = line.path()}) {}

    bool waitForState(const Result<>& state) {
        return serveUntil([&] { return !states.empty() && states.back() == state; });
    }
    bool waitForScans(size_t count) {
        return serveUntil([&] { return scans.size() >= count; });
    }

    bool hasText(const QByteArray& code) const {
        return !scans.empty() && scans.back() && scans.back()->payload.text == textOf(code);
    }

    SystemClock clock;
    std::vector<Result<Scan>> scans;
    std::vector<Result<>> states;
    SerialScanner scanner;
};

const Result<> kConnected{};
Result<> stateOf(Code code) { return fail(code); }

void send(PseudoTerminal& line, QByteArrayView bytes) {
    ASSERT_TRUE(serveUntil([&] {
        bytes = bytes.sliced(line.send(bytes));
        return bytes.isEmpty();
    }));
}

TEST(SerialScanner, card_isRead) {
    PseudoTerminal line;
    Desk desk(line);
    ASSERT_TRUE(desk.waitForState(kConnected));
    EXPECT_TRUE(desk.scanner.isConnected());
    send(line, kCard2021 + "\r\n");
    ASSERT_TRUE(desk.waitForScans(1));
    ASSERT_TRUE(desk.scans[0].has_value());
    EXPECT_EQ(desk.scans[0]->source, Source::serial);
    EXPECT_EQ(desk.scans[0]->device, line.path());
    EXPECT_EQ(desk.scans[0]->payload.text, textOf(kCard2021));
    EXPECT_EQ(desk.scans[0]->payload.kind, qr::PayloadKind::card);
}

TEST(SerialScanner, settings_reachTheLine) {
    PseudoTerminal line;
    for (const int baud : {1200, 9600, 115200, 921600}) {
        Desk desk(SerialSettings{.port = line.path(), .baud = baud});
        ASSERT_TRUE(desk.waitForState(kConnected));
        const auto settings = line.settings();
        EXPECT_EQ(settings.baud, baud);
        EXPECT_TRUE(settings.raw) << "no echo, no line editing: bytes as they are";
        EXPECT_FALSE(settings.dropsFaultyBytes) << "a byte with a fault must be seen";
    }
}

TEST(SerialScanner, codeByteByByteWithoutEnd_isRead) {
    PseudoTerminal line;
    Desk desk(SerialSettings{.port = line.path(), .baud = 115200});
    ASSERT_TRUE(desk.waitForState(kConnected));
    for (const char byte : kCard2024) {
        send(line, QByteArrayView(&byte, 1));
        QCoreApplication::processEvents();
    }
    ASSERT_TRUE(desk.waitForScans(1));
    EXPECT_EQ(desk.scans[0]->payload.text, textOf(kCard2024));
    serveFor(200ms);
    EXPECT_EQ(desk.scans.size(), 1u);
}

/// Bytes wait while the thread is busy; the silence that then seems to have passed is none.
TEST(SerialScanner, busyThread_doesNotCutACode) {
    PseudoTerminal line;
    Desk desk(line);
    ASSERT_TRUE(desk.waitForState(kConnected));
    for (const bool seenByTimerOnly : {false, true}) {
        const QByteArray rest = seenByTimerOnly ? "-0001" : "-0002";
        const QByteArray first = seenByTimerOnly ? "first" : "other";
        send(line, first + "\rH34-261123"); // read together
        ASSERT_TRUE(serveUntil([&] { return desk.hasText(first); }));
        // With a timer that is due too and served before, the bytes come between the look at the line and
        // the end of the silence.
        if (seenByTimerOnly)
            QTimer::singleShot(1ms, Qt::PreciseTimer, qApp, [&] { send(line, rest); });
        else
            send(line, rest);
        const auto until = std::chrono::steady_clock::now() + 100ms; // busy, not asleep
        while (std::chrono::steady_clock::now() < until) {
        }
        EXPECT_TRUE(serveUntil([&] { return desk.hasText("H34-261123" + rest); })) << seenByTimerOnly;
    }
}

TEST(SerialScanner, thousandCodes_areAllRead) {
    PseudoTerminal line;
    Desk desk(SerialSettings{.port = line.path(), .baud = 115200});
    ASSERT_TRUE(desk.waitForState(kConnected));
    for (int i = 0; i < 1000; ++i)
        send(line, QByteArray(kCard2021)
                           .replace("Văn An", "Văn" + QByteArray(" An").repeated(1 + i % 20))
                           .replace("012345|", QByteArray::number(100'000 + i) + '|') +
                       '\r');
    ASSERT_TRUE(desk.waitForScans(1000));
    for (int i = 0; i < 1000; ++i) {
        ASSERT_TRUE(desk.scans[size_t(i)].has_value()) << i;
        EXPECT_EQ(desk.scans[size_t(i)]->payload.card->citizen.number->text(),
                  QStringLiteral("001096%1").arg(100'000 + i));
    }
}

TEST(SerialScanner, noise_asksToScanAgainAndTheNextCodeIsRead) {
    PseudoTerminal line;
    Desk desk(line);
    ASSERT_TRUE(desk.waitForState(kConnected));
    std::mt19937 random(11);
    QByteArray noise(300, '\0');
    for (char& byte : noise)
        byte = static_cast<char>(128 + random() % 128);
    send(line, noise);
    ASSERT_TRUE(desk.waitForScans(1));
    EXPECT_EQ(desk.scans[0].error().code, Code::SCANNER_GARBLED);
    EXPECT_EQ(desk.scans[0].error().detail, QString()) << "nothing of a person's card";
    send(line, kCard2021 + '\r');
    ASSERT_TRUE(desk.waitForScans(2));
    EXPECT_TRUE(desk.scans[1].has_value());
}

TEST(SerialScanner, unpluggedInTheMiddle_comesBackByItself) {
    PseudoTerminal line;
    Desk desk(line);
    ASSERT_TRUE(desk.waitForState(kConnected));
    for (int round = 1; round <= 3; ++round) {
        const QByteArray first = "first-" + QByteArray::number(round);
        send(line, first + '\r' + kCard2021.first(50)); // read together
        ASSERT_TRUE(serveUntil([&] { return desk.hasText(first); }));
        line.unplug();
        ASSERT_TRUE(desk.waitForState(stateOf(Code::SCANNER_NOT_THERE)));
        EXPECT_FALSE(desk.scanner.isConnected());
        line.plugIn();
        ASSERT_TRUE(desk.waitForState(kConnected));
        const QByteArray code = kDossierCode + QByteArray::number(round);
        send(line, code + '\r');
        ASSERT_TRUE(serveUntil([&] { return desk.hasText(code); })) << "what was cut off is forgotten";
    }
    EXPECT_EQ(desk.states.size(), 7u) << "each change once";
}

TEST(SerialScanner, notThereYet_isWaitedFor) {
    PseudoTerminal line;
    line.unplug();
    Desk desk(line);
    ASSERT_TRUE(desk.waitForState(stateOf(Code::SCANNER_NOT_THERE)));
    line.plugIn();
    EXPECT_TRUE(desk.waitForState(kConnected));
    EXPECT_EQ(desk.states.size(), 2u);
}

TEST(SerialScanner, usedByAnother_isBusyUntilItIsFree) {
    PseudoTerminal line;
    auto first = std::make_unique<Desk>(line);
    ASSERT_TRUE(first->waitForState(kConnected));
    Desk second(SerialSettings{.port = line.device()}); // by its other name
    ASSERT_TRUE(second.waitForState(stateOf(Code::SCANNER_BUSY)));
    first.reset();
    EXPECT_TRUE(second.waitForState(kConnected));
}

/// Root may open everything: the user is changed for the time of this test.
class OtherUser {
public:
    OtherUser() { m_changed = ::getuid() != 0 || ::setresuid(65534, 65534, 0) == 0; }
    ~OtherUser() {
        if (::getuid() == 65534) m_changed = ::setresuid(0, 0, 0) == 0;
    }
    OtherUser(const OtherUser&) = delete;
    OtherUser& operator=(const OtherUser&) = delete;
    bool isRoot() const { return !m_changed; }

private:
    bool m_changed;
};

TEST(SerialScanner, withoutPermission_saysSo) {
    PseudoTerminal line;
    line.forbid();
    const OtherUser user;
    if (user.isRoot()) GTEST_SKIP() << "cannot give up being root";
    Desk desk(SerialSettings{.port = line.device()});
    EXPECT_TRUE(desk.waitForState(stateOf(Code::SCANNER_NO_PERMISSION)));
}

TEST(SerialScanner, aFileThatIsNoPort_fails) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    Desk desk(SerialSettings{.port = path});
    EXPECT_TRUE(serveUntil([&] { return !desk.states.empty(); }));
    EXPECT_EQ(desk.states.front(), stateOf(Code::SCANNER_PORT_FAILED));
}

} // namespace
} // namespace motcua::tests
