// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbol_layout.h"

#include "tests/core/qr/drawn_symbol.h"

#include <gmock/gmock.h>

namespace motcua::qr {
namespace {

TEST(SymbolLayout, known_asZxingWritesEveryVersion) {
    std::array<bool, SymbolLayout::kVersions + 1> seen{};
    for (int length = 4; length <= 2950; length += 12) {
        const DrawnSymbol drawn(QByteArray(length, 'x'), Correction::low);
        if (seen[static_cast<std::size_t>(drawn.version())]) continue;
        seen[static_cast<std::size_t>(drawn.version())] = true;
        const auto& known = drawn.layout().known();
        for (std::size_t i = 0; i < known.size(); ++i)
            ASSERT_TRUE(known[i] == 0 || (known[i] > 0) == drawn.symbol.dark[i])
                << "version " << drawn.version() << " module " << i;
    }
    EXPECT_EQ(std::count(seen.begin(), seen.end(), true), SymbolLayout::kVersions);
}

TEST(SymbolLayout, data_codewordsOfTheStandard) {
    EXPECT_EQ(SymbolLayout::of(1).codewords(), 26);
    EXPECT_EQ(SymbolLayout::of(7).codewords(), 196);
    EXPECT_EQ(SymbolLayout::of(40).codewords(), 3706);
}

TEST(SymbolLayout, format_bothCopiesInTheSymbol) {
    const DrawnSymbol drawn(cardText());
    int word = 0;
    for (int bit = 0; bit < 15; ++bit) {
        const auto [first, second] = drawn.layout().format(bit);
        const bool dark = drawn.symbol.dark[static_cast<std::size_t>(first)];
        EXPECT_EQ(dark, drawn.symbol.dark[static_cast<std::size_t>(second)]) << bit;
        word |= dark << bit;
    }
    bool found = false;
    for (int value = 0; value < kFormatWords; ++value)
        found = found || (formatWord(value) == word && value >> 3 == 0); // level M
    EXPECT_TRUE(found);
}

TEST(SymbolLayout, transposed_twice_isTheSame) {
    const SymbolLayout& layout = SymbolLayout::of(3);
    EXPECT_EQ(layout.transposed(layout.index(2, 5)), layout.index(5, 2));
}

TEST(BlockPlaces, everyCodewordOnce_shortBlocksFirst) {
    const auto blocks = blockPlaces(SymbolLayout::of(5).codewords(), blockPlan(5, 3)); // 5-Q: 2 × 33, 2 × 34
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[0].size(), 33U);
    EXPECT_EQ(blocks[3].size(), 34U);
    std::vector<int> all;
    for (const auto& block : blocks)
        all.insert(all.end(), block.begin(), block.end());
    std::sort(all.begin(), all.end());
    for (std::size_t i = 0; i < all.size(); ++i)
        ASSERT_EQ(all[i], static_cast<int>(i));
}

} // namespace
} // namespace motcua::qr
