// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/job_runner.h"

#include "tests/core/card/other_program.h"
#include "tests/core/card/pcsc_test.h"

#include <thread>

namespace motcua::card {
namespace {

using tests::PrivatePcscd;
using State = Job::State;

const QByteArray kOk = QByteArray::fromHex("9000");

/// Selects once.
Result<State> selectOnce(Channel& channel, const std::stop_token&) {
    MOTCUA_TRY(const QByteArray answer, channel.exchange(select()));
    return answer == kOk ? Result<State>(State::done) : fail(Code::CARD_ANSWER_INVALID);
}

Code codeOf(const Result<>& result) { return result ? Code{} : result.error().code; }

class JobRunnerTest : public PcscTest {
protected:
    Code run(LambdaJob::Run what, const JobOptions& options = {}, const std::stop_token& stop = {}) {
        LambdaJob job(std::move(what));
        return codeOf(runJob(job, options, stop, [&](JobPhase phase) { phases.push_back(phase); }));
    }
    std::vector<JobPhase> phases;
};

TEST_F(JobRunnerTest, cardThere_isUsed) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    EXPECT_EQ(run(selectOnce), Code{});
    EXPECT_EQ(phases, (std::vector{JobPhase::waitingForCard, JobPhase::running}));
}

TEST_F(JobRunnerTest, answerToReset_isTheCards) {
    LaidCard laid(0, 0, contact());
    ASSERT_TRUE(laid.lay());
    EXPECT_EQ(run([](Channel& channel, const std::stop_token&) -> Result<State> {
                  EXPECT_EQ(channel.answerToReset(), contact());
                  return State::done;
              }),
              Code{});
}

TEST_F(JobRunnerTest, cardLaidLater_isWaitedFor) {
    LaidCard laid(1);
    std::jthread later([&] { EXPECT_TRUE(laid.link.insert()); });
    EXPECT_EQ(run(selectOnce, {.waitForCard = kPatience}), Code{});
}

TEST_F(JobRunnerTest, serviceStartedLater_isWaitedFor) {
    service().stop();
    LaidCard laid;
    Code code{};
    std::jthread waits([&] { code = run(selectOnce, {.waitForCard = kPatience}); });
    ASSERT_TRUE(service().start());
    ASSERT_TRUE(laid.link.insert());
    waits.join();
    EXPECT_EQ(code, Code{});
}

TEST_F(JobRunnerTest, withoutWaiting_saysWhatIsMissing) {
    EXPECT_EQ(run(selectOnce), Code::CARD_ABSENT);
    EXPECT_EQ(run(selectOnce, {.reader = QStringLiteral("Nothing")}), Code::CARD_READER_UNKNOWN);
    LaidCard mute(0, 0, impossible());
    ASSERT_TRUE(mute.lay());
    EXPECT_EQ(run(selectOnce), Code::CARD_MUTE);
    EXPECT_EQ(run(selectOnce, {.reader = PrivatePcscd::reader(1)}), Code::CARD_ABSENT);
    ASSERT_TRUE(service().start({}));
    EXPECT_EQ(run(selectOnce), Code::CARD_NO_READER);
    service().stop();
    EXPECT_EQ(run(selectOnce), Code::CARD_NO_SERVICE);
}

TEST_F(JobRunnerTest, muteCard_isPassedOverForAnother) {
    LaidCard mute(0, 0, impossible()), good(1, 1);
    ASSERT_TRUE(mute.lay());
    ASSERT_TRUE(good.lay());
    EXPECT_EQ(run(selectOnce), Code{});
    EXPECT_EQ(good.link.spent().commands, 1);
}

TEST_F(JobRunnerTest, readerByName_isTheOnlyOneUsed) {
    LaidCard first(0), second(1);
    ASSERT_TRUE(first.lay());
    ASSERT_TRUE(second.lay());
    EXPECT_EQ(run(selectOnce, {.reader = second.reader}), Code{});
    EXPECT_EQ(first.link.spent().commands, 0);
    EXPECT_EQ(second.link.spent().commands, 1);
}

TEST_F(JobRunnerTest, errorOfTheJob_endsIt) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    int runs = 0;
    EXPECT_EQ(run([&](Channel& channel, const std::stop_token&) -> Result<State> {
                  ++runs;
                  MOTCUA_TRY(const QByteArray answer, channel.exchange(answerWithOneByte()));
                  MOTCUA_CHECK(ResponseApdu::parse(answer));
                  return State::done;
              }),
              Code::CARD_ANSWER_INVALID);
    EXPECT_EQ(runs, 1);
}

TEST_F(JobRunnerTest, againWithTheCardThere_runsOnAFreshCard) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    std::vector<QByteArray> remembered;
    EXPECT_EQ(run([&](Channel& channel, const std::stop_token&) -> Result<State> {
                  remembered.push_back(channel.exchange(isRemembered()).value());
                  MOTCUA_CHECK(channel.exchange(remember()));
                  return remembered.size() < 3 ? State::again : State::done;
              }),
              Code{});
    EXPECT_EQ(remembered, std::vector(3, QByteArray::fromHex("6A88")));
}

TEST_F(JobRunnerTest, cardLiftedDuringACommandAndLaidBack_isResumed) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    std::jthread person;
    int runs = 0;
    EXPECT_EQ(run([&](Channel& channel, const std::stop_token&) -> Result<State> {
                  if (++runs > 1) return selectOnce(channel, {});
                  EXPECT_EQ(channel.exchange(leave()).error().code, Code::CARD_REMOVED);
                  person = std::jthread([&] { EXPECT_TRUE(laid.link.insert()); });
                  return State::again;
              }),
              Code{});
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(phases, (std::vector{JobPhase::waitingForCard, JobPhase::running, JobPhase::waitingForReturn,
                                   JobPhase::running}));
}

TEST_F(JobRunnerTest, cardLiftedForAMoment_isNeverLost) {
    // The service looks every 400 ms, at a time we do not know: some of these fall between two looks. The
    // time is what is tested here; nothing waits for it.
    for (const auto moment : {40ms, 110ms, 180ms, 250ms, 320ms}) {
        LaidCard laid;
        ASSERT_TRUE(laid.lay());
        std::jthread person;
        int runs = 0;
        EXPECT_EQ(run(
                      [&](Channel& channel, const std::stop_token&) -> Result<State> {
                          if (++runs > 1) return selectOnce(channel, {});
                          EXPECT_FALSE(channel.exchange(leave()));
                          person = std::jthread([&, moment] {
                              std::this_thread::sleep_for(moment);
                              EXPECT_TRUE(laid.link.insert());
                          });
                          return State::again;
                      },
                      {.waitForReturn = 5s}),
                  Code{})
            << moment.count();
        person = {};
        ASSERT_TRUE(laid.lift());
    }
}

TEST_F(JobRunnerTest, cardLiftedLongEnoughToBeNoticed_isResumed) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    std::jthread person;
    int runs = 0;
    EXPECT_EQ(run([&](Channel& channel, const std::stop_token&) -> Result<State> {
                  if (++runs > 1) return selectOnce(channel, {});
                  person = std::jthread([&] { EXPECT_TRUE(laid.lift() && laid.lay()); });
                  while (channel.exchange(select()))
                      ;
                  return State::again;
              }),
              Code{});
    EXPECT_EQ(runs, 2);
}

TEST_F(JobRunnerTest, cardThatDoesNotReturn_isRemoved) {
    LaidCard laid, another(1);
    ASSERT_TRUE(laid.lay());
    // Another person's card on another reader is not the one that was lifted.
    ASSERT_TRUE(another.lay());
    EXPECT_EQ(run(
                  [&](Channel& channel, const std::stop_token&) -> Result<State> {
                      EXPECT_FALSE(channel.exchange(leave()));
                      return State::again;
                  },
                  {.waitForReturn = 600ms}),
              Code::CARD_REMOVED);
    EXPECT_EQ(another.link.spent().commands, 0);
}

TEST_F(JobRunnerTest, readerPulledOutDuringAJob_isGone) {
    LaidCard laid(1);
    ASSERT_TRUE(laid.lay());
    EXPECT_EQ(run(
                  [&](Channel& channel, const std::stop_token&) -> Result<State> {
                      EXPECT_TRUE(service().start({0}));
                      EXPECT_EQ(channel.exchange(select()).error().code, Code::CARD_NO_SERVICE);
                      return State::again;
                  },
                  {.reader = laid.reader, .waitForReturn = 1s}),
              Code::CARD_READER_GONE);
}

TEST_F(JobRunnerTest, serviceRestartedDuringAJob_isResumed) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    int runs = 0;
    EXPECT_EQ(run([&](Channel& channel, const std::stop_token&) -> Result<State> {
                  if (++runs > 1) return selectOnce(channel, {});
                  service().kill();
                  EXPECT_EQ(channel.exchange(select()).error().code, Code::CARD_NO_SERVICE);
                  EXPECT_TRUE(service().start());
                  EXPECT_TRUE(laid.link.insert());
                  return State::again;
              }),
              Code{});
    EXPECT_EQ(runs, 2);
}

TEST_F(JobRunnerTest, cardOfAnotherProgram_isBusy) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    OtherProgram other(laid.reader, OtherProgram::Sharing::exclusive);
    ASSERT_TRUE(other.isConnected());
    EXPECT_EQ(run(selectOnce, {.waitForCard = kPatience, .waitWhileBusy = 200ms}), Code::CARD_BUSY);
}

TEST_F(JobRunnerTest, stopBeforehand_runsNothing) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(run(selectOnce, {.waitForCard = kPatience}, stop.get_token()), Code::CARD_CANCELLED);
    EXPECT_EQ(laid.link.spent().commands, 0);
}

TEST_F(JobRunnerTest, stopDuringAJobThatWantsAgain_endsIt) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    std::stop_source stop;
    EXPECT_EQ(run(
                  [&](Channel&, const std::stop_token&) -> Result<State> {
                      stop.request_stop();
                      return State::again;
                  },
                  {}, stop.get_token()),
              Code::CARD_CANCELLED);
}

TEST_F(JobRunnerTest, waitForEver_doesNotOverflow) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    EXPECT_EQ(run(selectOnce, {.waitForCard = std::chrono::milliseconds::max()}), Code{});
}

} // namespace
} // namespace motcua::card
