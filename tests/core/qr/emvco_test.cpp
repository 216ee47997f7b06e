// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/emvco.h"

#include <QRandomGenerator>
#include <gtest/gtest.h>

namespace motcua::qr {
namespace {

using namespace Qt::StringLiterals;

// The worked example of the EMV QR Code Specification (merchant-presented mode, v1.1, annex), with characters
// of three bytes.
const QString kSpecification =
    u"00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST "
    "TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***"
    "0708A60086670902"
    "ME91320016A0112233449988770708123456786304A13A"_s;

std::optional<Code> refusal(const QString& text) {
    const auto parsed = parsePaymentCode(text);
    return parsed ? std::nullopt : std::optional(parsed.error().code);
}

/// With the CRC that belongs to it.
QString sealed(const QString& body) {
    const QString text = body + u"6304"_s;
    return text + QString::number(crc16(text.toUtf8()), 16).toUpper().rightJustified(4, u'0');
}

TEST(Emvco, crc_publishedValues) {
    EXPECT_EQ(crc16("123456789"), 0x29B1);
    EXPECT_EQ(crc16(""), 0xFFFF);
}

TEST(Emvco, parse_exampleOfTheSpecification) {
    const auto objects = parsePaymentCode(kSpecification);
    ASSERT_TRUE(objects) << objects.error().detail.toStdString();
    ASSERT_EQ(objects->size(), 13u);
    EXPECT_EQ(objects->front(), (DataObject{1, u"12"_s}));
    EXPECT_EQ(*findObject(*objects, 59), u"BEST TRANSPORT");
    const auto language = parseObjects(*findObject(*objects, 64));
    ASSERT_TRUE(language);
    EXPECT_EQ(*findObject(*language, 1), u"最佳运输") << "lengths count characters";
    EXPECT_EQ(findObject(*objects, 2), nullptr);
    EXPECT_EQ(writePaymentCode(*objects), kSpecification);
}

TEST(Emvco, parse_charactersBeyondTheBasicPlane_countAsOne) {
    const QString code = sealed(u"0002015902"_s + u"𠮷A"_s);
    const auto objects = parsePaymentCode(code);
    ASSERT_TRUE(objects);
    EXPECT_EQ(objects->front().value, u"𠮷A"_s);
    EXPECT_EQ(writePaymentCode(*objects), code);
    EXPECT_EQ(refusal(sealed(u"0002015901"_s + QChar(0xD842))), Code::QR_PAYMENT_MALFORMED)
        << "half a letter";
}

TEST(Emvco, parse_checksumInSmallLetters_isTaken) {
    EXPECT_TRUE(parsePaymentCode(kSpecification.chopped(4) + u"a13a"_s));
}

TEST(Emvco, parse_everyChangedCharacter_isRefused) {
    for (qsizetype i = 0; i < kSpecification.size(); ++i) {
        QString changed = kSpecification;
        changed[i] = changed[i] == u'7' ? u'8' : u'7';
        EXPECT_TRUE(refusal(changed)) << i;
    }
    EXPECT_EQ(refusal(kSpecification.chopped(4) + u"A13B"_s), Code::QR_PAYMENT_CHECKSUM);
}

TEST(Emvco, parse_everyShorterText_isRefused) {
    for (qsizetype size = 0; size < kSpecification.size(); ++size)
        EXPECT_EQ(refusal(kSpecification.first(size)), Code::QR_PAYMENT_MALFORMED) << size;
}

TEST(Emvco, parse_badStructures) {
    for (const QString& body :
         {u"0002025802VN"_s, u"5802VN000201"_s, u"0002015802V"_s, u"00020158"_s, u"000201580"_s,
          u"0002015800"_s, u"00020158-1V"_s, u"000201x802VN"_s, u"0002015802VN5802VN"_s, u"0002015803V\nN"_s,
          u"0002015٨02VN"_s, u"0002015803V\u202EN"_s})
        EXPECT_EQ(refusal(sealed(body)), Code::QR_PAYMENT_MALFORMED) << body.toStdString();
    EXPECT_FALSE(refusal(sealed(u"0002015802VN"_s)));
    EXPECT_FALSE(refusal(sealed(u"000201"_s))) << "an empty one is no error of the form";
}

TEST(Emvco, parse_longerThanTheSpecificationAllows_isRefused) {
    QString body = u"000201"_s;
    for (int id = 10; id < 14; ++id)
        body += QString::number(id) + u"99"_s + QString(99, u'x');
    EXPECT_FALSE(refusal(sealed(body)));
    body += u"1499"_s + QString(99, u'x');
    EXPECT_EQ(refusal(sealed(body)), Code::QR_PAYMENT_MALFORMED);
}

TEST(Emvco, write_whatCannotBeWritten_isRefused) {
    const auto written = [](const DataObjects& objects) { return writePaymentCode(objects).has_value(); };
    EXPECT_TRUE(written({{58, u"VN"_s}, {99, QString(99, u'x')}}));
    for (const DataObjects& objects :
         {DataObjects{{58, QString()}}, DataObjects{{58, QString(100, u'x')}}, DataObjects{{100, u"x"_s}},
          DataObjects{{-1, u"x"_s}}, DataObjects{{0, u"01"_s}}, DataObjects{{58, u"VN"_s}, {58, u"VN"_s}},
          DataObjects{{58, u"V\tN"_s}}})
        EXPECT_FALSE(written(objects));
    DataObjects many;
    for (int id = 1; id < 7; ++id)
        many.push_back({id, QString(99, u'x')});
    EXPECT_FALSE(written(many)) << "too long";
}

TEST(Emvco, randomObjects_areReadAsWritten) {
    QRandomGenerator random(20261123);
    for (int run = 0; run < 2000; ++run) {
        DataObjects objects;
        for (int id = 1; id < 99; ++id) {
            if (id == 63 || random.bounded(20) != 0) continue;
            QString value;
            for (int i = random.bounded(1, 40); i > 0; --i)
                value +=
                    QChar(random.bounded(4) ? random.bounded(0x20, 0x7F) : random.bounded(0x1EA0, 0x1EF9));
            objects.push_back({id, value});
        }
        const auto text = writePaymentCode(objects);
        if (!text) continue; // more than 512 characters
        EXPECT_EQ(parsePaymentCode(*text), objects) << text->toStdString();
    }
}

} // namespace
} // namespace motcua::qr
