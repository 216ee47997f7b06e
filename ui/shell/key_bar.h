// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/page.h"

class QToolButton;

namespace motcua::ui {

/// The keys that work here, now, at the foot of the window; a click does the same. The first ones stay when
/// there is no room for all. Not in the Tab order: each is a key already.
class KeyBar : public QWidget {
public:
    explicit KeyBar(QWidget* parent = nullptr);
    void setKeys(const std::vector<KeyHint>& hints);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    std::vector<QToolButton*> m_buttons;
};

} // namespace motcua::ui
