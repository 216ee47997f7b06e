// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_button.h"

#include <QCoreApplication>
#include <QEvent>

namespace motcua::ui {
namespace {

constexpr int kSendingAfter = 300; // ms; what is over sooner needs no sign

} // namespace

SyncButton::SyncButton(QWidget* parent) : QToolButton(parent) {
    setRole(this, "quiet");
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    m_sendingSoon.setSingleShot(true);
    m_sendingSoon.setInterval(kSendingAfter);
    QObject::connect(&m_sendingSoon, &QTimer::timeout, this, [this] { dress(); });
    dress();
}

void SyncButton::show(const sync::SyncStatus& status, Instant now) {
    m_status = status;
    m_now = now;
    if (syncState(status) != SyncState::sending) {
        m_sendingSoon.stop();
        return dress();
    }
    if (m_look.state == SyncState::sending) return dress(); // fewer are left
    if (!m_sendingSoon.isActive()) m_sendingSoon.start();
}

void SyncButton::setNarrow(bool isNarrow) {
    if (m_isNarrow == isNarrow) return;
    m_isNarrow = isNarrow;
    dress();
}

void SyncButton::dress() {
    const SyncLook before = std::exchange(m_look, syncLook(m_status, m_now));
    const QString words = m_isNarrow ? m_look.brief : m_look.text;
    // every second asks: what stands there already is not drawn anew
    if (words != text()) setText(words);
    setToolButtonStyle(words.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    if (icon().isNull() || before.icon != m_look.icon || before.tint != m_look.tint)
        setIcon(ui::icon(m_look.icon, m_look.tint));
    const QString name = QCoreApplication::translate("SyncButton", "Synchronisation: %1").arg(m_look.text);
    if (name == accessibleName()) return;
    setAccessibleName(name);
    setAccessibleDescription(m_look.sentence);
    setToolTip(QCoreApplication::translate("SyncButton", "%1. %2 (F9)").arg(m_look.text, m_look.sentence));
}

void SyncButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) dress();
    if (event->type() == QEvent::StyleChange) setIcon(ui::icon(m_look.icon, m_look.tint));
    QToolButton::changeEvent(event);
}

} // namespace motcua::ui
