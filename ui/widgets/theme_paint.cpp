// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_paint.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

namespace motcua::ui {
namespace {

using State = QStyle::State;

constexpr double kRing = 2;

QColor faint(const QColor& colour) { return mixed(colour, tokens().background, 0.45); }

ButtonColours filled(const QColor& colour, State state) {
    const Tokens& now = tokens();
    if (!(state & QStyle::State_Enabled))
        return {mixed(now.text, now.background, 0.10), Qt::transparent, faint(now.text), true};
    QColor ground = colour;
    if (state & (QStyle::State_Sunken | QStyle::State_On))
        ground = mixed(now.text, colour, 0.24);
    else if (state & QStyle::State_MouseOver)
        ground = mixed(now.text, colour, 0.12);
    return {ground, Qt::transparent, now.surface, true};
}

/// Beside the middle of the capitals, not of the line: that has room for diacritics above them.
int iconTop(const QStyleOptionButton& option, int height) {
    const double middle = option.rect.top() + option.rect.height() / 2.0;
    if (option.text.isEmpty()) return qRound(middle - height / 2.0);
    const QFontMetrics& metrics = option.fontMetrics;
    const double base = middle - metrics.height() / 2.0 + metrics.ascent();
    return qRound(base - metrics.capHeight() / 2.0 - height / 2.0);
}

/// A tick in a box of 18 by 18.
QPainterPath tick(const QRectF& box) {
    QPainterPath path;
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    path.moveTo(at(0.24, 0.52));
    path.lineTo(at(0.43, 0.71));
    path.lineTo(at(0.77, 0.32));
    return path;
}

} // namespace

QString roleOf(const QWidget* widget) { return widget ? widget->property("role").toString() : QString(); }

ButtonColours buttonColours(const QString& role, State state) {
    const Tokens& now = tokens();
    if (role == u"primary") return filled(now.accent, state);
    const bool isEnabled = state & QStyle::State_Enabled;
    const bool isQuiet = role == u"quiet";
    const bool isDanger = role == u"danger";
    const QColor base = isDanger ? now.danger : now.text;
    ButtonColours colours{isQuiet ? QColor(Qt::transparent) : now.surface,
                          isQuiet ? QColor(Qt::transparent) : mixed(base, now.surface, isDanger ? 0.7 : 0.26),
                          isEnabled ? base : faint(base), false};
    if (!isEnabled) {
        if (!isQuiet) colours.outline = now.line, colours.ground = now.background;
        return colours;
    }
    if (state & QStyle::State_On) {
        colours.ground = mixed(now.accent, now.surface, 0.14);
        colours.outline = isQuiet ? QColor(Qt::transparent) : now.accent;
        colours.text = now.accent;
    } else if (state & QStyle::State_Sunken) {
        colours.ground = mixed(base, now.surface, 0.16);
    } else if (state & QStyle::State_MouseOver) {
        colours.ground = mixed(base, now.surface, 0.07);
    }
    return colours;
}

void paintRounded(QPainter& painter, const QRectF& box, double radius, const QColor& ground,
                  const QColor& outline, double width) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasOutline = outline.isValid() && outline.alpha() > 0 && width > 0;
    painter.setPen(hasOutline ? QPen(outline, width) : QPen(Qt::NoPen));
    painter.setBrush(ground.isValid() && ground.alpha() > 0 ? QBrush(ground) : QBrush(Qt::NoBrush));
    const double inset = hasOutline ? width / 2 : 0;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRectF& box, double radius) {
    paintRounded(painter, box, radius, Qt::transparent, tokens().accent, kRing);
}

void paintButton(QPainter& painter, const QRect& box, const ButtonColours& colours, bool focused) {
    paintRounded(painter, box, kRadius, colours.ground, colours.outline);
    if (!focused) return;
    if (colours.isFilled)
        // The accent beside the accent would not be seen.
        paintRounded(painter, QRectF(box).adjusted(2, 2, -2, -2), kRadius - 2, Qt::transparent,
                     tokens().surface, kRing);
    else
        paintFocusRing(painter, box, kRadius);
}

void paintButtonLabel(QPainter& painter, const QStyleOptionButton& option, const ButtonColours& colours) {
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QSize iconSize = option.icon.isNull() ? QSize(0, 0) : option.iconSize;
    const int gap = option.icon.isNull() || option.text.isEmpty() ? 0 : scaled(kSpacing);
    const int flags = Qt::TextShowMnemonic | Qt::AlignVCenter | Qt::AlignLeft;
    const bool hasMenu = option.features & QStyleOptionButton::HasMenu;
    const int arrow = hasMenu ? scaled(20) : 0;
    const int wordsWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    QRect all(0, 0, iconSize.width() + gap + wordsWidth + arrow, option.rect.height());
    const bool isLeft = option.features & QStyleOptionButton::CommandLinkButton;
    if (isLeft)
        all.moveTopLeft(option.rect.topLeft() + QPoint(scaled(12), 0));
    else
        all.moveCenter(option.rect.center());
    all = QStyle::visualRect(option.direction, option.rect, all);
    if (iconSize.width() > 0) {
        const QRect place(QPoint(all.left(), iconTop(option, iconSize.height())), iconSize);
        const bool isDanger = colours.text == tokens().danger;
        const auto mode = !isEnabled         ? QIcon::Disabled
                          : colours.isFilled ? QIcon::Selected
                          : isDanger         ? QIcon::Active
                                             : QIcon::Normal;
        const bool isTinted = colours.isFilled || isDanger;
        option.icon.paint(&painter, place, Qt::AlignCenter, mode, isTinted ? QIcon::On : QIcon::Off);
    }
    painter.setPen(colours.text);
    painter.drawText(all.adjusted(iconSize.width() + gap, 0, -arrow, 0), flags, option.text);
    if (hasMenu) {
        const int size = scaled(16);
        const QRect place(all.right() - size, iconTop(option, size), size, size);
        icon("chevron-down", Tint::secondary)
            .paint(&painter, place, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    }
}

void paintInput(QPainter& painter, const QRect& box, State state, bool invalid) {
    const Tokens& now = tokens();
    const bool isEnabled = state & QStyle::State_Enabled;
    const bool isReadOnly = state & QStyle::State_ReadOnly;
    const QColor ground = isEnabled && !isReadOnly ? now.surface : now.background;
    if (isEnabled && (state & QStyle::State_HasFocus))
        return paintRounded(painter, box, kRadius, ground, invalid ? now.danger : now.accent, kRing);
    QColor outline = isEnabled ? now.control : now.line;
    if (isEnabled && (state & QStyle::State_MouseOver)) outline = mixed(now.text, now.control, 0.4);
    paintRounded(painter, box, kRadius, ground, invalid ? now.danger : outline, invalid ? 1.5 : 1);
}

void paintTick(QPainter& painter, const QRect& box, State state) {
    const Tokens& now = tokens();
    const bool isEnabled = state & QStyle::State_Enabled;
    const bool isOn = state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF inner = QRectF(box).adjusted(1, 1, -1, -1);
    const QColor accent = isEnabled ? now.accent : faint(now.secondary);
    QColor outline = isEnabled ? now.control : now.line;
    if (isEnabled && (state & QStyle::State_MouseOver)) outline = now.accent;
    const double radius = inner.width() / 4.5;
    paintRounded(painter, inner, radius,
                 isOn        ? accent
                 : isEnabled ? now.surface
                             : now.background,
                 isOn ? accent : outline, 1.5);
    if (isOn) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(now.surface, inner.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        if (state & QStyle::State_On) {
            painter.drawPath(tick(inner));
        } else {
            const double y = inner.center().y();
            painter.drawLine(QPointF(inner.left() + inner.width() * 0.28, y),
                             QPointF(inner.right() - inner.width() * 0.28, y));
        }
        painter.restore();
    }
    if (state & QStyle::State_HasFocus)
        paintFocusRing(painter, QRectF(box).adjusted(-3, -3, 3, 3), radius + 3);
}

void paintRadio(QPainter& painter, const QRect& box, State state) {
    const Tokens& now = tokens();
    const bool isEnabled = state & QStyle::State_Enabled;
    const bool isOn = state & QStyle::State_On;
    const QRectF inner = QRectF(box).adjusted(1, 1, -1, -1);
    const double radius = inner.width() / 2;
    const QColor accent = isEnabled ? now.accent : faint(now.secondary);
    QColor outline = isEnabled ? now.control : now.line;
    if (isEnabled && (state & QStyle::State_MouseOver)) outline = now.accent;
    paintRounded(painter, inner, radius, isEnabled ? now.surface : now.background, isOn ? accent : outline,
                 isOn ? 2 : 1.5);
    if (isOn) {
        const double inset = inner.width() * 0.27;
        paintRounded(painter, inner.adjusted(inset, inset, -inset, -inset), radius, accent, {});
    }
    if (state & QStyle::State_HasFocus)
        paintFocusRing(painter, QRectF(box).adjusted(-3, -3, 3, 3), radius + 3);
}

} // namespace motcua::ui
