// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/frame_worker.h"

#include "tests/support/camera_frames.h"

#include <atomic>
#include <future>
#include <gtest/gtest.h>

namespace motcua::scanner {
namespace {

using namespace std::chrono_literals;
using tests::cardText;
using tests::frameOf;
using tests::pictureOf;

/// A worker whose findings are collected, and which can be held at the door.
class Watched {
public:
    Watched()
        : worker(m_clock, {.looked =
                               [this](const Finding& finding) {
                                   std::unique_lock lock(m_mutex);
                                   m_findings.push_back(finding);
                                   m_news.notify_all();
                                   m_news.wait(lock, [this] { return !m_held; });
                               },
                           .unreadable =
                               [this](const Error& error) {
                                   const std::lock_guard lock(m_mutex);
                                   m_errors.push_back(error.code);
                                   m_news.notify_all();
                               }}) {}
    ~Watched() { hold(false); }

    void hold(bool held) {
        const std::lock_guard lock(m_mutex);
        m_held = held;
        m_news.notify_all();
    }
    std::vector<Finding> findings(std::size_t count) {
        std::unique_lock lock(m_mutex);
        m_news.wait_for(lock, 20s, [&] { return m_findings.size() >= count; });
        return m_findings;
    }
    /// Gives a frame and waits until it was looked at.
    Finding look(const QImage& picture, FrameTime taken) {
        const std::size_t before = findings(0).size();
        worker.give(frameOf(picture), taken);
        return findings(before + 1).at(before);
    }
    std::vector<Code> errors(std::size_t count) {
        std::unique_lock lock(m_mutex);
        m_news.wait_for(lock, 20s, [&] { return m_errors.size() >= count; });
        return m_errors;
    }

private:
    SystemClock m_clock;
    std::mutex m_mutex;
    std::condition_variable m_news;
    bool m_held = false;
    std::vector<Finding> m_findings;
    std::vector<Code> m_errors;

public:
    FrameWorker worker; ///< last, so that it ends first
};

TEST(FrameWorker, card_isReadWithItsPlaceAndTime) {
    Watched watched;
    const FrameTime taken(5s);
    EXPECT_FALSE(watched.look(pictureOf(cardText(), 5), FrameTime(4s)).payload)
        << "one frame alone does not count";
    const Finding finding = watched.look(pictureOf(cardText(), 5), taken);
    ASSERT_TRUE(finding.payload);
    EXPECT_EQ(finding.payload->text, cardText());
    EXPECT_TRUE(finding.isNew);
    EXPECT_EQ(finding.taken, taken);
    EXPECT_EQ(finding.size, QSize(640, 480));
    ASSERT_TRUE(finding.outline);
    // the middle of the code is that of the picture
    const QPointF middle = (finding.outline->at(0) + finding.outline->at(2)) / 2;
    EXPECT_LT((middle - QPointF(320, 240)).manhattanLength(), 12);
}

TEST(FrameWorker, heldCard_isNewOnceUntilItLeft) {
    Watched watched;
    const QImage card = pictureOf(cardText(), 5), table = pictureOf({});
    const QImage other = pictureOf(cardText("001196054321"));
    watched.look(card, FrameTime(0s));
    EXPECT_TRUE(watched.look(card, FrameTime(0s)).isNew);
    EXPECT_FALSE(watched.look(card, FrameTime(200ms)).isNew);
    watched.look(other, FrameTime(250ms));
    EXPECT_TRUE(watched.look(other, FrameTime(300ms)).isNew);
    EXPECT_FALSE(watched.look(table, FrameTime(1400ms)).payload);
    watched.look(card, FrameTime(1450ms));
    EXPECT_TRUE(watched.look(card, FrameTime(1500ms)).isNew);
}

TEST(FrameWorker, framesThatComeTooFast_leaveTheNewestOnly) {
    Watched watched;
    watched.hold(true);
    const QVideoFrame table = frameOf(pictureOf({}));
    watched.worker.give(table, FrameTime(0s));
    ASSERT_EQ(watched.findings(1).size(), 1u);
    for (int i = 1; i <= 10; ++i)
        watched.worker.give(table, FrameTime(std::chrono::seconds(i)));
    watched.hold(false);
    const auto findings = watched.findings(2);
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[1].taken, FrameTime(10s));
    const auto counts = watched.worker.counts();
    EXPECT_EQ(counts.given, 11u);
    EXPECT_EQ(counts.dropped, 9u);
}

TEST(FrameWorker, framesThatAreNoPictures_areReportedOnce) {
    Watched watched;
    watched.worker.give(QVideoFrame());
    ASSERT_EQ(watched.errors(1), std::vector{Code::CAMERA_FRAME_UNREADABLE});
    watched.look(pictureOf({}), FrameTime(1s));
    watched.worker.give(QVideoFrame());
    EXPECT_EQ(watched.errors(2).size(), 2u);
    EXPECT_EQ(watched.worker.counts().unreadable, 2u);
}

/// In each round one frame is being looked at and one waits when the worker ends.
TEST(FrameWorker, end_looksAtNoWaitingFrameAndLeavesNoCallback) {
    constexpr int kRounds = 10;
    const SystemClock clock;
    const QVideoFrame frame = frameOf(pictureOf(cardText(), 2));
    int looked = 0, late = 0;
    for (int round = 0; round < kRounds; ++round) {
        std::promise<void> begun, ending;
        bool isFirst = true;
        std::atomic_bool ended = false;
        {
            FrameWorker worker(clock, {.looked = [&](const Finding&) {
                                   late += ended;
                                   ++looked;
                                   if (!std::exchange(isFirst, false)) return;
                                   begun.set_value();
                                   ending.get_future().wait();
                               }});
            worker.give(frame);
            begun.get_future().wait();
            worker.give(frame);
            ending.set_value();
        }
        ended = true;
    }
    EXPECT_EQ(late, 0);
    EXPECT_LT(looked, 2 * kRounds) << "the waiting frame was looked at every time";
}

} // namespace
} // namespace motcua::scanner
