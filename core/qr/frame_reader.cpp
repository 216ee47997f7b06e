// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/frame_reader.h"

namespace motcua::qr {

FrameReader::FrameReader(const Clock& clock) : m_single(clock) {}

PictureReading FrameReader::read(GreyView frame, std::chrono::milliseconds limit,
                                 const std::stop_token& stop) {
    return m_single.read(frame, limit, stop);
}

void FrameReader::reset() {}

} // namespace motcua::qr
