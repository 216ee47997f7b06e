// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/officers.h"
#include "ui/widgets/field.h"

#include <QCheckBox>

namespace motcua::ui {

/// The three roles as check boxes.
class RoleChoice : public QWidget {
public:
    explicit RoleChoice(QWidget* parent = nullptr);
    officer::Roles roles() const;
    void setRoles(officer::Roles roles);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    std::array<QCheckBox*, 3> m_boxes{};
};

/// In the program's language: `tiếp nhận, quản trị`.
QString roleWords(officer::Roles roles);

/// A new password, typed twice; what was typed leaves the fields with take().
class NewPassword : public QWidget {
public:
    explicit NewPassword(QWidget* parent = nullptr);
    /// Nothing, with the error at the field, when the two differ or are too short.
    std::optional<Secret> take();
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QLineEdit *m_first, *m_second;
    Field *m_firstField, *m_secondField;
};

} // namespace motcua::ui
