// SPDX-License-Identifier: GPL-3.0-or-later
// The waiting line of an office over the service as it is: several desks, a cut line, a restored service.
#include "core/desk/service_link.h"
#include "core/desk/station_setup.h"
#include "core/desk/ticket_share.h"
#include "core/desk/tickets.h"
#include "tests/core/sync/real_service_bench.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;
using desk::TicketStep;

class SharedLineTest : public RealServiceTest {
protected:
    /// A whole station, enrolled as this desk; the visitors have no names.
    std::unique_ptr<desk::Workplace> station(int number) {
        desk::StationRequest request;
        request.folder = m_dir.filePath(u"desk%1"_s.arg(number));
        request.officeCode = kOffice;
        request.officeName = u"Xã thử"_s;
        request.desk = number;
        request.login = u"lan"_s;
        request.fullName = u"Cán bộ Thử Nghiệm"_s;
        const Secret password = Secret::copyOf("mật khẩu thử 1");
        EXPECT_TRUE(desk::createStation(request, password, m_clock));
        auto place = desk::Workplace::open(request.folder, request.login, password, m_clock);
        EXPECT_TRUE(place);
        const auto code =
            central::issueEnrolmentCode(**m_pool.acquire(), {kOffice, u"Xã thử"_s, number}, m_clock.now());
        EXPECT_TRUE(code);
        const auto enrolled =
            desk::enrolStation(**place, {.address = u"http://127.0.0.1:%1"_s.arg(m_server->port()),
                                         .code = code.value_or(QString())});
        EXPECT_TRUE(enrolled) << (enrolled ? "" : errorText(enrolled.error().code).name);
        return *std::move(place);
    }
    QString issue(desk::Workplace& place) {
        m_clock.advance(std::chrono::seconds{1});
        const auto ticket = desk::issueTicket(place, {{u"Khai sinh"_s}, {}, {}, {}});
        EXPECT_TRUE(ticket);
        return ticket ? ticket->number : QString();
    }
    QString next(desk::Workplace& place) {
        m_clock.advance(std::chrono::seconds{1});
        const auto called = desk::callNext(place);
        EXPECT_TRUE(called) << (called ? "" : errorText(called.error().code).name);
        return called && *called ? (*called)->number : QString();
    }
    QStringList board(desk::Workplace& place) {
        QStringList numbers;
        const auto tickets = desk::ticketBoard(place);
        EXPECT_TRUE(tickets);
        for (const desk::Ticket& ticket : *tickets)
            numbers << ticket.number;
        return numbers;
    }
};

TEST_F(SharedLineTest, desks_serveOneLine) {
    const auto a = station(1), b = station(2);
    const QString first = issue(*a), second = issue(*b), third = issue(*a);
    EXPECT_EQ(first, u"A1-001");
    EXPECT_EQ(second, u"A2-001") << "no two desks give out the same";
    EXPECT_EQ(board(*b), (QStringList{first, second, third}));
    EXPECT_EQ(next(*b), first) << "whoever came first, whichever desk issued it";
    EXPECT_EQ(next(*a), second);
    EXPECT_EQ(next(*a), third);
    EXPECT_EQ(next(*b), u"");
}

TEST_F(SharedLineTest, visitorIsCalledOnce) {
    const auto a = station(1), b = station(2);
    const QString number = issue(*a);
    EXPECT_EQ(board(*b), QStringList{number});
    EXPECT_EQ(next(*a), number);
    // desk 2 has not heard of it yet
    const auto late = desk::stepTicket(*b, number, TicketStep::call);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, Code::DESK_TICKET);
    EXPECT_EQ(board(*b), QStringList{number}) << "and now it has: called, by desk 1";
    EXPECT_EQ(desk::ticketBoard(*b)->front().desk, 1);
}

TEST_F(SharedLineTest, cutLine_leavesEachDeskItsOwn) {
    const auto a = station(1), b = station(2);
    const QString early = issue(*a);
    EXPECT_EQ(board(*b), QStringList{early});
    m_server.reset();
    const QString own = issue(*b);
    EXPECT_EQ(next(*b), own) << "desk 1's visitor might be called there";
    EXPECT_EQ(next(*a), early);
    EXPECT_EQ(*desk::shareTickets(*a), desk::LineState::cut);
    auto started = central::HttpServer::start({}, {}, m_api);
    ASSERT_TRUE(started);
    m_server = *std::move(started);
    for (const auto& place : {std::cref(a), std::cref(b)}) {
        auto account = *loadAccount(place.get()->database());
        account->line.address = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port()));
        ASSERT_TRUE(saveAccount(place.get()->database(), *account));
    }
    EXPECT_EQ(*desk::shareTickets(*a), desk::LineState::cut) << "a dead line is left alone for a while";
    m_clock.advance(std::chrono::minutes{1});
    EXPECT_EQ(*desk::shareTickets(*a), desk::LineState::shared);
    EXPECT_EQ(*desk::shareTickets(*b), desk::LineState::shared);
    EXPECT_EQ(board(*a), (QStringList{early, own}));
    EXPECT_EQ(board(*b), board(*a));
}

TEST_F(SharedLineTest, restoredService_isToldAgain) {
    const auto a = station(1), b = station(2);
    const QString number = issue(*a);
    ASSERT_EQ(board(*b), QStringList{number});
    auto database = store::Database::open(path(), m_key, store::OpenMode::existing);
    ASSERT_TRUE(database);
    ASSERT_TRUE(database->run("DELETE FROM waiting_ticket"));
    ASSERT_TRUE(desk::stepTicket(*a, number, TicketStep::call));
    ASSERT_TRUE(desk::shareTickets(*a));
    EXPECT_EQ(*database->number("SELECT count(*) FROM waiting_ticket"), 1);
}

TEST_F(SharedLineTest, namesOfVisitors_goFromTheServiceWithTheDay) {
    const auto a = station(1);
    issue(*a);
    m_clock.advance(std::chrono::days{3});
    issue(*a);
    auto database = store::Database::open(path(), m_key, store::OpenMode::existing);
    ASSERT_TRUE(database);
    EXPECT_EQ(*database->number("SELECT count(*) FROM waiting_ticket"), 1);
}

} // namespace
} // namespace motcua::sync
