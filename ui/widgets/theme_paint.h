// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QStyleOption>

class QPainter;

/// The shapes of the controls, for ThemeStyle.
namespace motcua::ui {

QString roleOf(const QWidget* widget);

/// Ground, outline and words of a button.
struct ButtonColours {
    QColor ground, outline, text;
    bool isFilled = false; ///< with the accent or danger: the focus ring lies inside
};
ButtonColours buttonColours(const QString& role, QStyle::State state);
void paintButton(QPainter& painter, const QRect& box, const ButtonColours& colours, bool focused);
/// Icon and text, in the middle.
void paintButtonLabel(QPainter& painter, const QStyleOptionButton& option, const ButtonColours& colours);

/// Of line edits, combo and spin boxes.
void paintInput(QPainter& painter, const QRect& box, QStyle::State state, bool invalid);
void paintTick(QPainter& painter, const QRect& box, QStyle::State state);
void paintRadio(QPainter& painter, const QRect& box, QStyle::State state);
/// Two pixels of the accent inside `box`.
void paintFocusRing(QPainter& painter, const QRectF& box, double radius);
void paintRounded(QPainter& painter, const QRectF& box, double radius, const QColor& ground,
                  const QColor& outline, double width = 1);

} // namespace motcua::ui
