// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/visit.h"

#include "tests/core/desk/visit_fixture.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using citizen::Source;
using tests::TempStation;

citizen::Citizen person(const QString& name, const char16_t* number = u"001096012345") {
    citizen::Citizen citizen = tests::fictitiousPerson();
    citizen.name = name;
    citizen.number = *citizen::CitizenNumber::parse(number);
    return citizen;
}

Visit fullVisit(Workplace& workplace) {
    Visit visit = tests::visitOf(workplace);
    visit.step = VisitStep::fees;
    visit.held = true;
    visit.kind = dossier::ApplicantKind::enterprise;
    visit.organisation = u"Công ty Thử Nghiệm"_s;
    visit.organisationNumber = u"0100000001"_s;
    visit.eid = dossier::EidLevel::level2;
    visit.email = u"an@example.vn"_s;
    visit.address = u"Thôn Tây"_s;
    visit.consents = {true, false, true};
    visit.proxy.emplace();
    addSource(*visit.proxy, {Source::chip, person(u"TRAN THI BINH"_s), true});
    visit.proxy->verdict = dossier::Verdict::authentic;
    visit.proxy->reasons = {u"noTrustAnchor"_s};
    visit.proxy->decision = u"theo thẻ"_s;
    visit.proxy->simulatedCard = true;
    visit.authorisation = u"Số 12/2026"_s;
    VisitDossier& dossier = visit.dossiers.front();
    dossier.notNeeded = {2, 5};
    dossier.ownLimit = calendar::TimeLimit{3, calendar::Unit::workingDay};
    dossier.ownLimitReason = u"chưa công bố"_s;
    dossier.notOnlineReason = u"không có điện thoại"_s;
    dossier.copies = {{3, 2}, {1, 1}};
    dossier.units = 4;
    dossier.confirmedLaws = {u"NQ 66.22/2026/NQ-CP"_s};
    dossier.payment = Payment::transfer;
    dossier.cashGiven = 50'000;
    dossier.ownFee = 15'000;
    dossier.returnMethod = dossier::ReturnMethod::post;
    dossier.returnAddress = u"Thôn Đông"_s;
    dossier.draft = visit.id;
    visit.dossiers.push_back({});
    visit.dossiers.back().receivedCode = u"H34.05-261123-0001"_s;
    visit.current = 1;
    return visit;
}

TEST(VisitJson, everyValue_isReadBackEqual) {
    TempStation station;
    const Visit visit = fullVisit(station.workplace());
    const auto again = visitFromJson(toJson(visit));
    ASSERT_TRUE(again) << again.error().detail.toStdString();
    EXPECT_EQ(*again, visit);
    const Visit fresh = newVisit(station.workplace());
    EXPECT_EQ(*visitFromJson(toJson(fresh)), fresh) << "nobody identified yet";
}

TEST(VisitJson, aPersonWithoutAName_isKept) {
    TempStation station;
    Visit visit = newVisit(station.workplace());
    citizen::Citizen damaged;
    damaged.number = *citizen::CitizenNumber::parse(u"001096012345");
    addSource(visit.applicant, {Source::qr, damaged});
    const auto again = visitFromJson(toJson(visit));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, visit);
}

TEST(VisitJson, whatIsNotUnderstood_isRefusedWithItsPath) {
    TempStation station;
    const QJsonObject good = toJson(fullVisit(station.workplace()));
    const auto refused = [&](const QString& key, const QJsonValue& value) {
        QJsonObject bad = good;
        bad[key] = value;
        const auto visit = visitFromJson(bad);
        return visit ? u"accepted"_s : visit.error().detail;
    };
    EXPECT_EQ(refused(u"layout"_s, 2), u"layout") << "of a newer program";
    EXPECT_EQ(refused(u"surprise"_s, 1), u"unknown member");
    EXPECT_EQ(refused(u"step"_s, u"dance"_s), u"step");
    EXPECT_EQ(refused(u"current"_s, 2), u"current");
    EXPECT_EQ(refused(u"current"_s, -1), u"current");
    EXPECT_EQ(refused(u"dossiers"_s, QJsonArray()), u"dossiers");
    EXPECT_EQ(refused(u"applicant"_s, QJsonObject{{u"person"_s, QJsonObject{{u"number"_s, u"12"_s}}}}),
              u"applicant.person.number");
    EXPECT_EQ(refused(u"applicant"_s, QJsonObject{{u"person"_s, 5}}), u"applicant.person");
}

TEST(AddSource, theBestLeads_andTheOthersFillWhatItDoesNotTell) {
    Identified known;
    citizen::Citizen typed;
    typed.name = u"Nguyen Van An"_s;
    typed.ethnicity = u"Kinh"_s;
    addSource(known, {Source::typed, typed});
    EXPECT_EQ(known.source, dossier::IdentitySource::typed);
    citizen::Citizen qr = person(u"Nguyễn Văn An"_s);
    qr.birthDate = {1996, 0, 0};
    addSource(known, {Source::qr, qr});
    EXPECT_EQ(known.source, dossier::IdentitySource::qr);
    EXPECT_EQ(known.citizen.name, u"Nguyễn Văn An");
    EXPECT_EQ(known.citizen.ethnicity, u"Kinh");
    citizen::Citizen chip = person(u"NGUYEN VAN AN"_s);
    chip.noExpiry = true;
    addSource(known, {Source::chip, chip, true});
    EXPECT_EQ(known.source, dossier::IdentitySource::chip);
    EXPECT_EQ(known.citizen.name, u"Nguyễn Văn An") << "a name with its diacritics is worth more";
    EXPECT_EQ(known.citizen.birthDate, (citizen::PartialDate{1996, 1, 15}));
    EXPECT_TRUE(known.citizen.noExpiry);
    addSource(known, {Source::registry, person(u"Nguyễn Văn An"_s)});
    EXPECT_EQ(known.source, dossier::IdentitySource::chip);
    ASSERT_EQ(known.sources.size(), 4u);
    EXPECT_EQ(known.sources[1].source, Source::registry);
}

TEST(AddSource, theFullerBirthDate_isTakenWhereTheYearsAgree) {
    Identified known;
    citizen::Citizen chip = person(u"Nguyễn Văn An"_s), qr = chip;
    chip.birthDate = {1950, 0, 0};
    qr.birthDate = {1950, 3, 9};
    addSource(known, {Source::chip, chip});
    addSource(known, {Source::qr, qr});
    EXPECT_EQ(known.citizen.birthDate, (citizen::PartialDate{1950, 3, 9}));
}

TEST(AddSource, aDecision_holdsWhileTheSourcesStayTheSame) {
    Identified known;
    addSource(known, {Source::qr, person(u"Nguyễn Văn An"_s)});
    known.decision = u"theo thẻ"_s;
    known.citizen.name = u"Nguyễn Văn Ân"_s;
    addSource(known, {Source::qr, person(u"Nguyễn Văn An"_s)});
    EXPECT_EQ(known.decision, u"theo thẻ") << "the same card again";
    EXPECT_EQ(known.citizen.name, u"Nguyễn Văn Ân");
    addSource(known, {Source::qr, person(u"Trần Văn Bình"_s)});
    EXPECT_TRUE(known.decision.isEmpty());
    EXPECT_EQ(known.citizen.name, u"Trần Văn Bình");
}

TEST(AddSource, anotherCardsVerdict_isNotKept) {
    Identified known;
    addSource(known, {Source::chip, person(u"Nguyễn Văn An"_s)});
    known.verdict = dossier::Verdict::authentic;
    addSource(known, {Source::chip, person(u"NGUYỄN VĂN AN"_s)});
    EXPECT_EQ(known.verdict, dossier::Verdict::authentic) << "the same card, read further";
    addSource(known, {Source::chip, person(u"Trần Văn Bình"_s, u"001096099999")});
    EXPECT_EQ(known.verdict, dossier::Verdict::unjudged);
}

TEST(MissingIn, namesWhatAcceptWouldLack) {
    TempStation station;
    Visit visit = newVisit(station.workplace());
    EXPECT_EQ(missingIn(visit, 0), (QStringList{u"procedure"_s, u"name"_s}));
    EXPECT_EQ(missingIn(visit, 1), QStringList{u"procedure"_s});
    EXPECT_EQ(missingIn(visit, -1), QStringList{u"procedure"_s});
    visit = tests::visitOf(station.workplace());
    EXPECT_TRUE(missingIn(visit, 0).isEmpty());
    visit.kind = dossier::ApplicantKind::organisation;
    visit.proxy.emplace();
    visit.dossiers[0].returnMethod = dossier::ReturnMethod::post;
    EXPECT_EQ(missingIn(visit, 0),
              (QStringList{u"organisation"_s, u"proxy_name"_s, u"authorisation"_s, u"return_address"_s}));
    visit = tests::visitOf(station.workplace());
    visit.dossiers[0].returnMethod = dossier::ReturnMethod::electronic;
    EXPECT_EQ(missingIn(visit, 0), QStringList{u"email"_s});
    visit.eid = dossier::EidLevel::level1;
    EXPECT_TRUE(missingIn(visit, 0).isEmpty());
    addSource(visit.applicant, {Source::typed, person(u"Trần Văn Bình"_s)});
    EXPECT_EQ(missingIn(visit, 0), QStringList{u"decision"_s}) << "two sources, two names";
    visit.applicant.decision = u"theo mã QR"_s;
    EXPECT_TRUE(missingIn(visit, 0).isEmpty());
    visit.dossiers[0].receivedCode = u"H34.05-261123-0001"_s;
    EXPECT_EQ(missingIn(visit, 0), QStringList{u"accepted"_s});
}

TEST(RequestOf, carriesTheVisit) {
    TempStation station;
    const Visit visit = fullVisit(station.workplace());
    const auto request = requestOf(visit, 0);
    ASSERT_TRUE(request);
    EXPECT_EQ(request->procedureCode, u"1.004222");
    EXPECT_EQ(request->applicant.organisation, visit.organisation);
    EXPECT_EQ(request->applicant.consents, visit.consents);
    EXPECT_EQ(request->applicant.phone, visit.phone);
    EXPECT_EQ(request->notOnlineReason, visit.dossiers[0].notOnlineReason);
    EXPECT_EQ(request->proxy->authorisation, visit.authorisation);
    EXPECT_EQ(request->proxyIdentity->verdict, dossier::Verdict::authentic);
    EXPECT_EQ(request->proxyIdentity->person, dossier::Person::proxy);
    EXPECT_TRUE(request->simulatedCard) << "the proxy's card counts too";
    EXPECT_FALSE(request->feePaid) << "a transfer is a payment of its own";
    EXPECT_EQ(requestOf(visit, 1).error().detail, u"procedure");
    EXPECT_EQ(requestOf(visit, 2).error().detail, u"dossier");
}

TEST(RequestOf, aLetterTypedByMistake_waivesNoFee) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace());
    visit.dossiers[0].feeExemption = u"x"_s;
    EXPECT_TRUE(requestOf(visit, 0)->feeExemption.isEmpty());
    visit.dossiers[0].feeExemption = u"Người có công, thẻ số 12"_s;
    EXPECT_EQ(requestOf(visit, 0)->feeExemption, u"Người có công, thẻ số 12");
}

TEST(Visit, whatWentBack_isReadAgain) {
    TempStation station;
    Visit visit = tests::visitOf(station.workplace());
    visit.dossiers[0].seen = {2, 4};
    visit.dossiers[0].turnedAway = station.workplace().ids().next();
    visit.dossiers[0].refused = true;
    EXPECT_EQ(visitFromJson(toJson(visit)), visit);
    EXPECT_TRUE(isOver(visit));
}

} // namespace
} // namespace motcua::desk
