// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/portal.h"

#include "tests/core/dossier/samples.h"

namespace motcua::dossier {
namespace {

TEST(Portal, status_isTheNumberOfThePortal) {
    const char* names[] = {
        "draft",     "received", "refused", "processing", "supplement_awaited", "obligation_awaited",
        "withdrawn", "stopped",  "done",    "returned"};
    for (int number = 1; number <= 10; ++number) {
        const auto status = statusOfPortal(number);
        ASSERT_TRUE(status);
        EXPECT_EQ(portalStatus(*status), number);
        EXPECT_EQ(name(*status), QLatin1StringView(names[number - 1]));
    }
    EXPECT_FALSE(statusOfPortal(0));
    EXPECT_FALSE(statusOfPortal(11));
}

TEST(Portal, groups_areThoseOfTheStatistics) {
    const std::pair<PortalGroup, std::vector<int>> groups[] = {{PortalGroup::other, {1, 3}},
                                                               {PortalGroup::inProcess, {2, 4}},
                                                               {PortalGroup::done, {7, 9, 10}},
                                                               {PortalGroup::paused, {5, 6, 8}}};
    for (const auto& [group, numbers] : groups)
        for (const int number : numbers)
            EXPECT_EQ(portalGroup(*statusOfPortal(number)), group) << number;
    EXPECT_EQ(portalGroup(Status::none), PortalGroup::other);
}

TEST(Portal, flags_ofAPlainDossier) {
    Story story = receivedStory();
    PortalFlags expected;
    expected.trangThaiHoSo = 2;
    expected.coNghiaVuTaiChinh = true;
    EXPECT_EQ(portalFlags(story.state), expected);
    story.then(missingPaper()).then(Supplemented{{}, dueAt(at(12, 17)), {}, {}});
    EXPECT_EQ(portalFlags(story.state).soLanBoSung, 1);
}

TEST(Portal, flags_ofAFullDossier) {
    Received p = fullReceived();
    p.competentAgency = p.receivingAgency;
    p.code = *DossierCode::parse(u"H15.50.06-261102-0001");
    Story story;
    story.then(p).then(FeePaid{1, PaymentMethod::online, {}, {}});
    story.then(LookedUp{LookupWay::reader, LookupOutcome::found, Person::applicant, kReason, {}, {}});
    const PortalFlags flags = portalFlags(story.state);
    EXPECT_EQ(flags.kenhThucHien, 3);
    EXPECT_EQ(flags.loaiDoiTuong, 2);
    EXPECT_EQ(flags.hinhThuc, 1);
    EXPECT_TRUE(flags.hoSoCoThanhPhanSoHoa);
    EXPECT_TRUE(flags.duocTaiSuDung);
    EXPECT_TRUE(flags.duocLayTuKhoDMQG);
    EXPECT_TRUE(flags.taiKhoanDuocXacThucVoiVNeID);
    EXPECT_TRUE(flags.duocThanhToanTrucTuyen);
    EXPECT_TRUE(flags.ketNoiDuLieuDanCu);
}

TEST(Portal, scannedComponent_isDigitised) {
    Story story = receivedStory();
    AttachmentAdded file;
    file.sha256 = QString(64, u'c');
    file.kind = AttachmentKind::result;
    EXPECT_FALSE(portalFlags(story.then(file).state).hoSoCoThanhPhanSoHoa);
    file.kind = AttachmentKind::component;
    EXPECT_TRUE(portalFlags(story.then(file).state).hoSoCoThanhPhanSoHoa);
}

TEST(Portal, time_isWrittenInDigits) {
    EXPECT_EQ(portalTime(at(2, 9, 5) + 7s), QStringLiteral("20261102090507"));
}

} // namespace
} // namespace motcua::dossier
