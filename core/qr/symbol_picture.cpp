// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbol_picture.h"

#include <QBuffer>
#include <QImage>
#include <algorithm>

namespace motcua::qr {
namespace {

constexpr std::uint8_t kBlack = 0, kWhite = 255;

/// Calls `draw(x, y, length)` for each run of dark modules of a row.
template <class Draw> void forEachRun(const SymbolMatrix& symbol, Draw draw) {
    for (int y = 0; y < symbol.height(); ++y) {
        for (int x = 0; x < symbol.width(); ++x) {
            const int start = x;
            while (x < symbol.width() && symbol.isDark(x, y))
                ++x;
            if (x > start) draw(start, y, x - start);
        }
    }
}

} // namespace

GreyPicture toPicture(const SymbolMatrix& symbol, int pixelsPerModule, int quietZone) {
    const int scale = std::max(1, pixelsPerModule);
    GreyPicture picture((symbol.width() + 2 * quietZone) * scale, (symbol.height() + 2 * quietZone) * scale,
                        kWhite);
    forEachRun(symbol, [&](int x, int y, int length) {
        for (int row = (y + quietZone) * scale; row < (y + quietZone + 1) * scale; ++row)
            std::fill_n(picture.row(row) + (x + quietZone) * scale, length * scale, kBlack);
    });
    return picture;
}

QByteArray toPng(const SymbolMatrix& symbol, int pixelsPerModule, int quietZone) {
    const GreyPicture picture = toPicture(symbol, pixelsPerModule, quietZone);
    const QImage image(picture.row(0), picture.width(), picture.height(), picture.width(),
                       QImage::Format_Grayscale8);
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return file;
}

QByteArray toSvg(const SymbolMatrix& symbol, int pixelsPerModule, int quietZone) {
    const int width = symbol.width() + 2 * quietZone, height = symbol.height() + 2 * quietZone;
    const int scale = std::max(1, pixelsPerModule);
    QByteArray path;
    forEachRun(symbol, [&](int x, int y, int length) {
        path += 'M' + QByteArray::number(x + quietZone) + ' ' + QByteArray::number(y + quietZone) + 'h' +
                QByteArray::number(length) + "v1h-" + QByteArray::number(length) + 'z';
    });
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" "
                          "viewBox=\"0 0 %3 %4\" shape-rendering=\"crispEdges\">"
                          "<path fill=\"#fff\" d=\"M0 0h%3v%4H0z\"/><path d=\"%5\"/></svg>\n")
        .arg(width * scale)
        .arg(height * scale)
        .arg(width)
        .arg(height)
        .arg(QLatin1StringView(path))
        .toUtf8();
}

} // namespace motcua::qr
