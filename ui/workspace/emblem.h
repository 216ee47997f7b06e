// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>

namespace motcua::ui {

/// The office's emblem (desk::Settings::emblem) for the screen, as high or as wide as `side` at most; null
/// where there is none.
QPixmap emblemPixmap(const QByteArray& png, int side, qreal pixelRatio);

} // namespace motcua::ui
