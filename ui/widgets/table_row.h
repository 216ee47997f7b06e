// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace motcua::ui {

/// Paints a cell of TableView from the roles of table.h; by hand, as thousands of rows scroll.
class TableRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Its texts do not fit.
    static bool isElided(const QStyleOptionViewItem& option, const QModelIndex& index);
};

} // namespace motcua::ui
