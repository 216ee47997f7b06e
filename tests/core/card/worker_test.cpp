// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/worker.h"

#include "core/card/apdu_link.h"
#include "tests/core/card/pcsc_test.h"

#include <map>

namespace motcua::card {
namespace {

using State = Job::State;

/// Keeps what a worker calls back with.
class Notes {
public:
    Worker::Callbacks callbacks() {
        return {.readersChanged =
                    [this](const Readers& readers) {
                        const std::lock_guard lock(m_mutex);
                        m_readers = readers;
                    },
                .jobPhase =
                    [this](Worker::JobId id, JobPhase phase) {
                        const std::lock_guard lock(m_mutex);
                        m_phases[id].push_back(phase);
                    },
                .jobEnded =
                    [this](Worker::JobId id, const Result<>& result) {
                        const std::lock_guard lock(m_mutex);
                        m_ends[id].push_back(result ? Code{} : result.error().code);
                    }};
    }
    std::vector<Code> ends(Worker::JobId id) {
        const std::lock_guard lock(m_mutex);
        return m_ends[id];
    }
    bool hasEnded(Worker::JobId id) { return !ends(id).empty(); }
    std::vector<JobPhase> phases(Worker::JobId id) {
        const std::lock_guard lock(m_mutex);
        return m_phases[id];
    }
    Readers readers() {
        const std::lock_guard lock(m_mutex);
        return m_readers;
    }

private:
    std::mutex m_mutex;
    Readers m_readers = fail(Code::CARD_NO_SERVICE);
    std::map<Worker::JobId, std::vector<JobPhase>> m_phases;
    std::map<Worker::JobId, std::vector<Code>> m_ends;
};

class WorkerTest : public PcscTest {
protected:
    static std::shared_ptr<Job> sends(const QByteArray& command) {
        return std::make_shared<LambdaJob>(
            [=](Channel& channel, const std::stop_token& stop) -> Result<State> {
                ApduLink link(channel, stop);
                MOTCUA_CHECK(link.transmit(CommandApdu::parse(command).value()));
                MOTCUA_CHECK(link.transmit(CommandApdu::parse(select()).value()));
                return State::done;
            });
    }
    bool isWaiting(Worker::JobId id) {
        return eventually([&] { return notes.phases(id) == std::vector{JobPhase::waitingForCard}; });
    }
    Notes notes;
};

TEST_F(WorkerTest, readers_areTold) {
    Worker worker(notes.callbacks());
    ASSERT_TRUE(eventually([&] { return notes.readers().has_value(); }));
    EXPECT_EQ(notes.readers()->size(), 4u);
    EXPECT_EQ(worker.readers(), notes.readers());
}

TEST_F(WorkerTest, job_waitsForTheCardRunsAndEndsOnce) {
    LaidCard laid;
    Worker worker(notes.callbacks());
    const auto id = worker.submit(sends(select()), {.waitForCard = kPatience});
    ASSERT_TRUE(isWaiting(id));
    ASSERT_TRUE(laid.link.insert());
    ASSERT_TRUE(eventually([&] { return notes.hasEnded(id); }));
    EXPECT_EQ(notes.ends(id), std::vector{Code{}});
    EXPECT_EQ(notes.phases(id), (std::vector{JobPhase::waitingForCard, JobPhase::running}));
    EXPECT_EQ(laid.link.spent().commands, 2);
}

TEST_F(WorkerTest, jobs_runInTheirOrder) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    std::vector<int> order;
    Worker worker(notes.callbacks());
    Worker::JobId last = 0;
    for (int i = 0; i < 3; ++i)
        last = worker.submit(std::make_shared<LambdaJob>([&order, i](Channel&, const std::stop_token&) {
            order.push_back(i);
            return Result<State>(State::done);
        }));
    ASSERT_TRUE(eventually([&] { return notes.hasEnded(last); }));
    EXPECT_EQ(order, (std::vector{0, 1, 2}));
}

TEST_F(WorkerTest, cancelWhileWaitingForACard_isImmediate) {
    Worker worker(notes.callbacks());
    // The best of some: a busy machine may hold up any one.
    std::chrono::milliseconds best = 1h;
    for (int i = 0; i < 5; ++i) {
        const auto id = worker.submit(sends(select()), {.waitForCard = 1h});
        ASSERT_TRUE(isWaiting(id));
        best = std::min(best, timeOf([&] {
                            worker.cancel(id);
                            EXPECT_TRUE(eventually([&] { return notes.hasEnded(id); }));
                        }));
        EXPECT_EQ(notes.ends(id), std::vector{Code::CARD_CANCELLED});
    }
    EXPECT_LT(best, 100ms);
}

TEST_F(WorkerTest, cancelOfARunningJob_endsItAfterItsCommand) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    Worker worker(notes.callbacks());
    const auto id = worker.submit(sends(waitForRelease()));
    ASSERT_TRUE(eventually([&] { return laid.card.isHeld(); }));
    worker.cancel(id);
    EXPECT_FALSE(notes.hasEnded(id));
    laid.card.release();
    ASSERT_TRUE(eventually([&] { return notes.hasEnded(id); }));
    EXPECT_EQ(notes.ends(id), std::vector{Code::CARD_CANCELLED});
    EXPECT_EQ(laid.link.spent().commands, 1);
}

TEST_F(WorkerTest, cancelOfAJobInTheQueue_leavesTheOthers) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    Worker worker(notes.callbacks());
    const auto first = worker.submit(sends(waitForRelease()));
    const auto second = worker.submit(sends(select()));
    const auto third = worker.submit(sends(select()));
    worker.cancel(second);
    worker.cancel(999);
    ASSERT_TRUE(eventually([&] { return laid.card.isHeld(); }));
    laid.card.release();
    ASSERT_TRUE(eventually([&] { return notes.hasEnded(third); }));
    EXPECT_EQ(notes.ends(first), std::vector{Code{}});
    EXPECT_EQ(notes.ends(second), std::vector{Code::CARD_CANCELLED});
    EXPECT_EQ(notes.ends(third), std::vector{Code{}});
}

TEST_F(WorkerTest, end_endsEveryJob) {
    Worker::JobId waiting = 0, queued = 0;
    {
        Worker worker(notes.callbacks());
        waiting = worker.submit(sends(select()), {.waitForCard = 1h});
        queued = worker.submit(sends(select()), {.waitForCard = 1h});
        ASSERT_TRUE(isWaiting(waiting));
    }
    EXPECT_EQ(notes.ends(waiting), std::vector{Code::CARD_CANCELLED});
    EXPECT_EQ(notes.ends(queued), std::vector{Code::CARD_CANCELLED});
}

TEST_F(WorkerTest, jobSubmittedByACallback_isRun) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    std::atomic<Worker*> used = nullptr;
    std::atomic<int> ends = 0;
    Worker worker({.jobEnded = [&](Worker::JobId, const Result<>&) {
        if (++ends == 1) used.load()->submit(sends(select()));
    }});
    used = &worker;
    worker.submit(sends(select()));
    EXPECT_TRUE(eventually([&] { return ends == 2; }));
}

TEST_F(WorkerTest, serviceKilledAndStartedWhileAJobWaits_isSurvived) {
    LaidCard laid;
    Worker worker(notes.callbacks());
    const auto id = worker.submit(sends(select()), {.waitForCard = kPatience});
    ASSERT_TRUE(isWaiting(id));
    service().kill();
    ASSERT_TRUE(eventually([&] { return !notes.readers(); }));
    ASSERT_TRUE(service().start());
    ASSERT_TRUE(laid.link.insert());
    ASSERT_TRUE(eventually([&] { return notes.hasEnded(id); }));
    EXPECT_EQ(notes.ends(id), std::vector{Code{}});
}

} // namespace
} // namespace motcua::card
