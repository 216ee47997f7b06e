// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/findings.h"

#include "tests/core/residence/people.h"

#include <gmock/gmock.h>

namespace motcua::residence {
namespace {

using citizen::Source;
using testing::ElementsAre;
using testing::IsEmpty;

JudgedComparison judged(const citizen::Citizen& card, const RegistryRecord& record) {
    return judge({{Source::chip, card}}, record);
}

TEST(Findings, samePerson_hasNone) {
    const auto all = judged(an(), recordOfAn());
    EXPECT_THAT(all.findings, IsEmpty());
    EXPECT_FALSE(all.decisionNeeded);
}

TEST(Findings, confusedEthnicGroups_areNamedAndStillDecided) {
    citizen::Citizen card = an();
    card.ethnicity = QStringLiteral("K’Ho");
    RegistryRecord record = recordOfAn();
    record.citizen.ethnicity = QStringLiteral("BA NA");
    const auto all = judged(card, record);
    EXPECT_THAT(all.findings,
                ElementsAre(FoundFault{Finding::ethnicGroupTable, QStringLiteral("ethnicity")}));
    EXPECT_TRUE(all.decisionNeeded);
    EXPECT_THAT(judge({{Source::chip, card}}, record, FindingRules{.confusedGroups = {}}).findings, IsEmpty())
        << "the table is the operator's";
}

TEST(Findings, singleWithASpouse_isStale) {
    citizen::Citizen card = an();
    card.spouse = QStringLiteral("Trần Thị Bé");
    const auto all = judged(card, recordOfAn());
    EXPECT_THAT(all.findings,
                ElementsAre(FoundFault{Finding::maritalStatusStale, QStringLiteral("marital_status")}));
    EXPECT_TRUE(all.decisionNeeded) << "no field of the card differs";
    RegistryRecord married = recordOfAn();
    married.marital = MaritalStatus::married;
    EXPECT_THAT(judged(card, married).findings, IsEmpty());
}

TEST(Findings, districtGone_isTheSameAddress) {
    citizen::Citizen card = an();
    card.residence = QStringLiteral("Số 1, Thôn Đông, Xã Đăk Pxi, Huyện Đăk Hà, Quảng Ngãi");
    const auto all = judged(card, recordOfAn());
    EXPECT_THAT(all.findings, ElementsAre(FoundFault{Finding::districtMissing, QStringLiteral("residence")}));
    EXPECT_FALSE(all.decisionNeeded);
}

TEST(Findings, movedSinceTheCard_theDatabaseCounts) {
    citizen::Citizen card = an();
    card.residence = QStringLiteral("Số 9, Ấp 5, Xã Hòa An, Tuyên Quang");
    const auto all = judged(card, recordOfAn());
    EXPECT_THAT(all.findings,
                ElementsAre(FoundFault{Finding::cardResidenceOlder, QStringLiteral("residence")}));
    EXPECT_FALSE(all.decisionNeeded);
    EXPECT_TRUE(judge({{Source::qr, an()}, {Source::chip, card}}, recordOfAn()).decisionNeeded)
        << "two faces of one card that differ are another matter";
}

TEST(Findings, yearOnly_agreesAndIsTold) {
    RegistryRecord record = recordOfAn();
    record.citizen.birthDate = {1996, 0, 0};
    const auto all = judged(an(), record);
    EXPECT_THAT(all.findings, ElementsAre(FoundFault{Finding::birthYearOnly, QStringLiteral("birth_date")}));
    EXPECT_FALSE(all.decisionNeeded);
    record.citizen.birthDate = {1997, 0, 0};
    EXPECT_THAT(judged(an(), record).findings, IsEmpty()) << "another year is no fault that is known";
    EXPECT_TRUE(judged(an(), record).decisionNeeded);
}

} // namespace
} // namespace motcua::residence
