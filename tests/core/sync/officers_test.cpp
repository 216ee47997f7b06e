// SPDX-License-Identifier: GPL-3.0-or-later
// Officers whom the centre closes, adds and opens again, from the desk's side: over the real service.
#include "core/central/officer_administration.h"
#include "core/officer/central_list.h"
#include "core/sync/officer_list.h"
#include "tests/core/sync/real_service_bench.h"

#include <gmock/gmock.h>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dossier::NoteAdded;
using officer::Role;
using testing::SizeIs;

class SyncOfficersTest : public RealServiceTest {
protected:
    /// An account at a desk whose actions are those of the counter's bench.
    static void addAccount(Counter& counter, const QString& login) {
        ASSERT_TRUE(officer::Accounts(counter.database())
                        .add({dossier::Story::kActor, login, u"Lan"_s, officer::kAllRoles, false,
                              toInstant(dossier::kReceived)}));
    }
    void list(const QString& login) {
        const auto put =
            central::putOfficer(**m_pool.acquire(), {kOffice, login, u"Lan"_s, Role::clerk}, m_clock.now());
        ASSERT_TRUE(put) << errorText(put.error().code).name;
    }
    void close(const QString& login, Instant at) {
        ASSERT_TRUE(central::closeOfficer(**m_pool.acquire(), kOffice, login, at, m_clock.now()));
    }
    void reopen(const QString& login) {
        ASSERT_TRUE(central::reopenOfficer(**m_pool.acquire(), kOffice, login, m_clock.now()));
    }
    static std::vector<OfficerWait> waits(Desk& desk) {
        return officerWaits(desk.counter.database()).value_or(std::vector<OfficerWait>());
    }
    static Code logIn(Desk& desk, const QString& login, Instant now) {
        const auto open = officer::requireOpenAtCentre(desk.counter.database(), login, now);
        return open ? Code{} : open.error().code;
    }
};

TEST_F(SyncOfficersTest, closedOfficer_isHeardOf_andNothingIsLost) {
    Desk desk(*this, 1), second(*this, 2);
    addAccount(desk.counter, u"lan"_s);
    addAccount(second.counter, u"lan2"_s);
    list(u"lan"_s);
    list(u"lan2"_s);
    const Uuid id = desk.counter.receive(1);
    EXPECT_EQ(desk.run().accepted, 1);
    EXPECT_EQ(logIn(desk, u"lan"_s, m_clock.now()), Code{});

    const Instant closing = desk.counter.now();
    close(u"lan"_s, closing); // what the desk makes from now on is after it
    ASSERT_TRUE(desk.counter.step(id, NoteAdded{u"sau khi khóa"_s}));
    const Uuid other = desk.counter.receive(2);
    ASSERT_TRUE(desk.counter.step(other, NoteAdded{u"tiếp"_s}));
    EXPECT_EQ(desk.run().accepted, 0);
    EXPECT_EQ(desk.counter.number("SELECT count(*) FROM action WHERE sync = 1"), 3);
    ASSERT_THAT(waits(desk), SizeIs(1));
    EXPECT_EQ(waits(desk)[0].login, u"lan"_s);
    EXPECT_EQ(waits(desk)[0].reason, u"CENTRAL_OFFICER"_s);
    EXPECT_EQ(waits(desk)[0].steps, 2) << "the third waits for the second";
    EXPECT_EQ(logIn(desk, u"lan"_s, m_clock.now()), Code::CENTRAL_OFFICER);
    EXPECT_EQ(logIn(desk, u"lan2"_s, m_clock.now()), Code{});
    second.run();
    EXPECT_THAT(second.counter.states(), SizeIs(1));
    desk.run();
    EXPECT_EQ(desk.courier->status()->waiting, 3);
    EXPECT_EQ(desk.courier->status()->parked, 0);

    reopen(u"lan"_s);
    EXPECT_EQ(desk.run().accepted, 3);
    EXPECT_THAT(waits(desk), SizeIs(0));
    EXPECT_EQ(logIn(desk, u"lan"_s, m_clock.now()), Code{}) << "heard of at once";
    second.run();
    EXPECT_EQ(second.counter.states(), desk.counter.states());
    EXPECT_EQ(second.counter.number("SELECT count(*) FROM action"), 4);
    EXPECT_EQ(desk.run().requests, 1) << "nothing to do is one request";
}

TEST_F(SyncOfficersTest, workBeforeTheClosing_isTakenAfterIt) {
    Desk desk(*this, 1);
    addAccount(desk.counter, u"lan"_s);
    list(u"lan"_s);
    desk.run();
    desk.counter.receive(1);
    close(u"lan"_s, desk.counter.now() + 1h);
    m_clock.set(m_clock.now() + 48h);
    EXPECT_EQ(desk.run().accepted, 1);
    EXPECT_EQ(logIn(desk, u"lan"_s, m_clock.now()), Code::CENTRAL_OFFICER)
        << "heard of by the daily question";
}

TEST_F(SyncOfficersTest, listThatIsKnown_isNotToldAgain) {
    Desk desk(*this, 1);
    addAccount(desk.counter, u"lan"_s);
    list(u"lan"_s);
    desk.run();
    EXPECT_FALSE(*isOfficerListDue(desk.counter.database(), m_clock.now()));
    const auto known = officer::centralList(desk.counter.database());
    ASSERT_TRUE(known);
    ASSERT_THAT(*known, SizeIs(1));
    EXPECT_EQ(known->at(0), (officer::CentralOfficer{u"lan"_s, u"Lan"_s, Role::clerk}));
    m_clock.set(m_clock.now() + 25h);
    EXPECT_TRUE(*isOfficerListDue(desk.counter.database(), m_clock.now()));
    desk.run();
    EXPECT_FALSE(*isOfficerListDue(desk.counter.database(), m_clock.now()));
    EXPECT_EQ(officer::centralList(desk.counter.database())->size(), 1U);
}

TEST_F(SyncOfficersTest, recoveryCode_letsIn_untilTheNextClosing) {
    Desk desk(*this, 1);
    addAccount(desk.counter, u"lan"_s);
    list(u"lan"_s);
    close(u"lan"_s, m_clock.now() - 1h);
    desk.run();
    EXPECT_EQ(logIn(desk, u"Lan "_s, m_clock.now()), Code::CENTRAL_OFFICER) << "as it is typed";
    ASSERT_TRUE(officer::letInDespiteClosing(desk.counter.database(), u"lan"_s));
    EXPECT_EQ(logIn(desk, u"lan"_s, m_clock.now()), Code{});
    list(u"minh"_s);
    m_clock.set(m_clock.now() + 25h);
    desk.run();
    EXPECT_EQ(officer::centralList(desk.counter.database())->size(), 2U);
    EXPECT_EQ(logIn(desk, u"lan"_s, m_clock.now()), Code{}) << "the same closing is told again";
    reopen(u"lan"_s);
    close(u"lan"_s, m_clock.now());
    m_clock.set(m_clock.now() + 25h);
    desk.run();
    EXPECT_EQ(logIn(desk, u"lan"_s, m_clock.now()), Code::CENTRAL_OFFICER);
}

/// Days of work of an officer who is never listed must not fill the requests.
TEST_F(SyncOfficersTest, waitingWork_doesNotKeepOthersFromBeingSent) {
    Desk desk(*this, 1);
    addAccount(desk.counter, u"khach"_s);
    list(u"minh"_s);
    for (int number = 1; number <= 300; ++number)
        desk.counter.receive(number);
    EXPECT_EQ(desk.run().accepted, 0);
    ASSERT_TRUE(desk.counter.database().run("UPDATE officer SET login = 'minh'"));
    ASSERT_TRUE(desk.counter.database().run("UPDATE officer SET id = ?", central::uuid(9, 9)));
    const Uuid mine = desk.counter.receive(301);
    ASSERT_TRUE(desk.counter.database().run("UPDATE action SET actor = ? WHERE dossier = ?",
                                            central::uuid(9, 9), mine));
    EXPECT_EQ(desk.run().accepted, 1);
    EXPECT_EQ(desk.courier->status()->waiting, 300);
    list(u"khach"_s);
    ASSERT_TRUE(
        desk.counter.database().run("UPDATE officer SET login = 'khach', id = ?", dossier::Story::kActor));
    EXPECT_EQ(desk.run().accepted, 300) << "in as many requests as it takes";
    EXPECT_THAT(waits(desk), SizeIs(0));
}

} // namespace
} // namespace motcua::sync
