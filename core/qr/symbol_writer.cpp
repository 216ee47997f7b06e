// SPDX-License-Identifier: GPL-3.0-or-later
// Beside symbols.cpp the only file that knows ZXing-C++ (1.4 and 2.x, whose writers are alike).
#include "core/qr/symbol_writer.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <algorithm>
#include <exception>

namespace motcua::qr {
namespace {

constexpr qsizetype kMostBytes = 2953; // version 40-L in byte mode
constexpr qsizetype kLongestBarcode = 80;

/// ZXing's scale of 0 … 8 for all symbologies; it makes (n - 1) / 2 of it for QR codes.
int zxingLevel(ErrorCorrection level) { return 2 * static_cast<int>(level) + 2; }

/// Character n for byte n: ZXing's own default is ISO 8859-1, the only one for which it writes no ECI.
std::wstring asCharacters(QByteArrayView bytes) {
    std::wstring characters;
    characters.reserve(static_cast<std::size_t>(bytes.size()));
    for (const char byte : bytes)
        characters.push_back(static_cast<unsigned char>(byte));
    return characters;
}

SymbolMatrix toMatrix(const ZXing::BitMatrix& bits) {
    SymbolMatrix matrix(bits.width(), bits.height());
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x)
            matrix.setDark(x, y, bits.get(x, y));
    return matrix;
}

} // namespace

Result<SymbolMatrix> writeQr(QByteArrayView content, ErrorCorrection level) {
    if (content.isEmpty() || content.size() > kMostBytes) return fail(Code::QR_TEXT_TOO_LONG);
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setMargin(0).setEccLevel(zxingLevel(level));
        return toMatrix(writer.encode(asCharacters(content), 0, 0));
    } catch (const std::exception&) { // no version has room at this level
        return fail(Code::QR_TEXT_TOO_LONG);
    }
}

Result<SymbolMatrix> writeCode128(QStringView text) {
    const bool printable =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (text.isEmpty() || text.size() > kLongestBarcode || !printable) return fail(Code::QR_BARCODE_TEXT);
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::Code128);
        writer.setMargin(0);
        return toMatrix(writer.encode(asCharacters(text.toLatin1()), 0, 1));
    } catch (const std::exception&) {
        return fail(Code::QR_BARCODE_TEXT);
    }
}

} // namespace motcua::qr
