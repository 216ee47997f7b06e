// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badge.h"

#include <QAbstractButton>

namespace motcua::ui {

/// The state of one device in the top bar: its picture with a coloured shape, the words in the tool tip and
/// for screen readers.
class DeviceDot : public QAbstractButton {
public:
    enum class State { good, warning, missing };
    explicit DeviceDot(const char* iconName, QWidget* parent = nullptr);
    /// `words`: `Card reader: ready`.
    void setState(State state, const QString& words);
    State state() const { return m_state; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const char* m_icon;
    State m_state = State::missing;
};

} // namespace motcua::ui
