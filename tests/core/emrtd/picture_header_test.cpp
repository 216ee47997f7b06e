// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/picture_header.h"

#include "tests/core/emrtd/picture_builder.h"
#include "tests/core/emrtd/vectors.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

TEST(PictureHeader, jpegSize_everyFrameMarker) {
    for (int marker = 0xC0; marker <= 0xCF; ++marker) {
        QByteArray jpeg = makeJpegHeader(1234, 567);
        jpeg[jpeg.indexOf("\xFF\xC0") + 1] = static_cast<char>(marker);
        const bool isFrame = marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        EXPECT_EQ(pictureSize(jpeg), (isFrame ? PictureSize{1234, 567} : PictureSize{})) << marker;
    }
}

TEST(PictureHeader, jpegSize_fillBytesAndMarkersWithoutLength) {
    const QByteArray frame = hex("FFC0000B08006400C801011100");
    EXPECT_EQ(pictureSize(hex("FFD8FFFFFFFFD0FF01") + frame), (PictureSize{200, 100}));
}

TEST(PictureHeader, jpegSize_broken_unknown) {
    for (const char* digits : {"FFD8FF", "FFD8FFC0", "FFD8FFC0000B080064", "FFD8FFC00001",
                               "FFD8FFC0000708006400C8", "FFD8FFDA000B08006400C801011100", "FFD8FFE00010",
                               "FFD8FFE0000400000000FFC0000B08006400C801011100", "FFD8FFFFFFFFFFFFFF"})
        EXPECT_EQ(pictureSize(hex(digits)), PictureSize()) << digits;
}

TEST(PictureHeader, jpeg2000Size_withAndWithoutFile) {
    const QByteArray j2k = makeJ2k({.width = 33, .height = 21, .left = 5, .top = 3});
    EXPECT_EQ(pictureSize(j2k), (PictureSize{33, 21}));
    EXPECT_EQ(pictureSize(makeJp2(j2k, 16)), (PictureSize{33, 21}));
    EXPECT_EQ(pictureSize(j2k.first(48)), PictureSize()) << "cut off in its components";
    QByteArray huge = j2k;
    huge.replace(8, 4, hex("FFFFFFFF"));
    EXPECT_EQ(pictureSize(huge), PictureSize());
}

TEST(PictureHeader, format_byMagic) {
    EXPECT_EQ(pictureFormat(makeJpegHeader(1, 1)), PortraitFormat::jpeg);
    EXPECT_EQ(pictureFormat(hex("0000000C6A5020200D0A870A")), PortraitFormat::jp2);
    EXPECT_EQ(pictureFormat(hex("FF4FFF51")), PortraitFormat::jp2);
    EXPECT_EQ(pictureFormat(hex("89504E470D0A1A0A")), PortraitFormat::unknown);
    EXPECT_EQ(pictureFormat(hex("FFD8")), PortraitFormat::unknown);
    EXPECT_EQ(pictureFormat({}), PortraitFormat::unknown);
    EXPECT_EQ(pictureSize("no picture"), PictureSize());
}

TEST(PictureHeader, find_theFirst) {
    EXPECT_EQ(findPicture(hex("00FF4FFF51FFD8FF")), 1);
    EXPECT_EQ(findPicture(hex("00FFD8FFFF4FFF51")), 1);
    EXPECT_EQ(findPicture(hex("0000000C6A5020200D0A870AFF4FFF51")), 0);
    EXPECT_EQ(findPicture(hex("FFD800")), -1);
}

} // namespace
} // namespace motcua::emrtd
