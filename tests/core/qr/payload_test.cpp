// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/payload.h"

#include <gtest/gtest.h>

namespace motcua::qr {
namespace {

using namespace Qt::StringLiterals;

constexpr Date kToday = makeDate(2026, 11, 23);
const QString kCard =
    u"001096012345|012345678|Nguyễn Văn An|15011996|Nam|Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội|15062021"_s;
const QString kPayment =
    u"00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52"_s;

Payload of(const QString& text) { return classify(text.toUtf8(), kToday); }
PayloadKind kindOf(const QString& text) { return of(text).kind; }

TEST(Payload, card) {
    for (const QString& text : {kCard, kCard + u"||||"_s, u"\uFEFF"_s + kCard + u"\r\n"_s}) {
        const Payload payload = of(text);
        EXPECT_EQ(payload.kind, PayloadKind::card);
        ASSERT_TRUE(payload.card);
        EXPECT_EQ(payload.card->citizen.name, u"Nguyễn Văn An");
    }
}

TEST(Payload, cardInItsScannersCodePage_hasTheTextItMeans) {
    const Payload payload = of(QString::fromLatin1(kCard.toUtf8())); // UTF-8 taken for Latin-1
    EXPECT_EQ(payload.kind, PayloadKind::card);
    EXPECT_EQ(payload.card->citizen.name, u"Nguyễn Văn An");
}

TEST(Payload, damagedCard) {
    for (const QString& text : {u"001096012345|012345678|Nguy?n V?n An|15011996|Nam|Hà N?i|15062021"_s,
                                u"001096012345|012345678|Nguyễn"_s,
                                u"001096012345||Nguyễn Văn An|31021996|Nam|Hà Nội|15062021"_s}) {
        const Payload payload = of(text);
        EXPECT_EQ(payload.kind, PayloadKind::damagedCard) << text.toStdString();
        EXPECT_EQ(payload.text, text);
        EXPECT_FALSE(payload.card);
    }
}

TEST(Payload, healthInsurance) {
    EXPECT_EQ(
        kindOf(u"0123456789|4e677579e1bb856e2056c4836e20416e|15/01/1996|1|4ec3a0|01 - 001|-|01/01/2026|-"_s),
        PayloadKind::healthInsurance);
    EXPECT_EQ(kindOf(u"DN4010123456789|4E677579E1BB856E|15/01/1996|1"_s), PayloadKind::healthInsurance);
}

TEST(Payload, vneid) {
    EXPECT_EQ(kindOf(u"https://vneid.gov.vn/qr?x=1"_s), PayloadKind::vneid);
    EXPECT_EQ(kindOf(QString(80, u'A')), PayloadKind::vneid);
}

TEST(Payload, payment) {
    const Payload payload = of(kPayment + u"\r"_s);
    EXPECT_EQ(payload.kind, PayloadKind::payment) << "no blank in it, as in VNeID's tokens";
    EXPECT_EQ(payload.text, kPayment);
    // another country's, the example of the EMV specification
    EXPECT_EQ(
        kindOf(u"00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN"
               "5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.725303156550201623303041234"
               "0603***0708A60086670902ME91320016A0112233449988770708123456786304A13A"_s),
        PayloadKind::payment);
}

TEST(Payload, paymentCutOffOrChanged_isDamaged) {
    EXPECT_EQ(kindOf(kPayment.chopped(1) + u"3"_s), PayloadKind::damagedPayment);
    for (qsizetype lost = 1; lost < kPayment.size() - 6; ++lost)
        EXPECT_EQ(kindOf(kPayment.chopped(lost)), PayloadKind::damagedPayment) << lost << ": no VNeID token";
    EXPECT_EQ(kindOf(u"000201012345||Nguy?n|15011996|Nam|Hà N?i|15062021"_s), PayloadKind::damagedCard);
    EXPECT_EQ(kindName(PayloadKind::damagedPayment), "damaged_payment"_L1);
}

TEST(Payload, framing_isNoPartOfAnyCode) {
    for (const QString& code :
         {kCard, kPayment, u"0123456789|4e677579|15/01/1996|1"_s, u"H34.05-261122-0001"_s}) {
        const Payload bare = of(code);
        for (const QString& front : {u"]Q1"_s, u"\x02"_s, u"\x02]Q1"_s, u"\uFEFF]Q1"_s})
            EXPECT_EQ(of(front + code + u"\x03\r\n"_s), bare) << code.toStdString();
    }
    EXPECT_EQ(of(u"]Q1001096012345||Nguy?n|"_s).partial, of(u"001096012345||Nguy?n|"_s).partial);
}

TEST(Payload, other) {
    for (const QString& text :
         {u"H15.50.05.13-261008-0975"_s, u"000.00.06.h56-231027-0361"_s, u"H34.05-261123-T010001"_s,
          u"https://dichvucong.gov.vn/tra-cuu?ma=H15.50.05.13-261008-0975"_s, u"hello"_s, u"|||||||"_s,
          QString(), u"   \r\n"_s, u"001096012345"_s, u"WIFI:S:quay1;T:WPA;P:x;;"_s}) {
        const Payload payload = of(text);
        EXPECT_EQ(payload.kind, PayloadKind::other) << text.toStdString();
        EXPECT_EQ(payload.text, text.trimmed());
        EXPECT_FALSE(payload.card);
    }
}

TEST(Payload, controlCharactersAndBytes_areNoCard) {
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    EXPECT_EQ(classify(all, kToday).kind, PayloadKind::other);
    EXPECT_EQ(classify(QByteArrayView("\xFF\xFE\xFD", 3), kToday).text, u"ÿþý") << "as Latin-1";
    QString withControl = kCard;
    withControl.replace(u"An"_s, u"A\u0007n"_s);
    EXPECT_EQ(kindOf(withControl), PayloadKind::damagedCard);
}

TEST(Payload, hugeInput_isOther) {
    for (const char byte : {'A', '|', '0', '\xE1'})
        EXPECT_NE(classify(QByteArray(4'000'000, byte), kToday).kind, PayloadKind::card);
    EXPECT_EQ(kindOf(kCard + QString(1'000'000, u'|')), PayloadKind::other);
}

} // namespace
} // namespace motcua::qr
