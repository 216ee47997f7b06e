// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_row.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace motcua::ui {
namespace {

constexpr int kPadding = 10;
constexpr int kShape = 14;

struct Cell {
    QString text, second;
    QVariant shape;
    QFont font, secondFont;
    QRect room; ///< of the texts
    Qt::Alignment align;
    bool isWrapped = false; ///< the second line is the rest of the first
};

Cell cellOf(const QStyleOptionViewItem& option, const QModelIndex& index) {
    Cell cell{.text = index.data(Qt::DisplayRole).toString(),
              .second = index.data(secondLineRole).toString(),
              .shape = index.data(badgeShapeRole),
              .font = option.font,
              .secondFont = option.font,
              .room = option.rect.adjusted(scaled(kPadding), 0, -scaled(kPadding), 0),
              .align = Qt::AlignLeft};
    if (index.data(emphasisRole).toBool()) cell.font.setWeight(QFont::DemiBold);
    cell.secondFont.setPointSizeF(option.font.pointSizeF() * 0.9);
    const QVariant align = index.data(Qt::TextAlignmentRole);
    if (align.isValid()) cell.align = Qt::Alignment(align.toInt()) & Qt::AlignHorizontal_Mask;
    if (!cell.align) cell.align = Qt::AlignLeft;
    if (cell.shape.isValid()) cell.room.setLeft(cell.room.left() + scaled(kShape + 8));
    return cell;
}

/// Without a second line of its own a text that is too long goes on in it.
void wrap(Cell& cell, const QStyleOptionViewItem& option) {
    const QFontMetrics metrics(cell.font);
    if (!cell.second.isEmpty() || option.rect.height() < 2 * metrics.height() ||
        metrics.horizontalAdvance(cell.text) <= cell.room.width())
        return;
    const QStringList words = cell.text.split(u' ');
    QString first = words.front();
    qsizetype at = 1;
    while (at < words.size() && metrics.horizontalAdvance(first + u' ' + words[at]) <= cell.room.width())
        first += u' ' + words[at++];
    cell.second = words.mid(at).join(u' ');
    cell.text = first;
    cell.secondFont = cell.font;
    cell.isWrapped = true;
}

} // namespace

void TableRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& now = tokens();
    const QRect all = option.rect;
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected)
        painter->fillRect(all, mixed(now.accent, now.surface, 0.15));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(all, mixed(now.text, now.surface, 0.04));
    painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), now.line);
    // Not by the ground alone: a mark at the row's beginning.
    if (isSelected && option.viewItemPosition == QStyleOptionViewItem::Beginning)
        painter->fillRect(QRect(all.left(), all.top(), 3, all.height()), now.accent);

    Cell cell = cellOf(option, index);
    wrap(cell, option);
    const QFontMetrics metrics(cell.font);
    const bool hasSecond = !cell.second.isEmpty();
    const QFontMetrics small(cell.secondFont);
    const int height = metrics.height() + (hasSecond ? small.height() : 0);
    QRect line(cell.room.left(), all.top() + (all.height() - height) / 2, cell.room.width(),
               metrics.height());
    if (cell.shape.isValid()) {
        const int side = scaled(kShape);
        const QRectF box(cell.room.left() - scaled(8) - side, line.center().y() - side / 2.0 + 0.5, side,
                         side);
        paintBadge(*painter, box,
                   {.shape = static_cast<Shape>(cell.shape.toInt()),
                    .colour = index.data(badgeColourRole).value<QColor>()});
    }
    const QVariant own = index.data(Qt::ForegroundRole);
    painter->setPen(own.isValid() ? own.value<QBrush>().color() : now.text);
    painter->setFont(cell.font);
    painter->drawText(line, cell.align | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(cell.text, Qt::ElideRight, line.width()));
    if (!hasSecond) return;
    line.moveTop(line.bottom() + 1);
    line.setHeight(small.height());
    if (!cell.isWrapped) painter->setPen(now.secondary);
    painter->setFont(cell.secondFont);
    painter->drawText(line, cell.align | Qt::AlignVCenter | Qt::TextSingleLine,
                      small.elidedText(cell.second, Qt::ElideRight, line.width()));
}

QSize TableRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Cell cell = cellOf(option, index);
    const int words = std::max(QFontMetrics(cell.font).horizontalAdvance(cell.text),
                               QFontMetrics(cell.secondFont).horizontalAdvance(cell.second));
    const int shape = cell.shape.isValid() ? scaled(kShape + 8) : 0;
    return {words + shape + 2 * scaled(kPadding) + 2, scaled(40)};
}

bool TableRow::isElided(const QStyleOptionViewItem& option, const QModelIndex& index) {
    Cell cell = cellOf(option, index);
    wrap(cell, option);
    return QFontMetrics(cell.font).horizontalAdvance(cell.text) > cell.room.width() ||
           QFontMetrics(cell.secondFont).horizontalAdvance(cell.second) > cell.room.width();
}

} // namespace motcua::ui
