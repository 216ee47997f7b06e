// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/demo_fill.h"

#include "core/desk/store_care.h"
#include "core/records/queues.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::TempStation;

const DemoRequest kHalfYear{3'000, 42, makeDate(2026, 5, 4), makeDate(2026, 11, 23)};

TEST(DemoFill, makesDossiersOfEveryKindThatHoldTogether) {
    TempStation station;
    auto& workplace = station.workplace();
    const auto filled = fillDemo(workplace, kHalfYear);
    ASSERT_TRUE(filled) << errorText(filled.error().code).name;
    EXPECT_EQ(filled->dossiers, 3'000);
    EXPECT_TRUE(checkStore(workplace)->isOk());
    auto& database = workplace.database();
    for (const auto status :
         {dossier::Status::processing, dossier::Status::supplementAwaited, dossier::Status::withdrawn,
          dossier::Status::stopped, dossier::Status::done, dossier::Status::returned})
        EXPECT_GT(records::statusPage(database, status, {})->size(), 0u) << dossier::name(status).data();
    EXPECT_GT(*records::queueCount(database, records::Queue::late, station.clock.now()), 0);
    EXPECT_EQ(*database.number("SELECT count(*) FROM dossier WHERE received > 1795575600000"), 0)
        << "nothing after the present";
    EXPECT_EQ(*database.number("SELECT count(DISTINCT code) FROM dossier"), 3'000);
    EXPECT_TRUE(receive(workplace, tests::birthRequest())) << "the counter goes on after the demo's codes";
}

TEST(DemoFill, sameSeed_samePeopleAndDates) {
    QStringList lives[2];
    for (QStringList& life : lives) {
        TempStation station;
        ASSERT_TRUE(fillDemo(station.workplace(), {200, 7, makeDate(2026, 9, 1), makeDate(2026, 10, 30)}));
        const auto rows = records::latestPage(station.workplace().database(), {.limit = 200, .offset = 0});
        for (const auto& row : *rows)
            life << row.code + row.applicant + row.applicantNumber.value_or(QString()) +
                        dossier::name(row.status);
    }
    EXPECT_EQ(lives[0].size(), 200);
    EXPECT_EQ(lives[0], lives[1]);
}

TEST(DemoFill, twice_givesNoCodeTwice) {
    TempStation station;
    auto& workplace = station.workplace();
    const DemoRequest busyDay{2'500, 3, makeDate(2026, 11, 20), makeDate(2026, 11, 20)};
    ASSERT_TRUE(fillDemo(workplace, busyDay));
    const auto again = fillDemo(workplace, busyDay);
    // Three desks have a thousand codes each; what a second filling cannot number it must refuse, never
    // number twice.
    const qint64 dossiers = *workplace.database().number("SELECT count(*) FROM dossier");
    EXPECT_EQ(*workplace.database().number("SELECT count(DISTINCT code) FROM dossier"), dossiers);
    EXPECT_EQ(dossiers, again ? 5'000 : 2'500);
    EXPECT_TRUE(checkStore(workplace)->isOk());
}

TEST(DemoFill, outsideTraining_isRefused) {
    TempStation station(false);
    EXPECT_EQ(fillDemo(station.workplace(), kHalfYear).error().code, Code::DESK_NOT_TRAINING);
}

TEST(DemoFill, overAThousandADay_areSpreadOverSeveralDesks) {
    TempStation station;
    ASSERT_TRUE(fillDemo(station.workplace(), {2'500, 3, makeDate(2026, 11, 20), makeDate(2026, 11, 20)}));
    EXPECT_EQ(*station.workplace().database().number("SELECT count(DISTINCT desk) FROM dossier"), 3);
    EXPECT_EQ(*station.workplace().database().number("SELECT count(DISTINCT code) FROM dossier"), 2'500);
}

} // namespace
} // namespace motcua::desk
