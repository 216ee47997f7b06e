// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/count_delegate.h"

#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>

namespace motcua::ui {

QSize CountDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(option.font);
    return {QStyledItemDelegate::sizeHint(option, index).width(), metrics.height() + scaled(14)};
}

void CountDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const Tokens& colours = tokens();
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool hasFocus = option.widget && option.widget->hasFocus();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    if (isChosen || option.state & QStyle::State_MouseOver) {
        QColor fill = colours.accent;
        fill.setAlphaF(isChosen ? 0.14F : 0.06F);
        painter->setPen(isChosen && hasFocus ? QPen(colours.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(fill);
        painter->drawRoundedRect(box, kRadius, kRadius);
    }
    QFont font = option.font;
    if (isChosen) font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const QRectF inner = box.adjusted(scaled(8), 0, -scaled(8), 0);
    const QVariant count = index.data(kCountRole);
    const QString number = count.isValid() ? QLocale().toString(count.toLongLong()) : QString();
    const bool isUrgent = index.data(kUrgentRole).toBool() && count.toLongLong() > 0;
    painter->setPen(isUrgent ? colours.danger : colours.secondary);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, number);
    const double room = inner.width() - QFontMetricsF(font).horizontalAdvance(number) - scaled(8);
    painter->setPen(colours.text);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->restore();
}

} // namespace motcua::ui
