// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/camera_scanner.h"

#include "tests/support/camera_frames.h"
#include "tests/support/event_loop.h"
#include "tests/support/virtual_camera.h"

#include <QFile>
#include <gtest/gtest.h>

namespace motcua::scanner {
namespace {

using namespace std::chrono_literals;
using tests::cardText;
using tests::pictureOf;
using tests::serveUntil;

/// A scanner whose callbacks are written down.
struct Desk {
    explicit Desk(std::chrono::milliseconds patience = CameraScanner::kPatience)
        : scanner(clock,
                  {.scanned =
                       [this](const Scan& scan) {
                           scans.push_back(scan);
                           scannedAt = std::chrono::steady_clock::now();
                       },
                   .looked = [this](const Finding& finding) { last = finding; },
                   .frame = [this](const QVideoFrame& frame) { ++frames, size = frame.size(); },
                   .failed = [this](const Error& error) { errors.push_back(error.code); },
                   .camerasChanged = [this] { ++changes; }},
                  patience) {}

    SystemClock clock;
    std::vector<Scan> scans;
    FrameTime scannedAt;
    std::optional<Finding> last;
    int frames = 0, changes = 0;
    QSize size;
    std::vector<Code> errors;
    CameraScanner scanner;
};

class CameraScannerTest : public testing::Test {
protected:
    static void SetUpTestSuite() { s_camera = std::make_unique<tests::VirtualCamera>(); }
    static void TearDownTestSuite() { s_camera.reset(); }
    void SetUp() override {
        if (!s_camera->trouble().isEmpty())
            GTEST_SKIP() << "no virtual camera: " << s_camera->trouble().toStdString();
        s_camera->show({});
        unplug();
        const Cameras cameras;
        ASSERT_TRUE(serveUntil([&] { return cameras.list().empty(); }));
        s_camera->plug();
        ASSERT_TRUE(serveUntil([&] { return !cameras.list().empty(); }));
    }
    void TearDown() override {
        if (s_camera->trouble().isEmpty()) unplug();
    }
    static tests::VirtualCamera& camera() { return *s_camera; }
    /// Frames of PipeWire's that wait in Qt's event queue would be read where no memory is any more
    /// (core/scanner/README.md): they are let through first.
    static void unplug() {
        s_camera->freeze(true);
        tests::serveFor(60ms);
        s_camera->unplug();
    }
    /// It is there and sends.
    static bool isUp(Desk& desk) {
        return serveUntil([&] { return !desk.scanner.cameras().empty(); }) && desk.scanner.start() &&
               serveUntil([&] { return desk.frames > 0 && desk.last; });
    }

private:
    static inline std::unique_ptr<tests::VirtualCamera> s_camera;
};

TEST_F(CameraScannerTest, cardShown_isScannedOnceAndOutlined) {
    Desk desk;
    ASSERT_TRUE(isUp(desk));
    EXPECT_EQ(desk.size, QSize(640, 480));
    EXPECT_FALSE(desk.last->outline);

    camera().show(pictureOf(cardText(), 5));
    const auto shown = std::chrono::steady_clock::now();
    ASSERT_TRUE(serveUntil([&] { return !desk.scans.empty(); }));
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(desk.scannedAt - shown);
    std::printf("camera to identity: %d ms from the picture before the camera to the payload\n",
                static_cast<int>(time.count()));
    RecordProperty("camera_to_identity_ms", static_cast<int>(time.count()));
    ASSERT_EQ(desk.scans[0].payload.kind, qr::PayloadKind::card);
    EXPECT_EQ(desk.scans[0].payload.text, cardText());
    EXPECT_EQ(desk.scans[0].source, Source::camera);
    EXPECT_EQ(desk.scans[0].device, QStringLiteral("TrainingCamera"));
    ASSERT_TRUE(desk.last->outline);
    EXPECT_TRUE(QRectF(0, 0, 640, 480).contains(desk.last->outline->at(0)));

    // held before the camera it stays one scan; another card is another one
    const auto looked = desk.scanner.counts().looked;
    ASSERT_TRUE(serveUntil([&] { return desk.scanner.counts().looked > looked + 10; }));
    EXPECT_EQ(desk.scans.size(), 1u);
    camera().show(pictureOf(cardText("001196054321"), 5));
    ASSERT_TRUE(serveUntil([&] { return desk.scans.size() > 1; }));
    EXPECT_EQ(desk.scans[1].payload.text, cardText("001196054321"));
}

TEST_F(CameraScannerTest, cameraUnplugged_saysSoAndComesBack) {
    Desk desk;
    ASSERT_TRUE(isUp(desk));
    ASSERT_TRUE(desk.scanner.camera());
    EXPECT_EQ(desk.scanner.camera()->name, QStringLiteral("TrainingCamera"));
    unplug();
    ASSERT_TRUE(serveUntil([&] { return !desk.errors.empty(); }));
    EXPECT_EQ(desk.errors.front(), Code::CAMERA_UNPLUGGED);
    EXPECT_FALSE(desk.scanner.isRunning());
    ASSERT_TRUE(serveUntil([&] { return desk.scanner.cameras().empty(); }));
    EXPECT_EQ(desk.scanner.start().error().code, Code::CAMERA_NONE);
    EXPECT_GT(desk.changes, 0);

    desk.frames = 0;
    camera().plug();
    ASSERT_TRUE(isUp(desk));
    EXPECT_EQ(desk.scanner.cameras().size(), 1u);
}

TEST_F(CameraScannerTest, silentCamera_isGivenUp) {
    Desk desk(400ms);
    ASSERT_TRUE(isUp(desk));
    camera().freeze(true);
    ASSERT_TRUE(serveUntil([&] { return !desk.errors.empty(); }));
    EXPECT_EQ(desk.errors, std::vector{Code::CAMERA_SILENT});
    EXPECT_FALSE(desk.scanner.isRunning());
}

TEST_F(CameraScannerTest, stoppedFromACallback_saysNothingMore) {
    Desk desk;
    ASSERT_TRUE(serveUntil([&] { return !desk.scanner.cameras().empty(); }));
    SystemClock clock;
    int frames = 0;
    std::unique_ptr<CameraScanner> scanner;
    scanner = std::make_unique<CameraScanner>(
        clock, CameraScanner::Callbacks{.frame = [&](const QVideoFrame&) { ++frames, scanner->stop(); }});
    ASSERT_TRUE(scanner->start(scanner->cameras().front().id));
    ASSERT_TRUE(serveUntil([&] { return frames > 0; }));
    EXPECT_FALSE(scanner->isRunning());
    tests::serveFor(100ms);
    EXPECT_EQ(frames, 1);
    EXPECT_EQ(scanner->counts().given, 0u);
}

TEST_F(CameraScannerTest, whatIsNotOffered_isLeftAlone) {
    Desk desk;
    EXPECT_EQ(desk.scanner.offered(), CameraControls{});
    ASSERT_TRUE(isUp(desk));
    EXPECT_EQ(desk.scanner.offered(), CameraControls{});
    desk.scanner.setTorch(true);
    desk.scanner.setZoom(2);
    desk.scanner.setExposureCompensation(-1);
    EXPECT_FALSE(desk.scanner.isTorchOn());
    EXPECT_TRUE(desk.scanner.isRunning());
}

TEST_F(CameraScannerTest, unknownCamera_isUnplugged) {
    Desk desk;
    ASSERT_TRUE(serveUntil([&] { return !desk.scanner.cameras().empty(); }));
    EXPECT_EQ(desk.scanner.start("nowhere").error().code, Code::CAMERA_UNPLUGGED);
}

/// design.md §5: libsqlite3 in this process would take the place of libsqlcipher. Qt's plug-ins and those of
/// GStreamer are loaded only now, where ldd does not see them.
TEST_F(CameraScannerTest, runningCamera_bringsNoSqlite) {
    Desk desk;
    ASSERT_TRUE(isUp(desk));
    QFile maps(QStringLiteral("/proc/self/maps"));
    ASSERT_TRUE(maps.open(QIODevice::ReadOnly));
    const QByteArray loaded = maps.readAll();
    EXPECT_TRUE(loaded.contains("mediaplugin"));
    EXPECT_FALSE(loaded.contains("libsqlite3"));
}

TEST(CameraError, qtError_isUnpluggedOrFailed) {
    EXPECT_EQ(cameraError(QStringLiteral("x"), true).code, Code::CAMERA_FAILED);
    EXPECT_EQ(cameraError(QStringLiteral("x"), false).code, Code::CAMERA_UNPLUGGED);
}

} // namespace
} // namespace motcua::scanner
