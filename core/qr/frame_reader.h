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

    /// At most `limit` a frame. What one frame says counts when another one within two seconds says the same,
    /// or when several were read together: a frame taken while a screen changes can show two codes in one,
    /// which error correction may make a third of.
    PictureReading read(GreyView frame, std::chrono::milliseconds limit = kFrameTime,
                        const std::stop_token& stop = {});
    /// Another card is shown: forget the frames seen.
    void reset();

private:
    bool isConfirmed(const Payload& payload, Instant now);

    struct Said {
        QString text;
        Instant at;
    };
    const Clock& m_clock;
    std::unique_ptr<PictureSearch> m_search;
    std::unique_ptr<FrameMemory> m_memory;
    std::vector<Said> m_said; ///< by single frames, lately
};

} // namespace motcua::qr
