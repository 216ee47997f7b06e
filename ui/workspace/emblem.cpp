// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/emblem.h"

#include "core/document/emblem.h"

namespace motcua::ui {

QPixmap emblemPixmap(const QByteArray& png, int side, qreal pixelRatio) {
    const QImage picture = document::emblemImage(png);
    if (picture.isNull()) return {};
    const int pixels = qRound(side * pixelRatio);
    QPixmap pixmap =
        QPixmap::fromImage(picture.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

} // namespace motcua::ui
