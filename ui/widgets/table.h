// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <functional>
#include <vector>

class QTimer;

namespace motcua::ui {

/// Roles a model may give beside the display text.
enum TableRole {
    badgeShapeRole = Qt::UserRole + 100, ///< ui::Shape as int: paints the shape before the text
    badgeColourRole,                     ///< QColor
    secondLineRole,                      ///< QString: a smaller line below the first
    emphasisRole                         ///< bool: semibold
};

/// A list of thousands of rows in the look of the program: whole rows, hairlines, sorting by the model,
/// columns (width, order, which are shown, sorting) remembered under `name` in QSettings; Enter and double
/// click open. A click with the right button on the head, or the menu key, offers the columns.
class TableView : public QTableView {
public:
    explicit TableView(const QString& name, QWidget* parent = nullptr);
    void onOpen(std::function<void(const QModelIndex&)> call) { m_open = std::move(call); }
    /// Rows have room for a second line (secondLineRole); before the model is set.
    void setTwoLines(bool twoLines);
    /// What stands there when the model is empty.
    void setEmptyText(const QString& text);
    void setModel(QAbstractItemModel* model) override;
    /// Of the columns as they are until somebody changes them, in pixels of the 96-dpi design; those hidden.
    /// After the model is set.
    void setWidths(const std::vector<int>& widths, const std::vector<int>& hidden = {});

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override; ///< tool tips of elided texts

private:
    void setRowHeight();
    void restoreColumns();
    void layOutColumns(bool kept);
    QString settingsKey() const;
    void keepColumns() const;
    void offerColumns(const QPoint& place);
    QTimer* m_keep;
    bool m_isRestoring = false;
    bool m_twoLines = false;
    double m_scale;
    std::vector<int> m_widths, m_hidden;
    QString m_name, m_emptyText;
    std::function<void(const QModelIndex&)> m_open;
};

} // namespace motcua::ui
