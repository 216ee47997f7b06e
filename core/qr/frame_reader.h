// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture_reader.h"

namespace motcua::qr {

class FrameMemory;

/// Reads the frames of a camera one after another; what one frame alone does not give, several may give
/// together. One reader a thread.
class FrameReader {
public:
    /// The clock also tells how old a frame is; it must outlive the reader.
    explicit FrameReader(const Clock& clock);
    FrameReader(FrameReader&&) noexcept;
    ~FrameReader();

    /// At most `limit` a frame.
    PictureReading read(GreyView frame, std::chrono::milliseconds limit = kFrameTime,
                        const std::stop_token& stop = {});
    /// Another card is shown: forget the frames seen.
    void reset();

private:
    const Clock& m_clock;
    std::unique_ptr<PictureSearch> m_search;
    std::unique_ptr<FrameMemory> m_memory;
};

} // namespace motcua::qr
