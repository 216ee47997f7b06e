// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/theme_paint.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace motcua::ui {
namespace {

constexpr int kSuccessTime = 6000; // ms; long enough to be read twice

struct Dress {
    const char* icon;
    Tint tint;
    QColor colour;
};

Dress dressOf(MessageBar::Kind kind) {
    const Tokens& now = tokens();
    switch (kind) {
    case MessageBar::Kind::information:
        break;
    case MessageBar::Kind::success:
        return {"circle-check", Tint::good, now.good};
    case MessageBar::Kind::warning:
        return {"triangle-alert", Tint::warning, now.warning};
    case MessageBar::Kind::error:
        return {"octagon-x", Tint::danger, now.danger};
    }
    return {"info", Tint::accent, now.accent};
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_end(new QTimer(this)), m_button(new QPushButton(this)),
      m_close(new QToolButton(this)) {
    m_text.setWordWrap(true);
    m_text.setTextFormat(Qt::PlainText);
    m_text.setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon("x", Tint::secondary));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_end->setSingleShot(true);
    m_end->setInterval(kSuccessTime);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * kSpacing, kSpacing / 2, kSpacing / 2, kSpacing / 2);
    row->setSpacing(kSpacing);
    row->addWidget(&m_sign);
    row->addWidget(&m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    QObject::connect(m_close, &QToolButton::clicked, this, [this] { clear(); });
    QObject::connect(m_end, &QTimer::timeout, this, [this] { clear(); });
    QObject::connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = m_action; // it may show the next message
        clear();
        if (action) action();
    });
    dress();
    hide();
}

void MessageBar::show(Kind kind, const QString& text, const QString& actionText,
                      std::function<void()> action) {
    m_kind = kind;
    m_action = std::move(action);
    m_text.setText(text);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    dress();
    if (kind == Kind::success)
        m_end->start();
    else
        m_end->stop();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear() {
    m_end->stop();
    m_action = {};
    setVisible(false);
    m_text.clear();
    setAccessibleName({});
}

void MessageBar::dress() {
    const int side = scaled(20);
    m_sign.setPixmap(
        icon(dressOf(m_kind).icon, dressOf(m_kind).tint).pixmap(QSize(side, side), devicePixelRatioF()));
    m_close->setAccessibleName(QCoreApplication::translate("MessageBar", "Close the message"));
    m_close->setToolTip(m_close->accessibleName());
    update();
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor colour = dressOf(m_kind).colour;
    paintRounded(painter, rect(), kRadius, mixed(colour, tokens().surface, 0.1),
                 mixed(colour, tokens().surface, 0.45));
    painter.setClipRect(QRect(0, 0, 4, height()));
    paintRounded(painter, rect(), kRadius, colour, {});
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return clear();
    QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::LanguageChange)
        dress();
    QFrame::changeEvent(event);
}

} // namespace motcua::ui
