// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/camera_view.h"

#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace motcua::ui {
namespace {

using Mark = CameraView::Mark;

/// On a picture of any brightness: a bright line on a dark one. `dash` is in pixels; 0 for none.
void strokeTwice(QPainter& painter, const QPainterPath& path, const QColor& colour, double width,
                 double dash = 0) {
    const auto stroke = [&](const QColor& c, double w) {
        QPen pen(c, w, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (dash > 0) pen.setDashPattern({dash / w, dash / w});
        painter.strokePath(path, pen);
    };
    painter.setBrush(Qt::NoBrush);
    stroke(QColor(0, 0, 0, 130), width + 3);
    stroke(colour, width);
}

/// On the picture, which is neither light nor dark: brighter than the tokens.
QColor outlineColour(Mark mark) {
    switch (mark) {
    case Mark::unreadable:
        return QColor(0xFFB938);
    case Mark::refused:
        return QColor(0xFF7A6B);
    case Mark::accepted:
        return QColor(0x3DDC84);
    default:
        return Qt::white;
    }
}

QPen signPen(double radius) {
    return QPen(Qt::white, radius / 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

/// A tick in a circle.
void paintTick(QPainter& painter, QPointF centre, double radius) {
    painter.setPen(QPen(Qt::white, radius / 6));
    painter.setBrush(QColor(0x1E7B45));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(signPen(radius));
    painter.drawPolyline(QPolygonF{centre + QPointF(-0.45, 0.02) * radius,
                                   centre + QPointF(-0.1, 0.38) * radius,
                                   centre + QPointF(0.48, -0.32) * radius});
}

/// A cross in an octagon.
void paintCross(QPainter& painter, QPointF centre, double radius) {
    QPolygonF octagon;
    for (int corner = 0; corner < 8; ++corner)
        octagon << centre + QLineF::fromPolar(radius, 22.5 + 45 * corner).p2();
    painter.setPen(QPen(Qt::white, radius / 6));
    painter.setBrush(QColor(0xB3261E));
    painter.drawPolygon(octagon);
    painter.setPen(signPen(radius));
    const QPointF down = QPointF(0.36, 0.36) * radius, up = QPointF(0.36, -0.36) * radius;
    painter.drawLine(centre - down, centre + down);
    painter.drawLine(centre - up, centre + up);
}

} // namespace

CameraView::CameraView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CameraView::setFrame(const QVideoFrame& frame) {
    m_frame = frame;
    m_picture = {};
    update();
}

void CameraView::clear() {
    setFrame({});
    setMark(Mark::none);
}

void CameraView::setMark(Mark mark, std::optional<qr::Outline> outline, QSize size) {
    m_mark = mark;
    m_outline = std::move(outline);
    m_outlineSize = size;
    update();
}

void CameraView::setMirrored(bool mirrored) {
    m_mirrored = mirrored;
    update();
}

QRectF CameraView::pictureArea() const {
    const QSizeF size = m_picture.size().scaled(this->size(), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void CameraView::paintEvent(QPaintEvent*) {
    if (m_frame.isValid() && m_picture.isNull()) {
        m_picture = m_frame.toImage();
        m_frame = {}; // the camera has few of them
    }
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(rect(), kRadius, kRadius);
    painter.setClipPath(clip);
    if (m_picture.isNull()) return paintNoPicture(painter);

    painter.fillRect(rect(), QColor(0x16191D));
    const QRectF area = pictureArea();
    painter.save();
    if (m_mirrored) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    painter.drawImage(area, m_picture);
    painter.restore();
    if (m_outline && !m_outlineSize.isEmpty())
        paintOutline(painter, area);
    else if (m_mark == Mark::guide)
        paintGuide(painter, area);
}

void CameraView::paintNoPicture(QPainter& painter) const {
    const Tokens& tokens = tokensFor(palette());
    painter.fillRect(rect(), tokens.surface);
    const double unit = std::min(width(), height()) / 12.0;
    const QPointF middle(width() / 2.0, height() / 2.0);
    QPainterPath camera;
    camera.addRoundedRect(QRectF(middle + QPointF(-2.6, -1.5) * unit, QSizeF(5.2, 3.4) * unit), unit / 2,
                          unit / 2);
    camera.addEllipse(middle + QPointF(0, 0.2) * unit, unit, unit);
    camera.moveTo(middle + QPointF(-1, -1.5) * unit);
    camera.lineTo(middle + QPointF(-0.6, -2.1) * unit);
    camera.lineTo(middle + QPointF(0.6, -2.1) * unit);
    camera.lineTo(middle + QPointF(1, -1.5) * unit);
    if (m_mark == Mark::none) {
        camera.moveTo(middle + QPointF(-3, 2.6) * unit);
        camera.lineTo(middle + QPointF(3, -2.8) * unit);
    }
    painter.strokePath(
        camera, QPen(tokens.secondary, std::max(unit / 5, 1.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void CameraView::paintGuide(QPainter& painter, const QRectF& area) const {
    const double side = std::min(area.width(), area.height()) * 0.62, arm = side / 5, round = side / 14;
    QRectF frame(0, 0, side, side);
    frame.moveCenter(area.center());
    QPainterPath corner; // the top left one, about the middle
    const double edge = -side / 2;
    corner.moveTo(edge, edge + arm);
    corner.lineTo(edge, edge + round);
    corner.quadTo(edge, edge, edge + round, edge);
    corner.lineTo(edge + arm, edge);
    QPainterPath all;
    for (int quarter = 0; quarter < 4; ++quarter)
        all.addPath(QTransform().rotate(90 * quarter).map(corner));
    all.translate(frame.center());
    strokeTwice(painter, all, Qt::white, 3);
}

void CameraView::paintOutline(QPainter& painter, const QRectF& area) const {
    QPolygonF shape;
    QPointF middle;
    for (const QPointF& point : *m_outline) {
        const double x = area.width() * point.x() / m_outlineSize.width();
        shape << area.topLeft() + QPointF(m_mirrored ? area.width() - x : x,
                                          area.height() * point.y() / m_outlineSize.height());
        middle += shape.back() / 4;
    }
    // a little room around the code, so that the line does not lie on it
    for (QPointF& point : shape)
        point = middle + (point - middle) * 1.08;
    QPainterPath path;
    path.addPolygon(shape);
    path.closeSubpath();
    strokeTwice(painter, path, outlineColour(m_mark), 5, m_mark == Mark::unreadable ? 14 : 0);
    if (m_mark != Mark::accepted && m_mark != Mark::refused) return;
    const QRectF bounds = shape.boundingRect();
    const double radius = std::clamp(bounds.width() / 8, 12.0, 26.0);
    const QRectF room = area.adjusted(radius + 2, radius + 2, -radius - 2, -radius - 2);
    const QPointF at(std::clamp(bounds.right(), room.left(), std::max(room.left(), room.right())),
                     std::clamp(bounds.top(), room.top(), std::max(room.top(), room.bottom())));
    m_mark == Mark::accepted ? paintTick(painter, at, radius) : paintCross(painter, at, radius);
}

} // namespace motcua::ui
