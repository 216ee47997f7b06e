// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/frame_memory.h"

#include "core/qr/agreement.h"

#include <algorithm>
#include <cmath>

namespace motcua::qr {
namespace {

/// Of the data modules: two cards correlate by the few fields that are equal, about 0.1.
constexpr float kLeastAlike = 0.25F;

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
