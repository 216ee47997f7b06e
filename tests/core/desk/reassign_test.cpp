// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reassign.h"

#include "core/desk/daily_desk.h"
#include "core/desk/dossier_lists.h"
#include "core/desk/dossier_steps.h"
#include "core/desk/officers.h"
#include "core/desk/sync_work.h"
#include "core/desk/tickets.h"
#include "core/records/rebuild.h"
#include "core/sync/account.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;

class ReassignTest : public testing::Test {
protected:
    Workplace& workplace() { return station.workplace(); }
    QString take() {
        const auto reception = receive(workplace(), tests::birthRequest());
        EXPECT_TRUE(reception);
        const QString code = reception->dossier.state.code->text();
        EXPECT_TRUE(perform(workplace(), code, dossier::Forwarded{u"Tổ Hộ tịch"_s, u"Lê Minh"_s, {}, {}}));
        return code;
    }
    dossier::State state(const QString& code) {
        return records::loadDossier(workplace().database(), code)->state;
    }
    const Reassignment to{u"Tổ Tư pháp"_s, u"Trần Hà"_s, u"Người phụ trách nghỉ phép"_s};
    tests::TempStation station;
};

TEST_F(ReassignTest, dossiers_goOverWithTheReasonInTheirHistory) {
    const QString first = take(), second = take();
    const auto outcome = reassign(workplace(), {first, second}, to);
    ASSERT_TRUE(outcome) << errorText(outcome.error().code).name;
    EXPECT_EQ(outcome->done, (std::vector{first, second}));
    for (const QString& code : {first, second}) {
        EXPECT_EQ(state(code).unit, to.toUnit);
        EXPECT_EQ(state(code).handler, to.toOfficer);
    }
    const auto log = records::loadActions(workplace().database(), state(first).id);
    EXPECT_EQ(std::get<dossier::Forwarded>(log->back().action.payload).note, to.reason);
    EXPECT_TRUE(records::checkRecords(workplace().database())->isOk());
}

TEST_F(ReassignTest, unsentWork_staysWhereItIs) {
    const QString code = take();
    sync::Account account;
    account.line.address = *sync::parseAddress(u"http://127.0.0.1:1"_s);
    account.device = workplace().station().device;
    account.office = workplace().station().officeCode;
    ASSERT_TRUE(sync::saveAccount(workplace().database(), account));
    EXPECT_FALSE(*isAtService(workplace(), state(code).id));
    const auto kept = reassign(workplace(), {code}, to);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->unsent, std::vector{code});
    EXPECT_EQ(state(code).unit, u"Tổ Hộ tịch");
    ASSERT_TRUE(workplace().database().run("UPDATE action SET sync = 2"));
    EXPECT_EQ(reassign(workplace(), {code}, to)->done, std::vector{code});
}

TEST_F(ReassignTest, whatCannotBeHandedOver_isToldOneByOne) {
    const QString closed = take(), open = take();
    ASSERT_TRUE(perform(workplace(), closed, dossier::ResultReady{{}, toLocal(station.clock.now()), {}}));
    const auto outcome = reassign(workplace(), {closed, u"H34.05-261123-7777"_s, open}, to);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->done, std::vector{open});
    ASSERT_EQ(outcome->refused.size(), 2u);
    EXPECT_EQ(outcome->refused[0].second.code, Code::DOSSIER_DECIDED);
    EXPECT_EQ(outcome->refused[1].second.code, Code::RECORDS_DOSSIER_UNKNOWN);
}

TEST_F(ReassignTest, supervisor_answersForIt) {
    const QString code = take();
    EXPECT_EQ(reassign(workplace(), {code}, {u"Tổ Tư pháp"_s, {}, u"ngắn"_s}).error().code,
              Code::DOSSIER_REASON_SHORT);
    EXPECT_EQ(reassign(workplace(), {code}, {{}, {}, to.reason}).error().code, Code::FIELD_INVALID);
    station.clock.set(station.clock.now() + std::chrono::hours{9});
    EXPECT_EQ(reassign(workplace(), {code}, to).error().code, Code::OFFICER_LOGIN_NOT_FRESH);
    station.open();
    ASSERT_TRUE(addOfficer(workplace(), {u"minh"_s, u"Lê Minh (tập huấn)"_s, officer::Role::clerk},
                           tests::TempStation::password()));
    station.open(u"minh"_s);
    EXPECT_EQ(reassign(workplace(), {code}, to).error().code, Code::OFFICER_NOT_PERMITTED);
}

TEST_F(ReassignTest, listOfTheDay_isTheDossiersAskedFor) {
    const QString code = take();
    const auto daily = desk::daily(workplace());
    ASSERT_TRUE(daily);
    std::vector<qint64> numbers;
    for (const report::DailyLine& line : daily->lines)
        if (line.isIn(report::DailyList::inWork)) numbers.push_back(line.no);
    const auto table = dailyListTable(workplace(), report::DailyList::inWork, numbers);
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 1u);
    EXPECT_EQ(table->rows[0].cells[1], report::Cell(code));
}

TEST_F(ReassignTest, waits_areTheMediansOfTheHour) {
    for (const int minutes : {10, 30, 20}) {
        ASSERT_TRUE(issueTicket(workplace(), {{u"Khai sinh"_s}, {}, {}, {}}));
        station.clock.set(station.clock.now() + std::chrono::minutes{minutes});
        ASSERT_TRUE(callNext(workplace()));
    }
    const auto hours = waitByHour(workplace());
    ASSERT_TRUE(hours);
    EXPECT_EQ((*hours)[9], 30) << "of 10 and 30 minutes the upper";
    EXPECT_EQ((*hours)[10], 20) << "10:00";
    EXPECT_FALSE((*hours)[11]);
}

} // namespace
} // namespace motcua::desk
