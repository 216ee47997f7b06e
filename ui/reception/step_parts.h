// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/time_limit.h"
#include "core/catalogue/procedure.h"
#include "ui/reception/step_view.h"

#include <QCoreApplication>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace motcua::ui {

/// lupdate reads `Tr::translate("Context", "text")` as it reads QCoreApplication's.
using Tr = QCoreApplication;

/// A step as one column. Enter anywhere in it, where no control of its own has a use for it, asks the page to
/// go on.
class ColumnStep : public StepView {
public:
    ColumnStep(VisitModel& model, std::function<void()> leave);
    QSize minimumSizeHint() const override { return isHidden() ? QSize(0, 0) : StepView::minimumSizeHint(); }

protected:
    QVBoxLayout* column() const { return m_column; }
    /// To the next step, when nothing is missing in this one.
    void leave() {
        if (finish()) m_leave();
    }
    /// F6: this step as it is, and the rest of what stands already.
    KeyHint acceptKey();
    virtual void retranslate() = 0;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    std::function<void()> m_leave;
    QVBoxLayout* m_column;
};

/// A label that wraps, of a role of the theme; may be null for plain text.
QLabel* wrapped(const char* role = nullptr, QWidget* parent = nullptr);
/// A button that calls; Enter presses it as Space does.
QPushButton* callButton(const char* role, const char* iconName, QWidget* parent, std::function<void()> call);
/// Removes and deletes all of a layout.
void clearLayout(QLayout* layout);

/// `3 ngày làm việc`; empty when the procedure has none.
QString limitText(const std::optional<calendar::TimeLimit>& limit);
/// In the program's language: `Commune`, …
QString levelText(catalogue::Level level);
/// `thứ Năm 26/11/2026, 16:30`; English weekday in English.
QString dateTimeText(LocalTime time);
/// `còn 3 ngày LV` of a due date, by the office's calendar; empty while that is not known yet.
QString distanceText(VisitModel& model, LocalTime due);
/// `20.000 đ`, `no fee`, or that the province's table says.
QString feeText(const catalogue::Procedure& procedure);

} // namespace motcua::ui
