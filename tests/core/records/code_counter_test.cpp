// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/code_counter.h"

#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::records {
namespace {

const Date kDay = makeDate(2026, 11, 23);

QString next(tests::TempStation& station, const char* agency = "H34.05", Date day = kDay) {
    const auto code = nextCode(station.workplace().database(), station.workplace().station(),
                               *dossier::AgencyCode::parse(QString::fromLatin1(agency)), day);
    EXPECT_TRUE(code);
    return code ? code->text() : QString();
}

TEST(CodeCounter, ownOffice_countsEachDayFromTheDesksRange) {
    tests::TempStation station;
    EXPECT_EQ(next(station), QStringLiteral("H34.05-261123-0001"));
    EXPECT_EQ(next(station), QStringLiteral("H34.05-261123-0002"));
    EXPECT_EQ(next(station, "H34.05", makeDate(2026, 11, 25)), QStringLiteral("H34.05-261125-0001"));
}

TEST(CodeCounter, anotherAgencyOrUsedUpRange_isProvisional) {
    tests::TempStation station;
    EXPECT_EQ(next(station, "H34.06"), QStringLiteral("H34.06-261123-T010001"));
    const auto last = dossier::DossierCode::parse(u"H34.05-261123-0999");
    ASSERT_TRUE(skipTo(station.workplace().database(), station.workplace().station(), *last));
    EXPECT_EQ(next(station), QStringLiteral("H34.05-261123-1000"));
    EXPECT_EQ(next(station), QStringLiteral("H34.05-261123-T010001"));
    EXPECT_EQ(next(station), QStringLiteral("H34.05-261123-T010002"));
}

TEST(CodeCounter, pattern_isTheStations) {
    tests::TempStation station;
    Station other = station.workplace().station();
    other.codePattern = *dossier::CodePattern::parse(u"{agency}-{yyyymmdd}-{n:6}");
    ASSERT_TRUE(saveStation(station.workplace().database(), other));
    EXPECT_EQ(*loadStation(station.workplace().database()), other);
    const auto code =
        nextCode(station.workplace().database(), other, *dossier::AgencyCode::parse(u"H34.05"), kDay);
    EXPECT_EQ(code->text(), QStringLiteral("H34.05-20261123-000001"));
}

TEST(CodeCounter, skip_neverGoesBack) {
    tests::TempStation station;
    for (int i = 0; i < 3; ++i)
        next(station);
    ASSERT_TRUE(skipTo(station.workplace().database(), station.workplace().station(),
                       *dossier::DossierCode::parse(u"H34.05-261123-0002")));
    EXPECT_EQ(next(station), QStringLiteral("H34.05-261123-0004"));
    const auto ordinals = lastOrdinals(station.workplace().database(), QStringLiteral("H34.05"));
    ASSERT_TRUE(ordinals);
    EXPECT_EQ((ordinals->at({kDay, 1})), 4);
}

TEST(CodeCounter, skip_refusesCodesOfOthersAndOfOlderDays) {
    tests::TempStation station;
    auto& workplace = station.workplace();
    next(station);
    for (const char16_t* code :
         {u"X99.99-261123-0001", u"H34.05-261123-1001", u"H34.05-261122-0005", u"H34.06-261123-T020001"})
        EXPECT_EQ(skipTo(workplace.database(), workplace.station(), *dossier::DossierCode::parseAny(code))
                      .error()
                      .code,
                  Code::RECORDS_CODE_NOT_OURS);
    EXPECT_TRUE(skipTo(workplace.database(), workplace.station(),
                       *dossier::DossierCode::parseAny(u"H34.06-261123-T010007")));
    EXPECT_EQ(next(station, "H34.06"), QStringLiteral("H34.06-261123-T010008"));
}

} // namespace
} // namespace motcua::records
