// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/frame_memory.h"

#include <algorithm>
#include <cmath>

namespace motcua::qr {
namespace {

/// Of the data modules: two cards correlate by the few fields that are equal, about 0.1.
constexpr float kLeastAlike = 0.25F;
constexpr float kLeastAgreement = 0.35F;

float correlation(const SymbolLayout& layout, std::span<const float> a, std::span<const float> b) {
    float product = 0, squareA = 0, squareB = 0;
    for (const int module : layout.data()) {
        const auto i = static_cast<std::size_t>(module);
        product += a[i] * b[i];
        squareA += a[i] * a[i];
        squareB += b[i] * b[i];
    }
    return product / std::sqrt(std::max(squareA * squareB, 1e-6F));
}

/// How far one frame bears out some codewords, +1 … −1.
float agreement(const SymbolLayout& layout, const SoftDecoding& decoding, std::span<const int> places,
                std::span<const float> soft) {
    float sum = 0, total = 1e-6F;
    for (const int place : places)
        for (int bit = 0; bit < 8; ++bit) {
            const int module = layout.data()[static_cast<std::size_t>(place * 8 + bit)];
            const auto seen =
                static_cast<std::size_t>(decoding.mirrored ? layout.transposed(module) : module);
            sum += soft[seen] * static_cast<float>(decoding.modules[seen]);
            total += std::abs(soft[seen]);
        }
    return sum / total;
}

/// Two texts may differ in one digit, that is one data codeword, but then nearly all of its block's
/// correction codewords differ, too. So the two parts are asked separately.
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

} // namespace

void FrameMemory::add(const GridReading& reading, Instant now) {
    while (!m_frames.empty() && (m_frames.size() == kFrames || now - m_frames.front().seen > kAge))
        m_frames.pop_front();
    Frame frame{reading.grid.version, static_cast<float>(reading.grid.score * reading.grid.score),
                reading.soft, now};
    for (float& soft : frame.soft)
        soft = std::clamp(soft, -1.0F, 1.0F);
    m_frames.push_back(std::move(frame));
}

std::vector<const FrameMemory::Frame*> FrameMemory::alike() const {
    const Frame& newest = m_frames.back();
    std::vector<std::pair<float, const Frame*>> ranked;
    for (const Frame& frame : m_frames) {
        if (frame.version != newest.version) continue;
        const float likeness = correlation(SymbolLayout::of(frame.version), frame.soft, newest.soft);
        if (likeness > kLeastAlike) ranked.emplace_back(likeness, &frame);
    }
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const Frame*> frames;
    for (const auto& [likeness, frame] : ranked)
        frames.push_back(frame);
    return frames;
}

std::vector<float> FrameMemory::sum(std::span<const Frame* const> frames) {
    std::vector<float> sum(frames.front()->soft.size(), 0);
    float weights = 0;
    for (const Frame* frame : frames) {
        weights += frame->weight;
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += frame->weight * frame->soft[i];
    }
    for (float& soft : sum)
        soft /= weights;
    return sum;
}

std::optional<QByteArray> FrameMemory::combine() const {
    if (m_frames.size() < 2) return std::nullopt;
    const SymbolLayout& layout = SymbolLayout::of(m_frames.back().version);
    // Two cards of one family are alike, too, while they are swapped: then the more alike half is one card's.
    for (std::vector<const Frame*> frames = alike(); frames.size() >= 2;
         frames.resize((frames.size() + 1) / 2)) {
        const SoftDecoding decoding = decodeSoft(layout, sum(frames));
        const bool isOne =
            decoding.complete && std::all_of(frames.begin(), frames.end(), [&](const Frame* frame) {
                return bearsOut(layout, decoding, frame->soft);
            });
        if (isOne) return contentOf(decoding, layout);
        if (frames.size() == 2) break;
    }
    return std::nullopt;
}

} // namespace motcua::qr
