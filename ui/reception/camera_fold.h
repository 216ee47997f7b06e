// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/identification.h"
#include "ui/widgets/panels.h"

namespace motcua::ui {

class CameraPanel;

/// The camera as a scanner, folded away; it runs only while it is open.
class CameraFold final : public QWidget {
public:
    CameraFold(Workspace& workspace, Identification& identification, QWidget* parent = nullptr);
    void toggle();
    bool isOpen() const;

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow();
    void retranslate();

    Workspace& m_workspace;
    Identification& m_identification;
    QPushButton* m_button;
    CameraPanel* m_panel = nullptr; ///< made when first opened: opening the camera's plug-in takes its time
};

} // namespace motcua::ui
