// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/card_text.h"

#include <QImage>
#include <QVideoFrame>

namespace motcua::tests {

/// A grey picture of `size` with the text's QR code in the middle, `module` pixels a module, as cards have
/// it; without text the empty table.
QImage pictureOf(const QString& text, int module = 5, QSize size = {640, 480});

/// The grey picture as a frame of any format that is written by hand here: all of Qt's but the GPU's own and
/// YUV420P10. Grey is the brightness, and red, green and blue alike. Rows are padded where Qt pads them.
QVideoFrame frameOf(const QImage& grey,
                    QVideoFrameFormat::PixelFormat pixels = QVideoFrameFormat::Format_YUV420P);

} // namespace motcua::tests
