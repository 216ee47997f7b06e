// SPDX-License-Identifier: GPL-3.0-or-later
// Five counters work at random on shared dossiers with the real service over lines on which everything goes
// wrong. In the end nothing is lost, nothing is doubled, all tell the same, and what was refused is listed.
// MOTCUA_FULL=1 runs all of it, MOTCUA_SEED=n another run of chance.
#include "tests/faults/line/world.h"

#include <QFile>
#include <QProcess>

namespace motcua::faults {
namespace {

using namespace Qt::StringLiterals;
using Fault = FaultyLine::Fault;

bool isFull() { return qEnvironmentVariableIntValue("MOTCUA_FULL") == 1; }
unsigned seed() {
    const int given = qEnvironmentVariableIntValue("MOTCUA_SEED");
    return given > 0 ? static_cast<unsigned>(given) : 20261123;
}

class LineMatrix : public testing::TestWithParam<Engine> {
protected:
    void SetUp() override {
        if (GetParam() == Engine::postgres && !tests::PrivatePostgres::isInstalled())
            GTEST_SKIP() << "PostgreSQL is not installed";
        std::printf("  seed %u\n", seed());
    }
    void finish(World& world) {
        ASSERT_NO_FATAL_FAILURE(world.settle());
        world.check();
    }
};

/// By chance: about every second request of a desk.
std::function<Fault(int, int)> anyFault(std::mt19937& random) {
    return [&random](int, int) {
        const unsigned dice = random() % 11;
        return dice < FaultyLine::kFaults ? static_cast<Fault>(dice) : Fault::none;
    };
}

TEST_P(LineMatrix, tenThousandStepsOverABadLine) {
    std::mt19937 random(seed());
    World world(GetParam(), seed(), anyFault(random));
    world.work(isFull() ? 15'000 : 1'000);
    if (isFull()) {
        EXPECT_GE(world.made(), 10'000);
    }
    finish(world);
    EXPECT_GT(world.faultsDone(), world.requests() / 8);
}

/// Each fault at each request of a small world.
TEST_P(LineMatrix, everyRequest_everyFault) {
    constexpr int kSteps = 120;
    const auto run = [&](int victim, Fault fault) {
        int index = 0;
        bool isDone = false;
        World world(
            GetParam(), seed(),
            [&](int, int) {
                if (index++ != victim) return Fault::none;
                isDone = true;
                return fault;
            },
            3);
        world.work(kSteps);
        finish(world);
        return isDone;
    };
    std::mt19937 random(seed());
    int runs = 0;
    for (int kind = 1; kind < FaultyLine::kFaults; ++kind) {
        // sampled: one request of each kind of fault; whole: every one until there are no more
        if (!isFull()) {
            EXPECT_TRUE(run(static_cast<int>(random() % 6), static_cast<Fault>(kind)));
            continue;
        }
        for (int victim = 0; run(victim, static_cast<Fault>(kind)); ++victim)
            ++runs;
    }
    if (isFull()) {
        EXPECT_GT(runs, 5 * 5);
    }
}

TEST_P(LineMatrix, killedServiceAndDatabase_loseNothing) {
    std::mt19937 random(seed());
    World world(GetParam(), seed(), anyFault(random));
    for (int i = 0; i < (isFull() ? 20 : 4); ++i) {
        world.work(60);
        world.service().kill();
        world.work(25);
        world.service().start();
        world.work(60);
        world.service().killStore();
    }
    finish(world);
}

TEST_P(LineMatrix, oldService_isSentAllAgain) {
    std::mt19937 random(seed());
    World world(GetParam(), seed(), anyFault(random));
    world.work(300);
    world.service().keepBackup();
    world.work(300);
    world.service().restoreBackup();
    world.work(150);
    finish(world);
}

TEST_P(LineMatrix, clocksThatJump_changeNothing) {
    using std::chrono::days;
    std::mt19937 random(seed());
    World world(GetParam(), seed(), anyFault(random));
    for (const auto jump : {days{-1}, days{365}, days{-365}, days{1}}) {
        world.work(120);
        for (int i = 0; i < 3; ++i)
            world.desk(i).clock.advance(jump);
    }
    world.work(120);
    finish(world);
}

/// The service's own clock cannot be moved here: the tokens a desk holds are made worthless instead.
TEST_P(LineMatrix, tokensThatEnd_areRenewedInMidQueue) {
    std::mt19937 random(seed());
    World world(GetParam(), seed(), anyFault(random));
    for (int i = 0; i < 6; ++i) {
        world.work(100);
        auto& database = world.desk(i % 5).counter.database();
        auto account = sync::loadAccount(database);
        ASSERT_TRUE(account && *account);
        (*account)->token = Secret::copyOf(QByteArray(43, 'x'));
        ASSERT_TRUE(sync::saveAccount(database, **account));
    }
    finish(world);
}

TEST_P(LineMatrix, fullDiskOfTheService_keepsTheWorkAtTheDesks) {
    if (GetParam() == Engine::postgres)
        GTEST_SKIP() << "its disk is PostgreSQL's own, in another test program";
    World world(GetParam(), seed(), [](int, int) { return Fault::none; });
    for (int i = 0; i < 5; ++i)
        world.desk(i).allowed = {Code::STORE_DISK_FULL, Code::STORE_IO, Code::CENTRAL_BUSY,
                                 Code::CENTRAL_STORE_UNREACHABLE};
    world.work(150);
    world.service().stop();
    // no file of it grows beyond 600 kB
    world.service().start({u"bash"_s, u"-c"_s, u"trap '' XFSZ; ulimit -f 600; exec \"$@\""_s, u"_"_s});
    world.work(900);
    qint64 refused = 0;
    for (int i = 0; i < 5; ++i)
        for (const auto& [code, count] : world.desk(i).failures)
            refused += count;
    EXPECT_GT(refused, 0) << "the disk was never full";
    world.service().stop();
    world.service().start();
    finish(world);
}

/// SQLite's own bound on the size of the file is met as a full disk is.
TEST_P(LineMatrix, fullDiskOfADesk_losesNothing) {
    World world(GetParam(), seed(), [](int, int) { return Fault::none; });
    world.work(300);
    for (int i = 0; i < 5; ++i)
        world.desk(i).synchronise();
    Desk& small = world.desk(0);
    small.allowed = {Code::STORE_DISK_FULL};
    auto& database = small.counter.database();
    ASSERT_TRUE(database.run(
        ("PRAGMA max_page_count = " + std::to_string(small.counter.number("PRAGMA page_count"))).c_str()));
    for (int i = 0; i < 300; ++i)
        world.clerk().work(world.desk(1 + i % 4).counter);
    for (int i = 1; i < 5; ++i)
        world.desk(i).synchronise();
    small.synchronise();
    EXPECT_GT(small.failures[Code::STORE_DISK_FULL], 0) << "the disk was never full";
    ASSERT_TRUE(database.run("PRAGMA max_page_count = 1000000"));
    finish(world);
}

/// A copy of a desk's store from before, put in place of it: what was made since is with the service, or was
/// lost with the disk and is no step of anybody's any more.
TEST_P(LineMatrix, oldStoreOfADesk_goesOnWithTheService) {
    std::mt19937 random(seed());
    World world(GetParam(), seed(), anyFault(random));
    world.work(200);
    Desk& desk = world.desk(2);
    desk.synchronise();
    const QByteArray copy = desk.counter.copy();
    world.work(200);
    for (int i = 0; i < 20; ++i)
        desk.synchronise();
    desk.courier.reset();
    const auto own = desk.own();
    desk.counter.made.assign(own.begin(), own.end());
    desk.counter.restore(copy);
    for (const Uuid& id : desk.counter.made) {
        const auto found = records::findAction(desk.counter.database(), id);
        if (found && !*found) desk.lostWithDisk.insert(id);
    }
    EXPECT_FALSE(desk.lostWithDisk.empty());
    desk.reopen();
    desk.allowed = {Code::CENTRAL_INCARNATION};
    world.work(200);
    ASSERT_NO_FATAL_FAILURE(world.settle());
    world.check();
}

INSTANTIATE_TEST_SUITE_P(Engines, LineMatrix, central::kEngines, central::engineName);

} // namespace
} // namespace motcua::faults
