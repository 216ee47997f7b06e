// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drafts.h"

#include "core/desk/officers.h"
#include "core/officer/accounts.h"
#include "tests/core/desk/visit_fixture.h"

#include <QElapsedTimer>
#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using tests::TempStation;

TEST(KeepDraft, isThereAfterTheProgramStartsAgain) {
    TempStation station;
    Visit first = tests::visitOf(station.workplace());
    ASSERT_TRUE(keepDraft(station.workplace(), first));
    station.clock.advance(std::chrono::seconds{1});
    Visit second = newVisit(station.workplace());
    second.held = true;
    ASSERT_TRUE(keepDraft(station.workplace(), second));
    first.phone = u"0987654321"_s;
    station.clock.advance(std::chrono::seconds{1});
    ASSERT_TRUE(keepDraft(station.workplace(), first));
    const auto found = drafts(station.open());
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, (std::vector{first, second})) << "the newest first, each once";
    ASSERT_TRUE(dropDraft(station.workplace(), first.id));
    EXPECT_EQ(*drafts(station.workplace()), std::vector{second});
}

TEST(KeepDraft, whatCouldNotBeReadAgain_isRefusedAtOnce) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace());
    ASSERT_TRUE(keepDraft(station.workplace(), visit));
    Visit longer = visit;
    longer.authorisation = QString(5000, u'x');
    const auto kept = keepDraft(station.workplace(), longer);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, Code::FIELD_INVALID);
    EXPECT_EQ(kept.error().detail, u"authorisation");
    EXPECT_EQ(*drafts(station.workplace()), std::vector{visit}) << "the one before stays";
    visit.id = {};
    EXPECT_EQ(keepDraft(station.workplace(), visit).error().detail, u"id");
}

TEST(Drafts, oneOfAnotherLayoutOrDamaged_doesNotHideTheOthers) {
    TempStation station;
    auto& database = station.workplace().database();
    const Visit good = tests::visitOf(station.workplace());
    ASSERT_TRUE(keepDraft(station.workplace(), good));
    const Uuid officer = station.workplace().session().officer.id;
    for (const char* body : {"{\"layout\": 99}", "not JSON", ""})
        ASSERT_TRUE(
            database.run("INSERT INTO visit(id, officer, held, over, updated, body) VALUES(?, ?, 0, 0, ?, ?)",
                         station.workplace().ids().next(), officer, station.clock.now(), QByteArray(body)));
    EXPECT_EQ(*drafts(station.open()), std::vector{good});
}

TEST(Drafts, ofAnotherOfficer_areShownOnlyWhenAsked_withTheName) {
    TempStation station;
    auto& database = station.workplace().database();
    const Visit mine = tests::visitOf(station.workplace());
    Visit theirs = tests::visitOf(station.workplace());
    ASSERT_TRUE(keepDraft(station.workplace(), mine));
    ASSERT_TRUE(keepDraft(station.workplace(), theirs));
    officer::Officer other;
    other.id = station.workplace().ids().next();
    other.login = u"binh"_s;
    other.fullName = u"Trần Văn Bình"_s;
    other.roles = {officer::Role::clerk};
    ASSERT_TRUE(officer::Accounts(database).add(other));
    ASSERT_TRUE(database.run("UPDATE visit SET officer = ? WHERE id = ?", other.id, theirs.id));
    EXPECT_EQ(*drafts(station.workplace()), std::vector{mine});
    EXPECT_EQ(*colleaguesDrafts(station.workplace()),
              (std::vector{ColleaguesVisit{theirs, u"Trần Văn Bình"_s}}));
    EXPECT_TRUE(colleaguesVisits(station.workplace())->empty());
    ASSERT_TRUE(database.run("UPDATE visit SET over = 1"));
    EXPECT_EQ(*todaysVisits(station.workplace()), std::vector{mine});
    EXPECT_EQ(colleaguesVisits(station.workplace())->size(), 1u);
}

TEST(EndVisit, staysRecallableForTheDay_thenIsGone) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace());
    visit.held = true;
    ASSERT_TRUE(keepDraft(station.workplace(), visit));
    ASSERT_TRUE(endVisit(station.workplace(), visit));
    EXPECT_TRUE(drafts(station.workplace())->empty());
    visit.held = false;
    EXPECT_EQ(*todaysVisits(station.workplace()), std::vector{visit});
    station.clock.advance(std::chrono::minutes{5});
    const Visit next = tests::visitOf(station.workplace());
    ASSERT_TRUE(endVisit(station.workplace(), next));
    EXPECT_EQ(*todaysVisits(station.workplace(), 1), std::vector{next});
    station.clock.advance(std::chrono::hours{24});
    EXPECT_TRUE(todaysVisits(station.workplace())->empty());
    ASSERT_TRUE(endVisit(station.workplace(), tests::visitOf(station.workplace())));
    EXPECT_EQ(*station.workplace().database().number("SELECT count(*) FROM visit"), 1)
        << "personal data of yesterday are deleted";
}

TEST(KeepDraft, takesSomeMilliseconds) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace());
    std::vector<qint64> micros;
    for (int i = 0; i < 200; ++i) {
        visit.phone = QString::number(912000000 + i);
        QElapsedTimer timer;
        timer.start();
        ASSERT_TRUE(keepDraft(station.workplace(), visit));
        micros.push_back(timer.nsecsElapsed() / 1000);
    }
    std::ranges::sort(micros);
    std::printf("keepDraft: median %.2f ms, 95 %% %.2f ms\n", double(micros[100]) / 1000,
                double(micros[190]) / 1000);
    EXPECT_EQ(drafts(station.workplace())->front(), visit);
}

} // namespace
} // namespace motcua::desk
