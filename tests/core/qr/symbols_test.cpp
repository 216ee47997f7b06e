// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbols.h"

#include "tests/core/qr/drawn_symbol.h"

#include <gmock/gmock.h>

namespace motcua::qr {
namespace {

TEST(FindSymbols, bytesAsTheyStand_noCharacterSetGuessed) {
    const QByteArray text("\x00\xFFTh\xE1\xBB\x8B\x8D ng\xC3\xA0y", 15);
    GreyPicture picture(300, 300, 225);
    const DrawnSymbol drawn(text);
    drawn.draw(picture, 40, 50, 4);
    for (const auto threshold : {SymbolSearch::Threshold::local, SymbolSearch::Threshold::fixed}) {
        const auto symbols = findSymbols(picture.view(), {.threshold = threshold});
        ASSERT_EQ(symbols.size(), 1U);
        EXPECT_EQ(symbols[0].bytes, text);
    }
    EXPECT_TRUE(findSymbols({}, {}).empty());
}

TEST(FindSymbols, damagedSymbol_withoutContent) {
    GreyPicture picture(300, 300, 225);
    DrawnSymbol(cardText(), Correction::low).draw(picture, 40, 40, 4);
    for (int y = 100; y < 160; ++y)
        for (int x = 100; x < 160; ++x)
            picture.row(y)[x] = static_cast<std::uint8_t>((x / 4 * 7 + y / 4 * 5) % 3 == 0 ? 30 : 225);
    for (const Symbol& symbol : findSymbols(picture.view(), {})) // 2.x says where it lies, 1.4 nothing
        EXPECT_FALSE(symbol.bytes);
    EXPECT_TRUE(findSymbols(picture.view(), {.unreadable = false}).empty());
}

/// Rows that overlap, so that it needs no memory: ZXing-C++ throws, because the product of the sides is 2³².
TEST(ReadModules, validSymbol_itsContent) {
    const DrawnSymbol drawn(cardText());
    std::vector<std::int8_t> modules;
    for (const bool dark : drawn.symbol.dark)
        modules.push_back(dark ? 1 : -1);
    EXPECT_EQ(readModules(modules, drawn.symbol.size), cardText());
    EXPECT_EQ(readModules(std::vector<std::int8_t>(modules.size(), -1), drawn.symbol.size), std::nullopt);
}

} // namespace
} // namespace motcua::qr
