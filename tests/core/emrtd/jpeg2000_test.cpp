// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/jpeg2000_header.h"
#include "core/emrtd/portrait.h"
#include "tests/core/emrtd/picture_builder.h"
#include "tests/core/emrtd/vectors.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

using Component = PictureSpec::Component;

std::array<int, 3> pixel(const Raster& raster, int x, int y) {
    const qsizetype at = (qsizetype(y) * raster.width + x) * 3;
    const auto channel = [&](int i) { return static_cast<quint8>(raster.rgb[at + i]); };
    return {channel(0), channel(1), channel(2)};
}

Raster decoded(const QByteArray& bytes) {
    const auto raster = decodeJpeg2000(bytes);
    EXPECT_TRUE(raster) << raster.error().detail.toStdString();
    return raster.value_or(Raster{});
}

QString refusal(const QByteArray& bytes) {
    const auto raster = decodeJpeg2000(bytes);
    if (raster) return QStringLiteral("decoded");
    EXPECT_EQ(raster.error().code, Code::EMRTD_PORTRAIT_UNREADABLE);
    return raster.error().detail;
}

TEST(Jpeg2000, rgb_everyPixel) {
    const PictureSpec spec;
    const QByteArray j2k = makeJ2k(spec);
    const Raster raster = decoded(j2k);
    ASSERT_EQ(raster.width, 32);
    ASSERT_EQ(raster.height, 24);
    ASSERT_EQ(raster.rgb.size(), 32 * 24 * 3);
    for (int y = 0; y < 24; ++y)
        for (int x = 0; x < 32; ++x)
            ASSERT_EQ(pixel(raster, x, y),
                      (std::array{spec.sample(0, x, y), spec.sample(1, x, y), spec.sample(2, x, y)}));
    EXPECT_EQ(decoded(makeJp2(j2k, 16)), raster);
    EXPECT_EQ(decoded(j2k + QByteArray(100, '\0')), raster) << "padding";
}

TEST(Jpeg2000, grey_threeTimes) {
    const Raster raster = decoded(makeJ2k({.components = {{}}}));
    EXPECT_EQ(pixel(raster, 3, 4), (std::array{27, 27, 27}));
}

TEST(Jpeg2000, alpha_onWhite) {
    const auto half = [](int c, int x, int) { return c == 1 ? (x < 16 ? 0 : 255) : 100; };
    const Raster grey = decoded(makeJ2k({.components = {{}, {}}, .sample = half}));
    EXPECT_EQ(pixel(grey, 0, 0), (std::array{255, 255, 255}));
    EXPECT_EQ(pixel(grey, 20, 0), (std::array{100, 100, 100}));
    const auto quarter = [](int c, int, int) { return c == 3 ? 51 : c * 50; };
    const Raster rgb = decoded(makeJ2k({.components = {{}, {}, {}, {}}, .sample = quarter}));
    EXPECT_EQ(pixel(rgb, 0, 0), (std::array{204, 214, 224}));
}

TEST(Jpeg2000, deepAndSignedSamples_scaled) {
    const Raster deep =
        decoded(makeJ2k({.components = {{.precision = 12}}, .sample = [](int, int, int) { return 0xABC; }}));
    EXPECT_EQ(pixel(deep, 5, 5)[0], 0xAB);
    const Raster deepest =
        decoded(makeJ2k({.components = {{.precision = 16}}, .sample = [](int, int, int) { return 0x12FF; }}));
    EXPECT_EQ(pixel(deepest, 5, 5)[0], 0x12);
    const Raster negative = decoded(
        makeJ2k({.components = {{.isSigned = true}}, .sample = [](int, int x, int) { return x - 16; }}));
    EXPECT_EQ(pixel(negative, 0, 0)[0], 112);
    EXPECT_EQ(pixel(negative, 31, 0)[0], 143);
}

TEST(Jpeg2000, sYcc_fullAndHalvedChroma) {
    const auto red = [](int c, int, int) { return c == 0 ? 76 : c == 1 ? 85 : 255; };
    const QByteArray full = makeJ2k({.colourTransform = false, .sample = red});
    EXPECT_EQ(pixel(decoded(makeJp2(full, 18)), 7, 7), (std::array{254, 0, 0}));
    EXPECT_EQ(pixel(decoded(makeJp2(full, 16)), 7, 7), (std::array{76, 85, 255})) << "says RGB";
    const QByteArray half = makeJ2k({.width = 33,
                                     .height = 25,
                                     .left = 1,
                                     .top = 1,
                                     .components = {{}, {.step = 2}, {.step = 2}},
                                     .colourTransform = false,
                                     .sample = red});
    for (const QByteArray& bytes : {half, makeJp2(half, 18)}) {
        const Raster raster = decoded(bytes);
        EXPECT_EQ(raster.width, 33);
        EXPECT_EQ(pixel(raster, 0, 0), (std::array{254, 0, 0}));
        EXPECT_EQ(pixel(raster, 32, 24), (std::array{254, 0, 0}));
    }
}

TEST(Jpeg2000, halvedChroma_liesUnderItsPixels) {
    const auto sample = [](int c, int x, int y) { return c == 0 ? 128 : c == 1 ? 128 : 64 + 4 * x + y; };
    const Raster raster = decoded(
        makeJ2k({.components = {{}, {.step = 2}, {.step = 2}}, .colourTransform = false, .sample = sample}));
    EXPECT_EQ(pixel(raster, 0, 0), pixel(raster, 1, 1));
    EXPECT_NE(pixel(raster, 1, 1), pixel(raster, 2, 1));
    EXPECT_EQ(pixel(raster, 30, 20)[0], 128 + static_cast<int>(1.402 * (64 + 60 + 10 - 128) + 0.5));
}

TEST(Jpeg2000, tilesAndOffset_decoded) {
    const PictureSpec spec{.width = 70, .height = 50, .left = 3, .top = 2, .tile = 32};
    const Raster raster = decoded(makeJ2k(spec));
    EXPECT_EQ(pixel(raster, 0, 0),
              (std::array{spec.sample(0, 0, 0), spec.sample(1, 0, 0), spec.sample(2, 0, 0)}));
    EXPECT_EQ(pixel(raster, 69, 49),
              (std::array{spec.sample(0, 69, 49), spec.sample(1, 69, 49), spec.sample(2, 69, 49)}));
}

TEST(Jpeg2000, brokenFiles_refused) {
    const QByteArray j2k = makeJ2k({}), jp2 = makeJp2(j2k, 16);
    EXPECT_EQ(refusal({}), u"no JPEG 2000");
    EXPECT_EQ(refusal(makeJpegHeader(1, 1)), u"no JPEG 2000");
    EXPECT_EQ(refusal(makeJp2(j2k, 12)), u"colour space") << "CMYK";
    EXPECT_EQ(refusal(makeJp2(j2k, 16, box("pclr", hex("000101070000")))), u"palette");
    for (qsizetype size = 0; size < jp2.size(); size += size < 200 ? 1 : 7)
        EXPECT_NE(refusal(jp2.first(size)), u"decoded") << size;
    for (qsizetype size = 0; size < j2k.size() - 2; size += size < 200 ? 1 : 7) // the EOC may be missing
        EXPECT_NE(refusal(j2k.first(size)), u"decoded") << size;
}

TEST(Jpeg2000, boxes_longAndToTheEnd) {
    const QByteArray j2k = makeJ2k({});
    const QByteArray head = makeJp2({}, 16).chopped(8);
    EXPECT_TRUE(decodeJpeg2000(head + hex("00000000") + "jp2c" + j2k));
    EXPECT_TRUE(decodeJpeg2000(head + hex("00000001") + "jp2c" + bigEndian(0, 4) +
                               bigEndian(static_cast<quint32>(j2k.size() + 16), 4) + j2k));
    EXPECT_FALSE(decodeJpeg2000(head + hex("00000001") + "jp2c" + QByteArray(8, '\xFF') + j2k));
    EXPECT_FALSE(decodeJpeg2000(head + hex("00000001") + "jp2c"));
    EXPECT_FALSE(decodeJpeg2000(head + hex("00000007") + "jp2c" + j2k));
}

// ---- limits: a good codestream with one number changed

QByteArray with(QByteArray bytes, qsizetype at, const QByteArray& replacement) {
    return bytes.replace(at, replacement.size(), replacement);
}

QString limitOf(const QByteArray& codestream) {
    const auto size = checkLimits(codestream);
    return size ? QString() : size.error().detail;
}

TEST(Jpeg2000Limits, size_bounded) {
    const QByteArray good = makeJ2k({});
    EXPECT_EQ(limitOf(good), u"");
    const auto square = [&](quint32 width, quint32 height, quint32 tile = 0) {
        const QByteArray size = bigEndian(width, 4) + bigEndian(height, 4);
        const QByteArray tiles = tile ? bigEndian(tile, 4) + bigEndian(tile, 4) : size;
        return with(good, 8, size + QByteArray(8, '\0') + tiles);
    };
    EXPECT_EQ(limitOf(square(2000, 2000)), u"");
    EXPECT_EQ(limitOf(square(2000, 2001)), u"pixels");
    EXPECT_EQ(limitOf(square(0xFFFFFFFF, 0xFFFFFFFF)), u"pixels");
    EXPECT_EQ(limitOf(square(2000, 2000, 63)), u"missing tiles") << "no more is wrong";
    EXPECT_EQ(limitOf(square(2000, 2000, 62)), u"tiles") << "33 × 33";
    EXPECT_EQ(limitOf(square(64, 64, 12)), u"tiles") << "36 for 4,096 pixels";
    EXPECT_EQ(limitOf(square(64, 64, 13)), u"missing tiles");
    EXPECT_EQ(limitOf(with(good, 42, "\x06")), u"precision") << "7 bits";
    EXPECT_EQ(limitOf(with(good, 42, "\x0F")), u"");
    EXPECT_EQ(limitOf(with(good, 42, "\x10")), u"precision") << "17 bits";
    EXPECT_EQ(limitOf(with(good, 43, "\x02")), u"subsampling") << "of the first component";
    EXPECT_EQ(limitOf(with(good, 46, "\x05")), u"subsampling");
    EXPECT_EQ(limitOf(with(good, 46, "\x04\x04")), u"");
    for (const auto& [at, bytes] : {std::pair{46, QByteArray(1, '\0')},
                                    {8, bigEndian(0, 4)},
                                    {16, bigEndian(32, 4)},
                                    {24, bigEndian(0, 4)},
                                    {32, bigEndian(1, 4)},
                                    {40, bigEndian(0, 2)},
                                    {40, bigEndian(4, 2)}})
        EXPECT_EQ(limitOf(with(good, at, bytes)), u"SIZ") << at;
    EXPECT_EQ(limitOf(makeJ2k({.components = {{}, {}, {}, {}, {}}})), u"components");
}

TEST(Jpeg2000Limits, codingStyle_bounded) {
    const QByteArray good = makeJ2k({});
    const qsizetype cod = good.indexOf("\xFF\x52"); // Lcod, Scod, order, layers 2, MCT, levels, blocks 2, …
    ASSERT_GT(cod, 0);
    EXPECT_EQ(limitOf(with(good, cod + 9, "\x20")), u"");
    EXPECT_EQ(limitOf(with(good, cod + 9, "\x21")), u"levels");
    EXPECT_EQ(limitOf(with(good, cod + 10, "\x09")), u"code blocks");
    EXPECT_EQ(limitOf(with(good, cod + 10, "\x05\x04")), u"code blocks");
    EXPECT_EQ(limitOf(with(good, cod + 10, QByteArray(2, '\0'))), u"") << "4 × 4 is legal for a small one";
    const QByteArray large = with(good, 8,
                                  bigEndian(2000, 4) + bigEndian(2000, 4) + QByteArray(8, '\0') +
                                      bigEndian(2000, 4) + bigEndian(2000, 4));
    EXPECT_EQ(limitOf(with(large, cod + 10, QByteArray(2, '\0'))), u"code blocks");
    EXPECT_EQ(limitOf(with(good, cod + 6, "\xFF\xFF")), u"packets");
    EXPECT_EQ(limitOf(with(good, cod + 4, "\x01")), u"COD") << "precincts without their sizes";
    EXPECT_EQ(limitOf(with(good, cod, "\xFF\x77")), u"marker");
}

TEST(Jpeg2000Limits, precincts_countedInEveryMarker) {
    const QByteArray good = makeJ2k({});
    const qsizetype cod = good.indexOf("\xFF\x52");
    const QByteArray large = with(good, 8,
                                  bigEndian(2000, 4) + bigEndian(2000, 4) + QByteArray(8, '\0') +
                                      bigEndian(2000, 4) + bigEndian(2000, 4));
    const auto insert = [&](qsizetype at, const char* segment) {
        QByteArray bytes = large;
        return bytes.insert(at, hex(segment));
    };
    // COC: component 0, precincts of 1, 16 or 256 pixels, one level
    EXPECT_EQ(limitOf(insert(cod, "FF53000B0001010404000011"
                                  "11")),
              u"precincts");
    EXPECT_EQ(limitOf(insert(cod, "FF53000B0001010404000088"
                                  "88")),
              u"");
    EXPECT_EQ(limitOf(insert(cod, "FF53000A00010104040000FF")), u"COD");
    EXPECT_EQ(limitOf(insert(cod, "FF5300050001"
                                  "01")),
              u"COC");
    EXPECT_EQ(limitOf(insert(cod, "FF52000501"
                                  "0000")),
              u"COD");
    const qsizetype sod = large.indexOf("\xFF\x93"); // in the header of a tile-part, too
    EXPECT_EQ(limitOf(insert(sod, "FF53000B000101040400001111")), u"precincts");
    EXPECT_EQ(limitOf(insert(cod, "FF6400040000")), u"") << "a comment";
}

TEST(Jpeg2000Limits, tileParts_walked) {
    const QByteArray good = makeJ2k({.tile = 16});
    const qsizetype first = good.indexOf("\xFF\x90"), second = good.indexOf("\xFF\x90", first + 2);
    ASSERT_GT(second, first);
    EXPECT_EQ(limitOf(good), u"");
    EXPECT_EQ(limitOf(with(good, second + 2, bigEndian(9, 2))), u"SOT");
    EXPECT_EQ(limitOf(with(good, first + 6, bigEndian(13, 4))), u"SOT") << "ends in its header";
    EXPECT_EQ(limitOf(with(good, second + 12, "\xFF\xD9")), u"tile header");
    EXPECT_EQ(limitOf(with(good, first, "\xFF\x93")), u"main header");
    EXPECT_EQ(limitOf(good.first(first + 8)), u"SOT");
    EXPECT_EQ(limitOf(good.first(first)), u"truncated header");
    EXPECT_EQ(limitOf(with(good, second, "\xFF\x77")), u"marker");
    EXPECT_EQ(limitOf(with(good, second, "\xFF\xD9")), u"missing tiles");
    EXPECT_EQ(limitOf(with(good, second + 6, bigEndian(0, 4))), u"missing tiles") << "the second to the end";
    EXPECT_EQ(limitOf(with(makeJ2k({}), makeJ2k({}).indexOf("\xFF\x90") + 6, bigEndian(0, 4))), u"");
}

} // namespace
} // namespace motcua::emrtd
