// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/slip.h"

#include "tests/core/dossier/samples.h"

#include <QJsonArray>

namespace motcua::dossier {
namespace {

StationNames station() {
    StationNames s;
    s.superior = QStringLiteral("UBND tỉnh Đắk Lắk");
    s.agency = QStringLiteral("UBND xã Ea Na");
    s.oneStop = QStringLiteral("Trung tâm Phục vụ hành chính công xã Ea Na");
    s.officer = QStringLiteral("H'Bia Niê");
    s.hotline = QStringLiteral("0262 000 000");
    return s;
}

QString textOf(const Received& p, const StationNames& names = station()) {
    Story story;
    story.then(p);
    return toText(*slipOf(story.state, names));
}

TEST(Slip, saysWhatForm01Says) {
    Received p = intake();
    p.components = {{.number = 1, .name = QStringLiteral("Tờ khai thay đổi thông tin cư trú"), .original = 1},
                    {.number = 2, .name = QStringLiteral("Hợp đồng thuê nhà"), .copy = 2, .electronic = 1},
                    {.number = 3, .name = QStringLiteral("Giấy khai sinh"), .reuse = Reuse::digitised}};
    p.bookVolume = QStringLiteral("01");
    p.bookOrdinal = 12;
    const QString text = textOf(p);
    for (const char16_t* line : {u"UBND XÃ EA NA\n",
                                 u"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ\n",
                                 u"\nMã hồ sơ: H15.50.05.13-261102-0001\n",
                                 u"\nTiếp nhận hồ sơ của: Y Đức Êban\n",
                                 u"\nCCCD/Căn cước/Hộ chiếu/MST: 066096012345\n",
                                 u"\nĐịa chỉ: Buôn Ea Bông, xã Ea Na, Đắk Lắk\n",
                                 u"\nSố điện thoại: 0900000001\n",
                                 u"\nNội dung yêu cầu giải quyết: Đăng ký tạm trú\n",
                                 u"   1. Tờ khai thay đổi thông tin cư trú | Bản chính | 1\n",
                                 u"   2. Hợp đồng thuê nhà | Bản sao | 2\n",
                                 u"   3. Hợp đồng thuê nhà | Bản điện tử | 1\n",
                                 u"   4. Giấy khai sinh | Dữ liệu đã có | 1\n",
                                 u"\n2. Số lượng hồ sơ: 01 (bộ)\n",
                                 u"\n3. Thời gian giải quyết hồ sơ theo quy định: 6 ngày làm việc\n",
                                 u"\n4. Thời gian nhận hồ sơ: 09:00 thứ Hai 02/11/2026\n",
                                 u"\n5. Thời gian trả kết quả giải quyết hồ sơ: 17:00 thứ Ba 10/11/2026\n",
                                 u"\n6. Đăng ký nhận kết quả tại: Bộ phận tiếp nhận và trả kết quả\n",
                                 u"\n7. Phí, lệ phí: 15.000 đ (Chưa thanh toán)\n",
                                 u"\nVào Sổ theo dõi hồ sơ: Quyển số 01, số thứ tự 12\n",
                                 u"\nNgười tiếp nhận hồ sơ: H'Bia Niê\n"})
        EXPECT_TRUE(text.contains(QString::fromUtf16(line)))
            << QString::fromUtf16(line).toStdString() << "in\n"
            << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("Người nộp"))) << "the applicant came";
    EXPECT_FALSE(text.contains(QStringLiteral("TẬP HUẤN")));
}

TEST(Slip, withoutDueDate_saysSo) {
    Received p = intake();
    p.due = {};
    p.limit.reset();
    const QString text = textOf(p);
    EXPECT_TRUE(
        text.contains(QStringLiteral("5. Thời gian trả kết quả giải quyết hồ sơ: không có ngày hẹn trả\n")));
    EXPECT_TRUE(text.contains(QStringLiteral("theo quy định: không quy định\n")));
}

TEST(Slip, whileTheClockStands_promisesNoDate) {
    Story story;
    story.then(intake()).then(missingPaper());
    const SlipData slip = *slipOf(story.state, station());
    EXPECT_EQ(slip.due, std::nullopt);
    EXPECT_TRUE(toText(slip).contains(QStringLiteral("hồ sơ: chưa xác định (thời hạn đang tạm dừng)\n")));
    EXPECT_TRUE(toJson(slip)[QStringLiteral("due")].isNull());
}

TEST(Slip, provisionalCode_andItsReplacement_showBothCodes) {
    Received p = intake();
    p.code = *DossierCode::parseProvisional(u"H15.50.05.13-261102-T010001");
    Story story;
    story.then(p);
    const SlipData first = *slipOf(story.state, station());
    EXPECT_TRUE(first.provisional);
    EXPECT_TRUE(toText(first).contains(
        QStringLiteral("Mã hồ sơ tạm: H15.50.05.13-261102-T010001\nMã này là mã tạm")));
    story.then(CodeReplaced{p.code, *DossierCode::parse(u"H15.50.05.13-261102-0044")});
    const SlipData second = *slipOf(story.state, station());
    EXPECT_FALSE(second.provisional);
    EXPECT_TRUE(toText(second).contains(QStringLiteral(
        "Mã hồ sơ: H15.50.05.13-261102-0044\nThay cho mã hồ sơ tạm: H15.50.05.13-261102-T010001\n")));
}

TEST(Slip, variants_ofReturnFeeAndPeople) {
    Received p = fullReceived();
    p.request.applicant.kind = ApplicantKind::citizen;
    p.due.projected = true;
    p.competentAgency = *AgencyCode::parse(u"H15.50.05.13");
    QString text = textOf(p);
    EXPECT_TRUE(text.contains(QStringLiteral("Dịch vụ bưu chính công ích: ")));
    EXPECT_TRUE(text.contains(QStringLiteral("(lịch dự kiến)")));
    EXPECT_TRUE(text.contains(QStringLiteral("Người nộp: Y Đức Êban")));
    EXPECT_TRUE(text.contains(QStringLiteral("15.000 đ (Đã thanh toán)")));
    EXPECT_TRUE(text.contains(QStringLiteral("CCCD/Căn cước/Hộ chiếu/MST: 0100000001")));
    EXPECT_TRUE(text.contains(QStringLiteral("Cơ quan có thẩm quyền giải quyết: H15.50.05.13")));

    p = intake();
    p.request.returnMethod = ReturnMethod::electronic;
    p.fee.total = 0;
    p.request.applicant.person.number.reset();
    p.request.applicant.person.documentType = QStringLiteral("Hộ chiếu");
    p.request.applicant.person.documentNumber = QStringLiteral("B0000001");
    StationNames training = station();
    training.training = true;
    text = textOf(p, training);
    EXPECT_TRUE(text.startsWith(QStringLiteral("*** TẬP HUẤN")));
    EXPECT_TRUE(text.contains(QStringLiteral("nhận kết quả tại: Bản điện tử")));
    EXPECT_TRUE(text.contains(QStringLiteral("7. Phí, lệ phí: Không thu")));
    EXPECT_TRUE(text.contains(QStringLiteral("MST: Hộ chiếu B0000001")));

    p.fee.total.reset();
    p.request.applicant.person.documentNumber.clear();
    p.request.applicant.person.oldNumber = QStringLiteral("240000001");
    text = textOf(p);
    EXPECT_TRUE(text.contains(QStringLiteral("7. Phí, lệ phí: Chưa xác định")));
    EXPECT_TRUE(text.contains(QStringLiteral("MST: 240000001")));

    p.fee.byProvince = true;
    EXPECT_TRUE(textOf(p).contains(QStringLiteral("7. Phí, lệ phí: Theo quy định của tỉnh")));

    Story story;
    story.then(p).then(FeePaid{8000, PaymentMethod::cash, {}, {}});
    EXPECT_EQ(slipOf(story.state, station())->fee, QStringLiteral("8.000 đ (Đã thanh toán)"));
}

TEST(Slip, ofADraft_isRefused) {
    Story story;
    story.then(draftRequest());
    EXPECT_EQ(slipOf(story.state, station()).error().code, Code::DOSSIER_NOT_ACCEPTED);
}

TEST(Slip, json_hasTheSameData) {
    Received p = intake();
    p.components = {{.number = 1, .name = QStringLiteral("Tờ khai"), .original = 1}};
    Story story;
    story.then(p);
    const QJsonObject object = toJson(*slipOf(story.state, station()));
    EXPECT_EQ(object[QStringLiteral("form")], QStringLiteral("01"));
    EXPECT_EQ(object[QStringLiteral("code")], QStringLiteral("H15.50.05.13-261102-0001"));
    EXPECT_EQ(object[QStringLiteral("due")], QStringLiteral("2026-11-10T17:00:00+07:00"));
    EXPECT_EQ(object[QStringLiteral("components")].toArray().size(), 1);
    EXPECT_TRUE(object[QStringLiteral("submitter")].isNull());
    EXPECT_TRUE(object[QStringLiteral("text")].toString().startsWith(QStringLiteral("UBND TỈNH")));
}

} // namespace
} // namespace motcua::dossier
