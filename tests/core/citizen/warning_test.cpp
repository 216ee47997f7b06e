// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/warning.h"

#include <QSet>
#include <gmock/gmock.h>

namespace motcua::citizen {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Date kToday = makeDate(2026, 11, 23);

Citizen person() {
    Citizen citizen;
    citizen.number = *CitizenNumber::parse(u"001096012345");
    citizen.birthDate = {1996, 1, 15};
    citizen.sex = Sex::male;
    citizen.issueDate = makeDate(2021, 6, 15);
    return citizen;
}

TEST(Warning, crossCheck_agreeingPerson_nothing) {
    EXPECT_THAT(crossCheck(person(), kToday), IsEmpty());
    EXPECT_THAT(crossCheck({}, kToday), IsEmpty());
}

TEST(Warning, crossCheck_eachContradiction_isNamed) {
    Citizen citizen = person();
    citizen.sex = Sex::female;
    EXPECT_THAT(crossCheck(citizen, kToday), ElementsAre(Warning::numberSexMismatch));
    citizen = person();
    citizen.birthDate.year = 1997;
    EXPECT_THAT(crossCheck(citizen, kToday), ElementsAre(Warning::numberBirthYearMismatch));
    citizen = person();
    citizen.number = *CitizenNumber::parse(u"003096012345");
    EXPECT_THAT(crossCheck(citizen, kToday), ElementsAre(Warning::numberProvinceUnknown));
    citizen.number = *CitizenNumber::parse(u"245096012345");
    EXPECT_THAT(crossCheck(citizen, kToday), IsEmpty());
    citizen = person();
    citizen.birthDate = {1996};
    EXPECT_THAT(crossCheck(citizen, kToday), ElementsAre(Warning::birthDateIncomplete));
}

TEST(Warning, crossCheck_implausibleDates_areNamed) {
    Citizen citizen;
    citizen.birthDate = PartialDate::from(kToday);
    EXPECT_THAT(crossCheck(citizen, kToday), IsEmpty());
    citizen.birthDate = {2026, 11, 24};
    EXPECT_THAT(crossCheck(citizen, kToday), ElementsAre(Warning::birthDateImplausible));
    citizen.birthDate = {1901, 1, 1};
    EXPECT_THAT(crossCheck(citizen, kToday), IsEmpty());
    citizen.birthDate = {1900, 12, 31};
    EXPECT_THAT(crossCheck(citizen, kToday), ElementsAre(Warning::birthDateImplausible));
    citizen.birthDate = {2026};
    EXPECT_THAT(crossCheck(citizen, kToday), ElementsAre(Warning::birthDateIncomplete));

    citizen = person();
    citizen.issueDate = kToday + std::chrono::days{1};
    EXPECT_THAT(crossCheck(citizen, kToday), ElementsAre(Warning::issueDateImplausible));
    citizen.issueDate = makeDate(2015, 12, 31);
    EXPECT_THAT(crossCheck(citizen, kToday), ElementsAre(Warning::issueDateImplausible));
    citizen.issueDate = makeDate(2016, 1, 1);
    EXPECT_THAT(crossCheck(citizen, kToday), IsEmpty());
    citizen.number.reset();
    citizen.birthDate = {2021, 6, 15};
    citizen.issueDate = makeDate(2021, 6, 15);
    EXPECT_THAT(crossCheck(citizen, kToday), IsEmpty());
    citizen.issueDate = makeDate(2021, 6, 14);
    EXPECT_THAT(crossCheck(citizen, kToday), ElementsAre(Warning::issuedBeforeBirth));
}

TEST(Warning, texts_completeAndDistinct) {
    QSet<QByteArray> names;
    for (int i = 0; i <= static_cast<int>(Warning::issuedBeforeBirth); ++i) {
        const WarningText& text = warningText(Warning{i});
        names.insert(text.name);
        EXPECT_STRNE(text.en, "");
        EXPECT_STRNE(text.vi, "");
    }
    EXPECT_EQ(names.size(), 8);
    EXPECT_STREQ(warningText(Warning::repairedEncoding).name, "repaired_encoding");
    EXPECT_STREQ(warningText(Warning::issuedBeforeBirth).name, "issued_before_birth");
}

} // namespace
} // namespace motcua::citizen
