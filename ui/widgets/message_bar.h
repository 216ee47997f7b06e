// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <functional>

class QPushButton;
class QToolButton;
class QTimer;

namespace motcua::ui {

/// A bar in the page for everything that can wait. Read out by screen readers; Esc or ✕ ends it.
class MessageBar : public QFrame {
public:
    enum class Kind { information, success, warning, error };
    explicit MessageBar(QWidget* parent = nullptr);
    /// Success goes by itself after some seconds; errors stay.
    void show(Kind kind, const QString& text, const QString& actionText = {},
              std::function<void()> action = {});
    void clear();
    /// Unless it is an error: what it was about is over.
    void clearPassing() {
        if (m_kind != Kind::error) clear();
    }
    QString text() const { return m_text.text(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    Kind m_kind = Kind::information;
    QTimer* m_end;
    QLabel m_sign, m_text;
    QPushButton* m_button;
    QToolButton* m_close;
    std::function<void()> m_action;
};

} // namespace motcua::ui
