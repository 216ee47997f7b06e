// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/visit_desk.h"

#include "core/desk/dossier_steps.h"
#include "tests/core/desk/visit_fixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using tests::at;
using tests::birthRequest;
using tests::TempStation;

QString numberOf(const ReceiveRequest& request) { return request.applicant.person.number->text(); }

TEST(Preview, tellsWhatReceivingWouldDo_andRecordsNothing) {
    TempStation station;
    auto& workplace = station.workplace();
    auto request = birthRequest();
    request.procedureCode = u"1.004222"_s;
    request.allComponents = false;
    const auto shown = preview(workplace, request);
    ASSERT_TRUE(shown);
    EXPECT_EQ(*workplace.database().number("SELECT count(*) FROM action"), 0);
    EXPECT_EQ(shown->fee.total, 20'000);
    EXPECT_FALSE(shown->checklist.isComplete());
    EXPECT_FALSE(shown->due.steps.empty());
    EXPECT_FALSE(shown->forwardNextDay);
    EXPECT_EQ(shown->procedure.code, u"1.004222");
    const auto received = receive(workplace, request);
    EXPECT_EQ(shown->due.due, received->dossier.state.due.due);
    EXPECT_FALSE(shown->lunarDue.isEmpty());
    EXPECT_TRUE(shown->onlineEligible);
    EXPECT_TRUE(shown->onlineHint.contains(u"10.000 đ thay vì 20.000 đ")) << shown->onlineHint.toStdString();
}

TEST(Preview, afterThreeInTheAfternoon_isForwardedTheNextDay) {
    TempStation station;
    station.clock.set(toInstant(at(2026, 11, 23, 15, 30)));
    EXPECT_TRUE(preview(station.workplace(), birthRequest())->forwardNextDay);
}

TEST(Preview, withoutADueDate_hasNoLunarOne) {
    TempStation station;
    auto request = birthRequest();
    request.competentAgency = u"H34"_s;
    const auto shown = preview(station.workplace(), request);
    ASSERT_TRUE(shown);
    EXPECT_FALSE(shown->due.due) << "its clock starts when the competent agency has it";
    EXPECT_TRUE(shown->lunarDue.isEmpty());
}

TEST(Preview, aProcedureOfAnotherLevel_warnsOfCompetence) {
    TempStation station;
    auto request = birthRequest();
    EXPECT_EQ(preview(station.workplace(), request)->competence, catalogue::Competence::here);
    request.procedureCode = u"1.001456"_s; // hộ chiếu, cấp tỉnh
    const auto passport = preview(station.workplace(), request);
    ASSERT_TRUE(passport);
    EXPECT_EQ(passport->competence, catalogue::Competence::elsewhere);
    EXPECT_EQ(passport->settlingLevel, catalogue::Level::province);
    request.procedureCode = u"1.999999"_s;
    EXPECT_EQ(preview(station.workplace(), request).error().code, Code::CATALOGUE_PROCEDURE_UNKNOWN);
}

TEST(Preview, aCitizenOfAnotherCommune_isSaidSoWhereResidenceMayDecide) {
    TempStation station; // of UBND xã Thử Nghiệm
    auto request = birthRequest();
    request.applicant.person.residence = u"Thôn Đông, Xã Thử Nghiệm, Quảng Ngãi"_s;
    EXPECT_EQ(preview(station.workplace(), request)->livesElsewhere, QString());
    request.applicant.person.residence = u"Thôn Đông, Xã Đăk Pxi, Quảng Ngãi"_s;
    EXPECT_EQ(preview(station.workplace(), request)->livesElsewhere, u"Xã Đăk Pxi, Quảng Ngãi");
    request.competentAgency = u"H34.06"_s;
    const auto received = receive(station.workplace(), request);
    ASSERT_TRUE(received);
    EXPECT_EQ(received->dossier.state.intake.competentAgency.text(), u"H34.06");
    request.procedureCode = u"2.000815"_s; // certified copies: wherever a person comes
    request.competentAgency.clear();
    EXPECT_EQ(preview(station.workplace(), request)->livesElsewhere, QString());
}

TEST(EarlierDossiers, ofTheCitizen_andWhichLookLikeTheSameAgain) {
    TempStation station;
    auto& workplace = station.workplace();
    const auto request = birthRequest();
    const QString code = receive(workplace, request)->dossier.state.code->text();
    auto other = request;
    other.procedureCode = u"1.004222"_s;
    station.clock.advance(std::chrono::minutes{1});
    ASSERT_TRUE(receive(workplace, other));
    const auto earlier = earlierDossiers(workplace, numberOf(request), request.procedureCode);
    ASSERT_TRUE(earlier);
    EXPECT_EQ(earlier->all.size(), 2u);
    EXPECT_EQ(earlier->duplicates, std::vector{code});
    EXPECT_TRUE(earlierDossiers(workplace, {}, request.procedureCode)->all.empty()) << "nobody's number";
    const auto ready = dossier::ResultReady{{}, toLocal(station.clock.now()), {}};
    ASSERT_TRUE(perform(workplace, code, ready));
    dossier::Returned returned;
    returned.slipShown = true;
    ASSERT_TRUE(perform(workplace, code, returned));
    EXPECT_EQ(earlierDossiers(workplace, numberOf(request), request.procedureCode)->duplicates.size(), 1u)
        << "within 30 days";
    station.clock.advance(std::chrono::hours{24 * 31});
    EXPECT_TRUE(earlierDossiers(workplace, numberOf(request), request.procedureCode)->duplicates.empty());
}

TEST(EarlierDossiers, areNotedInTheAuditOnceAnHour) {
    TempStation station;
    auto& workplace = station.workplace();
    const auto request = birthRequest();
    ASSERT_TRUE(receive(workplace, request));
    const auto looks = [&] {
        EXPECT_TRUE(earlierDossiers(workplace, numberOf(request), {}));
        return *workplace.database().number("SELECT count(*) FROM audit WHERE kind = 'dossier.viewed'");
    };
    EXPECT_EQ(looks(), 1);
    station.clock.advance(std::chrono::minutes{59});
    EXPECT_EQ(looks(), 1);
    station.clock.advance(std::chrono::minutes{2});
    EXPECT_EQ(looks(), 2);
    station.clock.advance(-std::chrono::hours{3});
    EXPECT_EQ(looks(), 3) << "a clock set back does not silence the log";
}

TEST(PapersHeld, anEarlierScanOfTheSamePaper_coversIt) {
    TempStation station;
    auto& workplace = station.workplace();
    const auto request = birthRequest();
    const auto first = receive(workplace, request);
    const QString code = first->dossier.state.code->text();
    const QString path = station.folder() + u"/../scan.pdf"_s;
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("%PDF fictitious");
    file.close();
    ASSERT_TRUE(
        attachFile(workplace, code, {path, dossier::AttachmentKind::component, 4, u"Giấy chứng sinh"_s}));
    ASSERT_TRUE(attachFile(workplace, code, {path, dossier::AttachmentKind::other}));
    const auto procedure = *workplace.procedure(request.procedureCode, makeDate(2026, 11, 23));
    const auto held = papersHeld(workplace, numberOf(request), procedure);
    ASSERT_TRUE(held);
    ASSERT_FALSE(held->empty());
    const auto paper = std::ranges::find(*held, 4, &PaperHeld::component);
    ASSERT_NE(paper, held->end());
    EXPECT_EQ(paper->dossierCode, code);
    EXPECT_EQ(paper->added, makeDate(2026, 11, 23));
    EXPECT_TRUE(paper->name.startsWith(u"Giấy chứng sinh"));
    EXPECT_TRUE(papersHeld(workplace, u"001096099999"_s, procedure)->empty());
    EXPECT_TRUE(papersHeld(workplace, {}, procedure)->empty());
}

TEST(ProcedureShelf, showsStarredRecentAndFrequentOnes) {
    TempStation station;
    auto& workplace = station.workplace();
    auto request = birthRequest();
    for (const char16_t* code : {u"1.004222", u"1.001193", u"1.001193", u"1.004873"}) {
        request.procedureCode = QString::fromUtf16(code);
        request.allComponents = false;
        ASSERT_TRUE(receive(workplace, request));
    }
    ASSERT_TRUE(setFavourite(workplace, u"1.004194"_s, true));
    ASSERT_TRUE(setFavourite(workplace, u"1.004194"_s, true)) << "twice is once";
    const auto shelf = procedureShelf(workplace);
    ASSERT_TRUE(shelf);
    ASSERT_EQ(shelf->favourites.size(), 1u);
    EXPECT_EQ(shelf->favourites[0].code, u"1.004194");
    ASSERT_EQ(shelf->recent.size(), 3u);
    EXPECT_EQ(shelf->recent[0].code, u"1.004873");
    EXPECT_EQ(shelf->frequent[0].code, u"1.001193");
    int count = 0;
    for (const auto& field : shelf->fields) {
        EXPECT_FALSE(field.name.isEmpty());
        count += field.count;
    }
    EXPECT_GT(count, 300);
    ASSERT_TRUE(setFavourite(workplace, u"1.004194"_s, false));
    EXPECT_TRUE(procedureShelf(workplace)->favourites.empty());
    EXPECT_EQ(setFavourite(workplace, u"9.999999"_s, true).error().code, Code::CATALOGUE_PROCEDURE_UNKNOWN);
}

TEST(SearchProcedures, findsAsTyped_inOneFieldOrAll_quickly) {
    TempStation station;
    auto& workplace = station.workplace();
    for (const QString& typed : {u"khai sinh"_s, u"1.001193"_s, u"ks"_s}) {
        const auto hits = searchProcedures(workplace, typed);
        ASSERT_TRUE(hits);
        EXPECT_TRUE(std::ranges::any_of(*hits, [](const auto& hit) { return hit.code == u"1.001193"; }))
            << typed.toStdString();
    }
    const auto essential = searchProcedures(workplace, {});
    ASSERT_FALSE(essential->empty());
    EXPECT_TRUE(essential->front().essential);
    const auto procedure = *workplace.procedure(u"1.001193", makeDate(2026, 11, 23));
    const auto ofField = searchProcedures(workplace, {}, procedure.fieldCode);
    EXPECT_GT(ofField->size(), 5u);
    for (const auto& hit : *ofField)
        EXPECT_EQ(hit.field, procedure.field);
    const auto births = searchProcedures(workplace, u"khai sinh"_s, procedure.fieldCode);
    EXPECT_LT(births->size(), ofField->size());
    EXPECT_TRUE(searchProcedures(workplace, u"khai sinh"_s, u"G01-XX99"_s)->empty());
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(searchProcedures(workplace, u"dang ky khai sinh"_s));
    std::printf("searchProcedures: %.2f ms\n", double(timer.nsecsElapsed()) / 20e6);
}

} // namespace
} // namespace motcua::desk
