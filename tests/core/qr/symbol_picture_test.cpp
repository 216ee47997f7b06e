// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbol_picture.h"

#include "core/qr/picture_file.h"

#include <gtest/gtest.h>

namespace motcua::qr {
namespace {

/// Two rows: dark light dark, light dark dark.
SymbolMatrix sample() {
    SymbolMatrix symbol(3, 2);
    for (const auto& [x, y] : {std::pair(0, 0), std::pair(2, 0), std::pair(1, 1), std::pair(2, 1)})
        symbol.setDark(x, y, true);
    return symbol;
}

TEST(SymbolMatrix, isWhatWasSet) {
    const SymbolMatrix symbol = sample();
    EXPECT_EQ(symbol.width(), 3);
    EXPECT_EQ(symbol.height(), 2);
    EXPECT_TRUE(symbol.isDark(0, 0));
    EXPECT_FALSE(symbol.isDark(1, 0));
    EXPECT_TRUE(symbol.isDark(2, 1));
    EXPECT_EQ(SymbolMatrix().height(), 0);
    EXPECT_NE(symbol, SymbolMatrix(3, 2));
}

TEST(SymbolPicture, everyModuleAndItsQuietZone) {
    const SymbolMatrix symbol = sample();
    for (const int scale : {1, 3}) {
        const GreyPicture picture = toPicture(symbol, scale, 2);
        ASSERT_EQ(picture.width(), 7 * scale);
        ASSERT_EQ(picture.height(), 6 * scale);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const int mx = x / scale - 2, my = y / scale - 2;
                const bool dark = mx >= 0 && mx < 3 && my >= 0 && my < 2 && symbol.isDark(mx, my);
                EXPECT_EQ(picture.row(y)[x], dark ? 0 : 255) << x << ' ' << y;
            }
        }
    }
    EXPECT_EQ(toPicture(symbol, 0).width(), 3 + 2 * kQuietZone) << "at least a pixel a module";
}

TEST(SymbolPicture, png_isThePicture) {
    const auto loaded = loadPicture(QByteArrayView(toPng(sample(), 5)));
    ASSERT_TRUE(loaded);
    EXPECT_EQ(*loaded, toPicture(sample(), 5));
}

TEST(SymbolPicture, svg_drawsEachRunOnce) {
    const QByteArray svg = toSvg(sample(), 10);
    EXPECT_TRUE(svg.contains("width=\"110\" height=\"100\" viewBox=\"0 0 11 10\""));
    EXPECT_TRUE(svg.contains("d=\"M4 4h1v1h-1zM6 4h1v1h-1zM5 5h2v1h-2z\"")) << svg.toStdString();
}

} // namespace
} // namespace motcua::qr
