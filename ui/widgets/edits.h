// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/partial_date.h"

#include <QLineEdit>
#include <functional>
#include <optional>

namespace motcua::ui {

/// A date as clerks type it: `15011996`, `15/1/1996`, `1/1996`, `1996`; set right when left.
class DateEdit : public QLineEdit {
public:
    explicit DateEdit(QWidget* parent = nullptr);
    /// Empty text: an empty date. Nothing: not a date.
    std::optional<citizen::PartialDate> date() const;
    std::optional<Date> fullDate() const; ///< only when day, month and year are there
    void setDate(const citizen::PartialDate& date);
    void setDate(std::optional<Date> date);
};

/// Whole đồng, right aligned, with separators while typing.
class MoneyEdit : public QLineEdit {
public:
    explicit MoneyEdit(QWidget* parent = nullptr);
    std::optional<qint64> amount() const;
    void setAmount(std::optional<qint64> amount);
};

/// A search field that tells what was typed when typing pauses (150 ms), with an icon and a button that
/// clears it. Up/Down/PageUp/PageDown go to `list`, Enter activates its current row.
class SearchEdit : public QLineEdit {
public:
    explicit SearchEdit(QWidget* parent = nullptr);
    void onSearch(std::function<void(const QString&)> call) { m_search = std::move(call); }
    void setList(class QAbstractItemView* list) { m_list = list; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::function<void(const QString&)> m_search;
    class QTimer* m_pause;
    QAbstractItemView* m_list = nullptr;
};

} // namespace motcua::ui
