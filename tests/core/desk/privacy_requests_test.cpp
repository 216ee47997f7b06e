// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/privacy_requests.h"

#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::at;

class PrivacyRequestTest : public testing::Test {
protected:
    Workplace& workplace() { return station.workplace(); }
    Result<PrivacyRequest> ask(PrivacyKind kind) {
        return registerPrivacyRequest(workplace(), kind,
                                      QStringLiteral("Nguyễn Văn An (giả định), 001096012345"),
                                      QStringLiteral("Xem dữ liệu đã lưu"));
    }
    const QString kOutcome = QStringLiteral("Đã cung cấp bản sao dữ liệu");
    tests::TempStation station; // Monday 23/11/2026, 09:00; the 24th is a holiday
};

TEST_F(PrivacyRequestTest, timeLimits_followTheRight) {
    const auto access = ask(PrivacyKind::access);
    ASSERT_TRUE(access) << errorText(access.error().code).name;
    EXPECT_EQ(access->answerBy, at(2026, 11, 26, 17)) << "two working days";
    EXPECT_EQ(dateOf(access->completeBy), makeDate(2026, 12, 3)) << "ten days";
    EXPECT_EQ(dateOf(ask(PrivacyKind::object)->completeBy), makeDate(2026, 12, 8)) << "fifteen";
    EXPECT_EQ(dateOf(ask(PrivacyKind::thirdParty)->completeBy), makeDate(2026, 12, 14))
        << "twenty, off a Sunday";
    EXPECT_FALSE(access->isLate(at(2026, 11, 26, 16)));
    EXPECT_TRUE(access->isLate(at(2026, 11, 27, 8))) << "not answered";
}

TEST_F(PrivacyRequestTest, life_fromRequestToOutcome) {
    const qint64 no = ask(PrivacyKind::access)->no;
    EXPECT_EQ(answerPrivacyRequest(workplace(), no)->state, PrivacyState::answered);
    EXPECT_EQ(answerPrivacyRequest(workplace(), no).error().code, Code::DESK_PRIVACY_REQUEST) << "once";
    const auto extended = extendPrivacyRequest(workplace(), no, 15, QStringLiteral("Dữ liệu ở nhiều nơi"));
    ASSERT_TRUE(extended);
    EXPECT_EQ(dateOf(extended->completeBy), makeDate(2026, 12, 18));
    EXPECT_EQ(extendPrivacyRequest(workplace(), no, 1, kOutcome).error().code, Code::DESK_PRIVACY_REQUEST)
        << "once";
    EXPECT_EQ(completePrivacyRequest(workplace(), no, QStringLiteral("xong")).error().code,
              Code::DOSSIER_REASON_SHORT);
    EXPECT_EQ(completePrivacyRequest(workplace(), no, kOutcome)->state, PrivacyState::completed);
    EXPECT_EQ(refusePrivacyRequest(workplace(), no, kOutcome).error().code, Code::DESK_PRIVACY_REQUEST)
        << "it is over";
    EXPECT_EQ(completePrivacyRequest(workplace(), 99, kOutcome).error().code, Code::DESK_PRIVACY_REQUEST);
}

TEST_F(PrivacyRequestTest, list_hasOpenOnesFirstAndTheLogNamesNobody) {
    const qint64 first = ask(PrivacyKind::access)->no;
    ask(PrivacyKind::erase);
    ASSERT_TRUE(refusePrivacyRequest(
        workplace(), first, QStringLiteral("Xử lý theo luật, không cần đồng ý (Điều 19 Luật 91/2025/QH15)")));
    const auto all = privacyRequests(workplace());
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2u);
    EXPECT_EQ((*all)[0].kind, PrivacyKind::erase);
    EXPECT_EQ((*all)[1].state, PrivacyState::refused);
    EXPECT_EQ(*workplace().database().number(
                  "SELECT count(*) FROM audit WHERE kind LIKE 'privacy.%' AND detail LIKE '%001096%'"),
              0);
    EXPECT_EQ(*workplace().database().number("SELECT count(*) FROM audit WHERE kind LIKE 'privacy.%'"), 4);
}

TEST_F(PrivacyRequestTest, nothingAsked_isRefused) {
    EXPECT_EQ(registerPrivacyRequest(workplace(), PrivacyKind::access, {}, kOutcome).error().code,
              Code::FIELD_INVALID);
    EXPECT_EQ(registerPrivacyRequest(workplace(), PrivacyKind::access, kOutcome, {}).error().code,
              Code::FIELD_INVALID);
    EXPECT_EQ(*parsePrivacyKind(u"third_party"), PrivacyKind::thirdParty);
    EXPECT_FALSE(parsePrivacyKind(u"sell"));
}

} // namespace
} // namespace motcua::desk
