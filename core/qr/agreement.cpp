// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/agreement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace motcua::qr {
namespace {

constexpr float kLeastAgreement = 0.35F;
/// In one half of a symbol. Another card's agrees by 0 ± 0.1; dirt and glare over all of the half leave more,
/// for error correction does not mend so much of a half that less than this is left.
constexpr float kLeastInHalf = 0.2F;
/// Fewer modules say nothing.
constexpr int kFewest = 40;

struct Agreement {
    float sum = 0, total = 1e-6F;
    int modules = 0;

    void add(float soft, std::int8_t decoded) {
        sum += soft * static_cast<float>(decoded);
        total += std::abs(soft);
        ++modules;
    }
    /// +1 … −1.
    float value() const { return sum / total; }
};

template <class See>
void eachModule(const SymbolLayout& layout, const SoftDecoding& decoding, std::span<const int> places,
                See see) {
    for (const int place : places)
        for (int bit = 0; bit < 8; ++bit) {
            const int module = layout.data()[static_cast<std::size_t>(place * 8 + bit)];
            see(decoding.mirrored ? layout.transposed(module) : module);
        }
}

float agreement(const SymbolLayout& layout, const SoftDecoding& decoding, std::span<const int> places,
                std::span<const float> soft) {
    Agreement all;
    eachModule(layout, decoding, places, [&](int module) {
        const auto i = static_cast<std::size_t>(module);
        all.add(soft[i], decoding.modules[i]);
    });
    return all.value();
}

} // namespace

bool bearsOut(const SymbolLayout& layout, const SoftDecoding& decoding, std::span<const float> soft) {
    const BlockPlan plan = blockPlan(layout.version(), decoding.level);
    for (const std::vector<int>& places : blockPlaces(layout.codewords(), plan)) {
        const auto data = places.size() - static_cast<std::size_t>(plan.correction);
        const std::span all(places);
        if (agreement(layout, decoding, all.first(data), soft) < kLeastAgreement ||
            agreement(layout, decoding, all.subspan(data), soft) < kLeastAgreement)
            return false;
    }
    return true;
}

bool isOfOnePiece(const SymbolLayout& layout, const SoftDecoding& decoding, std::span<const float> soft) {
    const BlockPlan plan = blockPlan(layout.version(), decoding.level);
    const int size = layout.size();
    for (const std::vector<int>& places : blockPlaces(layout.codewords(), plan)) {
        const auto data = places.size() - static_cast<std::size_t>(plan.correction);
        std::array<Agreement, 4> halves;
        eachModule(layout, decoding, std::span(places).subspan(data), [&](int module) {
            const auto i = static_cast<std::size_t>(module);
            // no certainty counts more than a clear module's
            const float seen = std::clamp(soft[i], -1.0F, 1.0F);
            halves[module % size < size / 2 ? 0 : 1].add(seen, decoding.modules[i]);
            halves[module / size < size / 2 ? 2 : 3].add(seen, decoding.modules[i]);
        });
        for (const Agreement& half : halves)
            if (half.modules >= kFewest && half.value() < kLeastInHalf) return false;
    }
    return true;
}

} // namespace motcua::qr
