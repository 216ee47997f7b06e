// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture_reader.h"

namespace motcua::qr {

/// Reads the frames of a camera one after another; what one frame alone does not give, several may give
/// together. One reader a thread.
class FrameReader {
public:
    explicit FrameReader(const Clock& clock);

    /// At most `limit` a frame.
    PictureReading read(GreyView frame, std::chrono::milliseconds limit = kFrameTime,
                        const std::stop_token& stop = {});
    /// Another card is shown: forget the frames seen.
    void reset();

private:
    PictureReader m_single;
};

} // namespace motcua::qr
