// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/der_reader.h"

#include "core/tlv/der_writer.h"

#include <QMap>
#include <QStringList>
#include <gtest/gtest.h>

namespace motcua::tlv {
namespace {

using namespace Qt::StringLiterals;

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }

struct BadCase {
    const char* input;
    Code code;
    int offset;
};

TEST(DerReader, next_malformedHeader_namesErrorAndByte) {
    const BadCase cases[] = {
        {"", Code::TLV_TRUNCATED, 0},
        {"30", Code::TLV_TRUNCATED, 1},
        {"5F", Code::TLV_TRUNCATED, 1},
        {"5F1F", Code::TLV_TRUNCATED, 2},
        {"5F8F", Code::TLV_TRUNCATED, 2},
        {"0000", Code::TLV_TAG_INVALID, 0},
        {"5F801F00", Code::TLV_TAG_INVALID, 1},
        {"5F8F8F0F00", Code::TLV_TAG_INVALID, 3},
        {"3080", Code::TLV_LENGTH_INVALID, 1},         // indefinite
        {"30800000", Code::TLV_LENGTH_INVALID, 1},     //
        {"30817F", Code::TLV_LENGTH_INVALID, 1},       // short form would do
        {"308200FF", Code::TLV_LENGTH_INVALID, 1},     //
        {"30830000FF", Code::TLV_LENGTH_INVALID, 1},   //
        {"308400FFFFFF", Code::TLV_LENGTH_INVALID, 1}, //
        {"30850100000000", Code::TLV_LENGTH_INVALID, 1},
        {"30FF", Code::TLV_LENGTH_INVALID, 1},
        {"3082", Code::TLV_TRUNCATED, 2},
        {"308201", Code::TLV_TRUNCATED, 3},
        {"0401", Code::TLV_TRUNCATED, 2},
        {"0403AABB", Code::TLV_TRUNCATED, 4},
        {"0484FFFFFFFFAA", Code::TLV_TRUNCATED, 7}, // claims 4 GB
    };
    for (const BadCase& c : cases) {
        const QByteArray input = hex(c.input);
        DerReader reader(input);
        EXPECT_EQ(reader.next().error(), (Error{c.code, u"byte %1"_s.arg(c.offset)})) << c.input;
        EXPECT_EQ(reader.atEnd(), input.isEmpty()) << "a reader that failed has not moved";
    }
}

TEST(DerReader, next_lengthForms_readAndViewed) {
    for (const int size : {0, 1, 0x7F, 0x80, 0xFF, 0x100, 0xFFFF, 0x10000}) {
        DerWriter writer;
        writer.octetString(QByteArray(size, 'x'));
        writer.boolean(true);
        DerReader reader(writer.bytes());
        const auto element = reader.next();
        ASSERT_TRUE(element) << size;
        EXPECT_EQ(element->tag, tag::kOctetString);
        EXPECT_EQ(element->value.size(), size);
        EXPECT_EQ(element->whole.data(), writer.bytes().constData());
        EXPECT_EQ(element->whole.size(), writer.bytes().size() - 3);
        EXPECT_EQ(reader.boolean(), true);
        EXPECT_TRUE(reader.finish());
    }
}

TEST(DerReader, tolerant_lengthsLongerThanNeeded_readAlsoInside) {
    const QByteArray input = hex("3082000C 02810105 0484 00000002 AABB 0101FF");
    ASSERT_EQ(input.size(), 19);
    EXPECT_EQ(DerReader(input).next().error(), (Error{Code::TLV_LENGTH_INVALID, u"byte 1"_s}));
    DerReader reader = DerReader::tolerant(input);
    auto inside = reader.enter(tag::kSequence);
    ASSERT_TRUE(inside);
    EXPECT_EQ(inside->integer(), 5);
    const auto octets = inside->next(tag::kOctetString);
    ASSERT_TRUE(octets);
    EXPECT_EQ(octets->value, "\xAA\xBB");
    EXPECT_EQ(octets->whole.size(), 8);
    EXPECT_TRUE(inside->finish());
    EXPECT_EQ(reader.boolean(), true);
    EXPECT_TRUE(reader.finish());
}

TEST(DerReader, tolerant_noDefiniteLength_refused) {
    const BadCase cases[] = {
        {"3080", Code::TLV_LENGTH_INVALID, 1},
        {"308005000000", Code::TLV_LENGTH_INVALID, 1},
        {"30850000000000", Code::TLV_LENGTH_INVALID, 1},
        {"30FF", Code::TLV_LENGTH_INVALID, 1},
        {"308200", Code::TLV_TRUNCATED, 3},
        {"04820002AA", Code::TLV_TRUNCATED, 5},
        {"0484FFFFFFFFAA", Code::TLV_TRUNCATED, 7},
    };
    for (const BadCase& c : cases) {
        const QByteArray input = hex(c.input);
        EXPECT_EQ(DerReader::tolerant(input).next().error(), (Error{c.code, u"byte %1"_s.arg(c.offset)}))
            << c.input;
    }
}

TEST(DerReader, next_tagsOfSeveralBytes) {
    const QByteArray input = hex("5F1F0141 7F6103020101 5F010430313037 DF818F0100");
    DerReader reader(input);
    EXPECT_FALSE(reader.next(0x5F1F)->isConstructed());
    EXPECT_TRUE(reader.next(0x7F61)->isConstructed());
    EXPECT_EQ(reader.next(0x5F01)->value, "0107");
    EXPECT_EQ(reader.next().error(), (Error{Code::TLV_TAG_INVALID, u"byte 20"_s}));
    const QByteArray three = hex("FF811F00");
    EXPECT_TRUE(DerReader(three).next(0xFF811F)->isConstructed());
}

TEST(DerReader, nextOfTag_other_refusedWithoutMoving) {
    const QByteArray input = hex("020105");
    DerReader reader(input);
    EXPECT_EQ(reader.next(tag::kOctetString).error(), (Error{Code::TLV_TAG_UNEXPECTED, u"byte 0"_s}));
    EXPECT_EQ(reader.octetString().error().code, Code::TLV_TAG_UNEXPECTED);
    EXPECT_EQ(reader.boolean().error().code, Code::TLV_TAG_UNEXPECTED);
    EXPECT_EQ(reader.nextIf(tag::kOctetString)->has_value(), false);
    EXPECT_EQ(reader.finish().error().code, Code::TLV_TRAILING_DATA);
    EXPECT_EQ((*reader.nextIf(tag::kInteger))->value, "\x05");
    EXPECT_EQ(reader.nextIf(tag::kInteger)->has_value(), false);
    EXPECT_EQ(reader.next(tag::kInteger).error().code, Code::TLV_TRUNCATED);
    EXPECT_EQ(reader.integer().error().code, Code::TLV_TRUNCATED);
    const QByteArray broken = hex("0281");
    EXPECT_FALSE(DerReader(broken).nextIf(tag::kInteger));
    EXPECT_FALSE(DerReader(broken).enter(tag::kInteger));
}

TEST(DerReader, enter_onlyConstructed) {
    const QByteArray input = hex("3003020105 0401AA");
    DerReader reader(input);
    EXPECT_EQ(reader.enter(tag::kSet).error().code, Code::TLV_TAG_UNEXPECTED);
    auto inside = reader.enter(tag::kSequence);
    ASSERT_TRUE(inside);
    EXPECT_EQ(inside->integer(), 5);
    EXPECT_TRUE(inside->finish());
    EXPECT_EQ(inside->next().error(), (Error{Code::TLV_TRUNCATED, u"byte 5"_s}))
        << "does not leave its structure";
    EXPECT_EQ(reader.enter(tag::kOctetString).error().code, Code::TLV_TAG_UNEXPECTED);
    EXPECT_EQ(reader.octetString()->size(), 1);
}

TEST(DerReader, enter_deeperThanAllowed_refused) {
    QByteArray nested;
    for (int i = 0; i < DerReader::kMaxDepth + 1; ++i) {
        DerWriter writer;
        writer.element(tag::kSequence, nested);
        nested = writer.bytes();
    }
    DerReader reader(nested);
    for (int i = 0; i < DerReader::kMaxDepth; ++i) {
        const auto inside = reader.enter(tag::kSequence);
        ASSERT_TRUE(inside) << i;
        reader = *inside;
    }
    EXPECT_EQ(reader.enter(tag::kSequence).error().code, Code::TLV_TOO_DEEP);
}

TEST(DerReader, typedReads_badValue_namesItsByte) {
    const QByteArray input = hex("3003010102");
    DerReader reader(input);
    auto inside = *reader.enter(tag::kSequence);
    EXPECT_EQ(inside.boolean().error(), (Error{Code::TLV_VALUE_INVALID, u"byte 2"_s}));
    EXPECT_FALSE(inside.atEnd());
}

TEST(DerReader, efCardAccess_threeSecurityInfos) {
    const QByteArray file = hex("3134300D060804007F0007020202020101300F060A04007F000702020302020201013012060A"
                                "04007F0007020204020202010202010D");
    DerReader reader(file);
    auto set = *reader.enter(tag::kSet);
    QStringList protocols;
    std::vector<qint64> numbers;
    while (!set.atEnd()) {
        auto info = set.enter(tag::kSequence);
        ASSERT_TRUE(info);
        protocols += *info->objectIdentifier();
        while (!info->atEnd())
            numbers.push_back(*info->integer());
    }
    EXPECT_EQ(protocols, (QStringList{u"0.4.0.127.0.7.2.2.2"_s, u"0.4.0.127.0.7.2.2.3.2.2"_s,
                                      u"0.4.0.127.0.7.2.2.4.2.2"_s}));
    EXPECT_EQ(numbers, (std::vector<qint64>{1, 1, 2, 13}));
    EXPECT_TRUE(reader.finish());
}

TEST(DerReader, dg13OfOwnVectorB_fieldsByIndex) {
    const QByteArray file = hex(
        "6D81D13081CE020101060628D3160100083181C03011020101130C3037393330313030303031373 "
        "01A0201020C155472E1BA"
        "A76E205468E1BB8B2042C3A9204EC4836D300F020103130A30332F30322F3230303130090201040C044EE1BBAF300F020105"
        "0C0A5669E1BB8774204E616D301802010C0C134B68C3B46E67207468E1BB9D692068E1BAA16E301702010D300030100C0E4C"
        "C3AA205468E1BB8B2053C3A175301802010E30130C115068E1BAA16D2056C4836E2042E1BAA3793015020110131038383939"
        "414142424343444445454646");
    ASSERT_EQ(file.size(), 212);
    DerReader reader(file);
    auto sequence = *reader.enter(0x6D)->enter(tag::kSequence);
    EXPECT_EQ(sequence.integer(), 1);
    EXPECT_EQ(sequence.objectIdentifier(), u"1.0.10646.1.0.8"_s);
    auto fields = *sequence.enter(tag::kSet);
    QMap<qint64, QString> texts;
    while (!fields.atEnd()) {
        auto field = fields.enter(tag::kSequence);
        ASSERT_TRUE(field);
        const qint64 index = *field->integer();
        if (const auto text = *field->nextIf(tag::kUtf8String)) texts[index] = QString::fromUtf8(text->value);
    }
    EXPECT_EQ(texts[2], u"Trần Thị Bé Năm"_s);
    EXPECT_EQ(texts[12], u"Không thời hạn"_s);
    EXPECT_TRUE(reader.finish());
}

} // namespace
} // namespace motcua::tlv
