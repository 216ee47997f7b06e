// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace motcua::ui {

/// How long nobody has touched keyboard, mouse or screen. By a steady clock: setting the machine's clock
/// neither locks nor unlocks.
class Idle : public QObject {
public:
    Idle();
    std::chrono::milliseconds time() const;
    void reset();
    /// As if nobody had done anything for so long (tests).
    void pretend(std::chrono::milliseconds time) { m_pretended = time; }

    bool eventFilter(QObject* receiver, QEvent* event) override;

private:
    QElapsedTimer m_since;
    std::chrono::milliseconds m_pretended{0};
};

} // namespace motcua::ui
