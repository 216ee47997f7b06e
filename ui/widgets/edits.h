// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/citizen/partial_date.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPointer>
#include <functional>
#include <optional>
class QTimer;

namespace motcua::ui {

/// Takes what was typed out of the field, wiped there as far as Qt lets us.
Secret takePassword(QLineEdit& edit);

/// A date as clerks type it: `15011996`, `15/1/1996`, `1/1996`, `1996`; set right when left.
class DateEdit : public QLineEdit {
public:
    explicit DateEdit(QWidget* parent = nullptr);
    /// Empty text: an empty date. Nothing: not a date.
    std::optional<citizen::PartialDate> date() const;
    std::optional<Date> fullDate() const; ///< only when day, month and year are there
    void setDate(const citizen::PartialDate& date);
    void setDate(std::optional<Date> date);

protected:
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void retranslate();
};

/// Whole đồng, right aligned, with separators while typing.
class MoneyEdit : public QLineEdit {
public:
    explicit MoneyEdit(QWidget* parent = nullptr);
    std::optional<qint64> amount() const;
    void setAmount(std::optional<qint64> amount);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override; ///< and the đ behind the number

private:
    void group();
    void makeRoom();
};

/// A search field that tells what was typed when typing pauses (150 ms), with an icon and a button that
/// clears it. What an input method is still composing counts as typed. Up/Down/PageUp/PageDown go to `list`,
/// Enter activates its current row, or its first one; when the search of what was just typed has not been
/// answered yet, the first row of the answer.
class SearchEdit : public QLineEdit {
public:
    explicit SearchEdit(QWidget* parent = nullptr);
    void onSearch(std::function<void(const QString&)> call) { m_search = std::move(call); }
    /// With its model set.
    void setList(QAbstractItemView* list);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString searchText() const;
    void searchNow();
    void activateRow();
    void retranslate();

    std::function<void(const QString&)> m_search;
    QTimer* m_pause;
    QPointer<QAbstractItemView> m_list;
    QString m_composing;  ///< of the input method
    QString m_searched;   ///< last
    bool m_enter = false; ///< waits for the answer
};

} // namespace motcua::ui
