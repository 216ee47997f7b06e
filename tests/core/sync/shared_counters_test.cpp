// SPDX-License-Identifier: GPL-3.0-or-later
// Counters with real stores work at random on shared dossiers over a line that loses, repeats and kills;
// their stores and the service's are restored from copies. In the end nothing made is lost or doubled, and
// all of them tell the same as the service.
#include "tests/core/sync/random_desk.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

class SharedCounters : public CounterTest, public testing::WithParamInterface<unsigned> {
protected:
    void SetUp() override {
        CounterTest::SetUp();
        for (int i = 1; i <= 3; ++i)
            counters.push_back(std::make_unique<Counter>(folder(), i));
    }
    int pick(int below) { return desk.pick(below); }
    Counter& any() { return *counters[static_cast<size_t>(pick(static_cast<int>(counters.size())))]; }
    void work(Counter& counter) { desk.work(counter); }
    /// What still waits behind a conflict is settled as well.
    void settleAll() {
        for (int i = 0; i < 6; ++i)
            for (const auto& counter : counters) {
                settle(*counter);
                const auto open = conflicts(counter->database());
                ASSERT_TRUE(open);
                for (const WorkItem& item : *open)
                    if (item.waitingBehind > 0) {
                        ASSERT_TRUE(keepTheirs(counter->database(),
                                               {item.mine.id, dossier::Story::kActor, counter->now()}));
                    }
            }
    }
    void checkAll() {
        Counter fresh(folder(), 9);
        settle(fresh);
        const auto there = fresh.states();
        for (const auto& counter : counters) {
            auto mine = counter->states();
            // a dossier the service has refused from its beginning is seen by its own counter only
            std::erase_if(mine, [&](const auto& each) {
                return !there.contains(each.first) &&
                       !records::loadDossier(counter->database(), each.first)->isShared;
            });
            EXPECT_EQ(mine.size(), there.size());
            for (const auto& [id, state] : there)
                EXPECT_TRUE(mine[id] == state)
                    << qPrintable(id.toString() + u'\n' + counter->told(id) + fresh.told(id));
            const auto check = records::checkRecords(counter->database());
            ASSERT_TRUE(check) << qPrintable(check.error().detail);
            EXPECT_EQ(check->wrongRows, 0) << qPrintable(wrong(*counter));
            for (const Uuid& id : counter->made) {
                const auto found = records::findAction(counter->database(), id);
                ASSERT_TRUE(found && *found) << "lost: " << qPrintable(id.toString());
                const bool isThere = isAtService(id);
                EXPECT_EQ((*found)->standing == records::Standing::accepted, isThere);
                if (!isThere) {
                    EXPECT_NE((*found)->standing, records::Standing::unsent);
                }
            }
        }
    }
    static QString wrong(Counter& counter) {
        QString text;
        for (const auto& [id, state] : counter.states()) {
            auto row = *counter.database().prepare("SELECT no, version, code FROM dossier WHERE id = ?");
            row.bindAll(id);
            const bool isThere = *row.step();
            const auto dossier = *records::loadDossier(counter.database(), id);
            auto code = *counter.database().prepare("SELECT dossier FROM dossier_code WHERE code = ?");
            code.bindAll(state.code ? state.code->text() : QString());
            const bool hasCode = *code.step();
            if (!isThere || row.int64(1) != state.version || row.text(2) != state.code->text() || !hasCode ||
                code.int64(0) != dossier.no)
                text += QStringLiteral("no %1 row %2 version %3 of %4, code of %5, shared %6 dispute %7\n")
                            .arg(dossier.no)
                            .arg(isThere)
                            .arg(row.int64(1))
                            .arg(state.version)
                            .arg(hasCode ? code.int64(0) : 0)
                            .arg(dossier.isShared)
                            .arg(dossier.hasDispute) +
                        counter.told(id);
        }
        return text;
    }
    bool isAtService(const Uuid& id) {
        EXPECT_TRUE(service->begin(central::Session::Access::read));
        const auto known = service->known(std::span(&id, 1));
        service->rollback();
        return known && !known->empty() && known->front().verdict.kind == wire::VerdictKind::accepted;
    }

    std::vector<std::unique_ptr<Counter>> counters;
    RandomDesk desk{GetParam()};
};

TEST_P(SharedCounters, nothingIsLostOrDoubled) {
    for (int i = 0; i < 300; ++i) {
        Counter& counter = any();
        if (pick(3) > 0)
            work(counter);
        else
            round(counter, static_cast<Line>(pick(5)), 300 + pick(4000));
        if (pick(20) == 0) {
            ASSERT_NO_FATAL_FAILURE(desk.decide(counter));
        }
    }
    ASSERT_NO_FATAL_FAILURE(settleAll());
    ASSERT_NO_FATAL_FAILURE(checkAll());
}

TEST_P(SharedCounters, serviceRestoredInTheMiddle_allIsSentAgain) {
    for (int i = 0; i < 80; ++i)
        pick(3) > 0 ? work(any()) : void(round(any(), static_cast<Line>(pick(5))));
    const QByteArray backup = copyService();
    for (int i = 0; i < 80; ++i)
        pick(3) > 0 ? work(any()) : void(round(any(), static_cast<Line>(pick(5))));
    restoreService(backup, u"e2"_s);
    for (int i = 0; i < 80; ++i)
        pick(3) > 0 ? work(any()) : void(round(any(), static_cast<Line>(pick(5))));
    ASSERT_NO_FATAL_FAILURE(settleAll());
    ASSERT_NO_FATAL_FAILURE(checkAll());
}

INSTANTIATE_TEST_SUITE_P(Seeds, SharedCounters, testing::Range(1U, 5U));

} // namespace
} // namespace motcua::sync
