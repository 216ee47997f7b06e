// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/emblem.h"

#include "core/document/render.h"
#include "tests/support/event_loop.h"
#include "tests/support/sample_forms.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

class Emblem : public testing::Test {
protected:
    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }
    static QByteArray picture(QSize size, const char* format, Qt::GlobalColor colour = Qt::red) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        image.setText(u"Comment"_s, u"máy ảnh của Lan"_s);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        EXPECT_TRUE(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, format));
        return bytes;
    }
    static Code refusal(const QString& path) {
        const auto read = readEmblem(path);
        return read ? Code::USAGE : read.error().code;
    }
    QTemporaryDir folder;
};

TEST_F(Emblem, picturesAndDrawings_becomeASmallPngWithoutTheirRemarks) {
    for (const char* format : {"PNG", "JPG"}) {
        const auto png = readEmblem(write(u"emblem"_s, picture({1600, 800}, format)));
        ASSERT_TRUE(png) << format;
        EXPECT_TRUE(isEmblem(*png));
        EXPECT_EQ(emblemImage(*png).size(), QSize(480, 240)) << format;
        EXPECT_TRUE(emblemImage(*png).textKeys().isEmpty()) << format;
    }
    const auto drawn = readEmblem(write(
        u"a.svg"_s, R"(<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10">)"
                    R"(<rect width="20" height="10" fill="#00f"/></svg>)"));
    ASSERT_TRUE(drawn);
    EXPECT_EQ(emblemImage(*drawn).size(), QSize(480, 240)) << "sharp, whatever its size says";
    EXPECT_EQ(emblemImage(*drawn).pixelColor(240, 120), QColor(Qt::blue));
    EXPECT_EQ(emblemImage(*readEmblem(write(u"s.png"_s, picture({30, 40}, "PNG")))).size(), QSize(30, 40))
        << "a small picture is not blown up";
}

TEST_F(Emblem, whatIsNoPictureOrTooLarge_isRefused) {
    EXPECT_EQ(refusal(folder.filePath(u"none.png"_s)), Code::FILE_UNREADABLE);
    EXPECT_EQ(refusal(write(u"text.png"_s, "không phải ảnh")), Code::FIELD_INVALID);
    EXPECT_EQ(refusal(write(u"empty.png"_s, {})), Code::FIELD_INVALID);
    EXPECT_EQ(refusal(write(u"wide.png"_s, picture({9000, 2}, "PNG"))), Code::FIELD_INVALID);
    EXPECT_EQ(refusal(write(u"big.png"_s, picture({4, 4}, "PNG") + QByteArray(5'000'000, 'x'))),
              Code::FIELD_INVALID);
    EXPECT_EQ(refusal(write(u"cut.png"_s, picture({400, 400}, "PNG").first(60))), Code::FIELD_INVALID);
    EXPECT_EQ(refusal(write(u"a.bmp"_s, picture({4, 4}, "BMP"))), Code::FIELD_INVALID);
}

TEST_F(Emblem, onlyASmallPng_isKept) {
    EXPECT_TRUE(isEmblem({}));
    EXPECT_TRUE(isEmblem(picture({480, 480}, "PNG")));
    EXPECT_FALSE(isEmblem(picture({481, 10}, "PNG")));
    EXPECT_FALSE(isEmblem(picture({48, 48}, "JPG")));
    EXPECT_TRUE(emblemImage(picture({481, 10}, "PNG")).isNull());
}

TEST_F(Emblem, stands_inTheHeadingOfAForm_andKeepsItsShape) {
    FormData data = tests::sampleForm(FormKind::receipt01);
    const auto reds = [&data] {
        const auto pages = Pages::make(data, Paper::a4);
        EXPECT_TRUE(pages) << pages.error().detail.toStdString();
        const QImage page = pages->image(0, 4);
        QRect where;
        for (int y = 0; y < page.height() / 4; ++y)
            for (int x = 0; x < page.width(); ++x)
                if (page.pixelColor(x, y) == QColor(Qt::red)) where = where.united({x, y, 1, 1});
        return where;
    };
    EXPECT_TRUE(reds().isEmpty());
    data.emblem = picture({200, 100}, "PNG");
    const QRect where = reds();
    ASSERT_FALSE(where.isEmpty());
    EXPECT_LT(where.right(), 105 * 4) << "in the office's half";
    EXPECT_NEAR(where.width() / double(where.height()), 2.0, 0.1);
    data.emblem = "no picture";
    EXPECT_TRUE(reds().isEmpty()) << "damaged: the form is printed without it";
}

} // namespace
} // namespace motcua::document
