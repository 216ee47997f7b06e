// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/qr/grid_reader.h"

#include <deque>

namespace motcua::qr {

/// What the last frames of a camera showed of a symbol that none of them gave alone. They are put together
/// module by module, so neither the hand's movement nor the perspective matters; noise, blur in changing
/// directions and glare that wanders average out.
///
/// Two cards are never mixed nor taken for each other: a frame joins only those whose modules resemble its
/// own, and after decoding, each frame used must by itself agree with the data and with the correction
/// codewords of every block. Where another card differs, be it in one digit, its frames agree with the
/// correction codewords no better than chance.
class FrameMemory {
public:
    static constexpr std::chrono::milliseconds kAge{2000};
    static constexpr std::size_t kFrames = 8;

    /// Forgets what is older than kAge.
    void add(const GridReading& reading, Instant now);
    /// The content of the symbol in the newest frame, if together with older ones it can be read.
    std::optional<QByteArray> combine() const;
    void clear() { m_frames.clear(); }

private:
    struct Frame {
        int version;
        float weight;
        std::vector<float> soft;
        Instant seen;
    };
    /// The frames that seem to show what the newest one shows, the most alike (itself) first.
    std::vector<const Frame*> alike() const;
    static std::vector<float> sum(std::span<const Frame* const> frames);

    std::deque<Frame> m_frames;
};

} // namespace motcua::qr
