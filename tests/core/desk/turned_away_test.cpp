// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/prints.h"
#include "core/desk/turned_away.h"

#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

dossier::SupplementRequested askForPapers() {
    dossier::SupplementRequested asked;
    asked.missing = {u"Giấy chứng sinh (bản chính: 01)"_s};
    asked.reason = u"Hồ sơ chưa đủ"_s;
    return asked;
}

qint64 dossiers(desk::Workplace& workplace) {
    auto row = workplace.database().prepare("SELECT count(*) FROM dossier");
    EXPECT_TRUE(row && row->step());
    return row->int64(0);
}

TEST(TurnedAway, supplement_isADraftWithItsDeadline) {
    TempStation station;
    const auto recorded = desk::turnAway(station.workplace(), birthRequest(), askForPapers());
    ASSERT_TRUE(recorded);
    const dossier::State& state = recorded->state;
    EXPECT_EQ(state.status, dossier::Status::supplementAwaited);
    EXPECT_FALSE(state.accepted);
    EXPECT_FALSE(state.code);
    ASSERT_EQ(state.supplements.size(), 1U);
    EXPECT_GT(state.supplements[0].completeBy, state.supplements[0].requested);
    ASSERT_EQ(state.identifications.size(), 1U);
    const auto again = records::loadDossier(station.workplace().database(), state.id.toString());
    ASSERT_TRUE(again) << "its id stands for the code it does not have";
    EXPECT_EQ(again->state, state);
}

TEST(TurnedAway, supplementASecondTime_isRefused) {
    TempStation station;
    desk::ReceiveRequest request = birthRequest();
    const auto first = desk::turnAway(station.workplace(), request, askForPapers());
    ASSERT_TRUE(first);
    request.draft = first->state.id;
    const auto second = desk::turnAway(station.workplace(), request, askForPapers());
    ASSERT_FALSE(second);
    EXPECT_EQ(dossiers(station.workplace()), 1);
}

TEST(TurnedAway, completedDraft_isReceivedAsTheSameDossier) {
    TempStation station;
    desk::ReceiveRequest request = birthRequest();
    const auto draft = desk::turnAway(station.workplace(), request, askForPapers());
    ASSERT_TRUE(draft);
    request.draft = draft->state.id;
    const auto received = desk::receive(station.workplace(), request);
    ASSERT_TRUE(received);
    EXPECT_EQ(received->dossier.state.id, draft->state.id);
    EXPECT_TRUE(received->dossier.state.accepted);
    EXPECT_TRUE(received->dossier.state.code);
    EXPECT_TRUE(received->dossier.state.due.due);
    EXPECT_TRUE(received->dossier.state.supplements[0].completed);
    EXPECT_EQ(dossiers(station.workplace()), 1);
    EXPECT_FALSE(desk::receive(station.workplace(), request)) << "a draft is accepted once";
}

TEST(TurnedAway, refusalWithoutReason_recordsNothing) {
    TempStation station;
    const auto refused = desk::turnAway(station.workplace(), birthRequest(), dossier::Refused{});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::DOSSIER_REASON_MISSING);
    EXPECT_EQ(dossiers(station.workplace()), 0);
}

TEST(TurnedAway, refusal_closesIt) {
    TempStation station;
    dossier::Refused refusal;
    refusal.reason = u"Không thuộc phạm vi giải quyết"_s;
    refusal.legalBasis = u"Điều 17 Nghị định 118/2025/NĐ-CP"_s;
    const auto refused = desk::turnAway(station.workplace(), birthRequest(), refusal);
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->state.status, dossier::Status::refused);
    EXPECT_TRUE(refused->state.isClosed());
}

TEST(TurnedAway, forgedCard_isNotRecorded) {
    TempStation station;
    desk::ReceiveRequest request = birthRequest();
    request.identity.verdict = dossier::Verdict::forged;
    const auto refused = desk::turnAway(station.workplace(), request, askForPapers());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::DESK_CARD_FORGED);
}

TEST(TurnedAway, forgedCard_isRefusedOnPaperWithoutWhatItTold) {
    TempStation station;
    desk::ReceiveRequest request = birthRequest();
    request.identity.verdict = dossier::Verdict::forged;
    request.identity.source = dossier::IdentitySource::chip;
    request.identity.reasons = {u"hash_mismatch"_s};
    const QString forgedName = request.applicant.person.name;
    dossier::Refused refusal;
    refusal.reason = u"Thẻ xuất trình có dấu hiệu giả mạo"_s;
    refusal.legalBasis = u"Điều 17 Nghị định 118/2025/NĐ-CP"_s;
    const auto refused = desk::turnAway(station.workplace(), request, refusal);
    ASSERT_TRUE(refused) << errorText(refused.error().code).name;
    EXPECT_EQ(refused->state.status, dossier::Status::refused);
    const citizen::Citizen& person = refused->state.request().applicant.person;
    EXPECT_FALSE(person.number);
    EXPECT_NE(person.name, forgedName);
    EXPECT_TRUE(person.residence.isEmpty());
    const auto form =
        desk::formData(station.workplace(), document::FormKind::refusal03, refused->state.id.toString());
    ASSERT_TRUE(form) << errorText(form.error().code).name;
    for (const auto& [field, value] : form->values)
        EXPECT_FALSE(value.contains(forgedName)) << qPrintable(field);

    request.identity.source = dossier::IdentitySource::typed; // what the person says, typed by the clerk
    request.applicant.person.name = u"Lê Văn Cờ"_s;
    const auto said = desk::turnAway(station.workplace(), request, refusal);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->state.request().applicant.person.name, u"Lê Văn Cờ");
    EXPECT_FALSE(said->state.request().applicant.person.number);
}

} // namespace
} // namespace motcua::tests
