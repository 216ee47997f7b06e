// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>

namespace motcua::document {

/// The office's emblem: a PNG of at most 480 pixels a side, small enough to lie with the settings.
inline constexpr int kEmblemSide = 480;
inline constexpr qsizetype kEmblemBytes = 512 * 1024;

/// Reads a PNG, JPEG or SVG file that was chosen, and makes the PNG of it: without what else such a file may
/// hold (comments, positions, scripts). Errors: FILE_UNREADABLE; FIELD_INVALID `emblem` when it is no such
/// picture, or larger than 4 MB or 8000 pixels a side.
Result<QByteArray> readEmblem(const QString& path);
/// Empty, or a PNG within the bounds by what its head says.
bool isEmblem(const QByteArray& png);
/// Null when it cannot be read.
QImage emblemImage(const QByteArray& png);

} // namespace motcua::document
