// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/der_writer.h"

#include <gtest/gtest.h>
#include <limits>
#include <random>

namespace motcua::tlv {
namespace {

using namespace Qt::StringLiterals;

TEST(DerWriter, values_writtenInTheirShortestForm) {
    DerWriter writer;
    writer.constructed(tag::kSequence, [](DerWriter& inside) {
        inside.boolean(true);
        inside.boolean(false);
        inside.integer(128);
        inside.utf8String(u"Nữ");
        inside.element(0x5F1F, "A");
        EXPECT_TRUE(inside.objectIdentifier(u"1.0.10646.1.0.8"));
    });
    EXPECT_EQ(writer.bytes().toHex(), "301c"
                                      "0101ff"
                                      "010100"
                                      "02020080"
                                      "0c044ee1bbaf"
                                      "5f1f0141"
                                      "060628d316010008");
}

TEST(DerWriter, integers_readBack) {
    std::mt19937_64 random(7);
    std::vector<qint64> values{0,
                               1,
                               -1,
                               127,
                               128,
                               -128,
                               -129,
                               255,
                               256,
                               std::numeric_limits<qint64>::max(),
                               std::numeric_limits<qint64>::min()};
    for (int i = 0; i < 1000; ++i)
        values.push_back(static_cast<qint64>(random()) >> (random() % 64));
    for (const qint64 value : values) {
        DerWriter writer;
        writer.integer(value);
        EXPECT_EQ(DerReader(writer.bytes()).integer(), value);
    }
}

TEST(DerWriter, unsignedInteger_readBackWithoutZeros) {
    for (const char* bytes : {"", "00", "0000", "7f", "80", "0080", "ff00ff00ff00ff00ff00ff"}) {
        DerWriter writer;
        writer.unsignedInteger(QByteArray::fromHex(bytes));
        const auto read = DerReader(writer.bytes()).unsignedInteger();
        ASSERT_TRUE(read) << bytes;
        QByteArray expected = QByteArray::fromHex(bytes);
        while (expected.size() > 1 && expected.front() == 0)
            expected.remove(0, 1);
        if (expected.isEmpty()) expected = QByteArray(1, '\0');
        EXPECT_EQ(*read, expected) << bytes;
    }
}

TEST(DerWriter, objectIdentifier_readBackOrRefused) {
    for (const char16_t* dotted :
         {u"0.0", u"1.39", u"2.999.3", u"0.4.0.127.0.7.2.2.4.2.2", u"2.18446744073709551535"}) {
        DerWriter writer;
        ASSERT_TRUE(writer.objectIdentifier(dotted));
        EXPECT_EQ(DerReader(writer.bytes()).objectIdentifier(), QString::fromUtf16(dotted));
    }
    for (const char16_t* dotted : {u"", u"1", u"3.1", u"1.40", u"1..2", u"1.2.", u"1.-2", u"1.+2", u"1.2x",
                                   u"2.18446744073709551536", u"2.99999999999999999999"}) {
        DerWriter writer;
        EXPECT_EQ(writer.objectIdentifier(dotted).error().code, Code::TLV_VALUE_INVALID);
        EXPECT_TRUE(writer.bytes().isEmpty());
    }
}

/// A tree of random shape; what was written is kept as text.
void writeTree(DerWriter& writer, std::mt19937& random, int depth, QString& log) {
    for (auto children = random() % 4; children > 0; --children) {
        if (depth < 6 && random() % 2) {
            log += u'(';
            writer.constructed(tag::kSequence,
                               [&](DerWriter& inside) { writeTree(inside, random, depth + 1, log); });
            log += u')';
        } else {
            const QByteArray value(static_cast<qsizetype>(random() % 300), 'x');
            writer.octetString(value);
            log += QString::number(value.size()) + u' ';
        }
    }
}

void readTree(DerReader reader, QString& log) {
    while (!reader.atEnd()) {
        if (auto inside = reader.enter(tag::kSequence)) {
            log += u'(';
            readTree(*inside, log);
            log += u')';
        } else {
            const auto value = reader.octetString();
            ASSERT_TRUE(value);
            log += QString::number(value->size()) + u' ';
        }
    }
}

TEST(DerWriter, randomTrees_readBack) {
    std::mt19937 random(20261123);
    for (int i = 0; i < 500; ++i) {
        DerWriter writer;
        QString written, read;
        writeTree(writer, random, 0, written);
        readTree(DerReader(writer.bytes()), read);
        ASSERT_EQ(read, written);
    }
}

} // namespace
} // namespace motcua::tlv
