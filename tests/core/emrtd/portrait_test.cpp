// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/portrait.h"

#include "tests/core/emrtd/dg13_builder.h"
#include "tests/core/emrtd/picture_builder.h"
#include "tests/core/emrtd/vectors.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

const Dg13Builder kTlv; // its element()
const QByteArray kData = hex("5F2E"), kConstructedData = hex("7F2E");
const QByteArray kJpeg = makeJpegHeader(480, 640);

QByteArray biometricTemplate(const QByteArray& data, const QByteArray& tag = kData) {
    const QByteArray header = hex("A10E81010282010087020101"
                                  "88020008");
    return kTlv.element(hex("7F60"), header + kTlv.element(tag, data));
}

QByteArray dg2(const QByteArray& templates) {
    return kTlv.element(0x75, kTlv.element(hex("7F61"), hex("020101") + templates));
}

struct FaceRecord {
    QByteArray picture;
    char dataType = 0;
    quint16 points = 0;
    qint64 block = -1; ///< the length it tells; -1: the right one
};

QByteArray face(const FaceRecord& record) {
    QByteArray rest =
        bigEndian(record.points, 2) + QByteArray(14, '\0') + QByteArray(8 * record.points, '\1');
    rest +=
        QByteArray(1, '\0') + record.dataType + bigEndian(480, 2) + bigEndian(400, 2) + QByteArray(6, '\0');
    rest += record.picture;
    const auto size = record.block < 0 ? rest.size() + 4 : record.block;
    return bigEndian(static_cast<quint32>(size), 4) + rest;
}

QByteArray faces(const std::vector<FaceRecord>& records) {
    QByteArray all;
    for (const FaceRecord& record : records)
        all += face(record);
    return QByteArray("FAC\0"
                      "010\0",
                      8) +
           bigEndian(static_cast<quint32>(14 + all.size()), 4) +
           bigEndian(static_cast<quint32>(records.size()), 2) + all;
}

TEST(Portrait, jpegOfTheCard_sizeByTheJpegItself) {
    const auto portrait = parseDg2(dg2(biometricTemplate(faces({{kJpeg}}))));
    ASSERT_TRUE(portrait) << portrait.error().detail.toStdString();
    EXPECT_EQ(portrait->format, PortraitFormat::jpeg);
    EXPECT_EQ(portrait->bytes, kJpeg);
    EXPECT_EQ(portrait->width, 480);
    EXPECT_EQ(portrait->height, 640) << "the record says 400";
}

TEST(Portrait, icaoTags_19794InEitherDataTag) {
    EXPECT_EQ(parseDg2(dg2(biometricTemplate(faces({{kJpeg}}), kConstructedData)))->bytes, kJpeg);
}

TEST(Portrait, featurePointsAndPadding_kept) {
    const QByteArray padded = kJpeg + QByteArray(50, '\0');
    const auto portrait = parseDg2(dg2(biometricTemplate(faces({{padded, 0, 7}}))) + QByteArray(9, '\0'));
    ASSERT_TRUE(portrait);
    EXPECT_EQ(portrait->bytes, padded);
}

TEST(Portrait, severalFacesAndTemplates_theFirst) {
    const QByteArray other = makeJpegHeader(10, 20);
    EXPECT_EQ(parseDg2(dg2(biometricTemplate(faces({{kJpeg}, {other}}))))->bytes, kJpeg);
    const QByteArray templates = biometricTemplate(faces({{kJpeg}})) + biometricTemplate(faces({{other}}));
    EXPECT_EQ(parseDg2(dg2(templates))->bytes, kJpeg);
    const QByteArray empty = kTlv.element(hex("7F60"), hex("A1020101"));
    EXPECT_EQ(parseDg2(dg2(empty + biometricTemplate(faces({{other}}))))->bytes, other);
}

TEST(Portrait, wrongLengthsInTheRecord_pictureFoundAllTheSame) {
    for (const qint64 block : {qint64(0), qint64(20), qint64(0xFFFFFFFF)})
        EXPECT_EQ(parseDg2(dg2(biometricTemplate(faces({{kJpeg, 0, 0, block}}))))->bytes, kJpeg) << block;
    QByteArray points = faces({{kJpeg}});
    points[18] = '\xFF'; // 65,280 feature points
    EXPECT_EQ(parseDg2(dg2(biometricTemplate(points)))->bytes, kJpeg);
    QByteArray shifted = faces({{"some bytes" + kJpeg}});
    EXPECT_EQ(parseDg2(dg2(biometricTemplate(shifted)))->bytes, kJpeg);
    EXPECT_EQ(parseDg2(dg2(biometricTemplate("without a record " + kJpeg)))->bytes, kJpeg);
}

TEST(Portrait, format_magicThenRecord) {
    const QByteArray j2k = makeJ2k({}), jp2 = makeJp2(j2k, 16);
    ASSERT_FALSE(j2k.isEmpty());
    for (const QByteArray& picture : {j2k, jp2}) {
        const auto portrait = parseDg2(dg2(biometricTemplate(faces({{picture, 0}})))); // says JPEG
        ASSERT_TRUE(portrait);
        EXPECT_EQ(portrait->format, PortraitFormat::jp2);
        EXPECT_EQ(portrait->width, 32);
        EXPECT_EQ(portrait->height, 24);
    }
    const std::pair<char, PortraitFormat> types[] = {
        {0, PortraitFormat::jpeg}, {1, PortraitFormat::jp2}, {9, PortraitFormat::unknown}};
    for (const auto& [type, format] : types) {
        const auto portrait = parseDg2(dg2(biometricTemplate(faces({{"not a picture", type}}))));
        ASSERT_TRUE(portrait);
        EXPECT_EQ(portrait->format, format);
        EXPECT_EQ(portrait->bytes, "not a picture");
        EXPECT_EQ(portrait->width, 0);
    }
}

/// ISO/IEC 39794-5: versions, representations { representation { id, base { two dimensions { octets,
/// information } } } }.
QByteArray tagged(const QByteArray& picture, char code) {
    const QByteArray information =
        kTlv.element('\xA1', kTlv.element('\xA0', kTlv.element('\x80', QByteArray(1, code))));
    const QByteArray flat = kTlv.element('\xA0', kTlv.element('\x80', picture) + information);
    const QByteArray representation =
        kTlv.sequence(kTlv.element('\x80', "\1") + kTlv.element('\xA1', kTlv.element('\xA0', flat)));
    const QByteArray version = kTlv.element('\xA0', hex("8001038102"
                                                        "07E3"));
    return kTlv.element('\xA1', kTlv.element(0x65, version + kTlv.element('\xA1', representation)));
}

TEST(Portrait, iso39794_found) {
    const auto portrait = parseDg2(dg2(biometricTemplate(tagged(kJpeg, 2), kConstructedData)));
    ASSERT_TRUE(portrait);
    EXPECT_EQ(portrait->bytes, kJpeg);
    EXPECT_EQ(portrait->format, PortraitFormat::jpeg);
    EXPECT_EQ(portrait->width, 480);
    const std::pair<char, PortraitFormat> codes[] = {
        {2, PortraitFormat::jpeg}, {3, PortraitFormat::jp2}, {4, PortraitFormat::jp2}};
    for (const auto& [code, format] : codes) {
        const auto odd = parseDg2(dg2(biometricTemplate(tagged("not a picture", code), kConstructedData)));
        ASSERT_TRUE(odd);
        EXPECT_EQ(odd->format, format);
        EXPECT_EQ(odd->bytes, "not a picture");
    }
    EXPECT_FALSE(parseDg2(dg2(biometricTemplate(tagged("not a picture", 7), kConstructedData))));
}

TEST(Portrait, iso39794_deepNesting_isBounded) {
    QByteArray deep = kTlv.element('\x80', kJpeg);
    for (int i = 0; i < 1000; ++i)
        deep = kTlv.element('\xA1', deep);
    EXPECT_EQ(parseDg2(dg2(biometricTemplate(deep, kConstructedData)))->bytes, kJpeg) << "by its first bytes";
}

TEST(Portrait, withoutAPicture_refused) {
    const QByteArray good = dg2(biometricTemplate(faces({{kJpeg}})));
    for (const QByteArray& file :
         {QByteArray(), good.chopped(1), good + "x", kTlv.element(0x75, {}), dg2({}), dg2(hex("7F6000")),
          dg2(kTlv.element(hex("7F60"), hex("A100"))), dg2(biometricTemplate({})),
          dg2(biometricTemplate("FAC")), dg2(hex("7F60025F2E")),
          dg2(biometricTemplate(faces({{QByteArray()}}))), kTlv.element(0x75, kTlv.element(hex("7F60"), {}))})
        EXPECT_EQ(parseDg2(file).error().code, Code::EMRTD_FILE_INVALID) << file.toHex().toStdString();
    EXPECT_EQ(parseDg2(dg2({})).error().detail, QStringLiteral("DG2 no picture"));
}

} // namespace
} // namespace motcua::emrtd
