// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/dg13.h"

#include "core/citizen/citizen_json.h"
#include "tests/core/emrtd/dg13_builder.h"
#include "tests/core/emrtd/vectors.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

using namespace Qt::StringLiterals;
using citizen::Citizen;
using citizen::PartialDate;
using citizen::Sex;

Dg13 parsed(const Dg13Builder& builder) {
    auto result = parseDg13(builder.file());
    EXPECT_TRUE(result) << result.error().detail.toStdString();
    return result.value_or(Dg13{});
}

Dg13 parsedField(int index, const QByteArray& content) {
    Dg13Builder builder;
    builder.field(index, content);
    return parsed(builder);
}

Dg13 parsedText(int index, const QString& text, char tag = Dg13Builder::kUtf8) {
    return parsedField(index, Dg13Builder().string(text, tag));
}

TEST(Dg13, cardA_complete) {
    const auto dg13 = parseDg13(hex(kDg13A));
    ASSERT_TRUE(dg13);
    Citizen a;
    a.number = *citizen::CitizenNumber::parse(u"001096012345");
    a.oldNumber = u"012345678"_s;
    a.name = u"Nguyễn Văn An"_s;
    a.birthDate = {1996, 1, 15};
    a.sex = Sex::male;
    a.nationality = u"Việt Nam"_s;
    a.ethnicity = u"Kinh"_s;
    a.religion = u"Không"_s;
    a.origin = u"Xã A, Huyện B, Hà Nội"_s;
    a.residence = u"Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội"_s;
    a.features = u"Nốt ruồi C:1cm dưới trước đầu mày trái"_s;
    a.issueDate = makeDate(2021, 6, 15);
    a.expiryDate = makeDate(2036, 1, 15);
    a.father = u"Nguyễn Văn Bình"_s;
    a.mother = u"Trần Thị Cúc"_s;
    a.serial = u"0011223344556677"_s;
    EXPECT_EQ(citizen::toJson(dg13->citizen), citizen::toJson(a));
    EXPECT_EQ(dg13->citizen, a);
    EXPECT_EQ(dg13->unreadable, QStringList());
    EXPECT_TRUE(dg13->raw.empty());
}

TEST(Dg13, cardB_emptyFatherAndNoExpiry) {
    const auto dg13 = parseDg13(hex(kDg13B));
    ASSERT_TRUE(dg13);
    const Citizen& b = dg13->citizen;
    EXPECT_EQ(b.number->text(), u"079301000017");
    EXPECT_EQ(b.name, u"Trần Thị Bé Năm");
    EXPECT_EQ(b.birthDate, (PartialDate{2001, 2, 3}));
    EXPECT_EQ(b.sex, Sex::female);
    EXPECT_TRUE(b.noExpiry);
    EXPECT_FALSE(b.expiryDate);
    EXPECT_EQ(b.father, u"");
    EXPECT_EQ(b.mother, u"Lê Thị Sáu");
    EXPECT_EQ(b.spouse, u"Phạm Văn Bảy");
    EXPECT_EQ(b.oldNumber, u"");
    EXPECT_EQ(b.serial, u"8899AABBCCDDEEFF");
    EXPECT_EQ(dg13->unreadable, QStringList());
}

TEST(Dg13, parents_everyNesting) {
    const Dg13Builder b;
    const QByteArray father = b.string(u"Cha A"_s), mother = b.string(u"Mẹ B"_s), none = b.sequence({});
    const struct {
        QByteArray content;
        QString father, mother;
    } cases[] = {
        {b.sequence(father) + b.sequence(mother), u"Cha A"_s, u"Mẹ B"_s},
        {b.sequence(father + mother), u"Cha A"_s, u"Mẹ B"_s},
        {father + mother, u"Cha A"_s, u"Mẹ B"_s},
        {b.sequence(b.sequence(father) + b.sequence(mother)), u"Cha A"_s, u"Mẹ B"_s},
        {none + b.sequence(mother), {}, u"Mẹ B"_s},
        {b.sequence(none + mother), {}, u"Mẹ B"_s},
        {b.sequence(b.string({}) + mother), {}, u"Mẹ B"_s},
        {b.element(0x05, {}) + mother, {}, u"Mẹ B"_s},
        {b.sequence(father), u"Cha A"_s, {}},
        {b.sequence(father) + none, u"Cha A"_s, {}},
        {b.sequence(father) + b.sequence(mother) + none, u"Cha A"_s, u"Mẹ B"_s},
        {none + none, {}, {}},
        {none, {}, {}},
        {{}, {}, {}},
    };
    for (const auto& c : cases) {
        const Dg13 dg13 = parsedField(13, c.content);
        EXPECT_EQ(dg13.citizen.father, c.father) << c.content.toHex().toStdString();
        EXPECT_EQ(dg13.citizen.mother, c.mother) << c.content.toHex().toStdString();
        EXPECT_EQ(dg13.unreadable, QStringList());
    }
    const Dg13 three = parsedField(13, father + mother + father);
    EXPECT_EQ(three.unreadable, (QStringList{u"father"_s, u"mother"_s})) << "who is who?";
    EXPECT_EQ(three.citizen, Citizen());
    EXPECT_EQ(three.raw.count(13), 1);
}

TEST(Dg13, oneBadParent_doesNotHideTheOther) {
    const Dg13Builder b;
    const Dg13 dg13 = parsedField(13, b.string(u"Cha\u0007"_s) + b.string(u"Mẹ B"_s));
    EXPECT_EQ(dg13.unreadable, QStringList(u"father"_s));
    EXPECT_EQ(dg13.citizen.mother, u"Mẹ B");
    EXPECT_EQ(dg13.raw.count(13), 1);
}

TEST(Dg13, strings_ofEveryType) {
    for (const char tag : {'\x0C', '\x12', '\x13', '\x16', '\x1A', '\x1E'})
        EXPECT_EQ(parsedText(2, u"Đỗ Đức Dương"_s, tag).citizen.name, u"Đỗ Đức Dương") << int(tag);
    EXPECT_EQ(parsedText(1, u"001096012345"_s, Dg13Builder::kBmp).citizen.number->text(), u"001096012345");
    EXPECT_EQ(parsedField(2, Dg13Builder().sequence(Dg13Builder().string(u"An"_s))).citizen.name, u"An");
    const Dg13 bits = parsedText(2, u"An"_s, 0x03);
    EXPECT_EQ(bits.unreadable, QStringList(u"name"_s));
    EXPECT_EQ(bits.raw.find(2)->second, hex("0302416E"));
}

TEST(Dg13, texts_normalised) {
    EXPECT_EQ(parsedText(2, u"  Nguye\u0302\u0303n   Va\u0306n An "_s).citizen.name, u"Nguyễn Văn An");
    EXPECT_EQ(parsedText(2, u"H’Ngăm Niê"_s).citizen.name, u"H'Ngăm Niê");
    EXPECT_EQ(parsedText(2, u"   "_s), Dg13()) << "blank is not told";
}

TEST(Dg13, badTexts_unreadableAndKept) {
    const Dg13Builder b;
    const QByteArray cases[] = {
        b.element(0x0C, "Nguy\xC3"),     // cut off
        b.element(0x0C, "Nguy\xE1\xBB"), // cut off
        b.element(0x0C, "\xC0\x80"),     // overlong
        b.element(0x0C, "\xED\xA0\x80"), // surrogate
        b.element(0x0C, "\xFF"),
        b.string(u"An\nBình"_s),
        b.string(u"An"_s + QChar(0)),
        b.string(u"An\u202EhnìB"_s),
        b.element(0x1E, QByteArray("\x00\x41\x00", 3)),
        b.element(0x1E, QByteArray("\xD8\x00\x00\x41", 4)), // a lone surrogate
        b.string(u"An"_s) + b.string(u"Bình"_s),            // two where one belongs
        b.string(u"An"_s) + "\x0C",                         // broken inside its frame
        b.string(u"An"_s) + b.element(0x30, "\x0C"),
    };
    for (const QByteArray& content : cases) {
        const Dg13 dg13 = parsedField(2, content);
        EXPECT_EQ(dg13.citizen, Citizen()) << content.toHex().toStdString();
        EXPECT_EQ(dg13.unreadable, QStringList(u"name"_s)) << content.toHex().toStdString();
        EXPECT_EQ(dg13.raw, (std::multimap<int, QByteArray>{{2, content}}));
    }
}

TEST(Dg13, longTexts_readWholeOrNotAtAll) {
    QString address;
    while (address.size() < 400)
        address += u"Số 1234/56, Thôn Đông Thượng, "_s;
    address = address.first(400).trimmed();
    EXPECT_EQ(parsedText(9, address).citizen.residence, address);
    EXPECT_EQ(parsedText(9, address, Dg13Builder::kBmp).citizen.residence, address);
    EXPECT_EQ(parsedText(9, address.normalized(QString::NormalizationForm_D)).citizen.residence, address);
    const QString most = QString(500, u'ệ'), more = QString(501, u'ệ');
    EXPECT_EQ(parsedText(9, most).citizen.residence, most);
    EXPECT_EQ(parsedText(9, most.normalized(QString::NormalizationForm_D)).citizen.residence, most);
    EXPECT_EQ(parsedText(9, more).citizen.residence, u"");
    EXPECT_EQ(parsedText(9, more).unreadable, QStringList(u"residence"_s));
    EXPECT_EQ(parsedText(9, more).raw.find(9)->second, Dg13Builder().string(more));
    EXPECT_EQ(parsedText(2, QString(200, u'a')).citizen.name.size(), 200);
    EXPECT_EQ(parsedText(2, QString(201, u'a')).unreadable, QStringList(u"name"_s));
    EXPECT_EQ(parsedText(9, QString(60'000, u'\u0301')).unreadable, QStringList(u"residence"_s));
}

TEST(Dg13, dates_everyForm) {
    EXPECT_EQ(parsedText(3, u"15/01/1996"_s).citizen.birthDate, (PartialDate{1996, 1, 15}));
    EXPECT_EQ(parsedText(3, u"15011996"_s).citizen.birthDate, (PartialDate{1996, 1, 15}));
    EXPECT_EQ(parsedText(3, u"1996"_s).citizen.birthDate, (PartialDate{1996}));
    EXPECT_EQ(parsedText(3, u"00/00/1996"_s).citizen.birthDate, (PartialDate{1996}));
    EXPECT_EQ(parsedText(3, u"01/1996"_s).citizen.birthDate, (PartialDate{1996, 1}));
    EXPECT_EQ(parsedText(11, u"15062021"_s).citizen.issueDate, makeDate(2021, 6, 15));
    for (const auto& text : {u"KHÔNG THỜI HẠN"_s, u"không thời hạn"_s, u"Không  thời hạn"_s}) {
        const Dg13 dg13 = parsedText(12, text);
        EXPECT_TRUE(dg13.citizen.noExpiry);
        EXPECT_EQ(dg13.unreadable, QStringList());
    }
    const std::tuple<int, QString, QString> bad[] = {
        {3, u"31/02/1996"_s, u"birth_date"_s}, {3, u"15-01-1996"_s, u"birth_date"_s},
        {3, u"không rõ"_s, u"birth_date"_s},   {11, u"2021"_s, u"issue_date"_s},
        {12, u"2036"_s, u"expiry_date"_s},     {12, u"Không"_s, u"expiry_date"_s}};
    for (const auto& [index, text, name] : bad) {
        const Dg13 dg13 = parsedText(index, text);
        EXPECT_EQ(dg13.citizen, Citizen()) << text.toStdString();
        EXPECT_EQ(dg13.unreadable, QStringList(name));
        EXPECT_EQ(dg13.raw.find(index)->second, Dg13Builder().string(text));
    }
}

TEST(Dg13, numbersAndSex_checked) {
    EXPECT_EQ(parsedText(15, u"012345678901"_s).citizen.oldNumber, u"012345678901");
    EXPECT_EQ(parsedText(15, u"01234567"_s).unreadable, QStringList(u"old_number"_s));
    EXPECT_EQ(parsedText(15, u"01234567A"_s).unreadable, QStringList(u"old_number"_s));
    EXPECT_EQ(parsedText(1, u"01096012345"_s).unreadable, QStringList(u"number"_s));
    EXPECT_EQ(parsedText(4, u"NỮ"_s).citizen.sex, Sex::female);
    EXPECT_EQ(parsedText(4, u"Nư\u0303"_s).citizen.sex, Sex::female) << "decomposed";
    EXPECT_EQ(parsedText(4, u"Khác"_s).unreadable, QStringList(u"sex"_s));
}

TEST(Dg13, unknownAndRepeatedFields_kept) {
    Dg13Builder b;
    b.text(17, u"A+"_s);
    b.text(2, u"An"_s);
    b.field(42, {});
    b.field(5, {});
    b.text(5, u"Việt Nam"_s); // after an empty one
    b.text(2, u"Bình"_s);
    b.text(2, u"Cúc"_s);
    b.text(0, u"x"_s);
    const Dg13 dg13 = parsed(b);
    EXPECT_EQ(dg13.citizen.name, u"An") << "the first counts";
    EXPECT_EQ(dg13.citizen.nationality, u"Việt Nam");
    EXPECT_EQ(dg13.unreadable, QStringList());
    EXPECT_EQ(dg13.raw, (std::multimap<int, QByteArray>{{0, b.string(u"x"_s)},
                                                        {2, b.string(u"Bình"_s)},
                                                        {2, b.string(u"Cúc"_s)},
                                                        {17, b.string(u"A+"_s)},
                                                        {42, {}}}));
}

TEST(Dg13, paddingVersionAndIdentifier_doNotMatter) {
    const QByteArray file = hex(kDg13B);
    EXPECT_EQ(parseDg13(file + QByteArray(100, '\0') + QByteArray(3, '\xFF')), parseDg13(file));
    QByteArray newer = file;
    newer[8] = 2; // version
    newer[newer.indexOf("\x28\xD3")] = 0x2A;
    EXPECT_EQ(parseDg13(newer), parseDg13(file));
    const Dg13Builder b;
    const QByteArray head = hex("020101060628D316010008"), empty = hex("3100");
    EXPECT_EQ(parseDg13(b.element(0x6D, b.sequence(head + empty))), Dg13());
    EXPECT_EQ(parseDg13(b.element(0x6D, b.sequence(head + empty + hex("0500")))), Dg13())
        << "more after the fields";
}

TEST(Dg13, brokenStructure_refused) {
    const QByteArray file = hex(kDg13A);
    for (qsizetype size = 0; size < file.size(); ++size)
        ASSERT_EQ(parseDg13(file.first(size)).error().code, Code::EMRTD_FILE_INVALID) << size;
    EXPECT_FALSE(parseDg13(file + "x"));
    const Dg13Builder b;
    const QByteArray head = hex("020101060628D316010008");
    const auto set = [&](const char* digits) {
        return b.element(0x6D, b.sequence(head + b.element(0x31, hex(digits))));
    };
    EXPECT_TRUE(parseDg13(set("3003020105")));
    for (const QByteArray& broken :
         {b.element(0x6B, b.sequence(head + hex("3100"))), b.element(0x6D, {}),
          b.element(0x6D, b.sequence({})), b.element(0x6D, b.sequence(head)),
          b.element(0x6D, b.sequence(hex("3100"))),
          b.element(0x6D, b.sequence(head + hex("3100")) + hex("0500")), // beside the content
          set("020105"),                                                 // no sequence
          set("3000"), set("30020201"), set("3003040105"), set("300302FF05"), set("300402020005"),
          set("30030201FF"),                                             // index cut off, padded, negative
          set("300702050080000000"), set("300B0209010000000000000000")}) // and beyond bounds
        EXPECT_EQ(parseDg13(broken).error().code, Code::EMRTD_FILE_INVALID) << broken.toHex().toStdString();
}

TEST(Dg13, deepNesting_isBounded) {
    const Dg13Builder b;
    QByteArray deep = b.string(u"An"_s);
    for (int i = 0; i < 5000; ++i)
        deep = b.sequence(deep);
    const Dg13 dg13 = parsedField(2, deep);
    EXPECT_EQ(dg13.unreadable, QStringList(u"name"_s));
}

} // namespace
} // namespace motcua::emrtd
