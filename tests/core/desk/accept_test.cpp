// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/verify.h"
#include "core/desk/dossier_key.h"
#include "core/desk/dossier_steps.h"
#include "core/desk/turned_away.h"
#include "core/records/action_log.h"
#include "core/records/rebuild.h"
#include "tests/core/desk/visit_fixture.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using tests::TempStation;

TEST(Accept, recordsTheDossierAndKeepsItsCodeInTheDraft) {
    TempStation station;
    auto& workplace = station.workplace();
    Visit visit = tests::visitOf(workplace);
    visit.dossiers[0].payment = Payment::cash;
    visit.dossiers[0].notOnlineReason = u"người cao tuổi"_s;
    const auto received = accept(workplace, visit);
    ASSERT_TRUE(received) << received.error().detail.toStdString();
    const dossier::State& state = received->dossier.state;
    EXPECT_EQ(visit.dossiers[0].receivedCode, state.code->text());
    EXPECT_EQ(visit.step, VisitStep::accept);
    EXPECT_EQ(state.feeOpen(), 0);
    ASSERT_EQ(state.payments.size(), 1u);
    EXPECT_EQ(state.payments[0].method, dossier::PaymentMethod::cash);
    EXPECT_EQ(state.request().notOnlineReason, u"người cao tuổi");
    EXPECT_TRUE(received->slip.fee.contains(u"Đã thanh toán"));
    EXPECT_TRUE(drafts(station.open())->empty()) << "nothing of it is left to do";
    EXPECT_EQ(*todaysVisits(station.workplace()), std::vector{visit});
    EXPECT_TRUE(audit::verify(station.workplace().database(), station.workplace().auditHead())->isOk);
}

TEST(Accept, aTransfer_isAPaymentOfItsOwn) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace());
    visit.dossiers[0].payment = Payment::transfer;
    const auto received = accept(station.workplace(), visit);
    ASSERT_TRUE(received);
    ASSERT_EQ(received->dossier.state.payments.size(), 1u);
    EXPECT_EQ(received->dossier.state.payments[0].method, dossier::PaymentMethod::transfer);
    EXPECT_EQ(received->dossier.state.payments[0].amount, 20'000);
    EXPECT_TRUE(received->slip.fee.contains(u"Đã thanh toán"));
    const auto again = records::loadDossier(station.workplace().database(), visit.dossiers[0].receivedCode);
    EXPECT_EQ(again->state, received->dossier.state);
}

TEST(Accept, anAmountOfTheProvincesTable_isTakenAsTyped_orAskedFor) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace(), "2.000815"); // by pages, which are not counted
    visit.dossiers[0].payment = Payment::cash;
    const auto unknown = accept(station.workplace(), visit);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error(), (Error{Code::DESK_VISIT_INCOMPLETE, u"fee"_s}));
    EXPECT_EQ(*station.workplace().database().number("SELECT count(*) FROM action"), 0);
    EXPECT_EQ(*station.workplace().database().number("SELECT count(*) FROM code_counter"), 0);
    visit.dossiers[0].ownFee = 12'000;
    const auto received = accept(station.workplace(), visit);
    ASSERT_TRUE(received);
    EXPECT_EQ(received->dossier.state.paid(), 12'000);
    EXPECT_EQ(received->dossier.state.payments[0].method, dossier::PaymentMethod::cash);
    EXPECT_EQ(received->dossier.state.feeOpen(), 0);
    EXPECT_TRUE(received->slip.fee.contains(u"12.000"));
}

TEST(Accept, anAmountOfTheProvincesTable_notPaidYet_staysDue) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace(), "2.000815");
    visit.dossiers[0].ownFee = 15'000;
    const auto received = accept(station.workplace(), visit);
    ASSERT_TRUE(received);
    EXPECT_EQ(received->dossier.state.feeOpen(), 15'000);
    EXPECT_TRUE(received->slip.fee.contains(u"15.000"));
}

TEST(Accept, lessCashThanTheFee_isRefused) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace());
    visit.dossiers[0].payment = Payment::cash;
    visit.dossiers[0].cashGiven = 19'999;
    const auto refused = accept(station.workplace(), visit);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Error{Code::DESK_VISIT_INCOMPLETE, u"cash"_s}));
    EXPECT_EQ(*station.workplace().database().number("SELECT count(*) FROM action"), 0);
    visit.dossiers[0].cashGiven = 20'000;
    EXPECT_TRUE(accept(station.workplace(), visit));
}

TEST(Accept, papersOnlyShown_areNotedAndNotReceived) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace());
    const int shown = visit.dossiers[0].components.back().number;
    const auto papers = visit.dossiers[0].components.size();
    visit.dossiers[0].components.pop_back();
    visit.dossiers[0].seen = {shown};
    const auto received = accept(station.workplace(), visit);
    ASSERT_TRUE(received);
    EXPECT_EQ(received->dossier.state.intake.components.size(), papers - 1);
    auto actions = records::loadActions(station.workplace().database(), received->dossier.state.id);
    ASSERT_TRUE(actions);
    EXPECT_TRUE(std::ranges::any_of(*actions, [](const records::StoredAction& stored) {
        const auto* note = std::get_if<dossier::NoteAdded>(&stored.action.payload);
        return note && note->text.startsWith(u"Đã xem giấy tờ xuất trình, không thu: ");
    }));
}

TEST(Accept, aDraftOfSomebodyElse_isNotGoneOnWith) {
    TempStation station;
    auto& workplace = station.workplace();
    Visit first = tests::visitOf(workplace);
    dossier::SupplementRequested notice;
    notice.missing = {u"Giấy tờ A"_s};
    const auto turned = turnAway(workplace, *requestOf(first, 0), notice);
    ASSERT_TRUE(turned);
    Visit other = tests::visitOf(workplace);
    other.dossiers[0].draft = turned->state.id;
    other.applicant.citizen.number = *citizen::CitizenNumber::parse(u"001190000001");
    EXPECT_EQ(accept(workplace, other).error(), (Error{Code::DESK_VISIT_INCOMPLETE, u"draft"_s}));
}

TEST(ReceptionOf, isWhatAcceptAnswered) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace());
    const auto received = accept(station.workplace(), visit);
    ASSERT_TRUE(received);
    const auto again = receptionOf(station.workplace(), visit.dossiers[0].receivedCode);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->dossier.state, received->dossier.state);
    EXPECT_EQ(again->slip.code, received->slip.code);
}

TEST(Accept, pressedTwice_receivesOnce) {
    TempStation station;
    auto& workplace = station.workplace();
    const Visit before = tests::visitOf(workplace);
    Visit first = before, second = before;
    ASSERT_TRUE(accept(workplace, first));
    const auto again = accept(workplace, second);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->dossier.state.code->text(), first.dossiers[0].receivedCode);
    EXPECT_FALSE(again->slip.code.isEmpty());
    EXPECT_TRUE(again->missing.isEmpty());
    EXPECT_EQ(second, first);
    EXPECT_EQ(*workplace.database().number("SELECT count(*) FROM dossier"), 1);
    EXPECT_EQ(accept(workplace, first).error(), (Error{Code::DESK_VISIT_INCOMPLETE, u"accepted"_s}));
}

TEST(Accept, aKeystrokeKeptLate_doesNotMakeItLookOpen) {
    TempStation station;
    auto& workplace = station.workplace();
    const Visit before = tests::visitOf(workplace);
    Visit visit = before;
    ASSERT_TRUE(accept(workplace, visit));
    ASSERT_TRUE(keepDraft(workplace, before));
    EXPECT_TRUE(drafts(station.open())->empty());
    const auto found = todaysVisits(station.workplace());
    ASSERT_EQ(found->size(), 1u);
    EXPECT_EQ(found->front().dossiers[0].receivedCode, visit.dossiers[0].receivedCode);
}

TEST(Accept, severalDossiersOfOneVisit_evenWhenTheirPlacesChange) {
    TempStation station;
    auto& workplace = station.workplace();
    Visit visit = tests::visitOf(workplace);
    visit.dossiers.push_back(visit.dossiers.front());
    visit.current = 1;
    ASSERT_TRUE(accept(workplace, visit));
    // the first is taken out, another comes behind the accepted one
    visit.dossiers.erase(visit.dossiers.begin());
    visit.dossiers.push_back(visit.dossiers.front());
    visit.dossiers.back().receivedCode.clear();
    const auto second = accept(workplace, visit);
    ASSERT_TRUE(second);
    EXPECT_NE(visit.dossiers[0].receivedCode, visit.dossiers[1].receivedCode);
    EXPECT_EQ(*workplace.database().number("SELECT count(*) FROM dossier"), 2);
}

TEST(Accept, whatIsMissingOrRefused_changesNothing) {
    TempStation station(false);
    auto& workplace = station.workplace();
    Visit empty = newVisit(workplace);
    EXPECT_EQ(accept(workplace, empty).error(), (Error{Code::DESK_VISIT_INCOMPLETE, u"procedure, name"_s}));
    Visit forged = tests::visitOf(workplace);
    forged.applicant.verdict = dossier::Verdict::forged;
    EXPECT_EQ(accept(workplace, forged).error().code, Code::DESK_CARD_FORGED);
    Visit forgedProxy = tests::visitOf(workplace);
    forgedProxy.proxy = forgedProxy.applicant;
    forgedProxy.proxy->verdict = dossier::Verdict::forged;
    forgedProxy.authorisation = u"Số 1"_s;
    EXPECT_EQ(accept(workplace, forgedProxy).error().code, Code::DESK_CARD_FORGED);
    Visit simulated = tests::visitOf(workplace);
    simulated.applicant.simulatedCard = true;
    EXPECT_EQ(accept(workplace, simulated).error().code, Code::DESK_CARD_SIMULATED);
    EXPECT_EQ(*workplace.database().number("SELECT count(*) FROM action"), 0);
    EXPECT_TRUE(drafts(workplace)->empty());
}

TEST(Accept, ofAProxy_recordsBothIdentities) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace());
    visit.proxy = visit.applicant;
    visit.authorisation = u"Số 1"_s;
    const auto received = accept(station.workplace(), visit);
    ASSERT_TRUE(received);
    ASSERT_EQ(received->dossier.state.identifications.size(), 2u);
    EXPECT_EQ(received->dossier.state.identifications[1].fact.person, dossier::Person::proxy);
    EXPECT_EQ(received->slip.authorisation, u"Số 1");
}

TEST(TurnAway, recordsWhoAskedAndWhy_andIsFoundByItsId) {
    TempStation station;
    auto& workplace = station.workplace();
    const auto request = requestOf(tests::visitOf(workplace), 0);
    dossier::SupplementRequested notice;
    notice.missing = {u"Giấy tờ A"_s};
    const auto turned = turnAway(workplace, *request, notice);
    ASSERT_TRUE(turned) << turned.error().detail.toStdString();
    EXPECT_EQ(turned->state.stage, dossier::Stage::supplementFirst);
    EXPECT_EQ(turned->state.identifications.size(), 1u);
    const QString id = turned->state.id.toString();
    EXPECT_EQ(dossierOf(workplace, id)->state, turned->state);
    dossier::Refused refused;
    refused.reason = u"Không thuộc thẩm quyền"_s;
    const auto second = turnAway(workplace, *request, refused);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->state.status, dossier::Status::refused);
    EXPECT_EQ(perform(workplace, second->state.id.toString(), dossier::NoteAdded{u"đã giải thích"_s})
                  ->state.version,
              4);
    EXPECT_EQ(dossierOf(workplace, u"H34.05-261123-9999"_s).error().code, Code::RECORDS_DOSSIER_UNKNOWN);
}

TEST(Accept, whatWasTurnedAway_goesOnAsTheSameDossier) {
    TempStation station;
    auto& workplace = station.workplace();
    Visit visit = tests::visitOf(workplace);
    dossier::SupplementRequested notice;
    notice.missing = {u"Giấy tờ A"_s};
    const auto turned = turnAway(workplace, *requestOf(visit, 0), notice);
    ASSERT_TRUE(turned);
    visit.dossiers[0].draft = turned->state.id;
    EXPECT_EQ(visitFromJson(toJson(visit)), visit);
    station.clock.advance(std::chrono::hours{1});
    Visit twice = visit;
    const auto accepted = accept(workplace, visit);
    ASSERT_TRUE(accepted) << errorText(accepted.error().code).name;
    EXPECT_EQ(accepted->dossier.state.id, turned->state.id);
    EXPECT_EQ(accepted->dossier.state.supplements.size(), 1u) << "asked once, and remembered";
    EXPECT_TRUE(accepted->dossier.state.supplements[0].completed);
    EXPECT_EQ(accepted->dossier.state.version, 5);
    twice.id = workplace.ids().next(); // of another visit
    EXPECT_EQ(accept(workplace, twice).error().code, Code::DOSSIER_EXISTS);
    EXPECT_EQ(*workplace.database().number("SELECT count(*) FROM dossier"), 1);
    EXPECT_TRUE(records::checkRecords(workplace.database())->isOk());
}

TEST(TurnAway, ofAVisit_endsItInTheSameStep) {
    TempStation station;
    auto& workplace = station.workplace();
    const Visit before = tests::visitOf(workplace);
    ASSERT_TRUE(keepDraft(workplace, before));
    Visit visit = before, twice = before;
    dossier::SupplementRequested notice;
    notice.missing = {u"Giấy tờ A"_s};
    const auto turned = turnAway(workplace, visit, notice);
    ASSERT_TRUE(turned);
    EXPECT_EQ(visit.dossiers[0].turnedAway, turned->state.id);
    EXPECT_TRUE(drafts(workplace)->empty()) << "nobody may accept it from a draft";
    EXPECT_EQ(*todaysVisits(workplace), std::vector{visit});
    EXPECT_EQ(turnAway(workplace, twice, notice)->state.id, turned->state.id) << "pressed twice";
    EXPECT_EQ(accept(workplace, visit).error(), (Error{Code::DESK_VISIT_INCOMPLETE, u"accepted"_s}));
    EXPECT_EQ(accept(workplace, twice).error(), (Error{Code::DESK_VISIT_INCOMPLETE, u"accepted"_s}));
    ASSERT_TRUE(keepDraft(workplace, before)); // a keystroke kept late
    EXPECT_TRUE(drafts(station.open())->empty());
    EXPECT_EQ(todaysVisits(station.workplace())->front().dossiers[0].turnedAway, turned->state.id);
    EXPECT_EQ(*station.workplace().database().number("SELECT count(*) FROM dossier"), 1);
}

TEST(TurnAway, anEmptyNoticeOrAForgedCard_recordsNothing) {
    TempStation station;
    auto& workplace = station.workplace();
    auto request = *requestOf(tests::visitOf(workplace), 0);
    EXPECT_EQ(turnAway(workplace, request, dossier::SupplementRequested{}).error().code,
              Code::DOSSIER_SUPPLEMENT_EMPTY);
    request.identity.verdict = dossier::Verdict::forged;
    EXPECT_EQ(turnAway(workplace, request, dossier::SupplementRequested{}).error().code,
              Code::DESK_CARD_FORGED);
    EXPECT_EQ(turnAway(workplace, request, dossier::Refused{}).error().code, Code::DOSSIER_REASON_MISSING);
    EXPECT_EQ(*workplace.database().number("SELECT count(*) FROM action"), 0);
}

} // namespace
} // namespace motcua::desk
