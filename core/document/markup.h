// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace motcua::document {

/// Finds the first thing in a template's markup that is not allowed (a tag, an attribute, a style that would
/// fetch something), as the place it begins at. The markup must not end inside a tag.
std::optional<qsizetype> firstWrongMarkup(const QString& markup);

/// Sizes in the tags (`pt`, `mm`, `px`) as QTextDocument takes them: fonts in pt, all else in px; both times
/// `scale`.
QString scaledMarkup(const QString& markup, double scale);
QString scaledStyle(const QString& style, double scale);

/// Layout is done on a fine grid of its own, so that lines break alike on every device.
constexpr int kLayoutDpi = 1200;
constexpr double kUnitsPerMm = kLayoutDpi / 25.4;
constexpr double kPixelsPerMm = 96 / 25.4;
constexpr double kPixelsPerPoint = 96.0 / 72;

} // namespace motcua::document
