// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/soft_decoder.h"

#include "core/qr/reed_solomon.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace motcua::qr {
namespace {

struct Format {
    int value = 0;
    bool mirrored = false;
    float score = 0;
    int mask() const { return value & 7; }
    int level() const { return value >> 3; }
};

/// The likeliest of the 32 words, both ways round.
Format readFormat(const SymbolLayout& layout, std::span<const float> soft) {
    Format best{.score = -1};
    for (const bool mirrored : {false, true}) {
        std::array<float, 15> bits{};
        for (int bit = 0; bit < 15; ++bit) {
            auto [first, second] = layout.format(bit);
            if (mirrored) first = layout.transposed(first), second = layout.transposed(second);
            bits[static_cast<std::size_t>(bit)] =
                soft[static_cast<std::size_t>(first)] + soft[static_cast<std::size_t>(second)];
        }
        for (int value = 0; value < kFormatWords; ++value) {
            const int word = formatWord(value);
            float score = 0;
            for (int bit = 0; bit < 15; ++bit)
                score += (word >> bit) & 1 ? bits[static_cast<std::size_t>(bit)]
                                           : -bits[static_cast<std::size_t>(bit)];
            if (score > best.score) best = {value, mirrored, score};
        }
    }
    return best;
}

struct Codewords {
    std::vector<std::uint8_t> values;
    std::vector<float> certainty; ///< of the least certain bit
    std::vector<float> bits;      ///< certainty of each, 8 a codeword
};

Codewords readCodewords(const SymbolLayout& layout, std::span<const float> soft, const Format& format) {
    Codewords read;
    const auto count = static_cast<std::size_t>(layout.codewords());
    read.values.resize(count);
    read.certainty.resize(count);
    read.bits.resize(count * 8);
    for (std::size_t i = 0; i < count * 8; ++i) {
        const int module = layout.data()[i];
        const int seen = format.mirrored ? layout.transposed(module) : module;
        float value = soft[static_cast<std::size_t>(seen)];
        if (isMasked(format.mask(), module % layout.size(), module / layout.size())) value = -value;
        std::uint8_t& codeword = read.values[i / 8];
        codeword = static_cast<std::uint8_t>(codeword << 1 | (value > 0 ? 1 : 0));
        read.bits[i] = std::abs(value);
        read.certainty[i / 8] = i % 8 == 0 ? read.bits[i] : std::min(read.certainty[i / 8], read.bits[i]);
    }
    return read;
}

/// Whether a correction says more than chance: of `length` codewords, `erased` given up and `errors` changed.
bool isSignificant(int length, int correction, int erased, int errors) {
    double logarithm =
        8.0 * (errors + erased - correction); // base 2: so many words come that close to a valid one
    for (int i = 0; i < errors; ++i)
        logarithm += std::log2(static_cast<double>(length - erased - i) / (i + 1));
    return logarithm < -20;
}

/// How much certainty the corrected block goes against.
float costOf(const Codewords& read, std::span<const int> places, std::span<const std::uint8_t> corrected) {
    float cost = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto place = static_cast<std::size_t>(places[i]);
        const unsigned changed = read.values[place] ^ corrected[i];
        for (unsigned bit = 0; bit < 8; ++bit)
            if (changed & (0x80U >> bit)) cost += read.bits[place * 8 + bit];
    }
    return cost;
}

/// The cheapest significant correction of one block.
std::optional<std::vector<std::uint8_t>> correct(const Codewords& read, std::span<const int> places,
                                                 int correction) {
    std::vector<int> doubtful(places.size());
    std::iota(doubtful.begin(), doubtful.end(), 0);
    std::sort(doubtful.begin(), doubtful.end(), [&](int a, int b) {
        return read.certainty[static_cast<std::size_t>(places[static_cast<std::size_t>(a)])] <
               read.certainty[static_cast<std::size_t>(places[static_cast<std::size_t>(b)])];
    });
    std::vector<std::uint8_t> block(places.size());
    std::optional<std::vector<std::uint8_t>> best;
    float bestCost = 0;
    for (int erased = 0; erased <= correction - 3; ++erased) {
        for (std::size_t i = 0; i < places.size(); ++i)
            block[i] = read.values[static_cast<std::size_t>(places[i])];
        const auto errors =
            correctBlock(block, correction, std::span(doubtful).first(static_cast<std::size_t>(erased)));
        if (!errors || !isSignificant(static_cast<int>(places.size()), correction, erased, *errors)) continue;
        const float cost = costOf(read, places, block);
        if (best && cost >= bestCost) continue;
        best = block;
        bestCost = cost;
    }
    return best;
}

} // namespace

SoftDecoding decodeSoft(const SymbolLayout& layout, std::span<const float> soft) {
    SoftDecoding decoding;
    const Format format = readFormat(layout, soft);
    const Codewords read = readCodewords(layout, soft, format);
    const BlockPlan plan = blockPlan(layout.version(), format.level());
    decoding.mirrored = format.mirrored;
    decoding.level = format.level();
    decoding.modules = layout.known();
    const auto put = [&](int module, bool dark) {
        const int seen = format.mirrored ? layout.transposed(module) : module;
        decoding.modules[static_cast<std::size_t>(seen)] = dark ? 1 : -1;
    };
    int corrected = 0;
    for (const std::vector<int>& places : blockPlaces(layout.codewords(), plan)) {
        const auto block = correct(read, places, plan.correction);
        if (!block) continue;
        ++corrected;
        for (std::size_t i = 0; i < places.size(); ++i)
            for (int bit = 0; bit < 8; ++bit) {
                const int module = layout.data()[static_cast<std::size_t>(places[i] * 8 + bit)];
                const bool set = ((*block)[i] >> (7 - bit)) & 1;
                put(module, set != isMasked(format.mask(), module % layout.size(), module / layout.size()));
            }
    }
    if (corrected == 0) return decoding; // then the format is not sure either
    const int word = formatWord(format.value);
    for (int bit = 0; bit < 15; ++bit) {
        const auto [first, second] = layout.format(bit);
        put(first, (word >> bit) & 1);
        put(second, (word >> bit) & 1);
    }
    put(layout.index(8, layout.size() - 8), true);
    decoding.complete = corrected == plan.blocks;
    double against = 0, total = 0;
    for (std::size_t i = 0; i < soft.size(); ++i) {
        if (decoding.modules[i] == 0) continue;
        const double certainty = static_cast<double>(std::min(std::abs(soft[i]), 1.5F));
        total += certainty;
        if ((soft[i] > 0) != (decoding.modules[i] > 0)) against += certainty;
    }
    decoding.disagreement = total > 0 ? against / total : 1;
    return decoding;
}

} // namespace motcua::qr
