// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbols.h"

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/Version.h>) // since 2.3, which warns of the old name
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h>
#endif
#include <exception>

namespace motcua::qr {
namespace {

#if ZXING_VERSION_MAJOR > 2 || (ZXING_VERSION_MAJOR == 2 && ZXING_VERSION_MINOR >= 2)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

ZXing::Binarizer binarizer(SymbolSearch::Threshold threshold) {
    return threshold == SymbolSearch::Threshold::fixed ? ZXing::Binarizer::FixedThreshold
                                                       : ZXing::Binarizer::LocalAverage;
}

Options optionsOf(const SymbolSearch& search) {
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setBinarizer(binarizer(search.threshold));
    options.setTryHarder(true);
    options.setTryRotate(false); // its detector finds the patterns in any direction
    options.setTryDownscale(false);
    options.setIsPure(search.pure);
    options.setReturnErrors(search.unreadable);
#if ZXING_VERSION_MAJOR >= 2
    options.setTryInvert(false);
#endif
    return options;
}

Outline outlineOf(const ZXing::Position& position) {
    Outline outline;
    for (std::size_t i = 0; i < outline.size(); ++i)
        outline[i] = {static_cast<qreal>(position[i].x), static_cast<qreal>(position[i].y)};
    return outline;
}

std::vector<Symbol> read(GreyView picture, const SymbolSearch& search) {
    std::vector<Symbol> symbols;
    const ZXing::ImageView image(picture.pixels, picture.width, picture.height, ZXing::ImageFormat::Lum,
                                 static_cast<int>(picture.stride));
    for (const auto& result : ZXing::ReadBarcodes(image, optionsOf(search))) {
        if (result.format() != ZXing::BarcodeFormat::QRCode) continue;
        Symbol symbol{.bytes = {}, .outline = outlineOf(result.position())};
        if (const auto& bytes = result.bytes(); result.isValid())
            symbol.bytes =
                QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        symbols.push_back(std::move(symbol));
    }
    return symbols;
}

} // namespace

std::vector<Symbol> findSymbols(GreyView picture, const SymbolSearch& search) {
    if (picture.isEmpty()) return {};
    try {
        return read(picture, search);
    } catch (const std::exception&) { // 2.x checks strides and sizes; any version may run out of memory
        return {};
    }
}

std::optional<QByteArray> readModules(std::span<const std::int8_t> modules, int size) {
    constexpr int kScale = 2, kQuietZone = 4;
    const int side = (size + 2 * kQuietZone) * kScale;
    GreyPicture picture(side, side, 255);
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            if (modules[static_cast<std::size_t>(y * size + x)] <= 0) continue;
            for (int j = 0; j < kScale; ++j) {
                std::uint8_t* row = picture.row((y + kQuietZone) * kScale + j);
                std::fill_n(row + (x + kQuietZone) * kScale, kScale, std::uint8_t{0});
            }
        }
    for (Symbol& symbol :
         findSymbols(picture.view(),
                     {.threshold = SymbolSearch::Threshold::fixed, .pure = true, .unreadable = false}))
        if (symbol.bytes) return std::move(symbol.bytes);
    return std::nullopt;
}

} // namespace motcua::qr
