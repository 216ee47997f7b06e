// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

class QListWidget;
class QStackedWidget;

namespace motcua::ui {

class SettingsSection;

/// Everything that can be set, in sections: their list at the left, the chosen one at the right. What needs
/// an administrator is shown to everybody, disabled, with the reason.
class SettingsPage : public Page {
public:
    explicit SettingsPage(Workspace& workspace);

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    void leave() override;
    bool back() override;
    bool takeScan(const desk::ScanTarget& target) override;
    void cardPresent(const QString& reader) override;

    /// `office`, `print`, `scanner`, `reader`, `officers`, `trust`, `catalogue`, `look`, `backup`, `store`,
    /// `diagnosis`, `about`.
    void openSection(const QString& name);
    QString section() const;
    QStringList sections() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void add(std::unique_ptr<SettingsSection> section);
    void showSection(int row);
    void retranslate();

    Workspace& m_workspace;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    bool m_isNarrow = false;
    std::vector<SettingsSection*> m_sections;
};

} // namespace motcua::ui
