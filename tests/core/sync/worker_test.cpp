// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/worker.h"

#include "tests/core/sync/line_bench.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

class WorkerTest : public LineTest {
protected:
    void SetUp() override {
        LineTest::SetUp();
        counter.emplace(folder(), 1);
    }
    /// Handles events until it is so.
    bool becomes(const std::function<bool()>& what) {
        const QDeadlineTimer deadline(20'000);
        while (!what()) {
            if (deadline.hasExpired()) return false;
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        }
        return true;
    }

    std::optional<Counter> counter;
    FixedClock clock{toInstant(dossier::kReceived)};
    QObject receiver;
};

TEST_F(WorkerTest, enrolAndWake_sendWithoutTheAskerWaiting) {
    Worker worker(clock);
    worker.start(counter->path(), counter->key().clone());
    std::optional<Result<Enrolled>> enrolled;
    worker.enrol(&receiver, {.address = server->address(), .code = u"ABCD-1234"_s},
                 [&](Result<Enrolled> answer) { enrolled = std::move(answer); });
    ASSERT_TRUE(becomes([&] { return enrolled && worker.status().lastContact; }));
    ASSERT_TRUE(*enrolled);
    counter->receive(1);
    worker.wake();
    ASSERT_TRUE(becomes([&] { return worker.status().waiting == 1; })) << "seen at once";
    ASSERT_TRUE(becomes([&] { return worker.status().waiting == 0 && !worker.status().working; }));
    EXPECT_EQ(counter->number("SELECT count(*) FROM action WHERE sync = 2"), 1);
    EXPECT_TRUE(worker.status().enrolled);
    EXPECT_EQ(worker.status().address, server->address());
}

TEST_F(WorkerTest, start_sendsWhatWasLeft) {
    ASSERT_TRUE(enrolCounter(*counter));
    counter->receive(1);
    Worker worker(clock);
    worker.start(counter->path(), counter->key().clone());
    EXPECT_TRUE(becomes([&] { return worker.status().lastContact && worker.status().waiting == 0; }));
}

TEST_F(WorkerTest, stopWhileTheServiceIsSilent_returnsAtOnceAndKeepsAll) {
    ASSERT_TRUE(enrolCounter(*counter));
    counter->receive(1);
    server->misbehave(LocalService::Fault::hang, 100);
    Worker worker(clock);
    worker.start(counter->path(), counter->key().clone());
    const int before = server->requests();
    ASSERT_TRUE(becomes([&] { return server->requests() > before; }));
    QElapsedTimer took;
    took.start();
    worker.stop();
    EXPECT_LT(took.elapsed(), 5000);
    EXPECT_EQ(countOutbox(counter->database())->waiting, 1);
    server->misbehave(LocalService::Fault::none, 0);
    worker.start(counter->path(), counter->key().clone());
    EXPECT_TRUE(becomes([&] { return worker.status().lastContact && worker.status().waiting == 0; }));
}

TEST_F(WorkerTest, backOffRuns_tryNowEndsIt) {
    ASSERT_TRUE(enrolCounter(*counter));
    auto state = *loadState(counter->database());
    state.failures = 5;
    state.nextTry = clock.now() + std::chrono::hours{1};
    ASSERT_TRUE(saveState(counter->database(), state));
    counter->receive(1);
    Worker worker(clock);
    const int before = server->requests();
    worker.start(counter->path(), counter->key().clone());
    ASSERT_TRUE(becomes([&] { return worker.status().waiting == 1; }));
    EXPECT_EQ(worker.status().nextTry, state.nextTry);
    worker.wake();
    EXPECT_EQ(server->requests(), before) << "a new step does not end a back-off";
    worker.tryNow();
    EXPECT_TRUE(becomes([&] { return worker.status().waiting == 0; }));
}

TEST_F(WorkerTest, nothingOpen_enrolAnswersClosed) {
    Worker worker(clock);
    std::optional<Result<Enrolled>> enrolled;
    worker.enrol(&receiver, {.address = server->address(), .code = u"ABCD-1234"_s},
                 [&](Result<Enrolled> answer) { enrolled = std::move(answer); });
    ASSERT_TRUE(becomes([&] { return enrolled.has_value(); }));
    EXPECT_EQ(enrolled->error().code, Code::DESK_CLOSED);
}

TEST_F(WorkerTest, wrongKey_isToldAndStopWorks) {
    Worker worker(clock);
    worker.start(counter->path(), Secret::random(32));
    ASSERT_TRUE(becomes([&] { return worker.status().lastError.has_value(); }));
    EXPECT_EQ(worker.status().lastError->code, Code::STORE_KEY_WRONG);
    worker.wake();
    worker.tryNow();
    worker.stop();
}

} // namespace
} // namespace motcua::sync
