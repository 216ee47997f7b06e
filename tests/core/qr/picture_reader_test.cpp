// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_reader.h"

#include "core/qr/picture_levels.h"
#include "tests/core/qr/drawn_symbol.h"

#include <gmock/gmock.h>
#include <random>

namespace motcua::qr {
namespace {

using namespace std::chrono_literals;

class PictureReaderTest : public testing::Test {
protected:
    PictureReading read(const GreyPicture& picture, std::chrono::milliseconds limit = 2000ms) {
        return m_reader.read(picture.view(), limit);
    }
    bool readsCard(const GreyPicture& picture) {
        const PictureReading reading = read(picture);
        return reading.payload && reading.payload->kind == PayloadKind::card &&
               reading.payload->text == QString::fromUtf8(cardText());
    }
    static GreyPicture withCard(double module = 4, int width = 400, int height = 300) {
        GreyPicture picture(width, height, 225);
        DrawnSymbol(cardText()).draw(picture, 60, 40, module);
        return picture;
    }
    static GreyPicture noise(int width, int height) {
        std::mt19937 random(1);
        GreyPicture picture(width, height);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                picture.row(y)[x] = static_cast<std::uint8_t>(random());
        return picture;
    }

    FixedClock m_clock{*parseInstant(u"2026-11-23T08:00:00.000Z")};
    PictureReader m_reader{m_clock};
};

TEST_F(PictureReaderTest, clean_readWithItsOutline) {
    const PictureReading reading = read(withCard());
    ASSERT_TRUE(reading.payload);
    EXPECT_EQ(reading.payload->kind, PayloadKind::card);
    ASSERT_TRUE(reading.outline);
    EXPECT_LT(std::abs((*reading.outline)[0].x() - 60) + std::abs((*reading.outline)[0].y() - 40), 4);
    EXPECT_GT((*reading.outline)[1].x(), 200);
    EXPECT_GT(reading.time.count(), 0);
}

TEST_F(PictureReaderTest, invertedMirroredTurned_read) {
    GreyPicture picture = withCard(3);
    blur(picture, 3, 3); // beyond plain ZXing, so that the own way is tested
    ASSERT_TRUE(readsCard(picture));
    GreyPicture mirrored = picture, inverted = picture, turned(picture.height(), picture.width());
    for (int y = 0; y < picture.height(); ++y) {
        std::reverse(mirrored.row(y), mirrored.row(y) + mirrored.width());
        for (int x = 0; x < picture.width(); ++x) {
            inverted.row(y)[x] = static_cast<std::uint8_t>(255 - picture.row(y)[x]);
            turned.row(x)[picture.height() - 1 - y] = picture.row(y)[x];
        }
    }
    EXPECT_TRUE(readsCard(mirrored));
    EXPECT_TRUE(readsCard(inverted));
    EXPECT_TRUE(readsCard(turned));
}

TEST_F(PictureReaderTest, mirrored_outlineNamesTheSymbolsOwnCorners) {
    GreyPicture picture = withCard(3);
    blur(picture, 3, 3);
    for (int y = 0; y < picture.height(); ++y)
        std::reverse(picture.row(y), picture.row(y) + picture.width());
    const PictureReading reading = read(picture);
    ASSERT_TRUE(reading.payload && reading.outline);
    const Outline& outline = *reading.outline;
    EXPECT_GT(outline[0].x(), outline[1].x()) << "its top right is seen at the left";
    EXPECT_LT(std::abs(outline[0].x() - (400 - 60)), 5);
}

TEST_F(PictureReaderTest, rotatedBySteps_read) {
    const DrawnSymbol drawn(cardText());
    for (int degrees = 0; degrees < 360; degrees += 30) {
        GreyPicture picture(360, 360, 225);
        const double half = drawn.symbol.size * 1.4, c = std::cos(degrees / 57.2958),
                     s = std::sin(degrees / 57.2958);
        const auto at = [&](double u, double v) { return Point{180 + c * u - s * v, 180 + s * u + c * v}; };
        drawn.draw(picture, {at(-half, -half), at(half, -half), at(half, half), at(-half, half)});
        blur(picture, 3);
        EXPECT_TRUE(readsCard(picture)) << degrees;
    }
}

/// A card at sixty degrees, turned by forty-five: no angle of the symbol looks right.
TEST_F(PictureReaderTest, steepSlant_read) {
    GreyPicture picture(500, 400, 225);
    const DrawnSymbol drawn(cardText(), Correction::low);
    const std::array<Point, 4> corners{{{250, 105}, {430, 200}, {250, 295}, {70, 200}}};
    drawn.draw(picture, corners);
    EXPECT_TRUE(readsCard(picture));
}

/// A bent card: rows are moved down by up to `depth` pixels in the middle.
TEST_F(PictureReaderTest, bentCard_read) {
    const GreyPicture flat = withCard(3.2);
    for (const double depth : {6.0, 12.0}) {
        GreyPicture bent(flat.width(), flat.height(), 225);
        for (int x = 0; x < flat.width(); ++x) {
            const double along = (x + 0.5) / flat.width();
            const int down = static_cast<int>(std::lround(depth * 4 * along * (1 - along)));
            for (int y = down; y < flat.height(); ++y)
                bent.row(y)[x] = flat.row(y - down)[x];
        }
        blur(bent, 3);
        EXPECT_TRUE(readsCard(bent)) << depth;
    }
}

TEST_F(PictureReaderTest, receiptBesideTheCard_cardWins) {
    GreyPicture picture(640, 480, 225);
    DrawnSymbol("H01.23.45-261123-0001").draw(picture, 30, 30, 5);
    const PictureReading receipt = read(picture);
    ASSERT_TRUE(receipt.payload);
    EXPECT_EQ(receipt.payload->kind, PayloadKind::other);
    EXPECT_EQ(receipt.payload->text, u"H01.23.45-261123-0001");
    GreyPicture card(320, 320, 225);
    DrawnSymbol(cardText()).draw(card, 60, 60, 3);
    blur(card, 3, 3);
    for (int y = 0; y < 320; ++y)
        std::copy_n(card.row(y), 320, picture.row(y + 150) + 310);
    EXPECT_TRUE(readsCard(picture)) << "although it is the harder one";
}

TEST_F(PictureReaderTest, largePicture_readAtWhicheverSize) {
    for (const double module : {3.2, 7.0, 16.0}) {
        GreyPicture picture(4000, 3000, 200);
        DrawnSymbol(cardText()).draw(picture, 2300, 1100, module);
        EXPECT_TRUE(readsCard(picture)) << module;
    }
}

TEST_F(PictureReaderTest, emptyTinyAndHugePicture_nothing) {
    EXPECT_FALSE(m_reader.read({}).payload);
    for (const auto& [width, height] : {std::pair{1, 1}, {1, 700}, {3, 3}, {40, 12}})
        EXPECT_FALSE(read(GreyPicture(width, height, 90)).payload);
    const std::uint8_t pixel = 0;
    EXPECT_FALSE(m_reader.read({&pixel, 20'000, 20'000, 0}).payload) << "not looked at";
}

TEST_F(PictureReaderTest, noise_endsInTime) {
    for (const auto& [width, height] : {std::pair{640, 480}, {4000, 3000}}) {
        const GreyPicture picture = noise(width, height);
        const PictureReading reading = read(picture, 150ms);
        EXPECT_FALSE(reading.payload);
        // far above the promise, which the benchmark measures: the machine may be busy or slowed by
        // sanitizers
        EXPECT_LT(reading.time, 1500ms);
    }
}

TEST_F(PictureReaderTest, stopRequested_givesUpAtOnce) {
    std::stop_source stop;
    stop.request_stop();
    GreyPicture picture = withCard(3);
    blur(picture, 3, 3);
    EXPECT_FALSE(m_reader.read(picture.view(), 2000ms, stop.get_token()).payload);
    EXPECT_FALSE(m_reader.read(picture.view(), 0ms).payload) << "no time at all";
}

TEST(PictureLevels, halvesDownToAWebCamerasSize) {
    const GreyPicture picture(4000, 3000, 77);
    PictureLevels levels;
    const auto built = levels.build(picture.view(), {1000ms, {}});
    ASSERT_EQ(built.size(), 3U);
    EXPECT_EQ(built[0].view.width, 1000);
    EXPECT_EQ(built[0].scale, 4);
    EXPECT_EQ(*built[0].view.row(5), 77);
    EXPECT_EQ(built[2].view.width, 4000);
    EXPECT_EQ(levels.build(picture.view(), {0ms, {}}).size(), 1U) << "no time for halves";
}

TEST(TilesOf, coverThePicture_overlapping) {
    const GreyPicture picture(2600, 900);
    const auto tiles = tilesOf(picture.view());
    ASSERT_GE(tiles.size(), 3U);
    int last = 0;
    for (const Box& tile : tiles) {
        EXPECT_EQ(tile.height(), 900);
        last = std::max(last, tile.right);
    }
    EXPECT_EQ(last, 2600);
    EXPECT_LT(std::abs(tiles[0].left + tiles[0].right - 2600), 100) << "the middle first";
}

} // namespace
} // namespace motcua::qr
