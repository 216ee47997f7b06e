// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/camera_panel.h"

#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

namespace motcua::ui {

CameraPanel::CameraPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent), m_bar(barCalls()), m_scanner(clock, scannerCalls()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_preview, 1);
    column->addWidget(&m_bar);
    showCameras();
}

CameraBar::Callbacks CameraPanel::barCalls() {
    return {.camera = [this](const QByteArray& id) { open(id); },
            .torch = [this](bool on) { m_scanner.setTorch(on); },
            .exposure = [this](float steps) { m_scanner.setExposureCompensation(steps); },
            .zoom = [this](float factor) { m_scanner.setZoom(factor); },
            .retry = [this] { open(m_id); }};
}

scanner::CameraScanner::Callbacks CameraPanel::scannerCalls() {
    return {.scanned =
                [this](const scanner::Scan& scan) {
                    if (m_onScan) m_onScan(scan);
                },
            .looked = [this](const scanner::Finding& finding) { m_preview.showFinding(finding); },
            .frame = [this](const QVideoFrame& frame) { showFrame(frame); },
            .failed = [this](const Error& error) { showError(error); },
            .camerasChanged =
                [this] {
                    if (m_isWanted && !m_scanner.isRunning() && !m_scanner.cameras().empty()) open({});
                    showCameras();
                }};
}

void CameraPanel::start(const QString& name) {
    const auto cameras = m_scanner.cameras();
    const auto known = std::ranges::find(cameras, name, &scanner::Camera::name);
    open(known == cameras.end() ? QByteArray() : known->id);
}

void CameraPanel::stop() {
    m_isWanted = false;
    m_scanner.stop();
    m_bar.offer({});
    m_bar.offerRetry(false);
    m_preview.showOff();
}

QString CameraPanel::cameraName() const {
    const auto camera = m_scanner.camera();
    return camera ? camera->name : QString();
}

void CameraPanel::open(QByteArray id) {
    m_isWanted = true;
    m_id = std::move(id);
    m_hasPicture = false;
    m_bar.offer({});
    m_bar.offerRetry(false);
    m_preview.showStarting();
    if (const auto started = m_scanner.start(m_id); !started) return showError(started.error());
    const auto camera = m_scanner.camera();
    m_preview.setMirrored(camera && camera->facing == scanner::Camera::Facing::user);
    showCameras();
}

void CameraPanel::showFrame(const QVideoFrame& frame) {
    // Qt's plug-ins do not know what a camera offers before it runs.
    if (!std::exchange(m_hasPicture, true)) m_bar.offer(m_scanner.offered());
    m_preview.showFrame(frame);
}

void CameraPanel::showError(const Error& error) {
    m_preview.showError(error);
    if (m_scanner.isRunning()) return;
    m_bar.offer({});
    m_bar.offerRetry(true);
}

void CameraPanel::showCameras() {
    const auto camera = m_scanner.camera();
    m_bar.setCameras(m_scanner.cameras(), camera ? camera->id : QByteArray());
}

void CameraPanel::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokensFor(palette()).background);
}

} // namespace motcua::ui
