// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/device_dot.h"

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

namespace motcua::ui {
namespace {

constexpr int kIcon = 20, kShape = 10;

BadgeLook lookOf(DeviceDot::State state) {
    switch (state) {
    case DeviceDot::State::good:
        return {Shape::circle, tokens().good, {}};
    case DeviceDot::State::warning:
        return {Shape::triangle, tokens().warning, {}};
    case DeviceDot::State::missing:
        break;
    }
    return {Shape::diamond, tokens().secondary, {}};
}

} // namespace

DeviceDot::DeviceDot(const char* iconName, QWidget* parent) : QAbstractButton(parent), m_icon(iconName) {
    setFocusPolicy(Qt::TabFocus);
}

void DeviceDot::setState(State state, const QString& words) {
    m_state = state;
    setToolTip(plainToolTip(words));
    setAccessibleName(words);
    update();
}

QSize DeviceDot::sizeHint() const {
    const int side = scaled(kIcon) + kSpacing + kSpacing / 2;
    return {side, side};
}

void DeviceDot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = scaled(kIcon);
    const QRect place((width() - side) / 2, (height() - side) / 2, side, side);
    ui::icon(m_icon, Tint::secondary).paint(&painter, place);
    const double shape = scaled(kShape);
    const QRectF corner(place.right() - shape * 0.55, place.bottom() - shape * 0.65, shape, shape);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().surface);
    painter.drawEllipse(corner.adjusted(-1.5, -1.5, 1.5, 1.5));
    paintBadge(painter, corner, lookOf(m_state));
    if (!hasFocus()) return;
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

} // namespace motcua::ui
