// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/live_frames.h"

#include "tests/support/camera_frames.h"
#include "tests/support/event_loop.h"

#include <gtest/gtest.h>

namespace motcua::scanner {
namespace {

class LiveFramesTest : public testing::Test {
protected:
    SystemClock clock;
    FrameWorker worker{clock, {}};
    QObject owner;
    std::vector<QSize> shown;
    std::shared_ptr<LiveFrames> frames = std::make_shared<LiveFrames>(
        worker, owner, [this](const QVideoFrame& f) { shown.push_back(f.size()); });

    static QVideoFrame frame(int width) { return tests::frameOf(tests::pictureOf({}, 1, {width, 100})); }
};

TEST_F(LiveFramesTest, newestFrame_isShownAndAllAreGiven) {
    frames->take(frame(100));
    std::thread([&] { frames->take(frame(200)); }).join();
    frames->take(frame(300));
    EXPECT_TRUE(shown.empty());
    QCoreApplication::processEvents();
    EXPECT_EQ(shown, std::vector{QSize(300, 100)});
    EXPECT_EQ(worker.counts().given, 3u);
    frames->take(frame(400));
    QCoreApplication::processEvents();
    EXPECT_EQ(shown.size(), 2u);
}

TEST_F(LiveFramesTest, closed_nothingComesThrough) {
    frames->take(frame(100));
    frames->close();
    frames->take(frame(200));
    QCoreApplication::processEvents();
    EXPECT_TRUE(shown.empty());
    EXPECT_EQ(worker.counts().given, 1u);
}

TEST_F(LiveFramesTest, emptyFrame_isTheEndOfAPipeline) {
    frames->take(QVideoFrame());
    QCoreApplication::processEvents();
    EXPECT_TRUE(shown.empty());
    EXPECT_EQ(worker.counts().given, 0u);
}

} // namespace
} // namespace motcua::scanner
