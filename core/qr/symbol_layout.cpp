// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbol_layout.h"

#include <array>
#include <cstdlib>
#include <memory>
#include <mutex>

namespace motcua::qr {
namespace {

/// Alignment pattern positions are spread evenly from the far end (Annex E); version 32 is the exception.
std::vector<int> alignmentPlaces(int version, int size) {
    if (version == 1) return {};
    const int count = version / 7 + 2;
    const int step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
    std::vector<int> places(static_cast<std::size_t>(count), 6);
    for (int i = count - 1, place = size - 7; i > 0; --i, place -= step)
        places[static_cast<std::size_t>(i)] = place;
    return places;
}

/// The remainder of a BCH code, as format and version information are protected.
int withRemainder(int value, int generator, int degree) {
    int remainder = value;
    for (int i = 0; i < degree; ++i)
        remainder = (remainder << 1) ^ ((remainder >> (degree - 1)) * generator);
    return value << degree | remainder;
}

} // namespace

const SymbolLayout& SymbolLayout::of(int version) {
    static std::array<std::once_flag, kVersions + 1> built;
    static std::array<std::unique_ptr<SymbolLayout>, kVersions + 1> layouts;
    const auto i = static_cast<std::size_t>(version);
    std::call_once(built[i], [&] { layouts[i].reset(new SymbolLayout(version)); });
    return *layouts[i];
}

SymbolLayout::SymbolLayout(int version)
    : m_version(version), m_size(17 + 4 * version), m_alignment(alignmentPlaces(version, m_size)),
      m_known(static_cast<std::size_t>(m_size * m_size), 0) {
    for (int i = 0; i < m_size; ++i) {
        set(6, i, i % 2 == 0);
        set(i, 6, i % 2 == 0);
    }
    drawFinder(3, 3);
    drawFinder(m_size - 4, 3);
    drawFinder(3, m_size - 4);
    drawAlignment();
    drawVersion();
    set(8, m_size - 8, true);
    numberData();
}

void SymbolLayout::set(int x, int y, bool dark) {
    m_known[static_cast<std::size_t>(index(x, y))] = dark ? 1 : -1;
}

void SymbolLayout::drawFinder(int x, int y) {
    for (int dy = -4; dy <= 4; ++dy)
        for (int dx = -4; dx <= 4; ++dx) {
            const int ring = std::max(std::abs(dx), std::abs(dy));
            if (x + dx >= 0 && x + dx < m_size && y + dy >= 0 && y + dy < m_size)
                set(x + dx, y + dy, ring != 2 && ring != 4);
        }
}

void SymbolLayout::drawAlignment() {
    const int last = m_size - 7;
    for (const int y : m_alignment)
        for (const int x : m_alignment) {
            if ((x == 6 && y == 6) || (x == 6 && y == last) || (x == last && y == 6)) continue; // finders
            for (int dy = -2; dy <= 2; ++dy)
                for (int dx = -2; dx <= 2; ++dx)
                    set(x + dx, y + dy, std::max(std::abs(dx), std::abs(dy)) != 1);
        }
}

void SymbolLayout::drawVersion() {
    if (m_version < 7) return;
    const int bits = withRemainder(m_version, 0x1F25, 12);
    for (int i = 0; i < 18; ++i) {
        const int far = m_size - 11 + i % 3, near = i / 3;
        set(far, near, (bits >> i) & 1);
        set(near, far, (bits >> i) & 1);
    }
}

void SymbolLayout::numberData() {
    std::vector<bool> isFormat(m_known.size());
    for (int bit = 0; bit < 15; ++bit) {
        const auto [first, second] = format(bit);
        isFormat[static_cast<std::size_t>(first)] = isFormat[static_cast<std::size_t>(second)] = true;
    }
    for (int right = m_size - 1; right >= 1; right -= 2) { // pairs of columns, up and down in turn
        if (right == 6) right = 5;                         // the timing column is left out
        const bool up = ((right + 1) & 2) == 0;
        for (int step = 0; step < m_size; ++step)
            for (int x = right; x >= right - 1; --x) {
                const int module = index(x, up ? m_size - 1 - step : step);
                const auto i = static_cast<std::size_t>(module);
                if (m_known[i] == 0 && !isFormat[i]) m_data.push_back(module);
            }
    }
    m_data.resize(m_data.size() / 8 * 8);
}

std::pair<int, int> SymbolLayout::format(int bit) const {
    const int second = bit < 8 ? index(m_size - 1 - bit, 8) : index(8, m_size - 15 + bit);
    if (bit < 6) return {index(8, bit), second};
    if (bit < 8) return {index(8, bit + 1), second};
    return {bit == 8 ? index(7, 8) : index(14 - bit, 8), second};
}

int formatWord(int value) { return withRemainder(value, 0x537, 10) ^ 0x5412; }

bool isMasked(int mask, int x, int y) {
    switch (mask) {
    case 0:
        return (x + y) % 2 == 0;
    case 1:
        return y % 2 == 0;
    case 2:
        return x % 3 == 0;
    case 3:
        return (x + y) % 3 == 0;
    case 4:
        return (x / 3 + y / 2) % 2 == 0;
    case 5:
        return x * y % 2 + x * y % 3 == 0;
    case 6:
        return (x * y % 2 + x * y % 3) % 2 == 0;
    default:
        return ((x + y) % 2 + x * y % 3) % 2 == 0;
    }
}

BlockPlan blockPlan(int version, int level) {
    using Row = std::array<std::uint8_t, SymbolLayout::kVersions>;
    // clang-format off
    static constexpr std::array<Row, 4> kCorrection{{
        {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
         26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28},
        { 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
         28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
        {17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
         30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
        {13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
         28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30}}};
    static constexpr std::array<Row, 4> kBlocks{{
        { 1,  1,  1,  2,  2,  4,  4,  4,  5,  5,  5,  8,  9,  9, 10, 10, 11, 13, 14, 16,
         17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49},
        { 1,  1,  1,  1,  1,  2,  2,  2,  2,  4,  4,  4,  4,  4,  6,  6,  6,  6,  7,  8,
          8,  9,  9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25},
        { 1,  1,  2,  4,  4,  4,  5,  6,  8,  8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
         25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81},
        { 1,  1,  2,  2,  4,  4,  6,  6,  8,  8,  8, 10, 12, 16, 12, 17, 16, 18, 21, 20,
         23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68}}};
    // clang-format on
    const auto row = static_cast<std::size_t>(level), column = static_cast<std::size_t>(version - 1);
    return {kBlocks[row][column], kCorrection[row][column]};
}

std::vector<std::vector<int>> blockPlaces(int codewords, const BlockPlan& plan) {
    std::vector<std::vector<int>> blocks(static_cast<std::size_t>(plan.blocks));
    const int shortBlocks = plan.blocks - codewords % plan.blocks;
    const int shortData = codewords / plan.blocks - plan.correction;
    int place = 0;
    for (int i = 0; i <= shortData; ++i) // the longer blocks are last and have one data codeword more
        for (int block = i < shortData ? 0 : shortBlocks; block < plan.blocks; ++block)
            blocks[static_cast<std::size_t>(block)].push_back(place++);
    for (int i = 0; i < plan.correction; ++i)
        for (auto& block : blocks)
            block.push_back(place++);
    return blocks;
}

} // namespace motcua::qr
