// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/portrait.h"

#include <QImage>
#include <functional>

class QObject;

namespace motcua::ui {

/// Decodes a portrait on another thread (JPEG 2000 of a card takes up to 100 ms on an old PC). `then` comes
/// on this one unless `receiver` is gone; not at all for a picture nobody can read: the printed one serves.
void decodePortrait(QObject* receiver, const emrtd::Portrait& portrait, std::function<void(QImage)> then);

} // namespace motcua::ui
