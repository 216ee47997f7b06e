// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/form_section.h"

namespace motcua::ui {

void FormSection::finish() {
    m_save = addPrimary(translate("FormSection", "&Save"), [this] { save(); });
    m_save->setEnabled(false);
    workspace().onSettingsChanged(this, [this] {
        if (!m_hasChanges) enter();
    });
}

void FormSection::enter() {
    if (m_hasChanges) return; // what was typed stays
    m_isFilling = true;
    fill(workspace().settings());
    m_isFilling = false;
    m_save->setEnabled(false);
}

void FormSection::edited() {
    if (m_isFilling || !m_save) return;
    desk::Settings now = workspace().settings();
    // What cannot be taken is told when it is saved, not while it is typed.
    m_hasChanges = !read(now, false) || now != workspace().settings();
    m_save->setEnabled(m_hasChanges);
}

void FormSection::save() {
    desk::Settings settings = workspace().settings();
    if (!read(settings, true)) return;
    m_hasChanges = false;
    m_save->setEnabled(false);
    workspace().saveSettings(settings);
    workspace().say({.kind = Message::Kind::success,
                     .text = translate("FormSection", "Saved."),
                     .actionText = {},
                     .action = {}});
}

} // namespace motcua::ui
