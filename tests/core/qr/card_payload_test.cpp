// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/card_payload.h"

#include "core/base/json.h"
#include "core/base/text_legacy.h"
#include "core/citizen/citizen_json.h"

#include <gmock/gmock.h>

namespace motcua::qr {
namespace {

using namespace Qt::StringLiterals;
using citizen::PartialDate;
using citizen::Sex;
using citizen::Warning;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Date kToday = makeDate(2026, 11, 23);
const QString kCardA =
    u"001096012345|012345678|Nguyễn Văn An|15011996|Nam|Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội|15062021"_s;
const QString kCardB =
    u"079301000017||Trần Thị Bé Năm|03022001|Nữ|Số 2, Ấp 3, Xã C, TP. Hồ Chí Minh|01072021"_s;
const QString kCard2024 =
    u"001096012345|012345678|Nguyễn Văn An|15011996|Nam|Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội|20082024||||"_s;

Result<CardPayload> parse(const QString& text) { return parseCardPayload(text, kToday); }

/// Card A with one field replaced.
QString with(int field, const QString& value) {
    QStringList fields = kCardA.split(u'|');
    fields[field] = value;
    return fields.join(u'|');
}

TEST(CardPayload, parse_2021Card_allFields) {
    const auto payload = parse(kCardA);
    ASSERT_TRUE(payload);
    EXPECT_EQ(payload->layout, CardPayload::Layout::layout2021);
    const auto& c = payload->citizen;
    EXPECT_EQ(c.number->text(), u"001096012345");
    EXPECT_EQ(c.oldNumber, u"012345678");
    EXPECT_EQ(c.name, u"Nguyễn Văn An");
    EXPECT_EQ(c.birthDate, (PartialDate{1996, 1, 15}));
    EXPECT_EQ(c.sex, Sex::male);
    EXPECT_EQ(c.residence, u"Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội");
    EXPECT_EQ(c.issueDate, makeDate(2021, 6, 15));
    EXPECT_EQ(c.expiryDate, makeDate(2036, 1, 15));
    EXPECT_FALSE(c.noExpiry);
    EXPECT_THAT(payload->extra, IsEmpty());
    EXPECT_THAT(payload->warnings, IsEmpty());
}

TEST(CardPayload, parse_2021CardWithoutOldNumber) {
    const auto payload = parse(kCardB);
    ASSERT_TRUE(payload);
    EXPECT_EQ(payload->citizen.oldNumber, u"");
    EXPECT_EQ(payload->citizen.sex, Sex::female);
    EXPECT_EQ(payload->citizen.expiryDate, makeDate(2026, 2, 3));
    EXPECT_THAT(payload->warnings, IsEmpty());
}

TEST(CardPayload, parse_2024Card_keepsExtraFieldsRaw) {
    const auto payload = parse(kCard2024);
    ASSERT_TRUE(payload);
    EXPECT_EQ(payload->layout, CardPayload::Layout::layout2024);
    EXPECT_THAT(payload->extra, ElementsAre(u""_s, u""_s, u""_s, u""_s));
    const auto child = parse(
        u"001220000018||Nguyễn Thị Út|05032020|Nữ|Xã A, Hà Nội|20082024||Nguyễn Văn Bình|Trần Thị Cúc|"_s);
    ASSERT_TRUE(child);
    EXPECT_THAT(child->extra, ElementsAre(u""_s, u"Nguyễn Văn Bình"_s, u"Trần Thị Cúc"_s, u""_s));
    EXPECT_EQ(child->citizen.expiryDate, makeDate(2034, 3, 5));
    EXPECT_THAT(child->warnings, ElementsAre(Warning::numberSexMismatch));
}

TEST(CardPayload, parse_otherCounts_areOther) {
    EXPECT_EQ(parse(kCardA + u"|"_s)->layout, CardPayload::Layout::other);
    EXPECT_EQ(parse(kCardA + u"|||||||||"_s)->extra.size(), 9);
    EXPECT_EQ(parse(kCardA + u"||||||||||"_s), fail(Code::QR_NOT_A_CARD));
    EXPECT_EQ(parse(kCardA.left(40)), fail(Code::QR_DAMAGED)) << "a scan that stopped early";
}

TEST(CardPayload, parse_noiseAtTheEnds_trimmed) {
    const auto payload = parse(u"\uFEFF\t"_s + kCardA + u"\r\n\u0000"_s);
    ASSERT_TRUE(payload);
    EXPECT_EQ(*payload, *parse(kCardA));
    EXPECT_TRUE(parseCardPayload("\xEF\xBB\xBF" + kCardA.toUtf8() + '\r', kToday));
}

TEST(CardPayload, parse_onlyNumberNameBirth_needed) {
    const auto payload = parse(u"001096012345||An|15/01/1996|||"_s);
    ASSERT_TRUE(payload);
    EXPECT_FALSE(payload->citizen.sex);
    EXPECT_FALSE(payload->citizen.issueDate);
    EXPECT_FALSE(payload->citizen.expiryDate);
    EXPECT_FALSE(payload->citizen.noExpiry);
    EXPECT_EQ(payload->citizen.birthDate, (PartialDate{1996, 1, 15}));
}

TEST(CardPayload, parse_unknownBirthDay_kept) {
    for (const auto& [text, date] :
         {std::pair{u"00001996"_s, PartialDate{1996}}, {u"00011996"_s, PartialDate{1996, 1}}}) {
        const auto payload = parse(with(3, text));
        ASSERT_TRUE(payload);
        EXPECT_EQ(payload->citizen.birthDate, date);
        EXPECT_FALSE(payload->citizen.expiryDate);
        EXPECT_THAT(payload->warnings, ElementsAre(Warning::birthDateIncomplete));
    }
}

TEST(CardPayload, parse_malformedField_isNamed) {
    struct Case {
        int field;
        QString value;
        QString name;
    };
    const Case cases[] = {
        {1, u"12345678"_s, u"old_number"_s},
        {1, u"12345678a"_s, u"old_number"_s},
        {2, u""_s, u"name"_s},
        {2, QString(201, u'a'), u"name"_s},
        {3, u""_s, u"birth_date"_s},
        {3, u"31021996"_s, u"birth_date"_s},
        {3, u"1501199"_s, u"birth_date"_s},
        {4, u"Male"_s, u"sex"_s},
        {5, QString(501, u'a'), u"residence"_s},
        {6, u"31022021"_s, u"issue_date"_s},
        {6, u"00062021"_s, u"issue_date"_s},
        {6, u"x"_s, u"issue_date"_s},
    };
    for (const Case& c : cases)
        EXPECT_EQ(parse(with(c.field, c.value)), fail(Code::QR_FIELD_INVALID, c.name))
            << c.value.toStdString();
}

TEST(CardPayload, parse_acceptableVariants) {
    EXPECT_EQ(parse(with(1, u"001196012345"_s))->citizen.oldNumber, u"001196012345");
    EXPECT_EQ(parse(with(2, u"  H’Ngăm   Niê "_s))->citizen.name, u"H'Ngăm Niê");
    EXPECT_EQ(parse(with(4, u"NU\u031B\u0303"_s))->citizen.sex, Sex::female) << "decomposed capitals";
    EXPECT_EQ(parse(with(6, u"15/06/2021"_s))->citizen.issueDate, makeDate(2021, 6, 15));
    EXPECT_TRUE(parse(u"058058000029||Đỗ Đức Dương|02041958|Nam|Xã D|01072021"_s)->citizen.noExpiry);
}

TEST(CardPayload, parse_contradictions_onlyWarn) {
    EXPECT_THAT(parse(with(4, u"Nữ"_s))->warnings, ElementsAre(Warning::numberSexMismatch));
    EXPECT_THAT(parse(with(3, u"15011997"_s))->warnings, ElementsAre(Warning::numberBirthYearMismatch));
    EXPECT_THAT(parse(with(6, u"15061995"_s))->warnings,
                ElementsAre(Warning::issueDateImplausible, Warning::issuedBeforeBirth));
    EXPECT_THAT(parse(with(6, u"24112026"_s))->warnings, ElementsAre(Warning::issueDateImplausible));
}

TEST(CardPayload, parse_misreadUtf8_repairedWithWarning) {
    for (const QString& card : {kCardA, kCardB, kCard2024, u"\uFEFF"_s + kCardA}) {
        const QByteArray utf8 = card.toUtf8();
        for (const QString& misread :
             {legacy::decode(utf8, legacy::CodePage::windows1252),
              legacy::decode(utf8, legacy::CodePage::windows1258), QString::fromLatin1(utf8)}) {
            const auto payload = parse(misread + u'\r');
            ASSERT_TRUE(payload) << misread.toStdString();
            EXPECT_EQ(payload->citizen, parse(card)->citizen);
            EXPECT_THAT(payload->warnings, ElementsAre(Warning::repairedEncoding));
            EXPECT_EQ(parseCardPayload(misread.toUtf8(), kToday), payload) << "encoded twice";
        }
    }
}

TEST(CardPayload, parse_legacySets_repairedWithWarning) {
    const QString tcvn3 =
        u"001096012345|012345678|NguyÔn V¨n An|15011996|Nam|Sè 1, Th«n §«ng, X· A, HuyÖn B, Hµ Néi|15062021"_s;
    const QString vni =
        u"001096012345|012345678|Nguyeãn Vaên An|15011996|Nam|Soá 1, Thoân Ñoâng, Xaõ A, Huyeän B, Haø Noäi|15062021"_s;
    for (const QString& seen : {tcvn3, vni}) {
        for (const auto& payload : {parse(seen), parseCardPayload(seen.toLatin1(), kToday)}) {
            ASSERT_TRUE(payload);
            EXPECT_EQ(payload->citizen, parse(kCardA)->citizen);
            EXPECT_THAT(payload->warnings, ElementsAre(Warning::repairedEncoding));
        }
    }
}

TEST(CardPayload, parse_lostLetters_asksToScanAgain) {
    for (const QString& name :
         {u"Nguy?n V?n An"_s, u"Nguy\uFFFDn"_s, u"Nguyá» n VÄ n An"_s, u"Nguyeexn Vawn An"_s,
          u"Nguye64n Va8n An"_s, u"Nguyễn\u0007An"_s, u"Nguyễn\nAn"_s})
        EXPECT_EQ(parse(with(2, name)).error().code, Code::QR_DAMAGED) << name.toStdString();
    EXPECT_EQ(parse(kCardA + u"|a\tb"_s).error().code, Code::QR_DAMAGED);
    EXPECT_EQ(parseCardPayload("001096012345||\xFF\xFE|15011996|Nam||15062021", kToday),
              fail(Code::QR_DAMAGED));
    EXPECT_EQ(parse(with(4, u"N?"_s)), fail(Code::QR_DAMAGED));
}

TEST(CardPayload, parse_plainAsciiName_isNotDamage) {
    EXPECT_TRUE(parse(with(2, u"Lan Anh"_s)));
    EXPECT_TRUE(parse(with(2, u"Siu Black"_s)));
}

TEST(CardPayload, parse_otherCodes_named) {
    const QString hexName = QString::fromLatin1(u"Nguyễn Văn An"_s.toUtf8().toHex());
    EXPECT_EQ(parse(u"DN4010123456789|"_s + hexName + u"|15/01/1996|1|"_s + hexName + u"|01 - 001|"_s),
              fail(Code::QR_HEALTH_INSURANCE));
    EXPECT_EQ(parse(u"0123456789|"_s + hexName + u"|15/01/1996|1|-|01 - 001"_s),
              fail(Code::QR_HEALTH_INSURANCE));
    EXPECT_EQ(parse(u"0123456789|abc|x"_s), fail(Code::QR_NOT_A_CARD));
    EXPECT_EQ(parse(u"https://vneid.gov.vn/q?x=1"_s), fail(Code::QR_VNEID));
    EXPECT_EQ(parse(QString(80, u'Q') + u"=="_s), fail(Code::QR_VNEID));
    EXPECT_EQ(parse(u"https://example.org/?a=b"_s), fail(Code::QR_NOT_A_CARD));
    EXPECT_EQ(parse(u"001096012345"_s), fail(Code::QR_NOT_A_CARD));
    EXPECT_EQ(parse(u""_s), fail(Code::QR_NOT_A_CARD));
    EXPECT_EQ(parse(u"||||||"_s), fail(Code::QR_NOT_A_CARD));
    EXPECT_EQ(parse(QString(6001, u'a')), fail(Code::QR_NOT_A_CARD));
    EXPECT_EQ(parseCardPayload(QByteArray(6001, 'a'), kToday), fail(Code::QR_NOT_A_CARD));
}

TEST(CardPayload, toJson_keysOfTheContract) {
    EXPECT_EQ(toJson(*parse(kCardB)),
              *json::parseObject(R"({"layout":"2021","number":"079301000017","old_number":null,
        "name":"Trần Thị Bé Năm","birth_date":"2001-02-03","sex":"F","residence":"Số 2, Ấp 3, Xã C, TP. Hồ Chí Minh",
        "issue_date":"2021-07-01","expiry_date":"2026-02-03","no_expiry":false,"extra":[],"warnings":[]})"));
    EXPECT_EQ(toJson(*parse(kCard2024))[u"layout"], u"2024"_s);
    const QJsonObject sparse = toJson(*parse(u"001096012345||An|00001996|||||"_s));
    EXPECT_EQ(sparse,
              *json::parseObject(R"({"layout":"other","number":"001096012345","old_number":null,"name":"An",
        "birth_date":"1996","sex":null,"residence":null,"issue_date":null,"expiry_date":null,"no_expiry":false,
        "extra":["",""],"warnings":["birth_date_incomplete"]})"));
    EXPECT_EQ(citizen::fromJson(toJson(*parse(kCardA))), parse(kCardA)->citizen);
}

} // namespace
} // namespace motcua::qr
