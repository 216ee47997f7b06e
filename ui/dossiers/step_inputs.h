// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dossiers/steps.h"

#include <QPlainTextEdit>

namespace motcua::ui {

/// A text of some lines; Tab goes on, as in every other field.
class ShortText : public QPlainTextEdit {
public:
    explicit ShortText(int lines = 3, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

private:
    int m_lines;
};

/// The control of a field, and how to read it.
struct StepInput {
    QWidget* control = nullptr;
    QWidget* focus = nullptr; ///< inside of it
    std::function<QVariant()> value;
};
/// `changed`: after each edit; `enter`: Enter in a line.
StepInput makeInput(const StepField& field, QObject* receiver, std::function<void()> changed,
                    std::function<void()> enter);

} // namespace motcua::ui
