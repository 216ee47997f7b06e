// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace motcua::ui {
namespace {

using dossier::Stage;
using dossier::Verdict;

constexpr int kShape = 18;
constexpr int kGap = 6;

QPainterPath polygon(const QRectF& box, int corners, double turn, double size) {
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / corners;
        points << box.center() + QPointF(std::cos(angle), std::sin(angle)) * box.width() / 2 * size;
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath outlineOf(Shape shape, const QRectF& box) {
    constexpr double kQuarter = std::numbers::pi / 4;
    QPainterPath path;
    switch (shape) {
    case Shape::circle:
        path.addEllipse(box);
        break;
    case Shape::diamond:
        return polygon(box, 4, 0, 1.08);
    case Shape::triangle:
        return polygon(box.translated(0, box.height() * 0.1), 3, -2 * kQuarter, 1.12);
    case Shape::octagon:
        return polygon(box, 8, kQuarter / 2, 1.04);
    case Shape::square:
        path.addRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3);
        break;
    }
    return path;
}

/// Drawn, so that they look the same in every font; another letter is written.
void paintSign(QPainter& painter, const QRectF& box, Shape shape, const QString& sign, const QColor& colour) {
    painter.setPen(QPen(colour, box.width() / 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (sign == u"✔")
        return painter.drawPolyline(QPolygonF{{at(0.29, 0.52), at(0.44, 0.67), at(0.72, 0.35)}});
    if (sign == u"✖") {
        painter.drawLine(at(0.34, 0.34), at(0.66, 0.66));
        return painter.drawLine(at(0.66, 0.34), at(0.34, 0.66));
    }
    if (sign == u"–") return painter.drawLine(at(0.32, 0.5), at(0.68, 0.5));
    QFont font = painter.font();
    font.setPixelSize(std::max(8, qRound(box.height() * (shape == Shape::triangle ? 0.6 : 0.68))));
    font.setBold(true);
    painter.setFont(font);
    const double lower = shape == Shape::triangle ? 0.12 : 0;
    painter.drawText(box.translated(0, box.height() * lower), Qt::AlignCenter, sign);
}

} // namespace

QColor colourOf(Shape shape) {
    const Tokens& now = tokens();
    switch (shape) {
    case Shape::circle:
        return now.good;
    case Shape::diamond:
        return now.secondary;
    case Shape::triangle:
        return now.warning;
    case Shape::octagon:
        return now.danger;
    case Shape::square:
        break;
    }
    return now.accent;
}

void paintBadge(QPainter& painter, const QRectF& box, const BadgeLook& look) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(box.width(), box.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(box.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colour.isValid() ? look.colour : colourOf(look.shape));
    painter.drawPath(outlineOf(look.shape, square));
    if (!look.sign.isEmpty()) paintSign(painter, square, look.shape, look.sign, tokens().surface);
    painter.restore();
}

Badge::Badge(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void Badge::setBadge(const BadgeLook& look, const QString& text) {
    m_look = look;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const {
    const int words = m_text.isEmpty() ? 0 : scaled(kGap) + fontMetrics().horizontalAdvance(m_text) + 1;
    return {scaled(kShape) + words, std::max(scaled(kShape) + 4, fontMetrics().height() + 2)};
}

QSize Badge::minimumSizeHint() const {
    const int words = m_text.isEmpty() ? 0 : scaled(kGap) + scaled(40);
    return QSize(scaled(kShape) + words, sizeHint().height()).boundedTo(sizeHint());
}

void Badge::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? plainToolTip(m_text) : QString());
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int side = scaled(kShape);
    paintBadge(painter, QRectF(0, (height() - side) / 2.0, side, side), m_look);
    const QRect words = rect().adjusted(side + scaled(kGap), 0, 0, 0);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
}

BadgeLook verdictLook(Verdict verdict) {
    switch (verdict) {
    case Verdict::authentic:
        return {.shape = Shape::circle, .sign = QStringLiteral("✔")};
    case Verdict::forged:
        return {.shape = Shape::octagon, .sign = QStringLiteral("✖")};
    case Verdict::unjudged:
        break;
    }
    return {.shape = Shape::diamond, .sign = QStringLiteral("?")};
}

QString verdictText(Verdict verdict) {
    switch (verdict) {
    case Verdict::authentic:
        return QCoreApplication::translate("Verdict", "Authentic chip");
    case Verdict::forged:
        return QCoreApplication::translate("Verdict", "Forged or altered");
    case Verdict::unjudged:
        break;
    }
    return QCoreApplication::translate("Verdict", "Cannot be judged yet");
}

BadgeLook statusLook(Stage stage, bool late) {
    if (late) return {.shape = Shape::octagon, .sign = QStringLiteral("!")};
    switch (stage) {
    case Stage::resultReady:
        return {.shape = Shape::circle, .sign = QStringLiteral("✔")};
    case Stage::returned:
        return {.shape = Shape::diamond, .sign = QStringLiteral("✔")};
    case Stage::closed:
    case Stage::papersReturned:
        return {.shape = Shape::diamond, .sign = QStringLiteral("–")};
    case Stage::none:
    case Stage::draft:
        return {.shape = Shape::diamond};
    case Stage::unclaimed:
    case Stage::extended:
    case Stage::supplementFirst:
    case Stage::supplement:
    case Stage::obligation:
        return {.shape = Shape::triangle, .sign = QStringLiteral("!")};
    default:
        return {.shape = Shape::square};
    }
}

} // namespace motcua::ui
