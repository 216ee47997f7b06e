// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace motcua::qr {

/// Where a QR symbol of one version (ISO/IEC 18004 §6.3, §7.7) keeps what. Modules are numbered row by row
/// from the top left; x to the right, y down.
class SymbolLayout {
public:
    static constexpr int kVersions = 40;
    /// 1 … 40; built once for the process.
    static const SymbolLayout& of(int version);

    int version() const { return m_version; }
    int size() const { return m_size; }
    int index(int x, int y) const { return y * m_size + x; }
    /// Where the module is seen when the symbol is seen from behind.
    int transposed(int module) const { return index(module / m_size, module % m_size); }

    /// +1 dark and −1 light where the version alone says so (finder, timing and alignment patterns,
    /// separators, version information), 0 elsewhere.
    const std::vector<std::int8_t>& known() const { return m_known; }
    /// The modules of the codewords in their order, the highest bit first; without the remainder bits.
    const std::vector<int>& data() const { return m_data; }
    int codewords() const { return static_cast<int>(m_data.size() / 8); }
    /// The modules of format bit `bit` (0 the lowest … 14), both copies.
    std::pair<int, int> format(int bit) const;
    /// Centres of the alignment patterns along one side; none in version 1.
    const std::vector<int>& alignment() const { return m_alignment; }

private:
    explicit SymbolLayout(int version);
    void set(int x, int y, bool dark);
    void drawFinder(int x, int y);
    void drawAlignment();
    void drawVersion();
    void numberData();

    int m_version;
    int m_size;
    std::vector<int> m_alignment;
    std::vector<std::int8_t> m_known;
    std::vector<int> m_data;
};

/// The 15 bits of format word `value` (§7.9.1), 0 … 31: level (two bits as in the standard) and mask.
int formatWord(int value);
constexpr int kFormatWords = 32;

/// Whether mask 0 … 7 (§7.8.2) turns the module over.
bool isMasked(int mask, int x, int y);

/// How the codewords of a symbol are parted into blocks of error correction (§7.5.1, table 9).
struct BlockPlan {
    int blocks = 0;
    int correction = 0; ///< codewords of error correction in each block
};
/// `level` as in the format word: 0 M, 1 L, 2 H, 3 Q.
BlockPlan blockPlan(int version, int level);

/// For every block, the places of its codewords in the symbol's order: data first, then correction.
std::vector<std::vector<int>> blockPlaces(int codewords, const BlockPlan& plan);

} // namespace motcua::qr
