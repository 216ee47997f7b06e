// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/timeline.h"

#include "core/residence/competent_place.h"
#include "tests/core/residence/people.h"

#include <gmock/gmock.h>

namespace motcua::residence {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const QString kHere = QStringLiteral("Số 1, Thôn Đông, Xã Đăk Pxi, Quảng Ngãi");
const QString kThere = QStringLiteral("Thôn 3, xã Hòa An, tỉnh Tuyên Quang");

TimelineInput inputOf(std::vector<ResidencePeriod> periods) {
    TimelineInput input;
    input.birth = {1996, 1, 15};
    input.sex = citizen::Sex::male;
    input.periods = std::move(periods);
    input.office = citizen::placeOf(QStringLiteral("UBND xã Đăk Pxi"));
    input.today = makeDate(2026, 11, 23);
    return input;
}

TEST(Timeline, beginsAtTheAgeOfMarriage) {
    TimelineInput input = inputOf({});
    EXPECT_EQ(timeLine(input)->from, makeDate(2016, 1, 15));
    input.sex = citizen::Sex::female;
    EXPECT_EQ(timeLine(input)->from, makeDate(2014, 1, 15));
    input.sex.reset();
    EXPECT_EQ(timeLine(input)->from, makeDate(2014, 1, 15)) << "the earlier one, so that nothing is missed";
    input.birth = {1996, 0, 0};
    EXPECT_EQ(timeLine(input)->from, makeDate(2014, 1, 1));
    input.birth = {2004, 2, 29};
    EXPECT_EQ(timeLine(input)->from, makeDate(2022, 3, 1));
    input.birth = {};
    EXPECT_EQ(timeLine(input).error().code, Code::RESIDENCE_PERSON);
    input.birth = {2020, 1, 1};
    EXPECT_THAT(timeLine(input)->gaps, IsEmpty()) << "a child";
}

TEST(Timeline, whatNobodyTells_isAGap) {
    EXPECT_THAT(timeLine(inputOf({}))->gaps,
                ElementsAre(TimelineGap{makeDate(2016, 1, 15), makeDate(2026, 11, 23)}));
    const auto line = timeLine(inputOf({{ResidenceKind::permanent, {2020, 3, 1}, {}, kHere},
                                        {ResidenceKind::permanent, {2010, 1, 1}, {2019, 12, 31}, kThere}}));
    EXPECT_THAT(line->gaps, ElementsAre(TimelineGap{makeDate(2020, 1, 1), makeDate(2020, 2, 29)}));
    ASSERT_THAT(line->spans, SizeIs(2));
    EXPECT_EQ(line->spans[0].from, makeDate(2016, 1, 15)) << "cut to the age of marriage";
    EXPECT_EQ(line->spans[1].to, makeDate(2026, 11, 23));
}

TEST(Timeline, overlappingPeriods_leaveNoGap) {
    const auto line = timeLine(inputOf({{ResidenceKind::permanent, {2010, 1, 1}, {2022, 6, 30}, kThere},
                                        {ResidenceKind::temporary, {2012, 1, 1}, {2015, 12, 31}, kHere},
                                        {ResidenceKind::temporary, {2022, 7, 1}, {}, kHere}}));
    EXPECT_THAT(line->gaps, IsEmpty());
    EXPECT_THAT(line->spans, SizeIs(2)) << "one ended before the age of marriage";
}

TEST(Timeline, reducedDates_areTakenAsLongAsTheyCanBe) {
    const auto line = timeLine(inputOf({{ResidenceKind::permanent, {}, {2019, 0, 0}, kThere},
                                        {ResidenceKind::permanent, {2020, 2, 0}, {}, kHere}}));
    ASSERT_THAT(line->spans, SizeIs(2));
    EXPECT_TRUE(line->spans[0].isApproximate);
    EXPECT_THAT(line->gaps, ElementsAre(TimelineGap{makeDate(2020, 1, 1), makeDate(2020, 1, 31)}));
}

TEST(Timeline, otherCommunes_areAskedOnceEach) {
    const auto line = timeLine(inputOf(
        {{ResidenceKind::permanent, {2010, 1, 1}, {2017, 1, 1}, kThere},
         {ResidenceKind::permanent, {2017, 1, 2}, {2019, 1, 1}, kHere},
         {ResidenceKind::temporary, {2019, 1, 2}, {}, QStringLiteral("Ấp 5, Xã Hòa An, Tuyên Quang")}}));
    ASSERT_THAT(line->letters, SizeIs(1)) << "not the office's own commune, and the other one once";
    EXPECT_EQ(line->letters[0].from, makeDate(2016, 1, 15));
    EXPECT_EQ(line->letters[0].to, makeDate(2026, 11, 23));
    EXPECT_EQ(line->letters[0].place.province, QStringLiteral("Tuyên Quang"));
    EXPECT_EQ(toJson(*line)[QStringLiteral("letters")].toArray().size(), 1);
}

TEST(CompetentPlace, residenceThatStands_permanentFirst) {
    RegistryRecord record = recordOfAn();
    record.periods = {
        {ResidenceKind::temporary, {2024, 0, 0}, {2025, 0, 0}, QStringLiteral("Xã Cũ, Lâm Đồng")},
        {ResidenceKind::temporary, {2026, 1, 1}, {2026, 11, 0}, kThere}};
    record.current.detail = QStringLiteral("Phường Kon Tum, Quảng Ngãi");
    const auto places = competentPlaces(record, makeDate(2026, 11, 23));
    ASSERT_THAT(places, SizeIs(2)) << "neither the one that is over, nor where he happens to be";
    EXPECT_EQ(places[0].authority, QStringLiteral("UBND xã Đăk Pxi, Quảng Ngãi"));
    EXPECT_EQ(places[1].by, ResidenceKind::temporary);
    EXPECT_EQ(competenceByResidence(places, citizen::placeOf(QStringLiteral("UBND xã Hòa An"))),
              catalogue::Competence::here);
    EXPECT_EQ(competenceByResidence(places, citizen::placeOf(QStringLiteral("UBND phường Kon Tum"))),
              catalogue::Competence::elsewhere);
    record.citizen.residence.clear();
    record.periods.clear();
    EXPECT_EQ(competentPlaces(record, makeDate(2026, 11, 23)).at(0).by, ResidenceKind::current);
    record.current = {};
    EXPECT_EQ(competenceByResidence(competentPlaces(record, makeDate(2026, 11, 23)),
                                    citizen::placeOf(QStringLiteral("UBND xã Hòa An"))),
              catalogue::Competence::unknown);
}

} // namespace
} // namespace motcua::residence
