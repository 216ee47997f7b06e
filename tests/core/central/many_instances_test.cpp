// SPDX-License-Identifier: GPL-3.0-or-later
// Several instances of the service on one store, each with a thread and a connection of its own.
#include "tests/core/central/service_test.h"

#include <atomic>
#include <barrier>
#include <thread>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using dossier::NoteAdded;
using enum wire::VerdictKind;

class ManyInstancesTest : public ServiceTest, public testing::WithParamInterface<Engine> {
protected:
    static constexpr int kWriters = 4, kRounds = 40, kShared = 5;

    void SetUp() override { openStore(GetParam()); }

    /// Until it is answered; how often it was busy is counted.
    Result<wire::SyncAnswer> insist(Session& own, const Desk& desk, const wire::SyncRequest& request) {
        for (;;) {
            auto answer = synchronise(own, desk.caller(), request, toInstant(dossier::kReceived));
            if (answer || answer.error().code != Code::STORE_BUSY) return answer;
            ++busy;
        }
    }
    void expectAccepted(Session& own, const Desk& desk, std::vector<dossier::Action> operations) {
        const auto answer = insist(own, desk, desk.request(std::move(operations)));
        ASSERT_TRUE(answer) << errorText(answer.error().code).name << qPrintable(answer.error().detail);
        for (const wire::Verdict& verdict : answer->verdicts)
            EXPECT_EQ(verdict.kind, accepted) << qPrintable(verdict.reason);
    }
    /// Reads the stream until nobody writes any more and there is no more.
    std::vector<qint64> follow(const std::atomic<bool>& isOver) {
        std::vector<qint64> sequences;
        const auto own = store->open();
        Desk reader(9, kOffice);
        for (;;) {
            const bool isLast = isOver;
            const auto answer = insist(*own, reader, reader.request({}));
            if (!answer) {
                ADD_FAILURE() << errorText(answer.error().code).name;
                return sequences;
            }
            for (const wire::FeedEntry& entry : answer->entries)
                sequences.push_back(entry.sequence);
            reader.cursor = answer->cursors.value(streamOf(kOffice));
            if (isLast && !answer->more) return sequences;
        }
    }
    /// Two instances at the same moment; what each answered.
    std::array<wire::VerdictKind, 2> race(const std::array<Desk*, 2>& desks,
                                          const std::array<dossier::Action, 2>& actions) {
        std::array<wire::VerdictKind, 2> kinds{};
        std::barrier start(2);
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < 2; ++i)
            threads.emplace_back([&, i] {
                const auto own = store->open();
                EXPECT_TRUE(own->begin(Session::Access::read)); // connected before the start
                own->rollback();
                start.arrive_and_wait();
                const auto answer = insist(*own, *desks[i], desks[i]->request({actions[i]}));
                ASSERT_TRUE(answer) << errorText(answer.error().code).name
                                    << qPrintable(answer.error().detail);
                kinds[i] = answer->verdicts.front().kind;
            });
        threads.clear();
        std::ranges::sort(kinds);
        return kinds;
    }

    std::atomic<int> busy = 0;
};

TEST_P(ManyInstancesTest, pushesAtOnce_loseNothing_andAReaderMissesNoPlace) {
    Desk first(8, kOffice);
    for (int i = 1; i <= kShared; ++i)
        expectAccepted(*session, first, {first.make(uuid(2, i), intakeOf(i))});

    std::atomic<bool> isOver = false;
    std::vector<qint64> sequences;
    std::jthread reader([&] { sequences = follow(isOver); });
    std::vector<std::jthread> writers;
    for (int number = 1; number <= kWriters; ++number)
        writers.emplace_back([&, number] {
            const auto own = store->open();
            Desk desk(number, kOffice);
            for (int round = 0; round < kRounds; ++round) {
                // two shared ones in either order, and a new one
                const int a = 1 + (round + number) % kShared, b = 1 + (round * 3) % kShared;
                const int fresh = 1000 * number + round;
                ASSERT_NO_FATAL_FAILURE(expectAccepted(*own, desk,
                                                       {desk.make(uuid(2, a), NoteAdded{u"a"_s}, 1),
                                                        desk.make(uuid(2, b), NoteAdded{u"b"_s}, 1),
                                                        desk.make(uuid(3, fresh), intakeOf(fresh))}));
            }
        });
    writers.clear();
    isOver = true;
    reader.join();

    const auto places = static_cast<size_t>(kShared + 3 * kWriters * kRounds);
    ASSERT_EQ(sequences.size(), places);
    for (size_t i = 0; i < places; ++i)
        ASSERT_EQ(sequences[i], static_cast<qint64>(i) + 1);
    std::set<Uuid> recorded;
    for (int i = 1; i <= kShared; ++i)
        for (const Recorded& each : stored(uuid(2, i)).log)
            EXPECT_TRUE(recorded.insert(each.action.id).second);
    EXPECT_EQ(recorded.size(), static_cast<size_t>(kShared + 2 * kWriters * kRounds));
    if (GetParam() == Engine::postgres) {
        EXPECT_EQ(busy, 0) << "no two wait for each other";
    }
}

/// Each office works on dossiers that the other sees too, and asks for all of them while it pushes.
TEST_P(ManyInstancesTest, officesThatShareDossiers_doNotBlockEachOther) {
    const std::array offices{kOffice, kOtherOffice};
    std::vector<std::jthread> writers;
    for (int number = 0; number < kWriters; ++number)
        writers.emplace_back([&, number] {
            const auto own = store->open();
            const size_t mine = static_cast<size_t>(number) % 2;
            Desk desk(number + 1, offices[mine]);
            for (int round = 0; round < kRounds / 2; ++round) {
                const int ordinal = 1 + number * 100 + round;
                dossier::Received received = intakeOf(ordinal);
                received.receivingAgency = *dossier::AgencyCode::parse(offices[mine]);
                received.competentAgency = *dossier::AgencyCode::parse(offices[1 - mine]);
                const Uuid id = uuid(2, ordinal);
                ASSERT_NO_FATAL_FAILURE(expectAccepted(
                    *own, desk, {desk.make(id, dossier::draftRequest()), desk.make(id, received)}));
            }
        });
    writers.clear();
    if (GetParam() == Engine::postgres) {
        EXPECT_EQ(busy, 0);
    }
    for (const QString& office : offices) {
        Desk desk(9, office);
        std::set<Uuid> seen;
        for (const wire::FeedEntry& entry : pull(desk))
            seen.insert(entry.dossier);
        EXPECT_EQ(seen.size(), static_cast<size_t>(kWriters * kRounds / 2));
    }
}

TEST_P(ManyInstancesTest, oneCodeForTwoDossiers_isGivenToOne) {
    Desk one(1, kOffice), two(2, kOffice);
    for (int round = 1; round <= 15; ++round) {
        const std::array actions{one.make(uuid(2, round), intakeOf(round)),
                                 two.make(uuid(3, round), intakeOf(round))};
        EXPECT_EQ(race({&one, &two}, actions), (std::array{accepted, conflict})) << round;
    }
}

TEST_P(ManyInstancesTest, oneNewDossierOfTwoDesks_isMadeByOne) {
    Desk one(1, kOffice), two(2, kOffice);
    for (int round = 1; round <= 15; ++round) {
        const Uuid id = uuid(2, round);
        const std::array actions{one.make(id, intakeOf(round)), two.make(id, intakeOf(round))};
        EXPECT_EQ(race({&one, &two}, actions), (std::array{accepted, conflict})) << round;
        EXPECT_EQ(stored(id).log.size(), 1U);
    }
}

/// A counter that gave up waiting sends the same again, while the first is still worked on.
TEST_P(ManyInstancesTest, oneRequestTwiceAtOnce_isRecordedOnce) {
    Desk desk(1, kOffice);
    for (int round = 1; round <= 15; ++round) {
        const auto action = desk.make(uuid(2, round), intakeOf(round));
        EXPECT_EQ(race({&desk, &desk}, {action, action}), (std::array{accepted, duplicate})) << round;
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, ManyInstancesTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
