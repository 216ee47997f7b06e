// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/person.h"

#include "tests/cardsim/mrz_text.h"
#include "tests/cardsim/support/test_cards.h"

#include <gtest/gtest.h>

namespace motcua::cardsim {
namespace {

QByteArray hex(const char* digits) { return QByteArray::fromHex(digits); }

TEST(Mrz, passport_has_two_lines_of_44) {
    const QByteArray mrz = mrzText(samplePerson(Sample::a), DocumentKind::passport);
    ASSERT_EQ(mrz.size(), 88);
    EXPECT_TRUE(mrz.startsWith("P<VNMNGUYEN<<VAN<AN<<<<<<<<<"));
    EXPECT_EQ(mrz.mid(44, 9), "P6012345<");
    // Worked example of ICAO 9303-4 App. B for the check digits.
    EXPECT_EQ(checkDigit("L898902C3"), '6');
    EXPECT_EQ(checkDigit("L898902C36"
                         "7408122"
                         "1204159"
                         "ZE184226B<<<<<1"),
              '0');
}

TEST(Mrz, unknown_day_and_odd_names_are_written) {
    Person person = samplePerson(Sample::a);
    person.citizen.birthDate = {1950, 0, 0};
    person.citizen.name = QStringLiteral("H'Ngăm  Niê-Kđăm");
    const QByteArray mrz = mrzText(person, DocumentKind::identityCard);
    EXPECT_EQ(mrz.mid(30, 6), "50<<<<");
    EXPECT_TRUE(mrz.sliced(60).startsWith("HNGAM<<NIE<KDAM<<<"));
    person.citizen.name = QStringLiteral("Madonna");
    EXPECT_TRUE(mrzText(person, DocumentKind::identityCard).sliced(60).startsWith("MADONNA<<<"));
    person.citizen.name = QString(200, u'X');
    EXPECT_EQ(mrzText(person, DocumentKind::identityCard).size(), 90);
}

TEST(Person, is_read_from_json_with_a_portrait) {
    const auto person = personFromJson(R"({"number":"001096012345","name":"Nguyễn Văn An",
        "birth_date":"1996-01-15","sex":"M","portrait":"/9j/4A=="})");
    ASSERT_TRUE(person);
    EXPECT_EQ(person->portrait, hex("FFD8FFE0"));
    const CardImage image = personalise(*person, profileNamed(u"cccd-2021").value(), testIssuer());
    EXPECT_TRUE(image.files.at(fid::dataGroup(2)).endsWith(hex("FFD8FFE0")));
}

TEST(Person, without_what_a_card_needs_is_refused) {
    const auto errorOf = [](const QByteArray& json) {
        const auto person = personFromJson(json);
        return person ? QString() : person.error().detail;
    };
    EXPECT_EQ(errorOf(R"({"name":"A","birth_date":"1996-01-15"})"), u"number");
    EXPECT_EQ(errorOf(R"({"name":"A","number":"001096012345"})"), u"birth_date");
    EXPECT_EQ(errorOf(R"({"name":"A","number":"001096012345","birth_date":"1996","portrait":"*"})"),
              u"portrait");
    EXPECT_EQ(personFromJson("[").error().code, Code::JSON_INVALID);
}

} // namespace
} // namespace motcua::cardsim
