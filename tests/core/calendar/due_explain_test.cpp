// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/due_date.h"

#include "tests/core/calendar/real_calendar.h"

#include <QRegularExpression>
#include <gtest/gtest.h>
#include <set>

namespace motcua::calendar {
namespace {

using namespace std::chrono;

const OfficeSchedule kHours;

DueDate explained(const DueInput& input) {
    auto due = explainDue(input, realCalendar(), kHours);
    EXPECT_TRUE(due);
    return due.value_or(DueDate{});
}

std::string rulesOf(const DueDate& due) {
    QStringList names;
    for (const DueStep& step : due.steps)
        names << QString(ruleName(step.rule));
    return names.join(u' ').toStdString();
}

QString textOf(const DueDate& due, Rule rule) {
    for (const DueStep& step : due.steps)
        if (step.rule == rule) return step.text;
    return QStringLiteral("no such step");
}

TEST(DueExplain, dayOff_isNamedWithItsSource) {
    const DueDate due =
        explained({.received = at("2026-11-20 09:00"), .limit = TimeLimit{3, Unit::workingDay}});
    EXPECT_EQ(rulesOf(due), "received limit_counted day_off due");
    EXPECT_EQ(due.steps[0].text, QStringLiteral("Nhận hồ sơ lúc 09:00 thứ Sáu 20/11/2026."));
    EXPECT_EQ(due.steps[1].text,
              QStringLiteral("Tính 3 ngày làm việc kể từ 09:00 thứ Sáu 20/11/2026: đến 17:00 thứ Năm "
                             "26/11/2026."));
    EXPECT_EQ(due.steps[2].text, QStringLiteral("24/11 nghỉ lễ (Ngày Văn hóa Việt Nam)."));
    EXPECT_EQ(due.steps[2].source, QStringLiteral("Nghị quyết 28/2026/QH16, Điều 2 (hiệu lực 01/7/2026)"));
    EXPECT_EQ(due.steps[2].at, at("2026-11-24 00:00"));
    EXPECT_EQ(due.steps[3].text, QStringLiteral("Hẹn trả kết quả: 17:00 thứ Năm 26/11/2026."));
    EXPECT_EQ(due.steps[3].english, QStringLiteral("Due: 2026-11-26 17:00."));
    EXPECT_EQ(due.due, at("2026-11-26 17:00"));
}

TEST(DueExplain, severalDaysOff_areOneStep) {
    const DueDate due =
        explained({.received = at("2026-02-12 09:00"), .limit = TimeLimit{5, Unit::workingDay}});
    EXPECT_EQ(rulesOf(due), "received limit_counted day_off due");
    EXPECT_EQ(textOf(due, Rule::dayOff), QStringLiteral("16/2 – 20/2 nghỉ lễ (Tết Âm lịch (Nguyên đán))."));
}

TEST(DueExplain, workedSaturdayAndRolledDay_areNamed) {
    const DueDate worked =
        explained({.received = at("2026-08-20 09:00"), .limit = TimeLimit{3, Unit::workingDay}});
    EXPECT_EQ(textOf(worked, Rule::swapWork), QStringLiteral("22/8 là thứ Bảy làm việc bù."));
    const DueDate sunday =
        explained({.received = at("2026-11-14 09:00"), .limit = TimeLimit{15, Unit::calendarDay}});
    EXPECT_EQ(rulesOf(sunday), "received saturday_duty limit_counted rolled_forward due");
    EXPECT_EQ(
        textOf(sunday, Rule::rolledForward),
        QStringLiteral(
            "Ngày cuối 29/11/2026 (Chủ nhật) là ngày nghỉ: kết thúc vào ngày làm việc kế tiếp, 17:00 thứ "
            "Hai 30/11/2026."));
    const DueDate holiday =
        explained({.received = at("2026-03-31 09:00"), .limit = TimeLimit{1, Unit::month}});
    EXPECT_EQ(rulesOf(holiday), "received limit_counted month_end rolled_forward due");
    EXPECT_TRUE(textOf(holiday, Rule::rolledForward).contains(QStringLiteral("(Ngày Chiến thắng)")));
}

TEST(DueExplain, shiftedStart_saysWhy) {
    DueInput input{
        .received = at("2026-11-23 16:00"), .limit = TimeLimit{0, Unit::sameDay}, .cutoff = minutes{900}};
    EXPECT_EQ(rulesOf(explained(input)), "received cut_off day_off limit_counted due");
    EXPECT_EQ(
        textOf(explained(input), Rule::cutOff),
        QStringLiteral(
            "Nhận sau 15:00, giờ chốt của thủ tục: tính là nhận lúc mở cửa ngày làm việc kế tiếp, 07:30 "
            "thứ Tư 25/11/2026."));
    EXPECT_EQ(textOf(explained(input), Rule::limitCounted),
              QStringLiteral("Trả kết quả trong ngày: đến 17:00 thứ Tư 25/11/2026."));
    input = {.received = at("2026-11-23 18:00"), .limit = TimeLimit{1, Unit::hour}};
    EXPECT_EQ(rulesOf(explained(input)), "received outside_hours day_off limit_counted due");
}

TEST(DueExplain, events_areStepsInTheirOrder) {
    DueInput input{.received = at("2026-11-20 09:00"), .limit = TimeLimit{3, Unit::workingDay}};
    input.events = {{ClockEventKind::outageStarted, at("2026-11-20 10:00")},
                    {ClockEventKind::outageEnded, at("2026-11-20 11:30")},
                    {ClockEventKind::supplementRequested, at("2026-11-23 10:00")}};
    EXPECT_EQ(rulesOf(explained(input)),
              "received limit_counted day_off outage_started outage_ended supplement_requested");
    EXPECT_EQ(textOf(explained(input), Rule::outageEnded),
              QStringLiteral(
                  "Hệ thống hoạt động lại lúc 11:30 thứ Sáu 20/11/2026; đã cộng 1 giờ 30 phút đến 09:00 thứ "
                  "Sáu 27/11/2026."));
    input.events.push_back({ClockEventKind::supplementCompleted, at("2026-11-26 10:00")});
    EXPECT_EQ(rulesOf(explained(input)),
              "received limit_counted day_off outage_started outage_ended supplement_requested "
              "supplement_restarted limit_counted due");
    input.mode = SupplementMode::resume;
    EXPECT_EQ(
        textOf(explained(input), Rule::supplementResumed),
        QStringLiteral(
            "Bổ sung đủ, tính từ 10:00 thứ Năm 26/11/2026: thời hạn tính tiếp đến 09:00 thứ Ba 01/12/2026."));
}

TEST(DueExplain, uncertainty_isSaid) {
    const DueDate projected =
        explained({.received = at("2027-02-01 09:00"), .limit = TimeLimit{5, Unit::workingDay}});
    EXPECT_TRUE(projected.projected);
    EXPECT_EQ(rulesOf(projected), "received limit_counted day_off day_off projected due");
    const DueDate uncovered =
        explained({.received = at("2030-12-27 09:00"), .limit = TimeLimit{20, Unit::workingDay}});
    EXPECT_TRUE(uncovered.uncoveredYear);
    EXPECT_EQ(textOf(uncovered, Rule::uncoveredYear),
              QStringLiteral("Chưa có lịch nghỉ năm 2031: chỉ trừ thứ Bảy và Chủ nhật."));
    const DueDate none = explained({.received = at("2026-11-20 09:00")});
    EXPECT_EQ(rulesOf(none), "received no_limit");
    EXPECT_FALSE(none.due);
}

/// Inputs that together take every rule.
std::vector<DueInput> inputsOfEveryRule() {
    using Kind = ClockEventKind;
    std::vector<DueInput> inputs;
    inputs.push_back({.received = at("2026-08-21 18:00"), .limit = TimeLimit{2, Unit::clockHour}});
    inputs.push_back(
        {.received = at("2026-08-21 15:30"), .limit = TimeLimit{1, Unit::hour}, .cutoff = minutes{900}});
    inputs.push_back({.received = at("2026-11-14 08:00"), .limit = TimeLimit{15, Unit::calendarDay}});
    inputs.push_back({.received = at("2026-03-31 08:00"), .limit = TimeLimit{1, Unit::month}});
    inputs.push_back({.received = at("2026-11-20 08:00")});
    inputs.push_back(
        {.received = at("2030-12-20 08:00"), .limit = TimeLimit{0, Unit::sameDay}, .forAnotherAgency = true});
    DueInput long1{.received = at("2026-12-20 08:00"), .limit = TimeLimit{60, Unit::workingDay}};
    long1.events = {{Kind::competentReceived, at("2026-12-21 09:00")},
                    {Kind::supplementRequested, at("2026-12-22 09:00")},
                    {Kind::supplementCompleted, at("2026-12-23 09:00")},
                    {Kind::verificationStarted, at("2026-12-24 09:00")},
                    {Kind::verificationEnded, at("2026-12-28 09:00")},
                    {Kind::outageStarted, at("2026-12-28 10:00")},
                    {Kind::outageEnded, at("2026-12-28 10:05")},
                    {Kind::extended, at("2027-01-20 09:00"), at("2027-06-01 17:00")},
                    {Kind::verificationStarted, at("2027-06-24 09:00")},
                    {Kind::verificationEnded, at("2027-06-28 09:00")}};
    inputs.push_back(long1);
    long1.mode = SupplementMode::resume;
    inputs.push_back(long1);
    inputs.push_back({.received = at("2031-08-21 09:00"), .limit = TimeLimit{3, Unit::halfWorkingDay}});
    inputs.push_back({.received = at("2026-08-20 09:00"), .limit = TimeLimit{3, Unit::workingDay}});
    return inputs;
}

TEST(DueExplain, everyRule_hasNameSourceAndBothSentences) {
    static const QRegularExpression kName(QStringLiteral("^[a-z]+(_[a-z]+)*$"));
    std::set<Rule> seen;
    std::set<QString> names;
    for (const DueInput& input : inputsOfEveryRule())
        for (const DueStep& step : explained(input).steps) {
            seen.insert(step.rule);
            names.insert(QString(ruleName(step.rule)));
            EXPECT_TRUE(kName.match(QString(ruleName(step.rule))).hasMatch()) << ruleName(step.rule).data();
            EXPECT_FALSE(step.source.isEmpty()) << ruleName(step.rule).data();
            for (const QString& text : {step.text, step.english})
                EXPECT_TRUE(text.endsWith(u'.') && !text.contains(u'{') &&
                            !text.contains(QStringLiteral("1970")))
                    << text.toStdString();
        }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(Rule::due) + 1) << "each rule is taken by some input";
    EXPECT_EQ(names.size(), seen.size());
}

TEST(DueExplain, impossibleInput_isRefusedAsByTheCount) {
    EXPECT_FALSE(explainDue({.received = at("2026-11-20 09:00"), .limit = TimeLimit{0, Unit::hour}},
                            realCalendar(), kHours));
}

} // namespace
} // namespace motcua::calendar
