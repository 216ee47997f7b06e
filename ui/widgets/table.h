// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <functional>

namespace motcua::ui {

/// Roles a model may give beside the display text.
enum TableRole {
    badgeShapeRole = Qt::UserRole + 100, ///< ui::Shape as int: paints the shape before the text
    badgeColourRole,                     ///< QColor
    secondLineRole,                      ///< QString: a smaller line below the first
    emphasisRole                         ///< bool: semibold
};

/// A list of thousands of rows in the look of the program: whole rows, hairlines, sorting by the model,
/// columns remembered under `name` in QSettings; Enter and double click open.
class TableView : public QTableView {
public:
    explicit TableView(const QString& name, QWidget* parent = nullptr);
    void onOpen(std::function<void(const QModelIndex&)> call) { m_open = std::move(call); }
    /// What stands there when the model is empty.
    void setEmptyText(const QString& text);
    void setModel(QAbstractItemModel* model) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name, m_emptyText;
    std::function<void(const QModelIndex&)> m_open;
};

} // namespace motcua::ui
