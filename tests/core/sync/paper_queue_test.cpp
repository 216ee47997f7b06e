// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/paper_queue.h"

#include "tests/core/sync/paper_bench.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

class PaperQueueTest : public testing::Test {
protected:
    void gather() { ASSERT_TRUE(gatherNow(counter.database())); }
    void accept() { ASSERT_TRUE(counter.database().run("UPDATE action SET sync = 2")); }
    std::vector<Paper> next() { return *nextPapers(counter.database(), 10); }

    QTemporaryDir dir;
    Counter counter{dir.path(), 1};
};

TEST_F(PaperQueueTest, action_isTheEntry) {
    const Uuid id = counter.receive(1);
    ASSERT_TRUE(counter.step(id, named("a")));
    EXPECT_EQ(paperStatus(counter.database())->waiting, 1) << "before anything was gathered";
    gather();
    EXPECT_EQ(paperStatus(counter.database())->waiting, 1);
    EXPECT_TRUE(next().empty()) << "the service has not accepted the step";
    accept();
    ASSERT_EQ(next().size(), 1U);
    EXPECT_EQ(next().front().sha256, crypto::sha256("a"));
    counter.restart();
    gather();
    EXPECT_EQ(next().size(), 1U);
}

TEST_F(PaperQueueTest, others_areNotSent) {
    const Uuid id = counter.receive(1);
    ASSERT_TRUE(counter.step(id, named("a")));
    ASSERT_TRUE(counter.database().run("UPDATE action SET pulled = 1"));
    accept();
    gather();
    EXPECT_TRUE(next().empty());
    EXPECT_EQ(paperStatus(counter.database())->waiting, 0);
}

TEST_F(PaperQueueTest, refusedStep_isNotSentUnlessTriedAgain) {
    const Uuid id = counter.receive(1);
    ASSERT_TRUE(counter.step(id, named("a")));
    ASSERT_TRUE(counter.database().run("UPDATE action SET sync = 2 WHERE base_version = 0"));
    ASSERT_TRUE(counter.database().run("UPDATE action SET sync = 6 WHERE base_version = 1"));
    gather();
    EXPECT_TRUE(next().empty());
    EXPECT_EQ(paperStatus(counter.database())->waiting, 0) << "nobody waits for it";
    ASSERT_TRUE(counter.step(id, named("a"))); // the action made in its place
    ASSERT_TRUE(counter.database().run("UPDATE action SET sync = 2 WHERE sync = 0"));
    gather();
    EXPECT_EQ(next().size(), 1U);
}

TEST_F(PaperQueueTest, order_leastLeftThenOldest) {
    const Uuid id = counter.receive(1);
    for (const QByteArray& content : {QByteArray(300, 'a'), QByteArray(100, 'b'), QByteArray(100, 'c')})
        ASSERT_TRUE(counter.step(id, named(content)));
    accept();
    gather();
    ASSERT_TRUE(keepReceived(counter.database(), crypto::sha256(QByteArray(300, 'a')), 250));
    const auto papers = next();
    ASSERT_EQ(papers.size(), 3U);
    EXPECT_EQ(papers[0].sha256, crypto::sha256(QByteArray(300, 'a')));
    EXPECT_EQ(papers[1].sha256, crypto::sha256(QByteArray(100, 'b')));
    EXPECT_EQ(papers[2].sha256, crypto::sha256(QByteArray(100, 'c')));
}

TEST_F(PaperQueueTest, emptyFile_needsNoSending) {
    ASSERT_TRUE(counter.step(counter.receive(1), named("")));
    accept();
    gather();
    EXPECT_TRUE(next().empty());
    EXPECT_EQ(paperStatus(counter.database())->sent, 1);
}

TEST_F(PaperQueueTest, stateKept_readsBack) {
    PaperState state;
    state.epoch = u"e1"_s;
    state.gathered = 17;
    state.failures = 3;
    state.nextTry = toInstant(dossier::kReceived);
    state.lastError = Error{Code::SYNC_TIMED_OUT, u"connect"_s};
    state.rate = 31'250.5;
    ASSERT_TRUE(savePaperState(counter.database(), state));
    EXPECT_EQ(loadPaperState(counter.database()), state);
}

} // namespace
} // namespace motcua::sync
