// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/scan_routing.h"

#include "core/desk/dossier_steps.h"
#include "core/desk/fee_note.h"
#include "core/desk/settings.h"
#include "tests/core/dossier/story.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using tests::birthRequest;
using tests::TempStation;

const QString kCard =
    u"001096012345|012345678|Nguyễn Văn An|15011996|Nam|Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội|15062021"_s;

Result<ScanTarget> routed(const QString& text, store::Database* records) {
    return route(qr::classify(text.toUtf8(), makeDate(2026, 11, 23)), records);
}

DossierTarget dossierOf(const QString& text, store::Database* records) {
    const auto target = routed(text, records);
    const auto* dossier = target ? std::get_if<DossierTarget>(&*target) : nullptr;
    return dossier ? *dossier : DossierTarget{u"none"_s, false};
}

std::optional<Code> refusal(const QString& text, store::Database* records = nullptr) {
    const auto target = routed(text, records);
    return target ? std::nullopt : std::optional(target.error().code);
}

QString fee(const QString& note) {
    return *qr::toText(
        {.bankBin = u"970436"_s, .account = u"0011001932418"_s, .amountVnd = 8000, .note = note});
}

TEST(ScanRouting, card_leadsToTheCitizen) {
    const auto target = routed(kCard, nullptr);
    ASSERT_TRUE(target);
    const auto* card = std::get_if<qr::CardPayload>(&*target);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->citizen.name, u"Nguyễn Văn An");
}

TEST(ScanRouting, cardWithLostLetters_leadsToTheCitizenWithoutAName) {
    const auto target =
        routed(u"001096012345|012345678|Nguy?n V?n An|15011996|Nam|Hà N?i|15062021"_s, nullptr);
    ASSERT_TRUE(target);
    const auto* partial = std::get_if<qr::PartialCard>(&*target);
    ASSERT_TRUE(partial);
    EXPECT_EQ(partial->number.text(), u"001096012345");
    EXPECT_EQ(partial->birthDate.toString(), u"1996-01-15");
    EXPECT_EQ(partial->issueDate, makeDate(2021, 6, 15));
}

TEST(ScanRouting, damagedCardWithoutDigits_isToBeScannedAgain) {
    const qr::Payload nothingLeft{
        .kind = qr::PayloadKind::damagedCard, .text = u"0010?"_s, .card = {}, .partial = {}};
    const auto target = route(nothingLeft, nullptr);
    ASSERT_FALSE(target);
    EXPECT_EQ(target.error().code, Code::QR_DAMAGED);
}

TEST(ScanRouting, needsRecords_forDossiersAndFeesOnly) {
    using qr::PayloadKind;
    for (const auto kind : {PayloadKind::payment, PayloadKind::other})
        EXPECT_TRUE(needsRecords(kind));
    for (const auto kind :
         {PayloadKind::card, PayloadKind::damagedCard, PayloadKind::healthInsurance, PayloadKind::vneid})
        EXPECT_FALSE(needsRecords(kind));
}

TEST(ScanRouting, receipt_opensItsDossier) {
    TempStation station;
    auto* records = &station.workplace().database();
    const QString code = receive(station.workplace(), birthRequest())->dossier.state.code->text();
    const DossierTarget known{code, true};
    for (const QString& text :
         {code, code.toLower(), u" "_s + code + u"\r\n"_s, u"https://dichvucong.gov.vn/tra-cuu?ma="_s + code,
          u"https://motcua.example.vn/#/ho-so/"_s + code.toLower() + u"?kenh=1"_s,
          u"http://example.vn/tracuu?x=1&maHoSo="_s + QString(code).replace(u"."_s, u"%2E"_s),
          u"Mã hồ sơ: "_s + code + u"\nMã hồ sơ: "_s + code})
        EXPECT_EQ(dossierOf(text, records), known) << text.toStdString();
}

TEST(ScanRouting, dossierOfAnotherStation_isUnknown) {
    TempStation station;
    auto* records = &station.workplace().database();
    for (const QString& text :
         {u"H15.50.05.13-261008-0975"_s, u"h34.05-261123-t010001"_s, u"000.00.06.H56-231027-0361"_s}) {
        EXPECT_EQ(dossierOf(text, records), (DossierTarget{text.toUpper(), false}));
        EXPECT_EQ(dossierOf(text, nullptr), (DossierTarget{text.toUpper(), false})) << "no station open";
    }
}

TEST(ScanRouting, provisionalReceipt_opensTheDossierUnderItsFinalCode) {
    TempStation station;
    auto request = birthRequest();
    request.competentAgency = u"H34.06"_s; // codes of another agency are provisional
    const auto reception = receive(station.workplace(), request);
    ASSERT_TRUE(reception);
    const QString provisional = reception->dossier.state.code->text();
    ASSERT_TRUE(reception->dossier.state.code->isProvisional());
    auto* records = &station.workplace().database();
    EXPECT_EQ(dossierOf(provisional, records), (DossierTarget{provisional, true}));
    const QString note = *feeNote(*reception->dossier.state.code);

    const auto final = dossier::DossierCode::parse(u"H34.06-261123-0042");
    ASSERT_TRUE(perform(station.workplace(), provisional,
                        dossier::CodeReplaced{*reception->dossier.state.code, *final}));
    EXPECT_EQ(dossierOf(provisional.toLower(), records), (DossierTarget{final->text(), true}));
    const auto payment = routed(fee(note), records);
    ASSERT_TRUE(payment);
    EXPECT_EQ(std::get<PaymentTarget>(*payment).dossierCode, final->text()) << "printed before, paid after";
}

TEST(ScanRouting, portalsReference_opensTheDossierHandedInThere) {
    TempStation station;
    auto* records = &station.workplace().database();
    auto submission = dossier::draftRequest();
    submission.portalReference = u"DVC 2026/Q-17"_s; // not in the form of a dossier code
    submission.answerBy = dossier::kNoticeBy;
    records::Dossier dossier;
    auto change = records::prepareChange(dossier, {dossier::Story().make(submission)});
    ASSERT_TRUE(change) << errorText(change.error().code).name;
    auto transaction = store::Transaction::begin(*records);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(records::writeChange(*records, *std::move(change)));
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(dossierOf(u"dvc 2026/q-17"_s, records), (DossierTarget{u"DVC 2026/Q-17"_s, true}));
    EXPECT_EQ(refusal(u"DVC 2026/Q-18"_s, records), Code::DESK_SCAN_UNKNOWN);
}

TEST(ScanRouting, feeCode_tellsItsDossier) {
    TempStation station;
    auto* records = &station.workplace().database();
    const auto code = *receive(station.workplace(), birthRequest())->dossier.state.code;
    ASSERT_TRUE(receive(station.workplace(), birthRequest()));
    const auto target = routed(fee(*feeNote(code)), records);
    ASSERT_TRUE(target);
    const auto* payment = std::get_if<PaymentTarget>(&*target);
    ASSERT_TRUE(payment);
    EXPECT_EQ(payment->dossierCode, code.text());
    EXPECT_EQ(payment->request.amountVnd, 8000);
}

TEST(ScanRouting, otherPayments_areRefused) {
    TempStation station;
    auto* records = &station.workplace().database();
    const auto first = *receive(station.workplace(), birthRequest())->dossier.state.code;
    ASSERT_TRUE(receive(station.workplace(), birthRequest()));
    EXPECT_EQ(refusal(fee(u"H3405 261123 0009"_s), records), Code::DESK_SCAN_PAYMENT);
    EXPECT_EQ(refusal(fee(u"tien com"_s), records), Code::DESK_SCAN_PAYMENT);
    EXPECT_EQ(refusal(fee(QString()), records), Code::DESK_SCAN_PAYMENT);
    EXPECT_EQ(refusal(fee(*feeNote(first)), nullptr), Code::DESK_SCAN_PAYMENT) << "no station open";
    EXPECT_EQ(refusal(u"0002015802SG63049ACA"_s, records), Code::QR_PAYMENT_CHECKSUM);
}

TEST(ScanRouting, otherCodes_areRefusedWithWhatToDo) {
    TempStation station;
    auto* records = &station.workplace().database();
    EXPECT_EQ(refusal(u"0123456789|4e677579e1bb856e|15/01/1996|1"_s, records), Code::QR_HEALTH_INSURANCE);
    EXPECT_EQ(refusal(u"https://vneid.gov.vn/qr?x=1"_s, records), Code::QR_VNEID);
    EXPECT_EQ(refusal(u"001096012345"_s, records), Code::DESK_SCAN_UNKNOWN);
    for (const QString& text : {u"hello"_s, QString(), u"https://example.vn/"_s, QString(100'000, u'x'),
                                QString(3000, u' ') + u"H34.05-261123-0001"_s + QString(3000, u'x'),
                                u"H34.05-261123-0001 H34.05-261123-0002"_s, u"'; DROP TABLE dossier; --"_s})
        EXPECT_NE(refusal(text, records), std::nullopt) << text.toStdString();
    EXPECT_EQ(refusal(u"H34.05-261123-0001 H34.05-261123-0002"_s, records), Code::DESK_SCAN_UNKNOWN)
        << "which of them?";
}

TEST(ScanRouting, aPaymentIntoAnotherAccount_isNotThisOffices) {
    TempStation station;
    auto& workplace = station.workplace();
    const auto received = receive(workplace, birthRequest());
    const QString text = fee(*feeNote(*received->dossier.state.code));
    Settings settings;
    settings.bankAccount = u"0011001932418"_s;
    ASSERT_TRUE(saveSettings(workplace, settings));
    EXPECT_TRUE(routed(text, &workplace.database()));
    settings.bankBin = u"970418"_s;
    ASSERT_TRUE(saveSettings(workplace, settings));
    EXPECT_EQ(refusal(text, &workplace.database()), Code::DESK_SCAN_PAYMENT) << "another bank";
    settings.bankBin = u"970436"_s;
    ASSERT_TRUE(saveSettings(workplace, settings));
    EXPECT_TRUE(routed(text, &workplace.database()));
    settings.bankAccount = u"999"_s;
    ASSERT_TRUE(saveSettings(workplace, settings));
    EXPECT_EQ(refusal(text, &workplace.database()), Code::DESK_SCAN_PAYMENT);
}

} // namespace
} // namespace motcua::desk
