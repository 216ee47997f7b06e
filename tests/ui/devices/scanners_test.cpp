// SPDX-License-Identifier: GPL-3.0-or-later
// Sources of codes as the window hears them: real terminal devices, the clipboard, files (keyboard scanners:
// tests/core/scanner). All people are fictitious.
#include "ui/devices/scanners.h"

#include "tests/support/camera_frames.h"
#include "tests/support/card_text.h"
#include "tests/support/event_loop.h"
#include "tests/support/pseudo_terminal.h"
#include "tests/support/temp_station.h"
#include "ui/widgets/language.h"

#include <QClipboard>
#include <QMimeData>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

class NoReader final : public CardReader {
public:
    void read(QObject*, emrtd::ReadingRequest, Events) override {}
    void cancel() override {}
    Readers readers() const override { return {}; }
    void onReadersChanged(QObject*, std::function<void(const Readers&)>) override {}
};

class ScannersTest : public testing::Test {
protected:
    ScannersTest() {
        setLanguage(Language::english);
        station.close();
        bool opened = false;
        workspace.open(station.folder(), u"lan"_s, tests::TempStation::password(),
                       [&](const Result<>& result) { opened = result.has_value(); });
        EXPECT_TRUE(tests::serveUntil([&] { return opened; }));
    }
    ~ScannersTest() override {
        scanners.reset();
        bool closed = false;
        workspace.close([&] { closed = true; });
        tests::serveUntil([&] { return closed; });
    }
    void listen() {
        scanners = std::make_unique<Scanners>(
            workspace, [this](const Result<scanner::Scan>& scan) { scans.push_back(scan); });
        scanners->onDevicesChanged([this] { ++changes; });
    }
    void setPort(const QString& port, int baud = 9600) {
        desk::Settings settings = workspace.settings();
        settings.serialPort = port;
        settings.serialBaud = baud;
        workspace.saveSettings(settings);
    }
    bool waitForScans(std::size_t count) {
        return tests::serveUntil([&] { return scans.size() >= count; });
    }
    bool isConnected() const { return scanners->devices().size() == 1 && scanners->devices()[0].connected; }
    static void send(tests::PseudoTerminal& line, const QString& text) {
        ASSERT_TRUE(tests::serveUntil([&] { return line.isReady(); }));
        const QByteArray code = text.toUtf8() + "\r\n";
        QByteArrayView bytes(code);
        ASSERT_TRUE(tests::serveUntil([&] {
            bytes = bytes.sliced(line.send(bytes));
            return bytes.isEmpty();
        }));
    }

    tests::TempStation station;
    NoReader reader;
    Workspace workspace{station.clock, reader};
    std::vector<Result<scanner::Scan>> scans;
    int changes = 0;
    std::unique_ptr<Scanners> scanners;
};

TEST_F(ScannersTest, setPort_isListenedTo) {
    tests::PseudoTerminal line;
    setPort(line.path());
    listen();
    ASSERT_TRUE(tests::serveUntil([&] { return isConnected(); }));
    EXPECT_GT(changes, 0);
    EXPECT_EQ(scanners->devices()[0].name, u"scanner");
    EXPECT_TRUE(scanners->devices()[0].trouble.isEmpty());
    send(line, tests::cardText());
    ASSERT_TRUE(waitForScans(1));
    ASSERT_TRUE(scans[0]);
    EXPECT_EQ(scans[0]->payload.kind, qr::PayloadKind::card);
    EXPECT_EQ(scans[0]->source, scanner::Source::serial);
}

TEST_F(ScannersTest, unpluggedAndBack_isToldInWords) {
    tests::PseudoTerminal line;
    setPort(line.path());
    listen();
    ASSERT_TRUE(tests::serveUntil([&] { return isConnected(); }));
    line.unplug();
    EXPECT_TRUE(tests::serveUntil([&] {
        return !isConnected() && scanners->devices()[0].trouble == messageOf(Code::SCANNER_NOT_THERE);
    }));
    line.plugIn();
    ASSERT_TRUE(tests::serveUntil([&] { return isConnected(); }));
    send(line, tests::cardText());
    EXPECT_TRUE(waitForScans(1));
}

TEST_F(ScannersTest, portChangedInTheSettings_isListenedToAtOnce) {
    tests::PseudoTerminal line, other;
    setPort(line.path());
    listen();
    ASSERT_TRUE(tests::serveUntil([&] { return isConnected(); }));
    setPort(other.path(), 115200);
    ASSERT_TRUE(tests::serveUntil([&] { return isConnected() && other.isReady() && !line.isOpen(); }));
    EXPECT_EQ(other.settings().baud, 115200);
    send(other, tests::cardText());
    ASSERT_TRUE(waitForScans(1));
    setPort({});
    ASSERT_TRUE(tests::serveUntil([&] { return !other.isOpen(); })) << "no port set: only what says it scans";
}

TEST_F(ScannersTest, otherSetting_leavesTheLineOpen) {
    tests::PseudoTerminal line;
    setPort(line.path());
    listen();
    ASSERT_TRUE(tests::serveUntil([&] { return isConnected(); }));
    desk::Settings settings = workspace.settings();
    settings.sounds = false;
    workspace.saveSettings(settings);
    EXPECT_TRUE(isConnected()) << "a code under way would be lost";
}

TEST_F(ScannersTest, noPortThere_isTrouble) {
    setPort(u"/dev/no-such-scanner"_s);
    listen();
    ASSERT_TRUE(tests::serveUntil(
        [&] { return scanners->devices().size() == 1 && !scanners->devices()[0].trouble.isEmpty(); }));
    EXPECT_FALSE(isConnected());
}

TEST_F(ScannersTest, pastedText_isAScan) {
    listen();
    QGuiApplication::clipboard()->setText(tests::cardText());
    scanners->paste();
    ASSERT_TRUE(waitForScans(1));
    ASSERT_TRUE(scans[0]);
    EXPECT_EQ(scans[0]->source, scanner::Source::pasted);
}

TEST_F(ScannersTest, emptyClipboard_isSaid) {
    listen();
    QGuiApplication::clipboard()->setMimeData(new QMimeData);
    scanners->paste();
    ASSERT_TRUE(waitForScans(1));
    EXPECT_EQ(scans[0].error().code, Code::PASTE_EMPTY);
}

TEST_F(ScannersTest, droppedPicture_isReadBesideTheWindow) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"card.png"_s);
    ASSERT_TRUE(
        tests::pictureOf(tests::cardText(), 5, {320, 320}).convertToFormat(QImage::Format_RGB32).save(file));
    listen();
    scanners->openFile(file);
    EXPECT_TRUE(scans.empty()) << "not in the window's own time";
    ASSERT_TRUE(waitForScans(1));
    ASSERT_TRUE(scans[0]) << errorText(scans[0].error().code).name;
    EXPECT_EQ(scans[0]->payload.text, tests::cardText());
    scanners->openFile(folder.filePath(u"missing.png"_s));
    ASSERT_TRUE(waitForScans(2));
    EXPECT_EQ(scans[1].error().code, Code::FILE_UNREADABLE);
}

TEST_F(ScannersTest, gone_whilePictureIsRead_isClean) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"card.png"_s);
    ASSERT_TRUE(tests::pictureOf(tests::cardText(), 5, {320, 320}).save(file));
    listen();
    scanners->openFile(file);
    scanners.reset();
    tests::serveFor(std::chrono::milliseconds(300));
    EXPECT_TRUE(scans.empty());
}

} // namespace
} // namespace motcua::ui
