// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_bar.h"

#include "ui/shell/window_keys.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QStyleOption>

namespace motcua::ui {
namespace {

constexpr int kHeight = 28;

/// `F2 scan`, the key as on a keyboard's cap.
class KeyButton : public QToolButton {
public:
    KeyButton(const KeyHint& hint, QWidget* parent)
        : QToolButton(parent), m_key(keyText(hint.key)), m_words(hint.text) {
        setFocusPolicy(Qt::NoFocus);
        setAccessibleName(m_words + QStringLiteral(" (") + m_key + u')');
        QObject::connect(this, &QToolButton::clicked, this, [run = hint.run] {
            if (run) run();
        });
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics = fontMetrics();
        return {metrics.horizontalAdvance(m_key) + metrics.horizontalAdvance(m_words) + 4 * kSpacing,
                metrics.height() + kSpacing};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens& colours = tokens();
        const QFontMetricsF metrics(font());
        QRectF cap(0, 0, metrics.horizontalAdvance(m_key) + 1.5 * kSpacing, metrics.height() + 2);
        cap.moveTop((height() - cap.height()) / 2);
        painter.setPen(colours.line);
        painter.setBrush(underMouse() ? colours.background : colours.surface);
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(colours.text);
        painter.drawText(cap, Qt::AlignCenter, m_key);
        painter.setPen(underMouse() ? colours.text : colours.secondary);
        painter.drawText(QRectF(cap.right() + kSpacing * 0.75, 0, width(), height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_words);
    }

private:
    QString m_key, m_words;
};

} // namespace

KeyBar::KeyBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyBar::setKeys(const std::vector<KeyHint>& hints) {
    for (QToolButton* button : m_buttons) {
        button->hide();
        button->deleteLater(); // it may be the one that was clicked
    }
    m_buttons.clear();
    for (const KeyHint& hint : hints)
        if (hint.shown && hint.enabled && !hint.key.isEmpty()) m_buttons.push_back(new KeyButton(hint, this));
    arrange();
}

QSize KeyBar::sizeHint() const {
    return {0, std::max(scaled(kHeight), fontMetrics().height() + kSpacing + 2)};
}
QSize KeyBar::minimumSizeHint() const { return sizeHint(); }

void KeyBar::arrange() {
    int x = 2 * kSpacing;
    bool full = false;
    for (QToolButton* button : m_buttons) {
        const QSize size = button->sizeHint();
        full = full || x + size.width() > width();
        button->setVisible(!full);
        button->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        x += size.width() + kSpacing;
    }
}

void KeyBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void KeyBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        arrange();
    }
}

void KeyBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.setPen(tokens().line);
    painter.drawLine(0, 0, width(), 0);
}

} // namespace motcua::ui
