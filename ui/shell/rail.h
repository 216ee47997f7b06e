// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>
#include <functional>
#include <vector>

class QToolButton;
class QVBoxLayout;

namespace motcua::ui {

/// The pages, at the left: an icon, a name, a key. Folded it shows icons only. Up and Down go through it.
class Rail : public QWidget {
public:
    explicit Rail(QWidget* parent = nullptr);

    /// `toFoot`: below the gap, as Settings is.
    void add(const char* icon, std::function<QString()> title, const QKeySequence& key, bool toFoot,
             std::function<void()> open);
    void setCurrent(int place);
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    void onFolded(std::function<void(bool)> call) { m_onFolded = std::move(call); }
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Item;
    void retranslate();
    std::vector<Item*> m_items;
    QToolButton* m_fold;
    QVBoxLayout *m_column, *m_top, *m_foot;
    bool m_folded = false;
    std::function<void(bool)> m_onFolded;
};

} // namespace motcua::ui
