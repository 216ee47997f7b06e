// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture.h"
#include "core/qr/symbol_matrix.h"

#include <QByteArray>

namespace motcua::qr {

/// ISO/IEC 18004: four light modules around a QR symbol.
constexpr int kQuietZone = 4;

/// Black on white with its quiet zone, so many pixels a module (at least 1).
GreyPicture toPicture(const SymbolMatrix& symbol, int pixelsPerModule, int quietZone = kQuietZone);

/// The same as a PNG file.
QByteArray toPng(const SymbolMatrix& symbol, int pixelsPerModule, int quietZone = kQuietZone);

/// The same as an SVG file whose user unit is a module: one path, sharp at every size.
QByteArray toSvg(const SymbolMatrix& symbol, int pixelsPerModule, int quietZone = kQuietZone);

} // namespace motcua::qr
