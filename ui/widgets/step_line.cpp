// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/theme_paint.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QShortcut>

namespace motcua::ui {
namespace {

constexpr int kDot = 22, kGap = 12;

} // namespace

StepLine::StepLine(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepLine::setSteps(const QStringList& names) {
    m_names = names;
    const auto old = findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(old);
    for (int step = 0; step < std::min<qsizetype>(9, names.size()); ++step) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + step)), this);
        QObject::connect(shortcut, &QShortcut::activated, this, [this, step] { choose(step); });
    }
    tellScreenReaders();
    updateGeometry();
    update();
}

void StepLine::setCurrent(int step, int reached) {
    m_current = m_cursor = step;
    m_reached = std::max(step, reached);
    tellScreenReaders();
    update();
}

void StepLine::choose(int step) {
    if (step < 0 || step >= m_names.size() || step > m_reached || step == m_current) return;
    if (m_chosen) m_chosen(step);
}

void StepLine::tellScreenReaders() {
    if (m_names.isEmpty()) return;
    const int step = std::clamp<int>(m_cursor, 0, static_cast<int>(m_names.size()) - 1);
    setAccessibleName(QCoreApplication::translate("StepLine", "Step %1 of %2: %3")
                          .arg(step + 1)
                          .arg(m_names.size())
                          .arg(m_names[step]));
    setAccessibleDescription(
        QCoreApplication::translate("StepLine", "Left and right go through the steps, Enter opens one"));
}

/// Each as wide as its name wants, what is left over shared. Where not all names have room, the one in work
/// has its name and the others what remains.
QRectF StepLine::boxOf(int step) const {
    const auto wants = [this](int which) {
        QFont words = font();
        words.setWeight(QFont::DemiBold); // whichever is in work: nothing moves when the step changes
        return QFontMetricsF(words).horizontalAdvance(m_names[which]) + scaled(kDot + 8 + kGap) + 4;
    };
    const int count = static_cast<int>(m_names.size());
    double all = 0;
    for (int which = 0; which < count; ++which)
        all += wants(which);
    const double spare = (width() - all) / std::max(1, count);
    const double own = wants(std::clamp(m_current, 0, count - 1));
    const double others = std::max(0.0, (width() - own) / std::max(1, count - 1));
    double left = 0;
    for (int which = 0;; ++which) {
        const double wide = spare >= 0 ? wants(which) + spare : which == m_current ? own : others;
        if (which == step) return {left, 0, wide, static_cast<double>(height())};
        left += wide;
    }
}

int StepLine::stepAt(const QPointF& place) const {
    for (int step = 0; step < m_names.size(); ++step)
        if (boxOf(step).contains(place)) return step;
    return -1;
}

QSize StepLine::sizeHint() const {
    int width = 0;
    for (const QString& name : m_names)
        width += fontMetrics().horizontalAdvance(name) + scaled(kDot + 36);
    return {width, std::max(scaled(kDot + 14), fontMetrics().height() + scaled(12))};
}

QSize StepLine::minimumSizeHint() const {
    const int steps = static_cast<int>(m_names.size());
    return {steps * scaled(kDot + 12), sizeHint().height()};
}

void StepLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& now = tokens();
    const double dot = scaled(kDot);
    for (int step = 0; step < m_names.size(); ++step) {
        const QRectF box = boxOf(step);
        const bool isCurrent = step == m_current;
        const bool isDone = step < m_current || (step <= m_reached && !isCurrent);
        const QRectF circle(box.left() + 4, box.center().y() - dot / 2, dot, dot);
        QFont words = font();
        words.setWeight(isCurrent ? QFont::DemiBold : QFont::Normal);
        const QFontMetricsF metrics(words);
        const double room = box.right() - circle.right() - scaled(8 + kGap) + 1;
        // a few letters say less than the number alone
        const bool isCut = metrics.horizontalAdvance(m_names[step]) > room;
        const QString name =
            isCut && !isCurrent ? QString() : metrics.elidedText(m_names[step], Qt::ElideRight, room);
        const QRectF text(circle.right() + scaled(8), box.top(), metrics.horizontalAdvance(name) + 1,
                          box.height());

        if (isCurrent)
            paintRounded(painter, circle, dot / 2, now.accent, {});
        else
            paintRounded(painter, circle, dot / 2,
                         isDone ? mixed(now.accent, now.background, 0.14) : QColor(),
                         isDone ? now.accent : now.control, 1.5);
        if (isDone && step < m_reached + 1) {
            const double side = dot * 0.64;
            icon("check", Tint::accent)
                .paint(&painter,
                       QRectF(circle.center().x() - side / 2, circle.center().y() - side / 2, side, side)
                           .toAlignedRect());
        } else {
            QFont number = font();
            number.setWeight(QFont::DemiBold);
            number.setPointSizeF(font().pointSizeF() * 0.9);
            painter.setFont(number);
            painter.setPen(isCurrent ? now.surface : now.secondary);
            painter.drawText(circle, Qt::AlignCenter, QString::number(step + 1));
        }
        painter.setFont(words);
        painter.setPen(isCurrent ? now.text : now.secondary);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, name);
        if (step + 1 < m_names.size() && text.right() + scaled(12) < box.right()) {
            painter.setPen(QPen(step < m_reached ? now.accent : now.line, 1.5));
            painter.drawLine(QPointF(text.right() + scaled(10), box.center().y()),
                             QPointF(box.right() - scaled(6), box.center().y()));
        }
        if (hasFocus() && step == m_cursor)
            paintFocusRing(
                painter,
                QRectF(circle.left() - 4, box.top() + 1, text.right() - circle.left() + 10, box.height() - 2),
                kRadius);
    }
}

void StepLine::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) choose(stepAt(event->position()));
}

void StepLine::mouseMoveEvent(QMouseEvent* event) {
    const int step = stepAt(event->position());
    setCursor(step >= 0 && step <= m_reached && step != m_current ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool StepLine::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int step = stepAt(QPointF(help->pos()));
        setToolTip(
            step < 0
                ? QString()
                : QCoreApplication::translate("StepLine", "%1 (Alt+%2)").arg(m_names[step]).arg(step + 1));
    }
    return QWidget::event(event);
}

void StepLine::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        m_cursor = std::max(0, m_cursor - 1);
        break;
    case Qt::Key_Right:
        m_cursor = std::min({m_cursor + 1, m_reached, static_cast<int>(m_names.size()) - 1});
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(m_cursor);
    default:
        return QWidget::keyPressEvent(event);
    }
    tellScreenReaders();
    update();
}

void StepLine::focusInEvent(QFocusEvent* event) {
    m_cursor = m_current;
    tellScreenReaders();
    QWidget::focusInEvent(event);
}

void StepLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) tellScreenReaders();
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
