// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/day_check.h"

#include "core/audit/log.h"
#include "core/desk/corrections.h"
#include "core/desk/diagnosis.h"
#include "core/desk/settings.h"
#include "core/desk/store_care.h"
#include "core/desk/waiting.h"
#include "tests/core/desk/visit_fixture.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using tests::at;
using tests::birthRequest;
using tests::TempStation;

QString receivedAndReady(TempStation& station) {
    auto& workplace = station.workplace();
    const QString code = receive(workplace, birthRequest())->dossier.state.code->text();
    EXPECT_TRUE(perform(workplace, code, dossier::ResultReady{{}, toLocal(station.clock.now()), {}}));
    return code;
}

TEST(CheckDay, countsWhatIsLeftAndWhatWaits) {
    TempStation station;
    auto& workplace = station.workplace();
    auto check = checkDay(workplace);
    ASSERT_TRUE(check);
    EXPECT_EQ(check->ordinalsLeft, 1000);
    EXPECT_FALSE(check->backupDays);
    EXPECT_TRUE(check->backupDue());
    EXPECT_FALSE(check->lastStep);
    EXPECT_TRUE(check->clockPlausible);
    EXPECT_GT(check->diskFree, 0);
    EXPECT_FALSE(check->catalogueVersion.isEmpty());
    EXPECT_GT(check->catalogueFrom, makeDate(2020, 1, 1));
    EXPECT_TRUE(check->holidaysCovered);
    EXPECT_EQ(check->drafts, 0);
    EXPECT_EQ(check->apologies, 0);

    receivedAndReady(station);
    ASSERT_TRUE(keepDraft(workplace, tests::visitOf(workplace)));
    check = checkDay(workplace);
    EXPECT_EQ(check->ordinalsLeft, 999);
    EXPECT_EQ(check->drafts, 1);
    EXPECT_EQ(check->resultsWaiting, 1);
    EXPECT_EQ(check->unclaimed, 0);
    EXPECT_EQ(check->lastStep, station.clock.now());
    station.clock.advance(std::chrono::hours{24 * 30});
    EXPECT_EQ(checkDay(workplace)->unclaimed, 1);
}

TEST(CheckDay, aClockSetBack_isSeen) {
    TempStation station;
    ASSERT_TRUE(receive(station.workplace(), birthRequest()));
    station.clock.advance(-std::chrono::minutes{1});
    EXPECT_TRUE(checkDay(station.workplace())->clockPlausible);
    station.clock.advance(-std::chrono::hours{24});
    EXPECT_FALSE(checkDay(station.workplace())->clockPlausible);
}

TEST(CheckDay, holidaysThatRunOut_areSeen) {
    TempStation station;
    station.clock.set(toInstant(at(2030, 12, 1, 9)));
    EXPECT_FALSE(checkDay(station.workplace())->holidaysCovered);
}

TEST(CheckDay, aBackup_isRememberedByItself) {
    TempStation station;
    ASSERT_TRUE(backupStore(station.workplace(), station.folder() + u"/../backup.motcua"_s));
    EXPECT_EQ(checkDay(station.workplace())->backupDays, 0);
    EXPECT_FALSE(checkDay(station.workplace())->backupDue());
    station.clock.advance(std::chrono::hours{48});
    EXPECT_EQ(checkDay(station.workplace())->backupDays, 2);
}

TEST(Diagnosis, tellsNothingOfPeople) {
    TempStation station;
    auto& workplace = station.workplace();
    Settings settings;
    settings.bankAccount = u"0011001932418"_s;
    settings.hotline = u"0260 123 4567"_s;
    settings.contacts = {{u"H34"_s, u"Tên Cơ Quan"_s, u"0260 111 2222"_s, {}}};
    settings.backupFolder = u"/media/lan/usb"_s;
    ASSERT_TRUE(saveSettings(workplace, settings));
    const QString code = receivedAndReady(station);
    const auto report = diagnosis(workplace, {u"CARD_REMOVED"_s, u"Nguyễn Văn An"_s});
    ASSERT_TRUE(report);
    EXPECT_EQ((*report)[u"last_errors"_s].toArray(), QJsonArray{u"CARD_REMOVED"_s})
        << "only names of error codes";
    EXPECT_EQ((*report)[u"store"_s].toObject()[u"dossiers"_s].toInt(), 1);
    EXPECT_EQ((*report)[u"settings"_s].toObject()[u"bank_account_set"_s], QJsonValue(true));
    const QString text = toText(*report);
    EXPECT_TRUE(text.contains(u"store.dossiers: 1\n"));
    const auto& person = birthRequest().applicant;
    for (const QString& secret : {person.person.name, person.person.number->text(), person.phone, code,
                                  settings.bankAccount, settings.hotline, u"Tên Cơ Quan"_s, u"0260"_s,
                                  u"/media"_s, u"lan"_s + u"/"_s, u"Cán bộ"_s, station.folder()})
        EXPECT_FALSE(text.contains(secret)) << secret.toStdString();
}

TEST(WaitingResults, theLongestFirst) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString first = receivedAndReady(station);
    station.clock.advance(std::chrono::hours{24 * 10});
    receivedAndReady(station);
    const auto all = waitingResults(workplace, 0, {});
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2u);
    EXPECT_EQ(all->front().row.code, first);
    EXPECT_EQ(all->front().days, 10);
    EXPECT_EQ(all->back().days, 0);
    EXPECT_EQ(waitingResults(workplace, 10, {})->size(), 1u);
    EXPECT_EQ(waitingResults(workplace, 11, {})->size(), 0u);
    EXPECT_EQ(waitingResults(workplace, 0, {1, 1})->front().days, 0);
    EXPECT_EQ(*waitingCount(workplace, 10), 1);
}

TEST(Correct, takesTheOldValuesFromTheRecord) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString code = receive(workplace, birthRequest())->dossier.state.code->text();
    const auto corrected = correct(workplace, code,
                                   {{dossier::CorrectedField::applicantName, u" Nguyễn Văn Ân "_s},
                                    {dossier::CorrectedField::phone, u"0912345678"_s}},
                                   u"gõ nhầm dấu"_s);
    ASSERT_TRUE(corrected) << corrected.error().detail.toStdString();
    EXPECT_EQ(corrected->state.request().applicant.person.name, u"Nguyễn Văn Ân");
    ASSERT_EQ(corrected->state.corrections.size(), 1u);
    ASSERT_EQ(corrected->state.corrections[0].changes.size(), 1u) << "the telephone is the same";
    EXPECT_EQ(corrected->state.corrections[0].changes[0].oldValue, u"Nguyễn Văn An");
    EXPECT_EQ(correct(workplace, code, {{dossier::CorrectedField::phone, u"0912345678"_s}}, u"x"_s).error(),
              (Error{Code::FIELD_INVALID, u"changes"_s}));
    EXPECT_FALSE(correct(workplace, code, {{dossier::CorrectedField::phone, u"0900000000"_s}}, {}))
        << "needs a reason";
}

TEST(LogIn, failedTries_areCountedInTheAuditOfTheNextGoodOne) {
    TempStation station;
    station.close();
    for (int i = 0; i < 2; ++i)
        EXPECT_FALSE(Workplace::open(station.folder(), u"lan"_s, Secret::copyOf("falsch"), station.clock));
    station.clock.advance(std::chrono::minutes{1});
    auto& workplace = station.open();
    const auto entries = audit::list(workplace.database(), {});
    QByteArrayList details;
    for (const auto& entry : *entries)
        if (entry.kind == u"officer.logged_in") details << entry.detail;
    EXPECT_EQ(details.last(), QByteArray(R"({"failed_before":2})"));
    station.open();
    const auto again = audit::list(station.workplace().database(), {});
    EXPECT_TRUE(again->back().detail.isEmpty()) << "counted once";
}

} // namespace
} // namespace motcua::desk
