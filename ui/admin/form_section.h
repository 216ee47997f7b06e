// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/admin/section.h"

namespace motcua::ui {

/// A section whose fields are a part of desk::Settings: saved by one button (F6), which is alive only when
/// there is something to save. What was typed stays when another section comes to the front.
class FormSection : public SettingsSection {
public:
    using SettingsSection::SettingsSection;

    void enter() override;
    QPushButton* primary() const override { return m_save; }

protected:
    /// Puts values into the fields.
    virtual void fill(const desk::Settings& settings) = 0;
    /// Takes the fields' values over into `settings`; false when one cannot be taken, with the error at the
    /// field if `tell`.
    virtual bool read(desk::Settings& settings, bool tell) = 0;

    /// Makes the button; once, at the end of the constructor.
    void finish();
    /// A field has changed.
    void edited();
    bool hasChanges() const { return m_hasChanges; }
    void save();

private:
    QPushButton* m_save = nullptr;
    bool m_hasChanges = false, m_isFilling = false;
};

} // namespace motcua::ui
