// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture.h"

#include <QByteArray>
#include <span>

namespace motcua::qr {

/// One QR symbol that was found in a picture.
struct Symbol {
    /// The content as it stands in the symbol, no character set guessed (decoders guess Vietnamese wrong).
    /// Nothing where the symbol was located but its error correction failed.
    std::optional<QByteArray> bytes;
    Outline outline;
};

/// How one pass of ZXing-C++ goes about a picture.
struct SymbolSearch {
    enum class Threshold { local, fixed };
    Threshold threshold = Threshold::local;
    bool pure = false;      ///< nothing but one symbol, upright, modules of whole pixels
    bool unreadable = true; ///< give located symbols without content, too
};

/// QR codes of any version (no Micro QR). Beside symbol_writer.cpp the only place that knows ZXing-C++ (1.4
/// and 2.x). Nothing where ZXing-C++ fails.
std::vector<Symbol> findSymbols(GreyView picture, const SymbolSearch& search);

/// The content of a symbol whose modules are known: `size` rows of `size`, above 0 for dark. As if it were a
/// clean picture, so what is decoded here is decoded in the same way as anything else.
std::optional<QByteArray> readModules(std::span<const std::int8_t> modules, int size);

} // namespace motcua::qr
