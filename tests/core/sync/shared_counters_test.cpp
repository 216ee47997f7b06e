// SPDX-License-Identifier: GPL-3.0-or-later
// Counters with real stores work at random on shared dossiers over a line that loses, repeats and kills;
// their stores and the service's are restored from copies. In the end nothing made is lost or doubled, and
// all of them tell the same as the service.
#include "tests/core/sync/counter_bench.h"

#include "core/sync/work_list.h"

#include <random>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

class SharedCounters : public CounterTest, public testing::WithParamInterface<unsigned> {
protected:
    void SetUp() override {
        CounterTest::SetUp();
        for (int i = 1; i <= 3; ++i)
            counters.push_back(std::make_unique<Counter>(folder(), i));
        random.seed(GetParam());
    }
    int pick(int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); }
    Counter& any() { return *counters[static_cast<size_t>(pick(static_cast<int>(counters.size())))]; }

    dossier::Payload anything() {
        switch (pick(7)) {
        case 0:
            return dossier::Forwarded{u"Phòng "_s + QString::number(pick(9)), {}, {}, {}};
        case 1:
            return dossier::FeePaid{1000 * (1 + pick(5)), {}, {}, {}};
        case 2:
            return dossier::Withdrawn{dossier::kReason, {}};
        case 3:
            return dossier::returnedWithSlip();
        case 4:
            return dossier::ResultReady{{}, dossier::at(3), {}};
        default:
            return dossier::NoteAdded{u"ghi chú "_s + QString::number(pick(1000))};
        }
    }
    /// What the rules of the counter itself refuse is not work.
    void work(Counter& counter) {
        const auto known = counter.states();
        if (known.empty() || pick(4) == 0) {
            // now and then two counters give out the same code
            const int ordinal = pick(3) == 0 ? lastOrdinal : ++lastOrdinal;
            const bool isGiven =
                records::loadDossier(counter.database(), intakeOf(ordinal).code.text()).has_value();
            counter.receive(isGiven ? ++lastOrdinal : ordinal);
            return;
        }
        const auto at = std::next(known.begin(), pick(static_cast<int>(known.size())));
        (void)counter.step(at->first, anything());
    }
    void decide(Counter& counter) {
        const auto open = conflicts(counter.database());
        ASSERT_TRUE(open);
        for (const WorkItem& item : *open) {
            const Decision decision{item.mine.id, dossier::Story::kActor, counter.now()};
            auto transaction = store::Transaction::begin(counter.database());
            ASSERT_TRUE(transaction);
            FixedClock clock(counter.now());
            UuidSource ids(clock);
            if (pick(2) == 0) {
                const auto again = tryAgain(counter.database(), counter.station(), decision, ids);
                if (again) {
                    ASSERT_TRUE(transaction->commit());
                    continue;
                }
                transaction->rollback();
            } else if (keepTheirs(counter.database(), decision)) {
                ASSERT_TRUE(transaction->commit());
            }
        }
    }
    void settleAll() {
        for (int i = 0; i < 4; ++i)
            for (const auto& counter : counters)
                settle(*counter);
    }
    void checkAll() {
        Counter fresh(folder(), 9);
        settle(fresh);
        const auto there = fresh.states();
        for (const auto& counter : counters) {
            const auto count = countOutbox(counter->database());
            auto mine = counter->states();
            // a dossier the service has refused from its beginning is seen by its own counter only
            std::erase_if(mine, [&](const auto& each) {
                return !there.contains(each.first) &&
                       !records::loadDossier(counter->database(), each.first)->isShared;
            });
            EXPECT_EQ(mine.size(), there.size());
            for (const auto& [id, state] : there)
                EXPECT_EQ(mine[id], state) << qPrintable(id.toString());
            EXPECT_TRUE(records::checkRecords(counter->database())->isOk());
            for (const Uuid& id : counter->made) {
                const auto found = records::findAction(counter->database(), id);
                ASSERT_TRUE(found && *found) << "lost: " << qPrintable(id.toString());
                const bool isThere = isAtService(id);
                EXPECT_EQ((*found)->standing == records::Standing::accepted, isThere);
                if (!isThere) {
                    EXPECT_NE((*found)->standing, records::Standing::unsent);
                }
            }
            (void)count;
        }
    }
    bool isAtService(const Uuid& id) {
        EXPECT_TRUE(service->begin(central::Session::Access::read));
        const auto known = service->known(std::span(&id, 1));
        service->rollback();
        return known && !known->empty() && known->front().verdict.kind == wire::VerdictKind::accepted;
    }

    std::vector<std::unique_ptr<Counter>> counters;
    std::mt19937 random;
    int lastOrdinal = 4000; // beyond those of stand-alone desks 1 to 3
};

TEST_P(SharedCounters, nothingIsLostOrDoubled) {
    for (int i = 0; i < 300; ++i) {
        Counter& counter = any();
        if (pick(3) > 0)
            work(counter);
        else
            round(counter, static_cast<Line>(pick(5)), 300 + pick(4000));
        if (pick(20) == 0) {
            ASSERT_NO_FATAL_FAILURE(decide(counter));
        }
    }
    settleAll();
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
    settleAll();
    ASSERT_NO_FATAL_FAILURE(checkAll());
}

INSTANTIATE_TEST_SUITE_P(Seeds, SharedCounters, testing::Range(1U, 7U));

} // namespace
} // namespace motcua::sync
