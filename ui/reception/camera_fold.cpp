// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/camera_fold.h"

#include "ui/widgets/camera_panel.h"
#include "ui/widgets/theme.h"

namespace motcua::ui {

CameraFold::CameraFold(Workspace& workspace, Identification& identification, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_identification(identification),
      m_button(new QPushButton(icon("camera"), {})) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setRole(m_button, "quiet");
    m_button->setCheckable(true);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    QObject::connect(m_button, &QPushButton::toggled, this, [this] { follow(); });
    retranslate();
}

bool CameraFold::isOpen() const { return m_button->isChecked(); }

void CameraFold::toggle() { m_button->toggle(); }

void CameraFold::follow() {
    if (isOpen() && !m_panel) {
        m_panel = new CameraPanel(m_workspace.clock());
        layout()->addWidget(m_panel);
        m_panel->onScan([this](const scanner::Scan& scan) {
            // What needs the records is no card, and nothing for this step.
            if (desk::needsRecords(scan.payload.kind)) return m_workspace.play(Sound::badScan);
            const auto target = desk::route(scan.payload, nullptr);
            if (!target) {
                m_workspace.play(Sound::badScan);
                return m_workspace.say(errorMessage(target.error()));
            }
            if (m_identification.takeScan(*target)) m_workspace.play(Sound::goodScan);
            m_button->setChecked(false);
        });
    }
    if (!m_panel) return;
    m_panel->setVisible(isOpen());
    if (isOpen())
        m_panel->start(m_workspace.settings().camera);
    else
        m_panel->stop();
}

void CameraFold::retranslate() {
    m_button->setText(QCoreApplication::translate("CameraFold", "Scan with the camera"));
}

void CameraFold::hideEvent(QHideEvent* event) {
    m_button->setChecked(false); // a light that goes on burning worries people
    QWidget::hideEvent(event);
}

void CameraFold::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
