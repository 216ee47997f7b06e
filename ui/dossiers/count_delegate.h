// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace motcua::ui {

inline constexpr int kCountRole = Qt::UserRole + 1;  ///< qint64; invalid while unknown
inline constexpr int kUrgentRole = Qt::UserRole + 2; ///< bool: more than none of it is bad news

/// The list's name at the left, its count at the right.
class CountDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace motcua::ui
