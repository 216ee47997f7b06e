// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/qr/payload.h"
#include "core/qr/picture.h"

#include <chrono>
#include <memory>
#include <stop_token>

namespace motcua::qr {

class PictureSearch;

/// A frame must not hold up the next one; a picture somebody chose may take its time.
constexpr std::chrono::milliseconds kFrameTime{150};
constexpr std::chrono::milliseconds kStillTime{2000};
/// Larger pictures are not looked at.
constexpr std::int64_t kMostPixels = 100'000'000;

struct PictureReading {
    /// The first card found; without one, another code that was read.
    std::optional<Payload> payload;
    /// Where the code lies; also when it was seen but could not be read.
    std::optional<Outline> outline;
    std::chrono::microseconds time{}; ///< of the wall clock
};

/// Reads the QR code of an ID card in grey pictures: worn, blurred, skewed, badly lit. Tries ways to look at
/// the picture, the cheap and promising ones first, until a card is read or the time is over. Keeps buffers,
/// so one reader a thread.
class PictureReader {
public:
    /// The clock gives the day against which dates are judged; it must outlive the reader.
    explicit PictureReader(const Clock& clock);
    PictureReader(PictureReader&&) noexcept;
    ~PictureReader();

    /// One picture by itself, at most kMostPixels.
    PictureReading read(GreyView picture, std::chrono::milliseconds limit = kStillTime,
                        const std::stop_token& stop = {});

private:
    const Clock& m_clock;
    std::unique_ptr<PictureSearch> m_search;
};

} // namespace motcua::qr
