// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/camera_panel.h"

#include "tests/support/camera_frames.h"
#include "tests/support/event_loop.h"
#include "tests/support/virtual_camera.h"
#include "tests/ui/widgets/screenshots.h"

#include <gtest/gtest.h>

namespace motcua::ui {
namespace {

using namespace std::chrono_literals;
using tests::serveUntil;
using State = CameraPreview::State;

class CameraPanelTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_camera = std::make_unique<tests::VirtualCamera>();
        camera().unplug();
    }
    static void TearDownTestSuite() { s_camera.reset(); }
    void SetUp() override {
        if (!camera().trouble().isEmpty())
            GTEST_SKIP() << "no virtual camera: " << camera().trouble().toStdString();
        setLanguage(Language::vietnamese);
        const scanner::Cameras cameras;
        ASSERT_TRUE(serveUntil([&] { return cameras.list().empty(); }));
        camera().show({});
        camera().plug();
        ASSERT_TRUE(serveUntil([&] { return !cameras.list().empty(); }));
        panel = std::make_unique<CameraPanel>(clock);
        panel->resize(480, 440);
        panel->onScan([this](const scanner::Scan& scan) { scans.push_back(scan); });
    }
    void TearDown() override {
        // A pipewiresink of 0.3 that was left serves nobody again.
        if (camera().trouble().isEmpty()) unplug();
        panel.reset();
    }
    static tests::VirtualCamera& camera() { return *s_camera; }
    /// Frames that wait in Qt's event queue are let through first (core/scanner/README.md).
    static void unplug() {
        camera().freeze(true);
        tests::serveFor(60ms);
        camera().unplug();
    }
    bool comesTo(State state) const {
        return serveUntil([&] { return panel->preview().state() == state; });
    }

    SystemClock clock;
    std::vector<scanner::Scan> scans;
    std::unique_ptr<CameraPanel> panel;

private:
    static inline std::unique_ptr<tests::VirtualCamera> s_camera;
};

TEST_F(CameraPanelTest, cardShown_isHandedOnOnceAndTicked) {
    EXPECT_EQ(panel->preview().state(), State::off);
    panel->start();
    EXPECT_EQ(panel->preview().state(), State::starting);
    ASSERT_TRUE(comesTo(State::searching));
    EXPECT_EQ(panel->cameraName(), QStringLiteral("TrainingCamera"));
    EXPECT_FALSE(panel->preview().isMirrored()) << "nobody knows which way it faces";
    camera().show(tests::pictureOf(tests::cardText()));
    ASSERT_TRUE(comesTo(State::accepted));
    ASSERT_TRUE(serveUntil([&] { return !scans.empty(); }));
    tests::serveFor(300ms);
    ASSERT_EQ(scans.size(), 1u);
    EXPECT_EQ(scans[0].payload.text, tests::cardText());
    for (const ScreenLook& look : allLooks()) {
        const LookOf here(look);
        EXPECT_TRUE(saveScreenshot(*panel, QStringLiteral("camera_panel-card"), look));
    }
}

TEST_F(CameraPanelTest, pageThatRefuses_isHeard) {
    panel->setJudge([](const qr::Payload&) { return Verdict{Verdict::Kind::refused, {}}; });
    camera().show(tests::pictureOf(QStringLiteral("https://example.org")));
    panel->start(QStringLiteral("a camera of another day"));
    EXPECT_TRUE(comesTo(State::refused));
}

TEST_F(CameraPanelTest, stopped_showsNothingMore) {
    panel->start();
    ASSERT_TRUE(comesTo(State::searching));
    panel->stop();
    tests::serveFor(100ms);
    EXPECT_EQ(panel->preview().state(), State::off);
    EXPECT_TRUE(panel->cameraName().isEmpty());
}

TEST_F(CameraPanelTest, unplugged_startsAgainWhenPluggedIn) {
    panel->start();
    ASSERT_TRUE(comesTo(State::searching));
    unplug();
    ASSERT_TRUE(comesTo(State::noCamera));
    const auto buttons = panel->findChildren<QToolButton*>();
    const auto retry = std::ranges::find(buttons, QStringLiteral("Bật lại camera"), &QWidget::accessibleName);
    ASSERT_NE(retry, buttons.end());
    EXPECT_FALSE((*retry)->isHidden());
    for (const ScreenLook& look : allLooks()) {
        const LookOf here(look);
        EXPECT_TRUE(saveScreenshot(*panel, QStringLiteral("camera_panel-unplugged"), look));
    }
    (*retry)->click();
    EXPECT_EQ(panel->preview().state(), State::noCamera);
    camera().plug();
    EXPECT_TRUE(comesTo(State::searching));
    EXPECT_TRUE((*retry)->isHidden());
}

} // namespace
} // namespace motcua::ui
