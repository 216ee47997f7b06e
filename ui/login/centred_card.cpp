// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/centred_card.h"

#include "ui/widgets/theme.h"

#include <QEvent>

namespace motcua::ui {

CentredCard::CentredCard(QWidget& page, int width) : m_width(width) {
    setFixedWidth(scaled(m_width));
    column()->setSpacing(2 * kSpacing);
    auto* outer = new QVBoxLayout(&page);
    outer->addStretch(2);
    // not by an alignment, which would count the height of wrapped texts at the page's width
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(this);
    row->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(3);
}

void CentredCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange && width() != scaled(m_width)) setFixedWidth(scaled(m_width));
    Card::changeEvent(event);
}

void letEnterPress(QWidget& page) {
    for (QPushButton* button : page.findChildren<QPushButton*>())
        button->setAutoDefault(true);
}

} // namespace motcua::ui
