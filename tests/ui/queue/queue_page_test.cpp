// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_page.h"

#include "tests/ui/dossiers/counter_desk.h"

namespace motcua::ui {
namespace {

using desk::TicketState;
using tests::serveUntil;
using tests::typeText;

class QueuePageTest : public testing::Test {
protected:
    void open() {
        ASSERT_TRUE(desk.open());
        page = std::make_unique<QueuePage>(desk.workspace);
        page->resize(1166, 690);
        ASSERT_TRUE(tests::activate(*page));
        page->enter();
    }
    /// The key of the bar, as the window would carry it out.
    void key(const QKeySequence& wanted) {
        for (const KeyHint& hint : page->keys())
            if (hint.key == wanted && hint.enabled) return hint.run();
        ADD_FAILURE() << wanted.toString().toStdString() << " does not work here";
    }
    bool hasState(const QString& number, TicketState state) {
        return serveUntil([&] {
            const desk::Ticket* ticket = page->model().ticket(page->model().lineOf(number));
            return ticket && ticket->state == state;
        });
    }
    bool isGone(const QString& number) {
        return serveUntil([&] { return page->model().lineOf(number) < 0; });
    }

    CounterDesk desk;
    std::unique_ptr<QueuePage> page;
};

TEST_F(QueuePageTest, ticket_isGivenCalledAndServedByKeys) {
    open();
    typeText(*page->findChildren<QLineEdit*>().at(0), QStringLiteral("Hộ tịch"));
    key(QKeySequence(Qt::Key_F3));
    ASSERT_TRUE(hasState(QStringLiteral("A001"), TicketState::waiting));
    key(QKeySequence(Qt::Key_F4));
    ASSERT_TRUE(hasState(QStringLiteral("A001"), TicketState::called));
    key(QKeySequence(Qt::Key_F5));
    EXPECT_TRUE(serveUntil([this] { return page->model().ticket(0)->calls == 2; }));
    key(QKeySequence(Qt::Key_F6));
    ASSERT_TRUE(hasState(QStringLiteral("A001"), TicketState::serving));
    key(QKeySequence(Qt::CTRL | Qt::Key_D));
    EXPECT_TRUE(isGone(QStringLiteral("A001")));
    key(QKeySequence(Qt::Key_F4));
    EXPECT_TRUE(serveUntil([this] {
        return !desk.said.empty() && desk.said.back().kind == Message::Kind::information;
    })) << "nobody waits";
}

TEST_F(QueuePageTest, ticketOnHold_isSeenAndComesBack) {
    open();
    page->issue({{}, desk::TicketPriority::none, {}, {}});
    ASSERT_TRUE(hasState(QStringLiteral("A001"), TicketState::waiting));
    key(QKeySequence(Qt::Key_F4));
    ASSERT_TRUE(hasState(QStringLiteral("A001"), TicketState::called));
    key(QKeySequence(Qt::CTRL | Qt::Key_H));
    ASSERT_TRUE(hasState(QStringLiteral("A001"), TicketState::held));
    key(QKeySequence(Qt::CTRL | Qt::Key_R));
    EXPECT_TRUE(hasState(QStringLiteral("A001"), TicketState::waiting));
}

TEST_F(QueuePageTest, ticketForAnotherDesk_leavesThisLine) {
    open();
    page->issue({{}, desk::TicketPriority::none, {}, {}});
    ASSERT_TRUE(hasState(QStringLiteral("A001"), TicketState::waiting));
    key(QKeySequence(Qt::CTRL | Qt::Key_T));
    auto* number = qobject_cast<QLineEdit*>(page->focusWidget());
    ASSERT_TRUE(number);
    page->transfer();
    EXPECT_FALSE(page->model().lineOf(QStringLiteral("A001")) < 0) << "which desk?";
    number->setText(QStringLiteral("3"));
    page->transfer();
    EXPECT_TRUE(isGone(QStringLiteral("A001")));
}

TEST_F(QueuePageTest, appointment_isBookedAndComes) {
    open();
    auto* panel = find<AppointmentPanel>(*page);
    const auto edits = panel->findChildren<QLineEdit*>();
    ASSERT_EQ(edits.size(), 5);
    edits[0]->setText(QStringLiteral("23/11/2026"));
    edits[1]->setText(QStringLiteral("12:00"));
    edits[2]->setText(QStringLiteral("Nguyễn Văn An"));
    panel->book();
    EXPECT_FALSE(serveUntil([&] { return edits[2]->text().isEmpty(); }, std::chrono::milliseconds{300}))
        << "noon: what was typed stays";
    edits[1]->setText(QStringLiteral("10:15"));
    panel->book();
    auto* list = panel->findChild<QListWidget*>();
    ASSERT_TRUE(serveUntil([&] { return list->count() == 1; }));
    panel->arrive();
    EXPECT_TRUE(serveUntil([&] { return list->item(0)->text().contains(QStringLiteral("A001")); }));
}

TEST_F(QueuePageTest, board_showsWhoIsCalled) {
    open();
    page->issue({{}, desk::TicketPriority::none, QStringLiteral("Nguyễn Văn An"), {}});
    page->issue({{}, desk::TicketPriority::elderly, {}, {}});
    ASSERT_TRUE(hasState(QStringLiteral("U001"), TicketState::waiting));
    page->openBoard();
    key(QKeySequence(Qt::Key_F4));
    ASSERT_TRUE(hasState(QStringLiteral("U001"), TicketState::called));
    ASSERT_TRUE(page->board()->isVisible());
    EXPECT_TRUE(serveUntil(
        [this] { return page->board()->accessibleDescription().contains(QStringLiteral("U001")); }));
    tests::saveScreenshot(*page->board(), QStringLiteral("board"));
}

TEST(CallPhrase, number_isSpokenDigitByDigitAndANameAsItIs) {
    desk::Ticket ticket;
    ticket.number = QStringLiteral("A012");
    ticket.desk = 2;
    EXPECT_EQ(callPhrase(ticket), QStringLiteral("Mời số A không một hai đến quầy số 2"));
    ticket.name = QStringLiteral("Nguyễn Văn An");
    EXPECT_EQ(callPhrase(ticket), QStringLiteral("Mời Nguyễn Văn An đến quầy số 2"));
}

TEST(QueueLooks, page) {
    CounterDesk desk;
    auto& workplace = desk.station.workplace();
    for (const auto priority : {desk::TicketPriority::none, desk::TicketPriority::pregnant,
                                desk::TicketPriority::none, desk::TicketPriority::disabled})
        ASSERT_TRUE(desk::issueTicket(
            workplace, {{QStringLiteral("Hộ tịch"), QStringLiteral("Chứng thực")}, priority, {}, {}}));
    ASSERT_TRUE(desk::callNext(workplace));
    ASSERT_TRUE(desk.open());
    tests::inAllLooks([&] { return std::make_unique<QueuePage>(desk.workspace); }, QStringLiteral("queue"),
                      {1166, 690},
                      [](QWidget& page) {
                          auto& queue = static_cast<QueuePage&>(page);
                          queue.enter();
                          EXPECT_TRUE(serveUntil([&] { return queue.model().rowCount() == 4; }));
                      });
}

} // namespace
} // namespace motcua::ui
