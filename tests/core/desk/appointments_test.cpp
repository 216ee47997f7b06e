// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/appointments.h"

#include "core/desk/retention.h"
#include "core/desk/ticket_paper.h"
#include "tests/support/temp_station.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QProcess>
#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using tests::at;

class AppointmentsTest : public testing::Test {
protected:
    Workplace& workplace() { return station.workplace(); }
    Result<Appointment> book(LocalTime when, const QString& name = u"Nguyễn Văn An (giả định)"_s) {
        return bookAppointment(workplace(), {when, name, u"0912345678"_s, u"Khai sinh"_s});
    }
    QString refusal(LocalTime when, const QString& name = u"A"_s) {
        const auto booked = book(when, name);
        return booked ? u"booked"_s : booked.error().detail;
    }
    tests::TempStation station; // Monday 23/11/2026, 09:00; the 24th is a holiday
};

TEST_F(AppointmentsTest, booking_keepsToWorkingHours) {
    EXPECT_EQ(refusal(at(2026, 11, 23, 8)), u"at") << "it has passed";
    EXPECT_EQ(refusal(at(2026, 11, 24, 9)), u"at") << "a holiday";
    EXPECT_EQ(refusal(at(2026, 11, 29, 9)), u"at") << "a Sunday";
    EXPECT_EQ(refusal(at(2026, 11, 25, 12)), u"at") << "noon";
    EXPECT_EQ(refusal(at(2026, 11, 25, 9, 10)), u"at") << "no quarter of an hour";
    EXPECT_EQ(refusal(at(2026, 11, 25, 9), {}), u"name");
    EXPECT_EQ(refusal(at(2026, 11, 25, 9)), u"booked");
    EXPECT_EQ(refusal(at(2026, 11, 25, 9)), u"at") << "taken";
    ASSERT_TRUE(cancelAppointment(workplace(), 1));
    EXPECT_EQ(refusal(at(2026, 11, 25, 9)), u"booked") << "free again";
}

TEST_F(AppointmentsTest, whoArrives_goesFirstOnceTheTimeHasCome) {
    const auto booked = book(at(2026, 11, 23, 10));
    ASSERT_TRUE(booked);
    ASSERT_TRUE(issueTicket(workplace(), {{u"Chứng thực"_s}, {}, {}, {}}));
    const auto ticket = arriveForAppointment(workplace(), booked->no);
    ASSERT_TRUE(ticket);
    EXPECT_EQ(arriveForAppointment(workplace(), booked->no).error().code, Code::DESK_TICKET) << "once";
    EXPECT_EQ((*callNext(workplace()))->number, u"A001") << "not before the time";
    station.clock.set(toInstant(at(2026, 11, 23, 10)));
    ASSERT_TRUE(issueTicket(workplace(), {{u"Chứng thực"_s}, TicketPriority::elderly, {}, {}}));
    EXPECT_EQ((*callNext(workplace()))->number, ticket->number);
    const auto all = appointments(workplace(), makeDate(2026, 11, 23), makeDate(2026, 11, 23));
    ASSERT_EQ(all->size(), 1u);
    EXPECT_EQ(all->front().state, AppointmentState::arrived);
    EXPECT_EQ(all->front().ticket, ticket->number);
}

TEST_F(AppointmentsTest, names_goWithTheirTime) {
    ASSERT_TRUE(book(at(2026, 11, 23, 10)));
    station.clock.set(station.clock.now() + std::chrono::days{3});
    station.open();
    ASSERT_TRUE(runRetention(workplace()));
    EXPECT_EQ(appointments(workplace(), makeDate(2026, 11, 23), makeDate(2026, 11, 23))->front().name, u"");
}

TEST_F(AppointmentsTest, printedNumber_saysWhatTheVisitorMustKnow) {
    ASSERT_TRUE(issueTicket(workplace(), {{u"Chứng thực"_s}, {}, {}, {}}));
    const auto ticket =
        issueTicket(workplace(), {{u"Khai sinh"_s, u"Chứng thực"_s}, {}, u"Trần Thị Bình"_s, {}});
    const auto paper = ticketPaper(workplace(), ticket->number);
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->before, 1);
    EXPECT_EQ(ticketPaper(workplace(), u"A009"_s).error().code, Code::DESK_TICKET);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"so.pdf"_s);
    {
        QPdfWriter writer(path);
        ASSERT_TRUE(paintTicket(*paper, writer));
    }
    QProcess reader;
    reader.start(u"pdftotext"_s, {path, u"-"_s});
    ASSERT_TRUE(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const QString& part : {u"UBND xã Thử Nghiệm"_s, u"A002"_s, u"Trần Thị Bình"_s,
                                u"Khai sinh; Chứng thực"_s, u"Trước bạn: 1 người"_s})
        EXPECT_TRUE(text.contains(part)) << qPrintable(part) << '\n' << qPrintable(text);
}

} // namespace
} // namespace motcua::desk
