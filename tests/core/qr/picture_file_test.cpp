// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_file.h"

#include "core/qr/picture_reader.h"
#include "core/qr/symbol_picture.h"
#include "core/qr/symbol_writer.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QtEndian>
#include <gtest/gtest.h>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace motcua::qr {
namespace {

using namespace Qt::StringLiterals;

QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage white(int width, int height, QImage::Format format = QImage::Format_RGB32) {
    QImage image(width, height, format);
    image.fill(Qt::white);
    return image;
}

QString refusal(const QByteArray& content) {
    const auto picture = loadPicture(QByteArrayView(content));
    if (picture) return u"read"_s;
    return picture.error().code == Code::QR_PICTURE_UNREADABLE ? picture.error().detail : u"other code"_s;
}

quint32 crc32(QByteArrayView bytes) {
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320 : 0);
    }
    return ~crc;
}

/// A small file that says it is larger than it is.
QByteArray pngThatClaims(quint32 width, quint32 height) {
    QByteArray png = encoded(white(8, 8), "png");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    qToBigEndian(crc32(QByteArrayView(png).sliced(12, 17)), png.data() + 29);
    return png;
}

QByteArray bmpThatClaims(qint32 width, qint32 height) {
    QByteArray bmp = encoded(white(8, 8), "bmp");
    qToLittleEndian(width, bmp.data() + 18);
    qToLittleEndian(height, bmp.data() + 22);
    return bmp;
}

/// Two frames of two pixels each, white first, then black.
QByteArray animatedGif(quint16 width = 2, quint16 height = 1) {
    QByteArray size(4, '\0');
    qToLittleEndian(width, size.data());
    qToLittleEndian(height, size.data() + 2);
    const auto frame = [&](const QByteArray& codes) {
        return QByteArray("\x2C\0\0\0\0", 5) + size + QByteArray("\0\x02\x02", 3) + codes + '\0';
    };
    return "GIF89a" + size + QByteArray("\x80\0\0\0\0\0\xFF\xFF\xFF", 9) + frame("\x4C\x0A") +
           frame("\x04\x0A") + '\x3B';
}

TEST(PictureFile, formatsOfPixels_areRead) {
    for (const char* format : {"png", "jpg", "bmp", "pbm", "pgm", "ppm", "webp", "tiff"}) {
        const auto picture = loadPicture(QByteArrayView(encoded(white(30, 20), format)));
        ASSERT_TRUE(picture) << format;
        EXPECT_EQ(picture->width(), 30) << format;
        EXPECT_EQ(picture->row(10)[15], 255) << format;
    }
}

TEST(PictureFile, otherFormats_areRefused) {
    EXPECT_EQ(refusal(encoded(white(16, 16), "ico")), u"format");
    EXPECT_EQ(refusal(encoded(white(16, 16), "xpm")), u"format");
    EXPECT_EQ(refusal("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"), u"format");
    EXPECT_EQ(refusal("%PDF-1.4\n"), u"format");
    EXPECT_EQ(refusal("hello"), u"format");
    EXPECT_EQ(refusal({}), u"format");
}

TEST(PictureFile, animation_givesItsFirstFrame) {
    const auto picture = loadPicture(QByteArrayView(animatedGif()));
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->width(), 2);
    EXPECT_EQ(picture->row(0)[1], 255);
}

/// In colour 50 megapixels are 200 MB, more than QImageReader gives.
TEST(PictureFile, phonePictureOf50Megapixels_isReadHalved) {
    const QString text = u"H34.05-261122-0001"_s;
    QImage photo = white(8160, 6144, QImage::Format_RGB888);
    const auto symbol = writeQr(text.toUtf8(), ErrorCorrection::quartile);
    ASSERT_TRUE(symbol);
    QPainter(&photo).drawImage(3000, 2500, QImage::fromData(toPng(*symbol, 12)));
    const auto picture = loadPicture(QByteArrayView(encoded(photo, "jpg")));
    ASSERT_TRUE(picture) << picture.error().detail.toStdString();
    EXPECT_EQ(picture->width(), 4080);
    EXPECT_EQ(picture->height(), 3072);
    const SystemClock clock;
    const PictureReading reading = PictureReader(clock).read(picture->view());
    ASSERT_TRUE(reading.payload);
    EXPECT_EQ(reading.payload->text, text);
}

TEST(PictureFile, upTo32Megapixels_staysWhole) {
    const auto picture = loadPicture(QByteArrayView(encoded(white(6400, 5000), "jpg")));
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->width(), 6400);
}

TEST(PictureFile, bombs_areRefusedBeforeTheyAreDecoded) {
    EXPECT_EQ(refusal(pngThatClaims(10'001, 10'000)), u"too large");
    EXPECT_EQ(refusal(pngThatClaims(1'000'000, 1'000'000)), u"too large");
    for (const QByteArray& bomb :
         {pngThatClaims(0x7FFFFFFF, 0x7FFFFFFF), bmpThatClaims(0x7FFFFFFF, 0x7FFFFFFF),
          bmpThatClaims(60'000, 60'000), bmpThatClaims(60'000, -60'000), bmpThatClaims(-1, -1),
          animatedGif(0xFFFF, 0xFFFF), QByteArray("P6 2000000000 2000000000 255\n"),
          QByteArray("P6 99999 99999 255\n")})
        EXPECT_NE(refusal(bomb), u"read") << bomb.first(40).toPercentEncoding().toStdString();
    EXPECT_NE(refusal(encoded(white(8, 8), "png").first(40)), u"read") << "cut off";
}

TEST(PictureFile, whatIsNoRegularFile_isUnreadable) {
    QTemporaryDir folder;
    const auto codeOf = [](const QString& path) {
        const auto picture = loadPicture(path);
        return picture ? Code{} : picture.error().code;
    };
    EXPECT_EQ(codeOf(folder.path()), Code::FILE_UNREADABLE);
    EXPECT_EQ(codeOf(folder.filePath(u"gone.png"_s)), Code::FILE_UNREADABLE);
#ifdef Q_OS_UNIX
    const QString pipe = folder.filePath(u"pipe"_s);
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_EQ(codeOf(pipe), Code::FILE_UNREADABLE) << "opening it would wait for ever";
    EXPECT_EQ(codeOf(u"/dev/zero"_s), Code::FILE_UNREADABLE);
#endif
    const QString file = folder.filePath(u"a.png"_s);
    ASSERT_TRUE(white(8, 8).save(file));
    EXPECT_TRUE(loadPicture(file));
}

TEST(PictureFile, hugeFile_isRefusedUnread) {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.bmp"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(65LL * 1024 * 1024)); // sparse
    const auto picture = loadPicture(file.fileName());
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().code, Code::QR_PICTURE_UNREADABLE);
}

} // namespace
} // namespace motcua::qr
