// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"

#include <QWidget>
#include <vector>

namespace motcua::ui {

/// For a second screen: whom each desk calls now, and who is next. Numbers as large as the screen lets them
/// be; a name stands there only for who wanted it.
class Board : public QWidget {
public:
    explicit Board(QString office);
    void show(std::vector<desk::Ticket> tickets);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_office;
    std::vector<desk::Ticket> m_called, m_next;
};

} // namespace motcua::ui
