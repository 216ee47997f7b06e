// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/line.h"

#include "core/records/report_facts.h"
#include "core/report/reasons.h"

#include <gtest/gtest.h>

namespace motcua::report {
namespace {

Instant at(unsigned day, int hour) {
    return toInstant(LocalTime{makeDate(2026, 11, day)} + std::chrono::hours{hour});
}

TEST(Timing, dayAndHour_decide) {
    EXPECT_EQ(timingOf(at(24, 16), at(25, 17)), Timing::early);
    EXPECT_EQ(timingOf(at(25, 9), at(25, 17)), Timing::onTime);
    EXPECT_EQ(timingOf(at(25, 17), at(25, 17)), Timing::onTime) << "to the minute";
    EXPECT_EQ(timingOf(at(25, 18), at(25, 17)), Timing::late);
    EXPECT_EQ(timingOf(at(25, 18), {}), Timing::onTime) << "without a promise";
}

TEST(LateCause, lateClosingInTheSystem_isToldApart) {
    Line line;
    line.isFinished = true;
    line.due = at(25, 17);
    line.finished = at(25, 10);
    line.finishRecorded = at(27, 10);
    line.timing = Timing::onTime;
    EXPECT_EQ(lateCauseOf(line), LateCause::recordedLate);
    line.finishRecorded = at(25, 11);
    line.flags = records::kForwardedLate;
    EXPECT_EQ(lateCauseOf(line), LateCause::forwardedLate);
    line.extensions = 1;
    EXPECT_EQ(lateCauseOf(line), LateCause::afterApology);
    line.supplements = 2;
    EXPECT_EQ(lateCauseOf(line), LateCause::supplementTwice);
}

TEST(CommuneAndProvince, longAddress_keepsItsLastTwoParts) {
    EXPECT_EQ(records::communeAndProvince(QStringLiteral("Số 1, Thôn 3, Xã Hòa An, Tuyên Quang")),
              QStringLiteral("Xã Hòa An, Tuyên Quang"));
    EXPECT_EQ(records::communeAndProvince(QStringLiteral("Kon Tum")), QStringLiteral("Kon Tum"));
    EXPECT_EQ(records::communeAndProvince({}), QString());
}

} // namespace
} // namespace motcua::report
