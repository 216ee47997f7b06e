// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/mrz.h"

#include "tests/core/emrtd/vectors.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

using namespace Qt::StringLiterals;
using citizen::PartialDate;

const QByteArray kCardA = "IDVNM0960123456001096012345<<7"
                          "9601156M3601154VNM<<<<<<<<<<<0"
                          "NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<";
/// ICAO 9303-4 §4.2.2 and 9303-5 appendix B: the specimens.
const QByteArray kPassport = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                             "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const QByteArray kIdCard = "I<UTOD231458907<<<<<<<<<<<<<<<"
                           "7408122F1204159UTO<<<<<<<<<<<6"
                           "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
const Date kToday = makeDate(2026, 7, 1);

QByteArray with(QByteArray text, qsizetype at, const char* replacement) {
    return text.replace(at, qsizetype(strlen(replacement)), replacement);
}

TEST(Mrz, checkDigit_icaoExamples) {
    EXPECT_EQ(checkDigit(u"520727"), 3); // ICAO 9303-3 §4.9
    EXPECT_EQ(checkDigit(u"AB2134<<<"), 5);
    EXPECT_EQ(checkDigit(u"991231"), 5);
    EXPECT_EQ(checkDigit(u""), 0);
    EXPECT_EQ(checkDigit(u"a"), std::nullopt);
    EXPECT_EQ(checkDigit(u"AB 1"), std::nullopt);
    EXPECT_EQ(checkDigit(u"\u0661"), std::nullopt) << "digits of other scripts";
}

TEST(Mrz, dg1OfTheCards_allCheckDigitsHold) {
    const auto a = parseDg1(hex(kDg1A));
    ASSERT_TRUE(a);
    EXPECT_EQ(a->lines.join(QString()).toLatin1(), kCardA);
    EXPECT_EQ(a->documentCode, u"ID");
    EXPECT_EQ(a->issuingState, u"VNM");
    EXPECT_EQ(a->documentNumber, u"096012345");
    EXPECT_EQ(a->optionalData, u"001096012345<<7");
    EXPECT_EQ(a->birthDate, u"960115");
    EXPECT_EQ(a->sex, u"M");
    EXPECT_EQ(a->expiryDate, u"360115");
    EXPECT_EQ(a->nationality, u"VNM");
    EXPECT_EQ(a->surname, u"NGUYEN");
    EXPECT_EQ(a->givenNames, u"VAN AN");
    ASSERT_TRUE(a->citizenNumber);
    EXPECT_EQ(a->citizenNumber->text(), u"001096012345");
    EXPECT_EQ(a->badCheckDigits, QStringList());
    const auto b = parseDg1(hex(kDg1B)), c = parseDg1(hex(kDg1C));
    ASSERT_TRUE(b && c);
    EXPECT_EQ(b->givenNames, u"THI BE NAM");
    EXPECT_EQ(b->sex, u"F");
    EXPECT_EQ(c->expiryDate, u"991231");
    EXPECT_EQ(b->badCheckDigits + c->badCheckDigits, QStringList());
    EXPECT_EQ(c->citizenNumber->text(), u"036058000029");
}

TEST(Mrz, specimens_read) {
    const auto passport = parseMrz(kPassport);
    ASSERT_TRUE(passport);
    EXPECT_EQ(passport->documentCode, u"P");
    EXPECT_EQ(passport->documentNumber, u"L898902C3");
    EXPECT_EQ(passport->surname, u"ERIKSSON");
    EXPECT_EQ(passport->givenNames, u"ANNA MARIA");
    EXPECT_EQ(passport->nationality, u"UTO");
    EXPECT_EQ(passport->optionalData, u"ZE184226B");
    EXPECT_EQ(passport->expiryDate, u"120415");
    EXPECT_EQ(passport->badCheckDigits, QStringList());
    EXPECT_FALSE(passport->citizenNumber);
    const auto card = parseMrz(kIdCard);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->documentCode, u"I");
    EXPECT_EQ(card->documentNumber, u"D23145890");
    EXPECT_EQ(card->optionalData, u"");
    EXPECT_EQ(card->badCheckDigits, QStringList());
}

TEST(Mrz, longDocumentNumber_goesOnInOptionalData) {
    // ICAO 9303-5 appendix B: D23145890734, check digit 9
    const auto mrz = parseMrz(with(kIdCard, 5, "D23145890<7349<<<<<<<<<<<"));
    ASSERT_TRUE(mrz);
    EXPECT_EQ(mrz->documentNumber, u"D23145890734");
    EXPECT_FALSE(mrz->badCheckDigits.contains(u"document_number"_s));
    const auto wrong = parseMrz(with(kIdCard, 5, "D23145890<7348<<<<<<<<<<<"));
    EXPECT_TRUE(wrong->badCheckDigits.contains(u"document_number"_s));
}

TEST(Mrz, eachWrongCheckDigit_isNamed) {
    const struct {
        const QByteArray& text;
        qsizetype at;
        QStringList bad;
    } cases[] = {
        {kCardA, 14, {u"document_number"_s, u"composite"_s}},
        {kCardA, 29, {u"national"_s, u"composite"_s}},
        {kCardA, 36, {u"birth_date"_s, u"composite"_s}},
        {kCardA, 44, {u"expiry_date"_s, u"composite"_s}},
        {kCardA, 59, {u"composite"_s}},
        {kPassport, 53, {u"document_number"_s, u"composite"_s}},
        {kPassport, 63, {u"birth_date"_s, u"composite"_s}},
        {kPassport, 71, {u"expiry_date"_s, u"composite"_s}},
        {kPassport, 86, {u"optional_data"_s, u"composite"_s}},
        {kPassport, 87, {u"composite"_s}},
    };
    for (const auto& c : cases) {
        QByteArray text = c.text;
        text[c.at] = static_cast<char>('0' + (text[c.at] - '0' + 1) % 10);
        const auto mrz = parseMrz(text);
        ASSERT_TRUE(mrz);
        EXPECT_EQ(mrz->badCheckDigits, c.bad) << c.at;
    }
}

TEST(Mrz, citizenNumber_onlyWhereItIsSound) {
    EXPECT_FALSE(parseMrz(with(kCardA, 29, "6"))->citizenNumber);
    EXPECT_FALSE(parseMrz(with(kCardA, 29, "<"))->citizenNumber);
    EXPECT_TRUE(parseMrz(with(kCardA, 29, "<"))->badCheckDigits.contains(u"national"_s));
    EXPECT_FALSE(parseMrz(with(kCardA, 5, "1"))->citizenNumber) << "not the last nine of the twelve";
    const auto foreign = parseMrz(with(kCardA, 2, "UTO"));
    EXPECT_FALSE(foreign->citizenNumber);
    EXPECT_EQ(foreign->badCheckDigits, QStringList()) << "plain optional data elsewhere";
    EXPECT_FALSE(parseMrz(with(kCardA, 15, "<<<<<<<<<<<<<<<"))->citizenNumber);
}

TEST(Mrz, emptyOptionalData_mayHaveFillerOrZero) {
    const QByteArray empty = with(kPassport, 44 + 28, "<<<<<<<<<<<<<<");
    EXPECT_FALSE(parseMrz(with(empty, 86, "<"))->badCheckDigits.contains(u"optional_data"_s));
    EXPECT_FALSE(parseMrz(with(empty, 86, "0"))->badCheckDigits.contains(u"optional_data"_s));
    EXPECT_TRUE(parseMrz(with(kPassport, 86, "<"))->badCheckDigits.contains(u"optional_data"_s));
}

TEST(Mrz, names_withoutGivenNamesOrWithMoreGaps) {
    const auto one = parseMrz(with(kCardA, 60, "NGUYEN<VAN<AN<<<<<<<<<<<<<<<<<"));
    EXPECT_EQ(one->surname, u"NGUYEN VAN AN");
    EXPECT_EQ(one->givenNames, u"");
    const auto more = parseMrz(with(kCardA, 60, "DO<<DUC<<DUONG<<<<<<<<<<<<<<<<"));
    EXPECT_EQ(more->givenNames, u"DUC DUONG");
    EXPECT_EQ(parseMrz(with(kCardA, 37, "X"))->sex, u"<");
}

TEST(Mrz, otherSizesAndCharacters_refused) {
    for (const QByteArray& text :
         {QByteArray(), kCardA.first(89), kCardA + "<", kPassport + "<", with(kCardA, 60, "n"),
          with(kCardA, 60, " "), with(kCardA, 60, "\xC4"), QByteArray(90, '\0')})
        EXPECT_EQ(parseMrz(text).error().code, Code::EMRTD_FILE_INVALID) << text.toStdString();
}

TEST(Mrz, dg1_brokenStructure_refused) {
    const QByteArray good = hex(kDg1A);
    EXPECT_TRUE(parseDg1(good + QByteArray(40, '\0')));
    EXPECT_FALSE(parseDg1(good + "x"));
    EXPECT_FALSE(parseDg1(good.chopped(1)));
    EXPECT_FALSE(parseDg1(with(good, 2, "\x5F\x1E")));
    EXPECT_EQ(parseDg1(hex("61045F1F0141")).error().detail, u"DG1 MRZ size 1");
    EXPECT_FALSE(parseDg1(hex("61065F1F01410500")));
    EXPECT_FALSE(parseDg1({}));
}

TEST(Mrz, birthDate_centuryAndUnknownParts) {
    const auto birth = [](const char* text, Date today = kToday) {
        Mrz mrz;
        mrz.birthDate = QString::fromLatin1(text);
        return birthDateOf(mrz, today);
    };
    EXPECT_EQ(birth("960115"), (PartialDate{1996, 1, 15}));
    EXPECT_EQ(birth("260701"), (PartialDate{2026, 7, 1})) << "today";
    EXPECT_EQ(birth("260702"), (PartialDate{1926, 7, 2})) << "tomorrow is no birth";
    EXPECT_EQ(birth("26<<<<"), (PartialDate{2026}));
    EXPECT_EQ(birth("27<<<<"), (PartialDate{1927}));
    EXPECT_EQ(birth("2607<<"), (PartialDate{2026, 7}));
    EXPECT_EQ(birth("2608<<"), (PartialDate{1926, 8}));
    EXPECT_EQ(birth("500000"), (PartialDate{1950}));
    EXPECT_EQ(birth("000229"), (PartialDate{2000, 2, 29}));
    for (const char* bad : {"", "96011", "<<0115", "961315", "960230", "96A115", "<<<<<<", "9601155"})
        EXPECT_EQ(birth(bad), std::nullopt) << bad;
}

TEST(Mrz, birthDate_ofTheOldest_byTheirNumber) {
    Mrz mrz;
    mrz.birthDate = u"200115"_s;
    EXPECT_EQ(birthDateOf(mrz, kToday), (PartialDate{2020, 1, 15}));
    mrz.citizenNumber = *citizen::CitizenNumber::parse(u"001020012345"); // 0: a man of the 20th century
    EXPECT_EQ(birthDateOf(mrz, kToday), (PartialDate{1920, 1, 15}));
    mrz.citizenNumber = *citizen::CitizenNumber::parse(u"001021012345"); // says another year: not heard
    EXPECT_EQ(birthDateOf(mrz, kToday), (PartialDate{2020, 1, 15}));
    mrz.citizenNumber = *citizen::CitizenNumber::parse(u"001420012345"); // of the 22nd century: not yet
    EXPECT_EQ(birthDateOf(mrz, kToday), (PartialDate{2020, 1, 15}));
}

} // namespace
} // namespace motcua::emrtd
