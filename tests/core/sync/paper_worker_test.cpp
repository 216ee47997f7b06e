// SPDX-License-Identifier: GPL-3.0-or-later
// Both lanes at once, each on its thread.
#include "core/store/folder.h"
#include "core/sync/worker.h"
#include "tests/core/sync/paper_bench.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <set>

namespace motcua::sync {
namespace {

class PaperWorkerTest : public PaperTest {
protected:
    void SetUp() override {
        PaperTest::SetUp();
        // where the worker looks for them: beside the database
        ASSERT_TRUE(QDir().mkpath(folder() + u'/' + store::names::kBlobs));
        desk->blobs.emplace(folder() + u'/' + store::names::kBlobs, desk->counter.key());
        desk->courier.reset();
        desk->lane.reset();
    }
    bool becomes(const std::function<bool()>& what) {
        const QDeadlineTimer deadline(20'000);
        while (!what()) {
            if (deadline.hasExpired()) return false;
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        }
        return true;
    }
    /// Whatever is on a connection with attachments gets stuck.
    void holdUpPapers() {
        desk->cable.onUp = [this](QByteArray& bytes, int connection) {
            if (bytes.startsWith("POST /v1/blobs HTTP") || bytes.startsWith("PATCH "))
                m_stuck.insert(connection);
            return m_stuck.contains(connection);
        };
    }
    bool isPaperUnderWay() const { return !m_stuck.empty(); }
    void start(Worker& worker) { worker.start(desk->counter.path(), desk->counter.key().clone()); }

private:
    std::set<int> m_stuck;
};

TEST_F(PaperWorkerTest, attachment_followsItsStepByItself) {
    Worker worker(desk->clock);
    start(worker);
    const QByteArray scan = contentOf(300'000);
    desk->attach(desk->counter.receive(1), scan);
    worker.wake();
    EXPECT_TRUE(becomes([&] { return worker.status().papers.sent == 1; }));
    EXPECT_EQ(atTheService(scan), scan);
    EXPECT_EQ(worker.status().papers.waiting, 0);
    EXPECT_EQ(worker.status().waiting, 0);
}

TEST_F(PaperWorkerTest, attachmentUnderWay_stepsPass) {
    holdUpPapers();
    Worker worker(desk->clock);
    start(worker);
    desk->attach(desk->counter.receive(1), contentOf(300'000));
    worker.wake();
    ASSERT_TRUE(becomes([&] { return isPaperUnderWay(); }));
    for (int i = 2; i < 5; ++i) {
        desk->counter.receive(i);
        worker.wake();
        EXPECT_TRUE(becomes([&] { return worker.status().waiting > 0; }));
        EXPECT_TRUE(becomes([&] { return worker.status().waiting == 0; })) << i;
    }
    EXPECT_EQ(worker.status().papers.waiting, 1);
    QElapsedTimer took;
    took.start();
    worker.stop();
    EXPECT_LT(took.elapsed(), 5000) << "nobody waits for an attachment";
}

TEST_F(PaperWorkerTest, lineOfPapersCut_isRetriedByItself) {
    const QByteArray scan = contentOf(600'000);
    desk->attach(desk->counter.receive(1), scan);
    desk->cable.cutAfter(100'000, 2);
    Worker worker(desk->clock);
    start(worker);
    EXPECT_TRUE(becomes([&] { return worker.status().papers.sent == 1; }));
    EXPECT_EQ(atTheService(scan), scan);
    EXPECT_FALSE(worker.status().papers.lastError);
}

} // namespace
} // namespace motcua::sync
