// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/day_close.h"

#include "core/desk/dossier_steps.h"
#include "core/desk/paper_finish.h"
#include "core/desk/reports.h"
#include "core/records/rebuild.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::TempStation;

class DayCloseTest : public testing::Test {
protected:
    Workplace& workplace() { return station.workplace(); }
    QString take() {
        const auto reception = receive(workplace(), tests::birthRequest());
        EXPECT_TRUE(reception);
        return reception->dossier.state.code->text();
    }
    void go(int hours) { station.clock.set(station.clock.now() + std::chrono::hours{hours}); }
    std::optional<Code> paperError(const PaperFinish& finish, const QString& reason) {
        const auto done = finishOnPaper(workplace(), {finish}, reason);
        return done ? std::nullopt : std::optional(done.error().code);
    }
    const QString kReason = QStringLiteral("Đã trả giấy, quên đóng trên hệ thống");
    TempStation station;
};

TEST_F(DayCloseTest, finishedOnPaper_keepsBothTimesAndIsNoLateness) {
    const QString code = take(); // đăng ký khai sinh: due today at 17:00
    const LocalTime truly = toLocal(station.clock.now()) + std::chrono::hours{2};
    station.clock.set(station.clock.now() + std::chrono::hours{24});
    station.open(); // the login is fresh
    const auto done = finishOnPaper(workplace(), {{code, truly}}, kReason);
    ASSERT_TRUE(done) << errorText(done.error().code).name;
    const auto& state = done->front().state;
    EXPECT_EQ(state.times.finished, truly);
    EXPECT_EQ(state.times.finishRecorded, toLocal(station.clock.now()));
    EXPECT_FALSE(state.isOverdue(toLocal(station.clock.now())));
    EXPECT_TRUE(records::checkRecords(workplace().database())->isOk());
    ReportRequest request;
    request.kind = ReportKind::late;
    request.from = request.to = makeDate(2026, 11, 23);
    const auto late = makeReport(workplace(), request);
    ASSERT_TRUE(late);
    const int column = late->layout.column(u"recorded_late");
    EXPECT_EQ(late->rows.back().cells[static_cast<size_t>(column)], report::Cell(qint64{1}));
}

TEST_F(DayCloseTest, finishedOnPaper_isAllOrNothingAndAnsweredFor) {
    const QString first = take();
    const LocalTime now = toLocal(station.clock.now());
    EXPECT_EQ(paperError({first, now + std::chrono::hours{1}}, kReason), Code::DESK_TIME_FUTURE);
    EXPECT_EQ(paperError({first, now - std::chrono::hours{1}}, kReason), Code::DESK_TIME_BEFORE_RECEIPT);
    EXPECT_EQ(paperError({first, now}, QStringLiteral("quên")), Code::DOSSIER_REASON_SHORT);
    EXPECT_EQ(finishOnPaper(workplace(), {{first, now}, {QStringLiteral("H34.05-261123-9999"), now}}, kReason)
                  .error()
                  .code,
              Code::RECORDS_DOSSIER_UNKNOWN);
    EXPECT_EQ(records::loadDossier(workplace().database(), first)->state.status, dossier::Status::received);
    go(1); // an old login is not enough
    EXPECT_EQ(paperError({first, now}, kReason), Code::OFFICER_LOGIN_NOT_FRESH);
}

TEST_F(DayCloseTest, cash_isWhatMustLieInTheTill) {
    const QString code = take();
    ASSERT_TRUE(perform(workplace(), code, dossier::FeePaid{8000, dossier::PaymentMethod::cash, {}, {}}));
    ASSERT_TRUE(perform(workplace(), code, dossier::FeePaid{5000, dossier::PaymentMethod::transfer, {}, {}}));
    const auto cash = dayCash(workplace());
    ASSERT_TRUE(cash);
    EXPECT_EQ(*cash, (DayCash{8000, 5000, 0, 2}));
    EXPECT_EQ(dayCash(workplace(), QStringLiteral("nobody"))->payments, 0);
    EXPECT_EQ(dayCash(workplace(), workplace().session().officer.id.toString())->cash, 8000);
}

TEST_F(DayCloseTest, close_onceADayWithTheHeadOfTheLog) {
    const QString code = take();
    ASSERT_TRUE(perform(workplace(), code, dossier::FeePaid{8000, dossier::PaymentMethod::cash, {}, {}}));
    EXPECT_EQ(closeDay(workplace(), {7000, QStringLiteral("thiếu")}).error().code,
              Code::DOSSIER_REASON_SHORT);
    const auto sheet = closeDay(workplace(), {7000, QStringLiteral("Thiếu 1.000 đồng tiền lẻ, đã báo")});
    ASSERT_TRUE(sheet) << errorText(sheet.error().code).name;
    EXPECT_EQ(sheet->lists[static_cast<size_t>(report::DailyList::received)], 1);
    EXPECT_FALSE(sheet->auditHead.isEmpty());
    EXPECT_EQ(closeDay(workplace(), {8000, {}}).error().code, Code::DESK_DAY_CLOSED);
    const auto again = daySheet(workplace(), sheet->day);
    ASSERT_TRUE(again);
    EXPECT_EQ(**again, *sheet) << "as it was signed";
    EXPECT_FALSE(*daySheet(workplace(), sheet->day - std::chrono::days{1}));
    EXPECT_GT(daySheetTable(*sheet, QStringLiteral("UBND xã Thử Nghiệm")).rows.size(), 20u);
}

TEST_F(DayCloseTest, handOver_isAListAUnit) {
    ASSERT_TRUE(perform(workplace(), take(), dossier::Forwarded{QStringLiteral("Công an xã"), {}, {}, {}}));
    take();
    const auto table = handOverTable(workplace());
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 4u) << "two headings, two dossiers";
    EXPECT_EQ(table->rows[0].cells[2], report::Cell(QStringLiteral("Công an xã: 1 hồ sơ")));
    EXPECT_EQ(table->rows[2].kind, report::RowKind::group);
}

} // namespace
} // namespace motcua::desk
