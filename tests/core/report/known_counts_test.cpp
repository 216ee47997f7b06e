// SPDX-License-Identifier: GPL-3.0-or-later
// A table of known counts: seven dossiers of fictitious people whose figures were counted by hand.
#include "core/desk/dossier_steps.h"
#include "core/desk/report_export.h"
#include "core/desk/reports.h"
#include "core/report/check.h"
#include "tests/support/event_loop.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using report::Table;

class KnownCounts : public testing::Test {
protected:
    Workplace& workplace() { return m_station.workplace(); }
    void go(unsigned month, unsigned day, int hour, int minute = 0) {
        m_station.clock.set(toInstant(tests::at(2026, month, day, hour, minute)));
    }
    QString take(const char* procedure, bool online = false) {
        auto request = tests::birthRequest();
        request.procedureCode = QString::fromLatin1(procedure);
        request.channel = online ? dossier::Channel::online : dossier::Channel::direct;
        const auto reception = receive(workplace(), request);
        EXPECT_TRUE(reception) << (reception ? "" : errorText(reception.error().code).name);
        return reception ? reception->dossier.state.code->text() : QString();
    }
    void finish(const QString& code) {
        done(code, dossier::ResultReady{{}, toLocal(m_station.clock.now()), {}});
    }
    void done(const QString& code, dossier::Payload payload) {
        const auto after = perform(workplace(), code, std::move(payload));
        EXPECT_TRUE(after) << (after ? "" : errorText(after.error().code).name);
    }
    Table table(ReportKind kind, Date from, Date to) {
        ReportRequest request;
        request.kind = kind;
        request.from = from;
        request.to = to;
        const auto made = makeReport(workplace(), request);
        EXPECT_TRUE(made) << (made ? "" : errorText(made.error().code).name);
        if (!made) return {};
        EXPECT_TRUE(report::check(*made).empty());
        return *made;
    }
    static QString line(const Table& table, size_t row, std::initializer_list<const char*> keys) {
        QStringList cells;
        for (const char* key : keys) {
            const auto& cell =
                table.rows[row].cells[static_cast<size_t>(table.layout.column(QString::fromLatin1(key)))];
            const auto* number = std::get_if<qint64>(&cell);
            cells << (number ? QString::number(*number) : QStringLiteral("-"));
        }
        return cells.join(u' ');
    }
    static constexpr std::initializer_list<const char*> kFlow{
        "received", "received_online", "received_direct",  "carried_over",
        "finished", "finished_early",  "finished_on_time", "finished_late",
        "open",     "open_in_time",    "open_late"};

    /// October: 3 received, 1 finished. November to the 20th: 4 received, 4 finished.
    void live() {
        go(10, 5, 9);
        const QString a = take("1.004222"); // 7 working days: 14/10 17:00
        const QString b = take("1.004222");
        const QString c = take("1.004222", true);
        go(10, 12, 10);
        finish(a); // early
        go(11, 2, 9);
        finish(b);                          // late
        const QString d = take("1.001193"); // the same day
        go(11, 2, 15);
        finish(d); // on time
        go(11, 3, 9);
        const QString e = take("1.004222"); // 12/11 17:00
        const QString f = take("1.004222", true);
        go(11, 4, 9);
        dossier::SupplementRequested asked;
        asked.missing = QStringList{QStringLiteral("Tờ khai")};
        done(f, asked); // waits: no promise holds
        go(11, 10, 9);
        finish(e); // early
        go(11, 19, 9);
        const QString g = take("1.004222");                                             // 30/11
        done(c, dossier::Withdrawn{QStringLiteral("Người nộp đề nghị rút hồ sơ"), {}}); // late
        Q_UNUSED(g)
        go(11, 20, 17);
    }

    tests::TempStation m_station;
};

TEST_F(KnownCounts, months_areReproducedExactly) {
    live();
    const Table october = table(ReportKind::form06a, makeDate(2026, 10, 1), makeDate(2026, 10, 31));
    ASSERT_EQ(october.rows.size(), 2u);
    EXPECT_EQ(line(october, 0, kFlow), QStringLiteral("3 1 2 0 1 1 0 0 2 0 2"));
    const Table november = table(ReportKind::form06a, makeDate(2026, 11, 1), makeDate(2026, 11, 30));
    ASSERT_EQ(november.rows.size(), 3u) << "residence, civil status, total";
    EXPECT_EQ(line(november, 2, kFlow), QStringLiteral("6 1 3 2 4 1 1 2 2 2 0"));
    const Table offices = table(ReportKind::form06b, makeDate(2026, 11, 1), makeDate(2026, 11, 30));
    EXPECT_EQ(line(offices, 0, kFlow), line(november, 2, kFlow)) << "one office";
    for (const ReportKind kind :
         {ReportKind::procedures, ReportKind::officers, ReportKind::desks, ReportKind::residences}) {
        const Table other = table(kind, makeDate(2026, 11, 1), makeDate(2026, 11, 30));
        EXPECT_EQ(line(other, other.rows.size() - 1, kFlow), line(november, 2, kFlow))
            << reportName(kind).data();
    }
}

TEST_F(KnownCounts, annexAndRegister_agreeWithThem) {
    live();
    const Table annex = table(ReportKind::annex, makeDate(2026, 11, 1), makeDate(2026, 11, 30));
    const auto row = [&](const char* name) {
        for (size_t i = 0; i < annex.rows.size(); ++i)
            if (annex.rows[i].cells[1] == report::Cell(QString::fromUtf8(name)))
                return line(annex, i,
                            {"received", "received_direct", "received_online", "direct_on_time",
                             "direct_late", "online_on_time", "online_late"});
        return QString();
    };
    EXPECT_EQ(row("Đăng ký thường trú"), QStringLiteral("3 2 1 1 1 0 1"));
    EXPECT_EQ(row("Đăng ký khai sinh"), QStringLiteral("1 1 0 1 0 0 0"));
    EXPECT_EQ(row("Gia hạn thẻ bảo hiểm y tế theo hộ gia đình"), QStringLiteral("- - - - - - -"))
        << "no code, no figure";
    const Table book = table(ReportKind::registerBook, makeDate(2026, 11, 1), makeDate(2026, 11, 30));
    EXPECT_EQ(book.rows.size(), 4u);
    EXPECT_EQ(book.rows[0].cells[4], report::Cell(QStringLiteral("Nguyễn Văn An")));
    const Table late = table(ReportKind::late, makeDate(2026, 11, 1), makeDate(2026, 11, 30));
    EXPECT_EQ(line(late, late.rows.size() - 1, {"total", "finished_late", "open_late"}),
              QStringLiteral("2 2 0"));
}

TEST_F(KnownCounts, reportsAndExports_areInTheAuditLog) {
    live();
    const Table made = table(ReportKind::form06a, makeDate(2026, 11, 1), makeDate(2026, 11, 30));
    for (const ReportFormat format : {ReportFormat::csv, ReportFormat::xlsx, ReportFormat::pdf})
        EXPECT_GT(exportReport(workplace(), made, format)->size(), 500);
    EXPECT_EQ(*workplace().database().number("SELECT count(*) FROM audit WHERE kind = 'report.made'"), 1);
    EXPECT_EQ(*workplace().database().number("SELECT count(*) FROM audit WHERE kind = 'report.exported'"), 3);
    ReportRequest request;
    request.kind = ReportKind::index766;
    request.from = makeDate(2026, 11, 1);
    request.to = makeDate(2026, 11, 30);
    const auto rows = indicatorDossiers(workplace(), request, u"PROCESSED_ON_TIME");
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->size(), 4u);
    EXPECT_EQ(indicatorDossiers(workplace(), request, u"FEEDBACK_ON_TIME").error().code, Code::FIELD_INVALID);
}

TEST_F(KnownCounts, wrongRequests_areRefused) {
    ReportRequest request;
    request.from = makeDate(2026, 11, 2);
    request.to = makeDate(2026, 11, 1);
    EXPECT_EQ(makeReport(workplace(), request).error().code, Code::REPORT_PERIOD);
    request.to = makeDate(2026, 11, 2);
    request.level = QStringLiteral("district");
    EXPECT_EQ(makeReport(workplace(), request).error().code, Code::FIELD_INVALID);
    request.level = QStringLiteral("commune");
    EXPECT_TRUE(makeReport(workplace(), request));
    request.officer = QStringLiteral("khong-co");
    EXPECT_EQ(makeReport(workplace(), request).error().code, Code::OFFICER_UNKNOWN);
}

} // namespace
} // namespace motcua::desk
