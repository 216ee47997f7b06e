// SPDX-License-Identifier: GPL-3.0-or-later
// Desks work at random on shared dossiers over a line that loses requests and answers. In the end: nothing
// acknowledged is lost, nothing is there twice, and all desks tell the same as the service.
#include "tests/core/central/service_test.h"

#include <deque>
#include <random>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using enum wire::VerdictKind;

/// A desk with an outbox and a copy of what it was told; as little as convergence needs.
struct Worker {
    Desk desk;
    std::deque<dossier::Action> outbox;
    std::map<Uuid, std::vector<dossier::Action>> told; ///< by dossier, in versions
    std::map<Uuid, wire::Verdict> heard;               ///< of own operations
    std::map<Uuid, dossier::Action> made;
};

class SharedWorkTest : public ServiceTest, public testing::WithParamInterface<std::tuple<Engine, unsigned>> {
protected:
    void SetUp() override {
        openStore(std::get<Engine>(GetParam()));
        for (int i = 1; i <= 3; ++i)
            workers.push_back({Desk(i, kOffice), {}, {}, {}, {}});
        random.seed(std::get<unsigned>(GetParam()));
    }
    int pick(int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); }

    dossier::Payload anything(const std::vector<Uuid>&) {
        switch (pick(6)) {
        case 0:
            return dossier::Forwarded{u"Phòng "_s + QString::number(pick(9)), {}, {}, {}};
        case 1:
            return dossier::FeePaid{1000 * (1 + pick(5)), {}, {}, {}};
        case 2:
            return dossier::Withdrawn{dossier::kReason, {}};
        case 3:
            return dossier::returnedWithSlip();
        default:
            return dossier::NoteAdded{u"ghi chú "_s + QString::number(pick(1000))};
        }
    }

    void work(Worker& worker) {
        const bool isNew = dossiers.empty() || pick(4) == 0;
        if (isNew) dossiers.push_back(uuid(2, static_cast<int>(dossiers.size()) + 1));
        const Uuid id = isNew ? dossiers.back() : dossiers[static_cast<size_t>(pick(std::ssize(dossiers)))];
        const int known = static_cast<int>(worker.told[id].size());
        auto action = worker.desk.make(
            id, isNew ? dossier::Payload(intakeOf(static_cast<int>(dossiers.size()))) : anything(dossiers),
            known);
        worker.made.emplace(action.id, action);
        worker.outbox.push_back(std::move(action));
    }

    /// `lost`: 1 the request, 2 the answer.
    void synchronise(Worker& worker, int lost) {
        const auto count = std::min<qsizetype>(std::ssize(worker.outbox), 1 + pick(6));
        const auto request = worker.desk.request({worker.outbox.begin(), worker.outbox.begin() + count});
        if (lost == 1) return;
        const auto answer = ask(worker.desk, request);
        ASSERT_TRUE(answer) << errorText(answer.error().code).name << qPrintable(answer.error().detail);
        if (lost == 2) return;
        learn(worker, *answer);
    }

    void learn(Worker& worker, const wire::SyncAnswer& answer) {
        for (const wire::Verdict& verdict : answer.verdicts) {
            if (verdict.kind == waiting) continue;
            worker.heard.insert_or_assign(verdict.operation, verdict);
            std::erase_if(worker.outbox,
                          [&](const dossier::Action& each) { return each.id == verdict.operation; });
        }
        for (const wire::FeedEntry& entry : answer.entries)
            for (const dossier::Action& action : entry.operations)
                worker.told[entry.dossier].push_back(action);
        worker.desk.cursor = answer.cursors.value(streamOf(kOffice));
    }

    std::vector<Worker> workers;
    std::vector<Uuid> dossiers;
    std::mt19937 random;
};

TEST_P(SharedWorkTest, nothingIsLostOrDoubled) {
    for (int round = 0; round < 600; ++round) {
        Worker& worker = workers[static_cast<size_t>(pick(3))];
        if (pick(3) > 0)
            work(worker);
        else
            ASSERT_NO_FATAL_FAILURE(synchronise(worker, pick(4)));
    }
    for (int round = 0; round < 400; ++round)
        for (Worker& worker : workers)
            ASSERT_NO_FATAL_FAILURE(synchronise(worker, 0));

    std::map<Uuid, int> places;
    int accepted = 0, refused = 0;
    for (const Uuid& id : dossiers)
        for (const Recorded& each : stored(id).log)
            ++places[each.action.id];
    for (Worker& worker : workers) {
        EXPECT_TRUE(worker.outbox.empty()) << worker.outbox.size();
        for (const auto& [id, action] : worker.made) {
            const wire::Verdict verdict = worker.heard.at(id);
            const bool isThere = verdict.kind == wire::VerdictKind::accepted || verdict.kind == duplicate;
            EXPECT_EQ(places[id], isThere ? 1 : 0) << qPrintable(id.toString());
            ++(isThere ? accepted : refused);
        }
    }
    EXPECT_GT(accepted, 100);
    EXPECT_GT(refused, 20);

    // a desk that comes new is told everything, in an order that replays
    Worker fresh{Desk(9, kOffice), {}, {}, {}, {}};
    for (const wire::FeedEntry& entry : pull(fresh.desk))
        for (const dossier::Action& action : entry.operations)
            fresh.told[entry.dossier].push_back(action);
    for (const Uuid& id : dossiers) {
        const StoredDossier there = stored(id);
        const auto state = dossier::replay(fresh.told[id]);
        ASSERT_TRUE(state) << errorText(state.error().code).name;
        EXPECT_EQ(state->version, std::ssize(there.log));
        // the others were told all but their own
        for (Worker& worker : workers) {
            const auto own = std::ranges::count_if(
                there.log, [&](const Recorded& each) { return each.device == worker.desk.caller().device; });
            EXPECT_EQ(std::ssize(worker.told[id]) + own, std::ssize(there.log));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, SharedWorkTest,
                         testing::Combine(testing::Values(Engine::sqlite, Engine::postgres),
                                          testing::Range(1U, 6U)),
                         [](const auto& seed) {
                             return nameOf(std::get<Engine>(seed.param)) + "_" +
                                    std::to_string(std::get<unsigned>(seed.param));
                         });

} // namespace
} // namespace motcua::central
