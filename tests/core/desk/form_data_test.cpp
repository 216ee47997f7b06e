// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/log.h"
#include "core/desk/dossier_steps.h"
#include "core/desk/officers.h"
#include "core/desk/prints.h"
#include "core/desk/turned_away.h"
#include "tests/core/desk/visit_fixture.h"

#include <QBuffer>
#include <QImage>
#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using document::FormKind;
using tests::at;
using tests::birthRequest;
using tests::TempStation;

QString value(const document::FormData& form, const QString& name) {
    const auto found = form.values.find(name);
    return found == form.values.end() ? u"(none)"_s : found->second;
}

class Forms : public testing::Test {
protected:
    Workplace& workplace() { return m_station.workplace(); }
    QString received(const char* procedure = "1.004222") {
        auto request = birthRequest();
        request.procedureCode = QString::fromLatin1(procedure);
        return receive(workplace(), request)->dossier.state.code->text();
    }
    document::FormData form(FormKind kind, const QString& code) {
        auto data = formData(workplace(), kind, code);
        EXPECT_TRUE(data) << data.error().detail.toStdString();
        return data ? *data : document::FormData{};
    }
    Code refusal(FormKind kind, const QString& code) {
        const auto data = formData(workplace(), kind, code);
        return data ? Code::USAGE : data.error().code;
    }
    void step(const QString& code, dossier::Payload payload) {
        const auto done = perform(workplace(), code, std::move(payload));
        ASSERT_TRUE(done) << errorText(done.error().code).name << done.error().detail.toStdString();
    }
    LocalTime now() { return toLocal(m_station.clock.now()); }
    TempStation m_station;
};

TEST_F(Forms, receipt_saysWhatTheSlipSays) {
    const QString code = received();
    const auto slip = form(FormKind::receipt01, code);
    EXPECT_EQ(slip.code, code);
    EXPECT_EQ(slip.date, makeDate(2026, 11, 23));
    EXPECT_TRUE(slip.training);
    EXPECT_EQ(slip.reprint, 0);
    EXPECT_EQ(value(slip, u"code"_s), code);
    EXPECT_EQ(value(slip, u"agency"_s), u"UBND xã Thử Nghiệm");
    EXPECT_EQ(value(slip, u"one_stop"_s), u"(none)") << "not the same name twice";
    EXPECT_EQ(value(slip, u"place"_s), u"Thử Nghiệm");
    EXPECT_EQ(value(slip, u"applicant"_s), u"Nguyễn Văn An");
    EXPECT_EQ(value(slip, u"id_number"_s), u"001096012345");
    EXPECT_EQ(value(slip, u"phone"_s), u"0912345678");
    EXPECT_EQ(value(slip, u"received"_s), u"09 giờ 00 phút, thứ Hai ngày 23/11/2026");
    EXPECT_EQ(value(slip, u"due"_s), u"17 giờ 00 phút, thứ Năm ngày 03/12/2026");
    EXPECT_EQ(value(slip, u"due_lunar"_s), u"25/10 năm Bính Ngọ");
    EXPECT_EQ(value(slip, u"time_limit"_s), u"7 ngày làm việc");
    EXPECT_EQ(value(slip, u"fee"_s), u"20.000 đ (Chưa thanh toán)");
    EXPECT_EQ(value(slip, u"sets"_s), u"01");
    EXPECT_EQ(value(slip, u"officer"_s), u"Cán bộ Thử Nghiệm");
    EXPECT_EQ(value(slip, u"payment_qr"_s), u"(none)") << "no account is set";
    const auto& papers = slip.lists.at(u"components"_s);
    ASSERT_FALSE(papers.empty());
    EXPECT_EQ(papers[0].at(u"number"_s), u"1");
    EXPECT_FALSE(papers[0].at(u"kind"_s).isEmpty());
}

TEST_F(Forms, receipt_saysHowTheFeeIsMadeUp_asItWasOnTheDay) {
    auto request = birthRequest();
    request.procedureCode = u"2.000815"_s; // certified copies: by page and copy
    request.copies = {{.pages = 3, .copies = 2}};
    const auto copies = receive(workplace(), request);
    ASSERT_TRUE(copies) << errorText(copies.error().code).name << copies.error().detail.toStdString();
    const auto slip = form(FormKind::receipt01, copies->dossier.state.code->text());
    EXPECT_EQ(value(slip, u"fee_detail"_s), u"2 bản × 5.000 đ (3 trang): 10.000 đ");

    request = birthRequest();
    request.procedureCode = u"1.004222"_s;
    request.feeExemption = u"Luật Người khuyết tật, giấy xác nhận số 12"_s;
    const QString exempt = receive(workplace(), request)->dossier.state.code->text();
    EXPECT_EQ(value(form(FormKind::receipt01, exempt), u"fee"_s), u"Không thu");
    EXPECT_TRUE(value(form(FormKind::receipt01, exempt), u"fee_detail"_s).contains(u"Được miễn"));
}

TEST_F(Forms, headings_carryTheOfficesEmblem) {
    const QString code = received();
    EXPECT_TRUE(form(FormKind::receipt01, code).emblem.isEmpty());
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    Settings settings;
    QBuffer png(&settings.emblem);
    ASSERT_TRUE(png.open(QIODevice::WriteOnly) && picture.save(&png, "PNG"));
    ASSERT_TRUE(saveSettings(workplace(), settings));
    EXPECT_EQ(form(FormKind::receipt01, code).emblem, settings.emblem);
    settings.emblem = "GIF89a";
    EXPECT_EQ(saveSettings(workplace(), settings).error().code, Code::FIELD_INVALID);
}

TEST_F(Forms, receipt_carriesTheTransferCodeOfAnUnpaidFee_andAnotherAgencysName) {
    Settings settings;
    settings.bankBin = u"970436"_s;
    settings.bankAccount = u"0011001932418"_s;
    settings.oneStopUnit = u"Trung tâm Phục vụ hành chính công"_s;
    settings.contacts = {{u"H34"_s, u"UBND tỉnh Thử Nghiệm"_s, {}, {}}};
    ASSERT_TRUE(saveSettings(workplace(), settings));
    const QString code = received();
    EXPECT_TRUE(value(form(FormKind::receipt01, code), u"payment_qr"_s).startsWith(u"000201"));
    EXPECT_EQ(value(form(FormKind::receipt01, code), u"one_stop"_s), settings.oneStopUnit);
    dossier::FeePaid paid;
    paid.amount = 20'000;
    step(code, paid);
    EXPECT_EQ(value(form(FormKind::receipt01, code), u"payment_qr"_s), u"(none)");
    EXPECT_EQ(value(form(FormKind::receipt01, code), u"fee"_s), u"20.000 đ (Đã thanh toán)");
    auto request = birthRequest();
    request.competentAgency = u"H34"_s;
    request.allComponents = false;
    const QString forOther = receive(workplace(), request)->dossier.state.code->text();
    const auto slip = form(FormKind::receipt01, forOther);
    EXPECT_EQ(value(slip, u"competent_agency"_s), u"UBND tỉnh Thử Nghiệm");
    EXPECT_EQ(value(slip, u"provisional"_s), u"có");
    EXPECT_EQ(value(slip, u"due"_s), u"không có ngày hẹn trả");
    EXPECT_EQ(slip.lists.at(u"components"_s).at(0).at(u"name"_s), u"Không có giấy tờ nộp kèm");
}

TEST_F(Forms, receiptPrintedAgainByAnother_namesWhoReceived) {
    const QString code = received();
    ASSERT_TRUE(addOfficer(workplace(), {u"binh"_s, u"Cán bộ Bình"_s, officer::Role::clerk},
                           TempStation::password()));
    m_station.open(u"binh"_s);
    EXPECT_EQ(value(form(FormKind::receipt01, code), u"officer"_s), u"Cán bộ Thử Nghiệm");
}

TEST_F(Forms, supplement_isNumberedOnceAYear) {
    const QString first = received(), second = received();
    EXPECT_EQ(refusal(FormKind::supplement02, first), Code::DOCUMENT_FORM_NOT_YET);
    dossier::SupplementRequested asked;
    asked.missing = {u"Giấy tờ A"_s, u"Giấy tờ B"_s};
    asked.reason = u"Thiếu giấy tờ"_s;
    step(first, asked);
    step(second, asked);
    const auto letter = form(FormKind::supplement02, first);
    EXPECT_EQ(value(letter, u"number"_s), u"01/HDHS");
    EXPECT_EQ(value(form(FormKind::supplement02, second), u"number"_s), u"02/HDHS");
    EXPECT_EQ(value(form(FormKind::supplement02, first), u"number"_s), u"01/HDHS") << "the same again";
    EXPECT_EQ(value(letter, u"reason"_s), u"Thiếu giấy tờ");
    EXPECT_TRUE(value(letter, u"complete_by"_s).endsWith(u"ngày 08/12/2026"));
    ASSERT_EQ(letter.lists.at(u"missing"_s).size(), 2u);
    EXPECT_EQ(letter.lists.at(u"missing"_s)[1].at(u"number"_s), u"2");
    m_station.clock.set(toInstant(at(2027, 1, 4, 9)));
    const QString next = received();
    step(next, asked);
    EXPECT_EQ(value(form(FormKind::supplement02, next), u"number"_s), u"01/HDHS") << "a new year";
}

TEST_F(Forms, whatWasTurnedAway_isFoundByItsId) {
    auto request = birthRequest();
    dossier::Refused refused;
    refused.reason = u"Không thuộc thẩm quyền"_s;
    refused.legalBasis = u"Điều 17"_s;
    refused.guidance = u"Nộp tại UBND tỉnh"_s;
    const auto turned = turnAway(workplace(), request, refused);
    ASSERT_TRUE(turned);
    const QString id = turned->state.id.toString();
    const auto letter = form(FormKind::refusal03, id);
    EXPECT_TRUE(letter.code.isEmpty());
    EXPECT_EQ(value(letter, u"number"_s), u"01/TCHS");
    EXPECT_EQ(value(letter, u"reason"_s), refused.reason);
    EXPECT_EQ(value(letter, u"guidance"_s), refused.guidance);
    EXPECT_EQ(value(letter, u"applicant"_s), u"Nguyễn Văn An");
    EXPECT_EQ(refusal(FormKind::receipt01, id), Code::DOCUMENT_FORM_NOT_YET);
    EXPECT_EQ(*countPrint(workplace(), FormKind::refusal03, id, 2), 0);
}

TEST_F(Forms, apology_namesThePromisedDayAndTheNewOne) {
    const QString code = received();
    dossier::Extended extended;
    extended.newDue.due = at(2026, 12, 10, 17);
    extended.reason = u"Cần xác minh thêm"_s;
    extended.notifiedBy = u"SMS"_s;
    step(code, extended);
    const auto letter = form(FormKind::apology04, code);
    EXPECT_EQ(value(letter, u"due"_s), u"17 giờ 00 phút, thứ Năm ngày 03/12/2026");
    EXPECT_EQ(value(letter, u"new_due"_s), u"17 giờ 00 phút, thứ Năm ngày 10/12/2026");
    EXPECT_EQ(value(letter, u"reason"_s), extended.reason);
    EXPECT_EQ(value(letter, u"number"_s), u"01/PXL");
}

TEST_F(Forms, stop_saysOnWhatGround_andWhatGoesBack) {
    const QString code = received(), other = received();
    dossier::FeePaid paid;
    paid.amount = 20'000;
    step(code, paid);
    dossier::Stopped stopped;
    stopped.reason = u"Không bổ sung"_s;
    stopped.ground = dossier::StopGround::sectorLaw;
    stopped.legalBasis = u"Điều 5"_s;
    step(code, stopped);
    const auto notice = form(FormKind::stop05, code);
    EXPECT_EQ(value(notice, u"ground"_s), u"Theo quy định của pháp luật chuyên ngành");
    EXPECT_EQ(value(notice, u"fee_back"_s), u"đã nộp 20.000 đ, hoàn trả theo quy định");
    EXPECT_FALSE(notice.lists.at(u"papers_back"_s).empty());
    EXPECT_EQ(value(notice, u"stopped_at"_s), u"09 giờ 00 phút, thứ Hai ngày 23/11/2026");
    step(other, dossier::Withdrawn{u"Không còn nhu cầu"_s, {}});
    const auto withdrawn = form(FormKind::stop05, other);
    EXPECT_EQ(value(withdrawn, u"ground"_s), u"Theo đề nghị của người nộp hồ sơ");
    EXPECT_EQ(value(withdrawn, u"reason"_s), u"Không còn nhu cầu");
    EXPECT_EQ(value(withdrawn, u"fee_back"_s), u"(none)");
}

TEST_F(Forms, controlSlip_hasARowAHandOver) {
    const QString code = received();
    EXPECT_TRUE(form(FormKind::control06, code).lists.at(u"steps"_s).empty());
    step(code, dossier::Forwarded{u"Công an xã"_s, u"Cán bộ Cường"_s, u"gấp"_s, {}});
    m_station.clock.advance(std::chrono::hours{1});
    step(code, dossier::ProcessingStarted{u"Công an xã"_s, {}});
    m_station.clock.advance(std::chrono::hours{24});
    step(code, dossier::ResultReady{{}, now(), {}});
    const auto slip = form(FormKind::control06, code);
    EXPECT_EQ(value(slip, u"competent_agency"_s), u"UBND xã Thử Nghiệm");
    const auto& steps = slip.lists.at(u"steps"_s);
    ASSERT_EQ(steps.size(), 2u);
    EXPECT_EQ(steps[0].at(u"from"_s), u"UBND xã Thử Nghiệm");
    EXPECT_EQ(steps[0].at(u"to"_s), u"Công an xã");
    EXPECT_EQ(steps[0].at(u"receiver"_s), u"Cán bộ Cường");
    EXPECT_EQ(steps[0].at(u"received_at"_s), u"10 giờ 00 phút, thứ Hai ngày 23/11/2026");
    EXPECT_EQ(steps[0].at(u"outcome"_s), u"Trước hạn");
    EXPECT_EQ(steps[1].at(u"from"_s), u"Công an xã");
    EXPECT_EQ(steps[1].at(u"to"_s), u"UBND xã Thử Nghiệm");
}

TEST_F(Forms, feeReceipt_saysTheAmountInWords) {
    const QString code = received();
    EXPECT_EQ(refusal(FormKind::feeReceipt, code), Code::DOCUMENT_FORM_NOT_YET);
    dossier::FeePaid paid;
    paid.amount = 20'000;
    paid.method = dossier::PaymentMethod::transfer;
    step(code, paid);
    const auto receipt = form(FormKind::feeReceipt, code);
    EXPECT_EQ(value(receipt, u"total"_s), u"20.000 đ");
    EXPECT_TRUE(value(receipt, u"total_words"_s).startsWith(u"Hai mươi nghìn đồng"));
    EXPECT_EQ(value(receipt, u"method"_s), u"Chuyển khoản");
    EXPECT_EQ(value(receipt, u"number"_s), u"0000001");
    EXPECT_EQ(value(receipt, u"payer"_s), u"Nguyễn Văn An");
    ASSERT_EQ(receipt.lists.at(u"items"_s).size(), 1u);
    auto request = birthRequest();
    request.procedureCode = u"1.004222"_s;
    request.feePaid = true;
    const QString paidAtOnce = receive(workplace(), request)->dossier.state.code->text();
    EXPECT_EQ(value(form(FormKind::feeReceipt, paidAtOnce), u"method"_s), u"Tiền mặt");
    EXPECT_EQ(value(form(FormKind::feeReceipt, paidAtOnce), u"number"_s), u"0000002");
}

TEST_F(Forms, resultReceipt_saysWhoTookWhat) {
    const QString code = received();
    step(code, dossier::ResultReady{{{u"Giấy xác nhận"_s, u"12/GXN"_s, {}, {}, {}}}, now(), {}});
    EXPECT_EQ(refusal(FormKind::resultReceipt, code), Code::DOCUMENT_FORM_NOT_YET);
    dossier::Returned returned;
    returned.receiver = dossier::Receiver::proxy;
    returned.receiverName = u"Trần Thị Bình"_s;
    returned.authorisation = u"Số 1/2026"_s;
    returned.withoutSlipReason = u"mất giấy hẹn"_s;
    returned.identityCheck = dossier::IdentitySource::chip;
    returned.papersBack = {u"Bản chính giấy khai sinh"_s};
    step(code, returned);
    const auto receipt = form(FormKind::resultReceipt, code);
    EXPECT_EQ(value(receipt, u"receiver"_s), u"Trần Thị Bình");
    EXPECT_EQ(value(receipt, u"receiver_role"_s), u"Người được ủy quyền");
    EXPECT_EQ(value(receipt, u"identity_check"_s),
              u"không có giấy hẹn (mất giấy hẹn); đã kiểm tra giấy tờ tùy thân");
    EXPECT_EQ(receipt.lists.at(u"results"_s).at(0).at(u"document_number"_s), u"12/GXN");
    EXPECT_EQ(receipt.lists.at(u"papers_back"_s).size(), 1u);
}

TEST_F(Forms, registerAndHandOver_haveARowADossier) {
    const QString first = received(), mistake = received();
    // what is entered by mistake is in no register
    ASSERT_TRUE(
        overrideRule(workplace(), mistake, dossier::Rule::deleteAccepted, u"Nhập trùng hồ sơ đã có"_s));
    step(mistake, dossier::Deleted{u"Nhập trùng hồ sơ đã có"_s});
    m_station.clock.advance(std::chrono::hours{24});
    const QString second = received();
    const auto both = registerData(workplace(), makeDate(2026, 11, 23), makeDate(2026, 11, 24));
    ASSERT_TRUE(both);
    const auto& rows = both->lists.at(u"rows"_s);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].at(u"code"_s), first);
    EXPECT_EQ(rows[1].at(u"number"_s), u"2");
    EXPECT_EQ(rows[0].at(u"received"_s), u"23/11/2026");
    EXPECT_EQ(value(*both, u"from"_s), u"23/11/2026");
    EXPECT_EQ(
        registerData(workplace(), makeDate(2026, 11, 24), makeDate(2026, 11, 24))->lists.at(u"rows"_s).size(),
        1u);

    const auto list = handOverData(workplace(), {second}, u"Công an xã"_s, u"Cán bộ Cường"_s);
    ASSERT_TRUE(list);
    EXPECT_EQ(value(*list, u"to_unit"_s), u"Công an xã");
    EXPECT_EQ(value(*list, u"total"_s), u"01");
    EXPECT_EQ(list->lists.at(u"rows"_s).at(0).at(u"fee"_s), u"20.000 đ");
    EXPECT_EQ(handOverData(workplace(), {}, u"x"_s).error().detail, u"codes");
    EXPECT_EQ(handOverData(workplace(), {second}, u" "_s).error().detail, u"to_unit");
    EXPECT_EQ(handOverData(workplace(), {u"H34.05-261123-9999"_s}, u"x"_s).error().code,
              Code::RECORDS_DOSSIER_UNKNOWN);
    EXPECT_EQ(refusal(FormKind::register07, second), Code::DOCUMENT_FORM_NOT_YET) << "of many dossiers";
}

TEST_F(Forms, prints_areCounted_withAnEntry) {
    const QString code = received(), other = received();
    EXPECT_EQ(*countPrint(workplace(), FormKind::receipt01, code, 2), 0);
    EXPECT_EQ(*countPrint(workplace(), FormKind::receipt01, code, 1), 1);
    EXPECT_EQ(*countPrint(workplace(), FormKind::receipt01, code, 1), 2);
    EXPECT_EQ(*countPrint(workplace(), FormKind::control06, code, 1), 0);
    EXPECT_EQ(*countPrint(workplace(), FormKind::receipt01, other, 1), 0);
    EXPECT_EQ(countPrint(workplace(), FormKind::receipt01, u"H34.05-261123-9999"_s, 1).error().code,
              Code::RECORDS_DOSSIER_UNKNOWN);
    EXPECT_EQ(*workplace().database().number("SELECT count(*) FROM audit WHERE kind = 'form.printed'"), 5);
}

} // namespace
} // namespace motcua::desk
