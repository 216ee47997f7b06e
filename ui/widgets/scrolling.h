// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QScrollArea>

namespace motcua::ui {

/// Holds what is higher than the screen at large text.
inline QScrollArea* scrolling(QWidget* content) {
    auto* scroll = new QScrollArea;
    setRole(content, "clear");
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

} // namespace motcua::ui
