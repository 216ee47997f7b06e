// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/frame_reader.h"

#include "core/qr/frame_memory.h"
#include "tests/core/qr/drawn_symbol.h"

#include <gmock/gmock.h>
#include <random>

namespace motcua::qr {
namespace {

using namespace std::chrono_literals;

const Instant kNow = *parseInstant(u"2026-11-23T08:00:00.000Z");

/// Modules of a symbol under noise that no single frame is read through.
GridReading frameOf(const DrawnSymbol& drawn, unsigned seed, float sigma = 0.95F) {
    std::mt19937 random(seed);
    std::normal_distribution<float> noise(0, sigma);
    GridReading reading{.grid = {drawn.version(), {}, 0.6}, .soft = drawn.soft(), .bytes = {}};
    for (float& value : reading.soft)
        value += noise(random);
    return reading;
}

TEST(FrameMemory, framesOfOneCard_readTogether) {
    const DrawnSymbol drawn(cardText());
    FrameMemory memory;
    for (unsigned i = 0; i < 7; ++i) {
        const GridReading frame = frameOf(drawn, i);
        EXPECT_FALSE(decodeSoft(drawn.layout(), frame.soft).complete);
        memory.add(frame, kNow + 60ms * i);
    }
    EXPECT_EQ(memory.combine(), cardText());
    memory.clear();
    EXPECT_EQ(memory.combine(), std::nullopt);
}

TEST(FrameMemory, alternatingCards_neverMixed) {
    // Twins: nearly the same text, so nearly the same first modules
    const DrawnSymbol one(cardText()), other(cardText("001096012346"));
    ASSERT_EQ(one.version(), other.version());
    int read = 0;
    for (unsigned round = 0; round < 40; ++round) {
        FrameMemory memory;
        for (unsigned i = 0; i < 8; ++i) {
            const bool first = i % 2 == 0;
            memory.add(
                frameOf(first ? one : other, 100 * round + i, 0.5F + 0.02F * static_cast<float>(round)),
                kNow + 60ms * i);
            if (const auto bytes = memory.combine()) {
                ++read;
                EXPECT_EQ(*bytes, first ? cardText() : cardText("001096012346"));
            }
        }
    }
    EXPECT_GT(read, 60);
}

TEST(FrameMemory, oldFrames_forgotten) {
    const DrawnSymbol drawn(cardText());
    FrameMemory memory;
    for (unsigned i = 0; i < 7; ++i)
        memory.add(frameOf(drawn, i), kNow);
    memory.add(frameOf(drawn, 9), kNow + FrameMemory::kAge + 1ms);
    EXPECT_EQ(memory.combine(), std::nullopt);
}

/// The card in the picture, so noisy that one frame is not enough.
GreyPicture noisyFrame(unsigned seed, double sigma) {
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0, sigma);
    GreyPicture picture(320, 240, 225);
    const DrawnSymbol drawn(cardText(), Correction::low);
    drawn.draw(picture, 60 + 0.3 * (seed % 5), 40 + 0.4 * (seed % 7), 3);
    blur(picture, 3);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            picture.row(y)[x] =
                static_cast<std::uint8_t>(std::clamp(picture.row(y)[x] + noise(random), 0.0, 255.0));
    return picture;
}

TEST(FrameReader, noisyFrames_readTogether_notAlone) {
    FixedClock clock(kNow);
    PictureReader single(clock);
    FrameReader reader(clock);
    bool read = false;
    int frames = 0;
    for (unsigned i = 0; i < 60 && frames < 8 && !read; ++i) {
        const GreyPicture frame = noisyFrame(i, 84);
        if (single.read(frame.view()).payload) continue;
        ++frames;
        const PictureReading reading = reader.read(frame.view(), 2000ms);
        read = reading.payload && reading.payload->text == QString::fromUtf8(cardText());
        EXPECT_EQ(read, reading.payload.has_value());
        clock.advance(66ms);
    }
    EXPECT_TRUE(read);
}

TEST(FrameReader, cleanFrame_countsWhenAnotherSaysTheSame) {
    FixedClock clock(kNow);
    FrameReader reader(clock);
    EXPECT_FALSE(reader.read({}).payload);
    const GreyPicture frame = noisyFrame(1, 1), next = noisyFrame(2, 1);
    const PictureReading first = reader.read(frame.view(), 2000ms);
    EXPECT_FALSE(first.payload);
    EXPECT_TRUE(first.outline);
    clock.advance(33ms);
    const PictureReading second = reader.read(next.view(), 2000ms);
    ASSERT_TRUE(second.payload);
    EXPECT_EQ(second.payload->kind, PayloadKind::card);

    clock.advance(FrameMemory::kAge + 1ms);
    EXPECT_FALSE(reader.read(frame.view(), 2000ms).payload);
    reader.reset();
    EXPECT_FALSE(reader.read(frame.view(), 2000ms).payload);
}

} // namespace
} // namespace motcua::qr
