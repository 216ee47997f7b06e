// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture.h"

#include <QImage>
#include <QString>
#include <QVideoFrame>

namespace motcua::tests {

/// The text of a card's QR code; the people are fictitious.
QString cardText(const QString& number = QStringLiteral("001096012345"));

/// A grey picture of `size` with the text's QR code in the middle, `module` pixels a module; without text the
/// empty table.
QImage pictureOf(const QString& text, int module = 5, QSize size = {640, 480});

/// The grey picture as a frame of any format that is written by hand here: all of Qt's but the GPU's own and
/// YUV420P10. Grey is the brightness, and red, green and blue alike. Rows are padded where Qt pads them.
QVideoFrame frameOf(const QImage& grey,
                    QVideoFrameFormat::PixelFormat pixels = QVideoFrameFormat::Format_YUV420P);

} // namespace motcua::tests
