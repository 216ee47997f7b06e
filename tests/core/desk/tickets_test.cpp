// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/tickets.h"

#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

class TicketTest : public testing::Test {
protected:
    Workplace& workplace() { return station.workplace(); }
    QString issue(TicketPriority priority = TicketPriority::none, QStringList services = {}) {
        go(1);
        const auto ticket = issueTicket(workplace(), {std::move(services), priority, {}, {}});
        EXPECT_TRUE(ticket);
        return ticket->number;
    }
    void go(int minutes) { station.clock.set(station.clock.now() + std::chrono::minutes{minutes}); }
    QString next() {
        go(1);
        const auto called = callNext(workplace());
        EXPECT_TRUE(called);
        return *called ? (*called)->number : QString();
    }
    std::optional<Code> error(const QString& number, TicketStep step) {
        const auto after = stepTicket(workplace(), number, step);
        return after ? std::nullopt : std::optional(after.error().code);
    }
    tests::TempStation station;
};

TEST_F(TicketTest, priority_goesFirstButNobodyWaitsForEver) {
    for (int i = 0; i < 2; ++i)
        issue();
    for (int i = 0; i < 4; ++i)
        issue(TicketPriority::elderly);
    QStringList order;
    for (int i = 0; i < 6; ++i)
        order << next();
    EXPECT_EQ(order.join(u' '), QStringLiteral("U001 U002 A001 U003 U004 A002"));
    EXPECT_EQ(next(), QString()) << "nobody waits";
}

TEST_F(TicketTest, appointment_comesAtItsTimeNotBefore) {
    issue();
    const auto appointed = issueTicket(
        workplace(), {{}, TicketPriority::none, {}, station.clock.now() + std::chrono::minutes{30}});
    EXPECT_EQ(next(), QStringLiteral("A001"));
    EXPECT_EQ(next(), QString());
    go(30);
    issue();
    EXPECT_EQ(next(), appointed->number);
}

TEST_F(TicketTest, visit_ofSeveralServicesIsHeldResumedAndFinished) {
    const QString number =
        issue(TicketPriority::none, {QStringLiteral("Hộ tịch"), QStringLiteral("Chứng thực")});
    EXPECT_EQ(error(number, TicketStep::finish), Code::DESK_TICKET) << "not called yet";
    EXPECT_EQ(next(), number);
    EXPECT_EQ(stepTicket(workplace(), number, TicketStep::again)->calls, 2);
    go(2);
    EXPECT_EQ(stepTicket(workplace(), number, TicketStep::begin)->state, TicketState::serving);
    EXPECT_EQ(stepTicket(workplace(), number, TicketStep::next)->service, 1);
    EXPECT_EQ(error(number, TicketStep::next), Code::DESK_TICKET) << "there is no third";
    EXPECT_EQ(stepTicket(workplace(), number, TicketStep::hold)->state, TicketState::held);
    EXPECT_EQ(stepTicket(workplace(), number, TicketStep::begin)->state, TicketState::serving);
    go(10);
    EXPECT_EQ(stepTicket(workplace(), number, TicketStep::finish)->state, TicketState::done);
    const auto times = waitingTimes(workplace());
    EXPECT_EQ(times->served, 1);
    EXPECT_EQ(times->medianWait, 1);
    EXPECT_EQ(times->medianService, 10);
}

TEST_F(TicketTest, noShow_mayComeBackAndGoToAnotherDesk) {
    const QString number = issue();
    EXPECT_EQ(next(), number);
    ASSERT_EQ(error(number, TicketStep::noShow), std::nullopt);
    EXPECT_EQ(waitingTimes(workplace())->noShow, 1);
    ASSERT_EQ(error(number, TicketStep::resume), std::nullopt);
    ASSERT_TRUE(transferTicket(workplace(), number, 7));
    EXPECT_EQ(next(), QString()) << "it is for desk 7";
    ASSERT_TRUE(transferTicket(workplace(), number, 0));
    EXPECT_EQ(next(), number);
    EXPECT_EQ(error(QStringLiteral("A999"), TicketStep::call), Code::DESK_TICKET);
}

TEST_F(TicketTest, board_survivesARestartAndBeginsAnewNextDay) {
    const QString first = issue();
    issue();
    next();
    station.open();
    auto board = ticketBoard(workplace());
    ASSERT_TRUE(board);
    ASSERT_EQ(board->size(), 2u);
    EXPECT_EQ((*board)[0].number, first);
    EXPECT_EQ((*board)[0].state, TicketState::called);
    go(24 * 60);
    EXPECT_TRUE(ticketBoard(workplace())->empty());
    EXPECT_EQ(issue(), QStringLiteral("A001"));
}

TEST_F(TicketTest, steps_areInTheAuditLogWithoutNames) {
    ASSERT_TRUE(
        issueTicket(workplace(), {{}, TicketPriority::disabled, QStringLiteral("Nguyễn Văn An"), {}}));
    next();
    EXPECT_EQ(*workplace().database().number("SELECT count(*) FROM audit WHERE kind LIKE 'ticket.%'"), 2);
    EXPECT_EQ(*workplace().database().number("SELECT count(*) FROM audit WHERE detail LIKE '%Nguyễn%'"), 0);
    EXPECT_EQ(spokenNumber(QStringLiteral("A012")), QStringLiteral("A không một hai"));
}

} // namespace
} // namespace motcua::desk
